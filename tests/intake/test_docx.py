"""Word documents: text, tracked changes, numbers that Word makes, tables."""

import pytest
from tests.word_documents import STRICT, TRANSITIONAL, cell, document, p, row

from uprtrack.intake.workbook import Workbook, open_workbook
from uprtrack.model.finding import Refused


def opened(data: bytes) -> Workbook:
    return open_workbook(data, "report.docx")


def lines(data: bytes) -> list[str]:
    return [line.text for line in opened(data).lines]


@pytest.mark.parametrize("space", [TRANSITIONAL, STRICT])
def test_paragraphs_are_lines_in_both_kinds_of_document(space: str) -> None:
    body = p("First") + "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"
    workbook = opened(document(body, space=space))
    assert (workbook.kind, workbook.sheets) == ("docx", ())
    assert [line.text for line in workbook.lines] == ["First", "a\tb", "c"]


def test_changes_are_read_as_accepted_and_said() -> None:
    body = (
        "<w:p><w:r><w:t>Ratify </w:t></w:r>"
        "<w:del><w:r><w:delText>no </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>every </w:t></w:r></w:ins><w:r><w:t>treaty</w:t></w:r></w:p>"
    )
    workbook = opened(document(body))
    assert [line.text for line in workbook.lines] == ["Ratify every treaty"]
    assert workbook.notes == (("tracked_changes", {"changes": "2"}),)


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    first = p("One half ", "<w:rPr><w:del/></w:rPr>")
    assert lines(document(first + p("and the other."))) == ["One half and the other."]


def test_numbers_that_word_makes_are_written_out() -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='1'>"
        "<w:lvl w:ilvl='0'><w:start w:val='157'/><w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='%1.'/></w:lvl>"
        "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='%1.%2'/></w:lvl>"
        "<w:lvl w:ilvl='2'><w:start w:val='3'/><w:numFmt w:val='lowerRoman'/>"
        "<w:lvlText w:val='(%3)'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='7'><w:abstractNumId w:val='1'/></w:num>"
    )
    styles = (
        "<w:style w:styleId='Sub'><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='7'/>"
        "</w:numPr></w:pPr></w:style><w:style w:styleId='Own'><w:basedOn w:val='Sub'/></w:style>"
    )

    def listed(level: int) -> str:
        return f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='7'/></w:numPr>"

    body = (
        p("The following:", listed(0))
        + p("Ratify", "<w:pStyle w:val='Own'/>")
        + p("Sign", listed(1))
        + p("a part", listed(2))
        + p("Next:", listed(0))
        + p("Train", listed(1))
    )
    assert lines(document(body, numbering, styles)) == [
        "157.\tThe following:",
        "157.1\tRatify",
        "157.2\tSign",
        "(iii)\ta part",
        "158.\tNext:",
        "158.1\tTrain",
    ]


def test_a_table_is_a_sheet_and_its_rows_are_lines_too() -> None:
    table = (
        "<w:tbl>"
        + row(cell("Theme: water", "<w:gridSpan w:val='2'/>"))
        + row(cell("1.1 Dig", "<w:vMerge w:val='restart'/>"), cell("Noted"))
        + row(cell("", "<w:vMerge/>"), cell("Supported"))
        + "</w:tbl>"
    )
    workbook = opened(document(p("Before") + table + p("After")))
    [sheet] = workbook.sheets
    assert sheet.name == "report"
    assert sheet.rows == [["Theme: water", ""], ["1.1 Dig", "Noted"], ["", "Supported"]]
    assert set(sheet.merged) == {(0, 0, 0, 1), (1, 0, 2, 0)}
    assert [line.text for line in workbook.lines] == [
        "Before", "Theme: water\t", "1.1 Dig\tNoted", "\tSupported", "After",
    ]  # fmt: skip


def test_text_that_stands_in_two_forms_is_read_once() -> None:
    body = (
        "<w:p><w:r><w:Choice><w:t>Shown</w:t></w:Choice>"
        "<w:Fallback><w:t>Shown</w:t></w:Fallback></w:r></w:p>"
    )
    assert lines(document(body)) == ["Shown"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [(document(p("  ")), "file_empty"), (document("<w:p>"), "damaged")],
)
def test_what_holds_no_text_is_refused(data: bytes, rule: str) -> None:
    with pytest.raises(Refused) as refused:
        opened(data)
    assert refused.value.rule == rule

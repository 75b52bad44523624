import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from uprtrack.intake.limits import Limits
from uprtrack.intake.mark import FILLS, MARK_LIMITS, mark_workbook
from uprtrack.intake.recognise import recognise
from uprtrack.intake.workbook import open_workbook
from uprtrack.language.catalogue import language_for
from uprtrack.language.findings import describe
from uprtrack.model.finding import Finding, Refused, Severity
from uprtrack.model.record import Place

ENGLISH, ARABIC = language_for("en"), language_for("ar")


def finding(row, column, *, value="x", severity=Severity.WARNING, sheet="Tracker") -> Finding:
    return Finding(
        "bad_number", severity, Place(sheet, row, column), value, {}, "activities", "year"
    )


def xlsx(change=None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tracker"
    sheet.append(["Paragraph", "Year", "=1+1"])
    sheet.append(["First", "x"])
    sheet.append(["Second", "y"])
    if change:
        change(book, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def marked(findings, data=None, language=ENGLISH, **about):
    result = mark_workbook(data or xlsx(), findings, language, **about)
    return openpyxl.load_workbook(io.BytesIO(result))


def fill(cell) -> str:
    return cell.fill.fgColor.rgb[2:] if cell.fill.fill_type else ""


@pytest.mark.parametrize("language", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_a_bad_cell_is_filled_and_says_what_is_wrong(language):
    bad = finding(2, 2)
    sheet = marked([bad], language=language)["Tracker"]
    assert sheet["B2"].comment.text == describe(bad, language)
    assert fill(sheet["B2"]) == FILLS[Severity.WARNING]
    assert sheet["B2"].value == "x"
    assert sheet["B3"].comment is None
    assert fill(sheet["B3"]) == ""


def test_several_findings_on_one_cell_are_joined_under_the_graver_colour():
    both = [finding(2, 2, severity=Severity.ERROR), finding(2, 2, value="y")]
    cell = marked(both)["Tracker"]["B2"]
    assert cell.comment.text == "\n".join(describe(each, ENGLISH) for each in both)
    assert fill(cell) == FILLS[Severity.ERROR]


def test_a_finding_on_a_row_marks_its_first_cell_and_one_on_a_sheet_is_only_listed():
    book = marked([finding(3, 0), finding(0, 0)])
    assert book["Tracker"]["A3"].comment
    assert sum(cell.comment is not None for row in book["Tracker"] for cell in row) == 1
    assert book["Findings"].max_row == 3


def test_notes_are_listed_and_not_coloured():
    book = marked([finding(2, 2, severity=Severity.NOTE)])
    assert book["Tracker"]["B2"].comment is None
    assert book["Findings"]["B2"].value == "B2"


def test_the_last_sheet_lists_every_finding():
    book = marked([finding(2, 2, value="=cmd"), finding(3, 2)], language=ARABIC)
    sheet = book.worksheets[-1]
    assert sheet.title == "الملاحظات"
    assert sheet.sheet_view.rightToLeft
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[:3] for row in rows] == [("Tracker", "B2", "=cmd"), ("Tracker", "B3", "x")]
    assert sheet["C2"].data_type == "s"


def test_beyond_the_limit_the_list_says_how_many_more():
    sheet = marked([finding(2, 2), finding(3, 2), finding(3, 1)], limit=1)["Findings"]
    assert sheet.max_row == 3
    assert sheet["D3"].value == "2 more findings."


def test_a_persons_own_comments_formulas_and_merged_cells_stay():
    def change(_book, sheet):
        sheet["B2"].comment = openpyxl.comments.Comment("Mine", "A person")
        sheet.merge_cells("A2:A3")

    sheet = marked([finding(2, 2), finding(3, 1)], xlsx(change))["Tracker"]
    assert sheet["B2"].comment.text.startswith("Mine\n")
    assert sheet["C1"].value == "=1+1"
    assert sheet["A2"].comment
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A2:A3"]


def test_a_list_of_that_name_stays_beside_ours():
    book = marked([finding(2, 2)], xlsx(lambda book, _: book.create_sheet("Findings")))
    assert len(book.sheetnames) == 3


def test_the_list_is_not_taken_for_data_when_the_file_comes_back():
    for language in (ENGLISH, ARABIC):
        data = mark_workbook(xlsx(), [finding(2, 2)], language)
        sheets = open_workbook(data, "marked.xlsx").sheets
        assert recognise(sheets[0], {})
        assert recognise(sheets[-1], {}) is None


def with_part(name: str) -> bytes:
    out = io.BytesIO(xlsx())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"a,b\n1,2\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        xlsx()[:900],
        with_part("xl/vbaProject.bin"),
    ],
    ids=["csv", "xls", "damaged", "macros"],
)
def test_what_cannot_be_rewritten_is_refused(data):
    with pytest.raises(Refused) as refused:
        mark_workbook(data, [finding(2, 2)], ENGLISH)
    assert refused.value.rule == "cannot_mark"


@pytest.mark.parametrize(
    "limits", [replace(MARK_LIMITS, wall_seconds=0), Limits(part_bytes=10)], ids=["time", "size"]
)
def test_what_takes_too_much_is_refused(limits):
    with pytest.raises(Refused):
        mark_workbook(xlsx(), [finding(2, 2)], ENGLISH, limits=limits)

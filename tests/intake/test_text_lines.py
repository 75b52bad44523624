import pytest

from uprtrack.intake.text_lines import may_run
from uprtrack.intake.workbook import open_workbook
from uprtrack.model.finding import Refused

PASTED = "Report\n\n157.1 Dig wells (Chad);\n157.2 Plant trees, soon (Mali, Togo).\n"


def test_a_pasted_text_is_lines_and_no_table() -> None:
    workbook = open_workbook(PASTED.encode(), "pasted.txt")
    assert (workbook.kind, workbook.encoding, workbook.sheets) == ("text", "utf-8", ())
    assert [line.text for line in workbook.lines][:3] == ["Report", "", "157.1 Dig wells (Chad);"]


def test_arabic_in_windows_1256_is_read_and_named() -> None:
    text = "الاستعراض الدوري الشامل\n157-1 حفر الآبار (تشاد)؛\n"
    workbook = open_workbook(text.encode("windows-1256"), "report.txt")
    assert workbook.encoding == "windows-1256"
    assert workbook.lines[1].text == "157-1 حفر الآبار (تشاد)؛"


def test_a_table_that_speaks_of_a_review_is_both() -> None:
    data = b"Paragraph,Text\n157.1,Dig\n157.2,Plant\n157.3,Water\n"
    workbook = open_workbook(data, "t.csv")
    assert workbook.kind == "csv"
    assert len(workbook.sheets) == 1
    assert len(workbook.lines) == 4


@pytest.mark.parametrize(
    "text",
    ["1. one\n2. two", "١٥٧-١ نص\n١٥٧-٢ نص", "as in A/HRC/28/15", "\u200f157/1 a\n\u200f157/2 b"],
)
def test_numbered_lines_or_a_symbol_make_a_running_text(text: str) -> None:
    assert may_run(text)


def test_a_letter_is_neither_text_to_read_nor_a_table() -> None:
    assert not may_run("Dear Sir,\nplease find it below.\nYours")
    with pytest.raises(Refused) as refused:
        open_workbook(b"Dear Sir", "letter.doc")
    assert refused.value.rule == "not_a_spreadsheet"

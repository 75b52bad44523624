"""What the XML says beside the value, on workbooks of two writers and on bare XML."""

import io
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from uprtrack.intake.styles import NumberFormats, cell_facts, shown_decimals, shows_percent
from uprtrack.intake.workbook import Sheet, open_workbook


def sheet(fill: Any) -> Sheet:
    """The first sheet of what `fill` writes with xlsxwriter, read back."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        fill(book, book.add_worksheet())
    return open_workbook(out.getvalue(), "a.xlsx").sheets[0]


@pytest.mark.parametrize("code", ["0%", "0.0%", "#,##0 %", '"about "0%', "[Red]0%;[Blue]-0%", "٠%"])
def test_formats_that_show_percent(code: str) -> None:
    assert shows_percent(code)


@pytest.mark.parametrize("code", ["0", '0"%"', "0\\%", "General", "0.00", '0;"%"', "0;-0%"])
def test_formats_that_do_not_show_percent(code: str) -> None:
    assert not shows_percent(code)


@pytest.mark.parametrize(
    ("code", "decimals"),
    [
        ("0.00", 2),
        ("0.000", 3),
        ("#,##0.0", 1),
        ('0.00" km"', 2),
        ("0.00_);(0.00)", 2),
        ("[$KWD] 0.000", 3),
        ("0", 0),
        ("General", 0),
        ("0.0#", 0),
        ("0.00E+00", 0),
        ("0.00%", 0),
        ("h:mm:ss.000", 0),
        ("dd.mm.yyyy", 0),
    ],
)
def test_fixed_decimals(code: str, decimals: int) -> None:
    assert shown_decimals(code) == decimals


def test_percentages_are_numbers_in_percent_cells_alone() -> None:
    def fill(book: Any, page: Any) -> None:
        builtin, own = (book.add_format({"num_format": code}) for code in (9, "0.0 %"))
        page.write("A1", 1, builtin)
        page.write("B2", 0.4, own)
        page.write("C3", "40", builtin)
        page.write_blank("D4", None, builtin)
        page.write("E5", 0.4)
        page.write_formula("F6", "=1/2", own, 0.5)
        page.write("AB7", 1, builtin)

    assert sheet(fill).percent == {(0, 0), (1, 1), (5, 5), (6, 27)}


def test_decimals_come_with_their_number() -> None:
    def fill(book: Any, page: Any) -> None:
        page.write("A1", 140.22, book.add_format({"num_format": "0.000"}))
        page.write("A2", 140.2, book.add_format({"num_format": 2}))
        page.write("A3", 140.2)

    assert sheet(fill).decimals == {(0, 0): 3, (1, 0): 2}


def test_a_formula_that_nobody_computed_is_a_fault() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "text"
    book.active["B2"] = "=1+1"
    out = io.BytesIO()
    book.save(out)
    read = open_workbook(out.getvalue(), "a.xlsx").sheets[0]
    assert read.faults == {(1, 1): "formula_without_result"}


def test_results_are_no_faults_and_errors_are_named() -> None:
    def fill(_book: Any, page: Any) -> None:
        page.write_formula("A1", "=1+1", None, 2)
        page.write_formula("A3", "=1/0", None, "#DIV/0!")
        page.write_formula("B9", "=NA()", None, "#N/A")
        page.write("C9", "#N/A")

    assert sheet(fill).faults == {(2, 0): "error_cell:#DIV/0!", (8, 1): "error_cell:#N/A"}


NO_FORMATS = NumberFormats(b"")


@pytest.mark.parametrize(
    ("xml", "faults"),
    [
        (b'<c r="A1"><f>X()</f></c>', {(0, 0): "formula_without_result"}),
        (b'<c r="A1"><f>X()</f><v/></c>', {(0, 0): "formula_without_result"}),
        (b'<c r="A1"><f>X()</f><v></v></c>', {(0, 0): "formula_without_result"}),
        (b'<c r="C2"><f t="shared" si="0"/></c>', {(1, 2): "formula_without_result"}),
        (b'<c r="A1"><f t="shared" si="0"/><v>2</v></c>', {}),
        (b'<c r="A1" t="str"><f>X()</f><v></v></c>', {}),
        (b'<c r="A1" t="e"><v>#REF!</v></c>', {(0, 0): "error_cell:#REF!"}),
        (b'<c r="A1" s="1"/><c r="B1"><f>X()</f><v>1</v></c>', {}),
        (b"<c><f>X()</f></c>", {}),
    ],
)
def test_faults_in_bare_xml(xml: bytes, faults: dict[tuple[int, int], str]) -> None:
    assert cell_facts(xml, b"", NO_FORMATS).get("faults", {}) == faults


def test_a_namespace_prefix_changes_nothing() -> None:
    xml = b'<x:c r="A1"><x:f>X()</x:f></x:c>'
    assert cell_facts(xml, b"x:", NO_FORMATS)["faults"] == {(0, 0): "formula_without_result"}


STYLESHEET = b"""<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="2"/></cellXfs></styleSheet>"""


@pytest.mark.parametrize(
    "cell", [b'<c r="B3" s="1">', b'<c r="B3" s="1" t="n">', b'<c r="B3" t="n" s="1">']
)
def test_writers_differ_in_the_order_of_attributes(cell: bytes) -> None:
    facts = cell_facts(cell + b"<v>1</v></c>", b"", NumberFormats(STYLESHEET))
    assert facts == {"percent": {(2, 1)}}

"""Archives made to harm: each is refused by its rule before the reader sees it, or survived."""

import io
import struct
import zipfile

import pytest

from uprtrack.intake.limits import Limits
from uprtrack.intake.workbook import open_workbook
from uprtrack.model.finding import Refused

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
    '<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
ROOT = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>"
)
LINKS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>"
)


def archive(rows: str, shared: str | None = None, **more: str) -> bytes:
    """An xlsx of one sheet with these rows of XML, and further parts by path."""
    parts = {
        "_rels/.rels": ROOT,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
        "</worksheet>",
        **more,
    }
    if shared is not None:
        parts["xl/sharedStrings.xml"] = shared
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for path, text in parts.items():
            package.writestr(path, text)
    return out.getvalue()


def cell(reference: str, value: str = "1") -> str:
    return f'<c r="{reference}"><v>{value}</v></c>'


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def shared_strings(*texts: str, counts: str = "") -> str:
    return f'<sst xmlns="{MAIN}"{counts}>{"".join(f"<si><t>{t}</t></si>" for t in texts)}</sst>'


PLAIN = row(1, cell("A1"))


def rule_of(data: bytes, limits: Limits = Limits()) -> str:  # noqa: B008
    with pytest.raises(Refused) as caught:
        open_workbook(data, "file.xlsx", limits)
    return caught.value.rule


def test_a_hand_made_archive_is_read() -> None:
    assert open_workbook(archive(PLAIN), "a.xlsx").sheets[0].rows == [[1.0]]


@pytest.mark.parametrize(
    "rows",
    [
        row(1, cell("A1")) + row(1_048_576, cell("XFD1048576")),
        row(1, cell("A1"), cell("XFD1048576")),
        row(1, cell("A1"), cell("XFD1048576")).replace('"', "'"),
        row(1, cell("A1")) + row(2, cell("ALM2")),
    ],
)
def test_cells_in_far_columns_are_too_wide(rows: str) -> None:
    assert rule_of(archive(rows)) == "too_wide"


@pytest.mark.parametrize("reference", ["A400000", "Y350000", "AZ299999", "ALL9000"])
def test_a_value_far_below_is_too_many_rows(reference: str) -> None:
    data = archive(row(1, cell("A1")) + row(2, cell(reference)))
    assert rule_of(data) == "too_many_rows"


def test_a_value_far_below_in_a_narrow_sheet_is_read() -> None:
    rows = open_workbook(archive(row(1, cell("A1")) + row(2, cell("B250000"))), "a").sheets[0].rows
    assert len(rows) == 250_000
    assert rows[-1][1] == 1.0


def test_blank_styled_cells_may_stand_anywhere() -> None:
    blank = '<c r="XFD1048576" s="0"/>', '<c r="XFC1048576" s="0"></c>'
    data = archive(PLAIN + row(1_048_576, *blank))
    assert open_workbook(data, "a.xlsx").sheets[0].rows == [[1.0]]


@pytest.mark.parametrize(
    "rows",
    [
        row(4_294_967_295, cell("A4294967295")),
        row(1, cell("A1"), cell("A4294967295")),
        row(1, cell("A1"), cell("ZZZZZZ1")),
        row(4_294_967_295) + "<row><c><v>1</v></c></row>",
    ],
)
def test_references_outside_any_sheet_are_damage(rows: str) -> None:
    assert rule_of(archive(rows)) == "damaged"


def test_a_lie_about_the_number_of_shared_strings_does_no_harm() -> None:
    text = 'text count="4294967295"'
    lie = shared_strings(text, counts=' count="4294967295" uniqueCount="4294967295"')
    data = archive(row(1, '<c r="A1" t="s"><v>0</v></c>'), lie)
    assert open_workbook(data, "a.xlsx").sheets[0].rows == [[text]]


def test_a_text_longer_than_any_cell_is_unsafe() -> None:
    data = archive(row(1, '<c r="A1" t="s"><v>0</v></c>'), shared_strings("x" * 300_000))
    assert rule_of(data) == "unsafe_archive"


def test_a_long_text_used_often_ends_the_child_alone() -> None:
    uses = "".join(row(n, f'<c r="A{n}" t="s"><v>0</v></c>') for n in range(1, 20_001))
    shared = shared_strings("ab" * 90_000)
    assert rule_of(archive(uses, shared)) == "unsafe_archive"


def test_document_types_and_entities_are_unsafe() -> None:
    bomb = '<!DOCTYPE sst [<!ENTITY a "aaaa">]>' + shared_strings("&a;")
    assert rule_of(archive(PLAIN, bomb)) == "unsafe_archive"


def test_sixteen_bit_xml_is_unsafe() -> None:
    data = archive(PLAIN, **{"xl/styles.xml": "x"})
    parts = zipfile.ZipFile(io.BytesIO(data))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in parts.namelist():
            text = parts.read(name)
            package.writestr(name, text.decode().encode("utf-16") if "styles" in name else text)
    assert rule_of(out.getvalue()) == "unsafe_archive"


def test_a_high_ratio_of_inflation_is_unsafe() -> None:
    assert (
        rule_of(archive(PLAIN, **{"xl/worksheets/big.xml": " " * 20_000_000})) == "unsafe_archive"
    )


def test_a_part_declared_as_one_gigabyte_is_unsafe() -> None:
    data = bytearray(archive(PLAIN))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 2**30)
    assert rule_of(bytes(data)) == "unsafe_archive"


def test_a_part_larger_than_declared_is_unsafe() -> None:
    data = bytearray(archive(PLAIN))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    assert rule_of(bytes(data)) == "unsafe_archive"


def test_two_parts_of_one_name_are_unsafe() -> None:
    data = archive(PLAIN, **{"XL/Workbook.xml": WORKBOOK})
    assert rule_of(data) == "unsafe_archive"


def test_too_many_entries_are_unsafe() -> None:
    data = archive(PLAIN, **{f"x{n}.xml": "" for n in range(2_000)})
    assert rule_of(data) == "unsafe_archive"


def test_an_encrypted_entry_is_encrypted() -> None:
    data = bytearray(archive(PLAIN))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert rule_of(bytes(data)) == "encrypted"


def test_changed_bytes_are_damage() -> None:
    data = bytearray(archive(PLAIN, "x" * 500))
    name = data.index(b"xl/worksheets/sheet1.xml")
    data[name + 40] ^= 0xFF
    assert rule_of(bytes(data)) == "damaged"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_archive_is_damaged(share: float) -> None:
    data = archive(PLAIN)
    assert rule_of(data[: int(len(data) * share)]) == "damaged"


def test_more_sheets_than_allowed() -> None:
    sheets = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 66))
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>'
    assert rule_of(archive(PLAIN, **{"xl/workbook.xml": book})) == "too_many_sheets"


def test_an_opendocument_cell_repeated_without_end_is_refused() -> None:
    namespaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {namespaces}><office:body><office:spreadsheet>"
        '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">'
        '<table:table-cell office:value-type="float" office:value="1" '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    assert rule_of(out.getvalue()) == "damaged"


def test_a_sheet_that_only_the_package_knows_is_judged_too() -> None:
    far = row(1, cell("A1"), cell("XFD9000"))
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{far}</sheetData></worksheet>'
    assert rule_of(archive(PLAIN, **{"xl/worksheets/sheet9.xml": sheet})) == "too_wide"

"""What nobody sees does not come in, whatever the file is."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook as Writer

from uprtrack.intake.unseen import may_hold_unseen, without_unseen
from uprtrack.intake.workbook import open_workbook

LEGAL = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
"""Char of XML 1.0."""

ODD = ("\ufffe", "\uffff", "\x00", "\x01", "\x07", "\x1f", "\x0b", "\x0c", "\ud800", "\udfff")


def xlsx(text: str, raw: bytes = b"") -> bytes:
    """A workbook with one text below a header; `raw` stands in the part itself for a "%"."""
    out = io.BytesIO()
    with Writer(out) as book:
        sheet = book.add_worksheet("S")
        sheet.write_column(0, 0, ["Text", text])
    if not raw:
        return out.getvalue()
    again = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"%", raw) if "sharedStrings" in name else part)
    return again.getvalue()


@given(st.text(st.characters() | st.sampled_from(ODD)))
def test_what_is_left_can_be_written_into_any_workbook(text: str) -> None:
    clean = without_unseen(text)
    assert LEGAL.fullmatch(clean)
    assert without_unseen(clean) == clean
    legal = [c for c in text if c not in ODD and LEGAL.fullmatch(c)]
    assert [c for c in clean if c != "\n"] == [c for c in legal if c != "\n"]


@pytest.mark.parametrize("odd", ["\x01", "\x07", "\x1f"])
def test_a_workbook_is_read_without_escaped_ones(odd: str) -> None:
    assert open_workbook(xlsx(f"one{odd} two"), "a.xlsx").sheets[0].rows[1] == ["one two"]


@pytest.mark.parametrize("raw", [b"\x01", b"\xef\xbf\xbe", b"&#7;", b"_x0007_"])
def test_a_workbook_is_read_without_those_that_stand_in_its_parts(raw: bytes) -> None:
    assert open_workbook(xlsx("one% two", raw), "a.xlsx").sheets[0].rows[1] == ["one two"]


def test_a_text_table_is_read_without_them() -> None:
    data = "Text,Notes\n\ufffe x,a\x0bb\n" + "plain,text\n" * 300
    assert open_workbook(data.encode(), "a.csv").sheets[0].rows[1] == [" x", "a\nb"]


@given(st.lists(st.text(st.characters(codec="utf-8") | st.sampled_from(ODD[:8])), max_size=5))
def test_parts_without_a_trace_hold_none(texts: list[str]) -> None:
    xml = "".join(f"<t>{text}</t>" for text in texts)
    if xml != without_unseen(xml):
        assert may_hold_unseen(xml.encode("utf-8", "surrogatepass"))

"""Text tables: found by their shape, decoded, split and padded."""

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.intake.delimited import find_encoding, find_separator, messages
from uprtrack.intake.limits import Limits
from uprtrack.intake.workbook import Workbook, open_workbook
from uprtrack.model.finding import Refused

ARABIC = "الفقرة,النص\n140.1,مواصلة الجهود الرامية إلى حماية حقوق المرأة\n"
FRENCH = "Pays,Texte\nAlgérie,Poursuivre l’effort engagé à l'égard des détenus\n"


def rule_of(data: bytes, name: str = "a.csv") -> str:
    with pytest.raises(Refused) as caught:
        open_workbook(data, name)
    return caught.value.rule


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (ARABIC.encode(), "utf-8", ARABIC),
        (ARABIC.encode("utf-8-sig"), "utf-8-sig", ARABIC),
        (codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), "utf-16", ARABIC),
        (codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), "utf-16", ARABIC),
        (ARABIC.encode("windows-1256"), "windows-1256", ARABIC),
        (FRENCH.encode("cp1252"), "cp1252", FRENCH),
        (FRENCH.encode("mac_roman").replace(b"\n", b"\r"), "mac_roman", FRENCH),
        (b"a,b\n1,2\n", "utf-8", "a,b\n1,2\n"),
    ],
)
def test_encodings(data: bytes, encoding: str, text: str) -> None:
    workbook = open_workbook(data, "dir/list.csv")
    assert (workbook.kind, workbook.encoding) == ("csv", encoding)
    assert workbook.sheets[0].name == "list"
    assert workbook.sheets[0].rows == list(csv.reader(io.StringIO(text)))


def test_a_few_broken_bytes_leave_utf_8_as_it_is() -> None:
    assert find_encoding(ARABIC.encode() + b"\xd9\n") == "utf-8"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(separator: str, end: str) -> None:
    records = [["a", "b, c; d"], ["1", "x|y"], ["2", "one\ttwo"]]
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(records)
    assert open_workbook(out.getvalue().encode(), "a.txt").sheets[0].rows == records


@given(
    st.lists(
        st.lists(st.text("ab,;|\"\nة é'", max_size=6), min_size=3, max_size=3).filter(any),
        min_size=2,
        max_size=6,
    )
)
def test_a_quoted_table_has_one_separator(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter="\t", quoting=csv.QUOTE_ALL).writerows(rows)
    assert find_separator(out.getvalue(), any_shape=False) == "\t"


def test_line_breaks_inside_quotes_stay_inside_the_cell() -> None:
    rows = open_workbook(b'a,b\r\n"one\r\ntwo",2\r\n', "a.csv").sheets[0].rows
    assert rows == [["a", "b"], ["one\r\ntwo", "2"]]


def test_ragged_rows_are_padded_and_blank_ends_trimmed() -> None:
    workbook: Workbook = open_workbook(b"Title\na,b,c\n1,2,3\n4\n\n,,\n", "a.csv")
    assert workbook.sheets[0].rows == [
        ["Title", "", ""],
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "", ""],
    ]


def test_one_column_needs_the_name_of_a_text_table() -> None:
    assert len(open_workbook(b"Text\nfirst\nsecond\n", "a.csv").sheets[0].rows) == 3
    assert rule_of(b"Text\nfirst\nsecond\n", "a.xlsx") == "not_a_spreadsheet"


def test_prose_is_no_table() -> None:
    prose = b"Dear Sir,\n\nI write, as before, to ask.\nNothing came.\nMay I hope?\nYours\n"
    assert rule_of(prose, "letter.doc") == "not_a_spreadsheet"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('1,"open\n2,x\n3,y\n', 2),
        ('1,x\n2,"one\ntwo"\n3,"open\n4,x\n', 5),
        ('1,"one\ntwo","open\n2,x\n', 3),
        ('1,"open\n2,x\n3,"a, b"\n4,y\n', 2),
        ('1,"open' + "\n2,x" * 20_000, 2),
    ],
)
def test_a_quote_left_open_is_said_with_its_line(text: str, line: int) -> None:
    with pytest.raises(Refused) as caught:
        open_workbook(f"a,b,c\n{text}".encode(), "a.csv")
    assert (caught.value.rule, caught.value.about) == ("quote_left_open", {"line": str(line)})


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('"one\ntwo" ,x', "one\ntwo "),
        ('"one\n""two""",x', 'one\n"two"'),
        ('5" pipe,x', '5" pipe'),
        ('"five" pipe,x', "five pipe"),
        ('"one\n\ntwo",x', "one\n\ntwo"),
    ],
)
def test_other_quotes_are_taken_as_they_come(text: str, cell: str) -> None:
    rows = open_workbook(f"a,b\n{text}\n1,2\n".encode(), "a.csv").sheets[0].rows
    assert rows[1:] == [[cell, "x"], ["1", "2"]]


@pytest.mark.parametrize("length", [32_768, 140_000])
def test_a_text_that_no_cell_holds_is_said_with_its_cell(length: int) -> None:
    with pytest.raises(Refused) as caught:
        open_workbook(f"a,b\n1,{'x' * 32_767}\n2,{'x' * length}\n".encode(), "list.csv")
    assert caught.value.rule == "cell_too_long"
    assert caught.value.about == {
        "sheet": "list", "cell": "B3", "length": str(length), "limit": "32767",
    }  # fmt: skip


def test_only_separators_are_no_rows() -> None:
    assert rule_of(b",,,\n,,,\n") == "no_rows"


def test_too_many_columns_name_the_file() -> None:
    with pytest.raises(Refused) as caught:
        open_workbook(b",".join([b"a"] * 2_000), "wide.csv")
    assert caught.value.rule == "too_wide"
    assert caught.value.about["sheet"] == "wide"


def test_the_apostrophe_of_our_own_lists_comes_off_again() -> None:
    data = b"Paragraph,Notes\n140.1,'- one\n140.2,'tis\n140.3,'=SUM(A1)\n"
    rows = open_workbook(data, "a.csv").sheets[0].rows
    assert [row[1] for row in rows[1:]] == ["- one", "'tis", "=SUM(A1)"]


def test_reading_a_small_file_leaves_other_readers_their_limit() -> None:
    before = csv.field_size_limit()
    sent = list(messages(b"Paragraph;Text\n1.1;x\n", Limits(), plain=True))
    assert sent[-1] == ["end"]
    assert csv.field_size_limit() >= before

from hypothesis import given
from hypothesis import strategies as st

from uprtrack.ui.plain import plain


@given(st.text())
def test_no_mark_is_left_without_its_escape(text: str) -> None:
    left = plain(text).replace("\\\\", "").replace("\\", "\x00")
    for mark in "`*_[]<>$:~#|!/":
        assert left.count(mark) == left.count(f"\x00{mark}")


@given(st.text())
def test_nothing_but_marks_and_white_space_changes(text: str) -> None:
    said = plain(text)
    unescaped = "".join(c for i, c in enumerate(said) if not (c == "\\" and _escapes(said, i)))
    assert unescaped.replace("\u2060", "") == " ".join(text.replace("\u2060", "").split())


def _escapes(said: str, at: int) -> bool:
    run = 0
    while at - run - 1 >= 0 and said[at - run - 1] == "\\":
        run += 1
    return run % 2 == 0

from hypothesis import given
from hypothesis import strategies as st

from uprtrack.ui.upload_words import LONGEST, shortened_pair


@given(st.text(max_size=400), st.text("ab", max_size=5), st.text("ab", max_size=5))
def test_two_long_texts_that_differ_in_their_beginning_or_middle_look_different(
    common: str, one: str, other: str
) -> None:
    was, becomes = shortened_pair(common + one, common + other)
    assert max(len(was), len(becomes)) <= LONGEST
    assert (was == becomes) == (one == other)

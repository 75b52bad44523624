import pytest

from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.style import ink


@pytest.mark.parametrize("term", vocabulary("status").terms, ids=lambda term: term.key)
def test_letters_are_white_from_partially_implemented_on(term):
    dark = {"partially_implemented", "implemented", "continuous"}
    assert (ink(term.colour) == "#FFFFFF") is (term.key in dark)

import pytest

from uprtrack.charts.style import DARK, LIGHT, contrast, ink_on
from uprtrack.model.vocabulary import vocabulary

COLOURS = [
    term.colour
    for name in ("status", "position", "activity_status")
    for term in vocabulary(name).terms
]


@pytest.mark.parametrize("colour", COLOURS)
def test_numbers_can_be_read_on_every_colour(colour):
    assert contrast(ink_on(colour), colour) >= 4.5


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("ground", [LIGHT, DARK])
def test_text_can_be_read_on_the_page(ground):
    assert contrast(ground.ink, ground.page) >= 7
    assert contrast(ground.quiet, ground.page) >= 4.5

from uprtrack.analysis.commitments import OfYear
from uprtrack.analysis.facets import NONE
from uprtrack.charts.commitments_in_time import commitments_in_time
from uprtrack.charts.style import DARK, LIGHT, contrast
from uprtrack.language.catalogue import language_for

ARABIC, ENGLISH = language_for("ar"), language_for("en")
FOUND = (
    OfYear("law", 2010, ("a",)),
    OfYear("law", 2015, ("b", "c", "d")),
    OfYear(NONE, 1994, ("e",)),
)


def dots(chart):
    return chart.figure.data[0]


def test_a_row_a_kind_and_a_dot_a_year():
    chart = commitments_in_time(FOUND, ENGLISH)

    assert [note.text for note in chart.figure.layout.annotations] == [
        "Law 4",
        "No kind recorded 1",
    ]
    assert [tuple(pair) for pair in dots(chart).customdata] == [
        ("law", "2010"),
        ("law", "2015"),
        (NONE, "1994"),
    ]
    assert list(dots(chart).text) == ["", "3", ""]
    assert dots(chart).y[0] == dots(chart).y[1] < dots(chart).y[2]
    assert dots(chart).marker.size[1] > dots(chart).marker.size[0]


def test_the_same_in_words():
    assert commitments_in_time(FOUND, ARABIC).alt == (
        "الالتزامات بحسب النوع والسنة: قانون 2010 (1)، 2015 (3)؛ لم يُسجَّل نوع 1994 (1)."
    )


def test_dots_can_be_told_from_either_page():
    for ground in (LIGHT, DARK):
        colour = dots(commitments_in_time(FOUND, ENGLISH, ground)).marker.color
        assert contrast(colour, ground.page) > 3

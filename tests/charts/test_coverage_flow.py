import pytest

from uprtrack.analysis.coverage_flow import Flow
from uprtrack.charts.coverage_flow import coverage_flow
from uprtrack.language.catalogue import language_for

FLOW = Flow(
    ("women", ""),
    ("a1",),
    ("WHO", "none"),
    (("women", "a1", 3), ("", "a1", 1)),
    (("a1", "WHO", 3), ("a1", "none", 1)),
)
NAMES = ("Theme {}".format, "Activity <b>{}</b>".format, "Agency {}".format)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_reading_begins_with_the_themes(code):
    (sankey,) = coverage_flow(FLOW, NAMES, language_for(code)).figure.data
    streams = zip(sankey.link.source, sankey.link.target, sankey.link.value, strict=True)
    meant = [(0, 2, 3), (1, 2, 1), (2, 3, 3), (2, 4, 1)]
    turned = [(end, start, number) for start, end, number in meant]
    assert list(streams) == (turned if code == "ar" else meant)


def test_names_are_text_and_stay_short():
    (sankey,) = coverage_flow(FLOW, NAMES, language_for("en")).figure.data
    assert list(sankey.node.label[:3]) == [
        "Theme women",
        "Others",
        "Activity &lt;b&gt;a1&lt;/b&gt;",
    ]
    long = ("{} ".format, "word {} ".format, lambda key: "word " * 40)
    (sankey,) = coverage_flow(FLOW, long, language_for("en")).figure.data
    assert max(map(len, sankey.node.label)) <= 40


def test_in_words_too():
    assert "(Agency WHO)" in coverage_flow(FLOW, NAMES, language_for("en")).alt


def test_can_be_drawn_of_nothing():
    empty = Flow((), (), (), (), ())
    assert coverage_flow(empty, NAMES, language_for("ar")).figure.layout.height > 0

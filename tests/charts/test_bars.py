import pytest

from uprtrack.charts.bars import Row, Series, alternative, legend_lines, stacked_bars
from uprtrack.charts.style import LIGHT
from uprtrack.language.catalogue import language_for

ARABIC, ENGLISH = language_for("ar"), language_for("en")
SERIES = (
    Series("begun", "Begun", "#E08E3A"),
    Series("done", "<i>Done</i>", "#1E6091"),
    Series("never", "Never", "#EEF0F2"),
)
ROWS = (
    Row("a", "First & <b>foremost</b>", {"begun": 3, "done": 0}, 3),
    Row("b", "الثانية (B)", {"begun": 1, "done": 1}, 2),
    Row("c", "Third", {}, 0),
)


def figure(language, **more):
    return stacked_bars(ROWS, SERIES, language, LIGHT, **more)


def bars(language):
    return [trace for trace in figure(language).data if trace.type == "bar"]


def test_bars_grow_from_the_right_in_arabic():
    arabic, english = figure(ARABIC).layout, figure(ENGLISH).layout

    assert (arabic.yaxis.side, english.yaxis.side) == ("right", "left")
    assert arabic.xaxis.range == tuple(reversed(english.xaxis.range)) == (3, 0)
    assert (arabic.title.x, arabic.title.xanchor) == (1, "right")
    assert (english.title.x, english.title.xanchor) == (0, "left")
    assert (arabic.hoverlabel.align, english.hoverlabel.align) == ("right", "left")
    assert arabic.margin.l == english.margin.r
    assert arabic.margin.l > arabic.margin.r


@pytest.mark.parametrize("language", [ARABIC, ENGLISH])
def test_the_first_row_is_on_top(language):
    layout = figure(language).layout

    assert layout.yaxis.range[0] > layout.yaxis.range[1]
    assert list(layout.yaxis.tickvals) == sorted(layout.yaxis.tickvals)


def test_the_series_of_a_bar_follow_one_another_in_their_order():
    assert [trace.customdata[0][1] for trace in bars(ENGLISH)] == ["begun", "done"]
    assert [trace.customdata[0][1] for trace in bars(ARABIC)] == ["begun", "done"]


def test_a_part_knows_its_row_and_series_and_nothing_is_drawn_for_none():
    begun, done = bars(ENGLISH)

    assert list(begun.x) == [3, 1, None]
    assert list(done.x) == [None, 1, None]
    assert [tuple(pair) for pair in done.customdata] == [
        ("a", "done"),
        ("b", "done"),
        ("c", "done"),
    ]
    assert list(done.text) == ["", "1", ""]


def test_outside_text_is_escaped_wherever_it_stands():
    drawn = figure(ENGLISH)
    texts = [*drawn.layout.yaxis.ticktext, *bars(ENGLISH)[1].hovertext, bars(ENGLISH)[1].name]

    assert drawn.layout.yaxis.ticktext[0] == "First &amp;<br>&lt;b&gt;foremost&lt;/b&gt;"
    assert not any("<i>" in text or "<b>f" in text for text in [*texts, drawn.layout.title.text])
    assert "&lt;i&gt;Done&lt;/i&gt;" in drawn.layout.title.text


def test_mixed_labels_are_isolated_in_arabic():
    assert figure(ARABIC).layout.yaxis.ticktext[1] == "\u2067الثانية (B)\u2069"


def test_the_legend_names_only_what_is_drawn_and_breaks_for_narrow_screens():
    assert "Never" not in figure(ENGLISH).layout.title.text
    lines = legend_lines(
        [Series(str(n), "Implementation", "#1E6091") for n in range(7)], "ltr", LIGHT
    )

    assert [line.count("Implementation") for line in lines] == [2, 2, 2, 1]


def test_height_follows_the_rows():
    few = stacked_bars(ROWS[:1], SERIES, ENGLISH, LIGHT).layout.height
    many = stacked_bars(ROWS * 4, SERIES, ENGLISH, LIGHT).layout.height

    assert many > few + 11 * 30


def test_a_dotted_line_parts_the_first_rows_from_the_others():
    line = figure(ENGLISH, line_after=2).layout.shapes[0]
    ticks = figure(ENGLISH).layout.yaxis.tickvals

    assert line.line.dash == "dot"
    assert ticks[1] < line.y0 == line.y1 < ticks[2]
    assert not figure(ENGLISH, line_after=3).layout.shapes


def test_nothing_can_be_zoomed_dragged_or_toggled():
    layout = figure(ENGLISH).layout

    assert layout.dragmode is False
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange


def test_the_alternative_says_every_bar():
    assert alternative("Steps", ROWS[1:], SERIES, ENGLISH) == (
        "Steps: الثانية (B) 2 (Begun 1, <i>Done</i> 1); Third 0."
    )


def test_a_figure_of_nothing_can_be_drawn():
    assert stacked_bars((), SERIES, ARABIC, LIGHT).to_dict()["layout"]["height"] > 0


def test_a_click_fades_nothing():
    for trace in bars(ENGLISH):
        assert trace.unselected.marker.opacity == 1
        assert trace.unselected.textfont.color == trace.insidetextfont.color
        assert trace.selected.textfont.color == trace.insidetextfont.color


def test_a_note_on_a_part_stands_where_it_is_pointed_at_and_in_the_words():
    rows = [Row("a", "First", {"begun": 3}, 3, {"begun": "(1 <b>late</b>)"})]
    hover = stacked_bars(rows, SERIES, ENGLISH, LIGHT).data[0].hovertext[0]

    assert hover.count("<br>") == 2
    assert "(1 &lt;b&gt;late&lt;/b&gt;)" in hover
    assert "Begun 3 (1 <b>late</b>)" in alternative("T", rows, SERIES, ENGLISH)

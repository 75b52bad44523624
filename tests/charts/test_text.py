from hypothesis import given
from hypothesis import strategies as st

from uprtrack.charts.text import in_direction, plain, wrapped

ISOLATED = "\u2067{}\u2069"


def test_tags_links_and_entities_mean_nothing():
    assert plain('<a href="//x">A & B</a>\n') == '&lt;a href="//x"&gt;A &amp; B&lt;/a&gt;'


@given(st.text())
def test_no_text_brings_markup(text):
    shown = plain(text).replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")

    assert not set(shown) & set("<>&")


def test_mixed_words_keep_the_order_of_the_page():
    assert in_direction("نُفِّذت (SDG 5.2)", "rtl") == ISOLATED.format("نُفِّذت (SDG 5.2)")
    assert in_direction("UNDP", "rtl") == "UNDP"
    assert in_direction("وزارة التربية (MOE)", "ltr") == "وزارة التربية (MOE)"


def test_long_labels_are_broken_and_cut():
    label, lines = wrapped("وزارة الشؤون الاجتماعية وشؤون الأسرة والطفولة", "rtl", width=18)

    assert lines == 3
    assert label.split("<br>")[0] == ISOLATED.format("وزارة الشؤون")
    assert wrapped("one two three four", "ltr", width=5, most=2) == ("one<br>two …", 2)


def test_a_label_is_broken_before_it_is_escaped():
    assert wrapped("a < b & c", "ltr", width=5) == ("a &lt; b<br>&amp; c", 2)


def test_an_empty_label_is_one_line():
    assert wrapped("", "rtl") == ("", 1)

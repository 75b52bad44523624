"""Which words of a text are marked, and that text from outside stays text."""

from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.ui.markup import together
from uprtrack.ui.suggestions_text import marked, marked_texts

ENTITY = ENTITIES["recommendations"]


def record(**values: str) -> Record:
    return Record(ENTITY.name, "a", {**dict.fromkeys(ENTITY.names), **values})


def test_whole_words_are_marked_the_longest_first() -> None:
    text = together(
        marked("Women, woman and women workers; man (man)", ["women", "man", "women workers"])
    )
    assert text == (
        "Women, woman and <mark>women workers</mark>; <mark>man</mark> (<mark>man</mark>)"
    )
    assert together(marked("(a+b) c", ["(a+b)"])) == "<mark>(a+b)</mark> c"
    assert together(marked("text", [""])) == "text"


def test_what_is_marked_and_what_is_not_is_escaped() -> None:
    text = together(marked("<b>x</b> & <i>", ["<i>"]))
    assert text == "&lt;b&gt;x&lt;/b&gt; &amp; <mark>&lt;i&gt;</mark>"


def test_the_other_text_is_shown_where_a_word_stands_only_there() -> None:
    both = record(text_en="Free schools", text_ar="مدارس مجانية")
    english, arabic = language_for("en"), language_for("ar")
    assert len(marked_texts(both, ["schools"], english)) == 1
    assert "مدارس" in "".join(marked_texts(both, ["مدارس"], english))
    assert [("schools" in text) for text in marked_texts(both, ["schools"], arabic)] == [
        False,
        True,
    ]
    assert len(marked_texts(record(text_other="Écoles"), [], english)) == 1

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from uprtrack.ui.markup import Markup, element, together, words

text = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


class Parsed(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


@given(text, text)
def test_text_and_attributes_come_out_as_they_went_in(said, title):
    parsed = Parsed(element("p", said, title=title))
    assert parsed.tags == ["p"]
    assert parsed.text == said
    assert parsed.attributes == [("title", title)]


@given(text)
def test_only_what_element_made_counts_as_markup(said):
    inside = element("b", said)
    assert Parsed(element("p", inside, said)).tags == ["p", "b"]
    assert Parsed(element("p", str.__str__(inside) + "")).tags == ["p"]


def test_joined_text_is_escaped():
    assert together(["<", Markup("<br>"), None]) == "&lt;<br>"


@given(text)
def test_words_lose_nothing_but_the_breaks_between_lines(said):
    parsed = Parsed(words(said))
    assert set(parsed.tags) == {"span"}
    assert parsed.text.replace("/", "").split() == said.replace("/", "").split()


def test_a_text_in_two_languages_stands_in_two_lines_of_their_own_direction():
    parsed = Parsed(words("Women and girls / النساء والفتيات"))
    assert parsed.tags == ["span"] * 3
    assert parsed.attributes.count(("dir", "auto")) == 2
    assert Parsed(words("A/HRC/15/15 / Add.1")).tags == ["span"]


def test_only_a_very_long_word_may_break_anywhere():
    told = words(f"See {'x' * 40} and https://e.test/a")
    assert told.count("uprtrack-run") == 1
    assert f'uprtrack-run">{"x" * 40}<' in told

"""The table of vocabularies: both languages everywhere, and no word that means two things."""

import re
from collections import defaultdict

import pytest

from uprtrack.language.key import header_key
from uprtrack.model.vocabulary import FIRST_THEMES, Vocabulary, vocabularies, vocabulary

ARABIC = re.compile(r"[\u0621-\u064a]")
EVERY = pytest.mark.parametrize("given", vocabularies().values(), ids=vocabularies().keys())


@EVERY
def test_every_value_has_a_label_in_each_language(given: Vocabulary) -> None:
    for term in given.terms:
        assert term.en.strip() == term.en != "", term.key
        assert ARABIC.search(term.ar), term.key


@EVERY
def test_no_two_values_share_a_key_or_a_label(given: Vocabulary) -> None:
    for names in (given.keys, [t.en for t in given.terms], [t.ar for t in given.terms]):
        assert len(set(names)) == len(names)


@EVERY
def test_no_word_means_two_values(given: Vocabulary) -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for term in given.terms:
        for word in (term.key, term.en, term.ar, *term.synonyms):
            meant[header_key(word)].add(term.key)
    assert {word: keys for word, keys in meant.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("name", ["status", "position"])
def test_a_scale_has_a_colour_of_its_own_for_every_step(name: str) -> None:
    colours = [term.colour for term in vocabulary(name).terms]
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours)
    assert len(set(colours)) == len(colours)


def test_the_first_themes_stand_first() -> None:
    assert vocabulary("theme").keys[: len(FIRST_THEMES)] == FIRST_THEMES

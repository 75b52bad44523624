"""OHCHR's tags: matched whatever their code, bullet and "and"; a list of them is never cut."""

import csv

import pytest

from uprtrack.intake.tags import listed_tags, tag_key, tag_of, tag_value
from uprtrack.intake.words import read_word
from uprtrack.model.vocabulary import REFERENCE, vocabulary


def _rows():
    with (REFERENCE / "ohchr_tags.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_tag_stands_for_values_that_exist():
    for row in _rows():
        assert row["theme"] in ("", *vocabulary("theme").keys), row
        assert row["affected_persons"] in ("", *vocabulary("affected_persons").keys), row


def test_no_two_rows_are_the_same_tag():
    keys = [tag_key(name) for row in _rows() for name in (row["tag"], row["ar"]) if name]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize(
    "written",
    [
        "Equality & non-discrimination",
        "B31 Equality & non-discrimination",
        "- Equality &amp; non-discrimination",
        "equality and non - discrimination",
        "المساواة وعدم التمييز",
    ],
)
def test_a_tag_is_known_however_it_is_written(written):
    assert tag_value("theme", written) == "racial_discrimination"


def test_a_tag_is_read_as_a_word_of_either_vocabulary():
    assert read_word("theme", "F13 Violence against women and girls") == "women"
    assert read_word("affected_persons", "- refugees & asylum seekers") == (
        "refugees_and_asylum_seekers"
    )
    assert read_word("status", "Budget and resources") is None


def test_what_is_no_tag_is_none():
    assert tag_of("Something else altogether") is None
    assert read_word("theme", "Something else altogether") is None


def test_a_line_with_semicolons_is_one_tag():
    cell = "F31 Children: definition; general principles; protection\nE41 Right to health - General"
    assert listed_tags(cell) == tuple(cell.split("\n"))


def test_a_cell_of_plain_words_lists_no_tags():
    assert listed_tags("Women; Children") == ()
    assert listed_tags("- one thing\n- another") == ()

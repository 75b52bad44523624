"""The table of phrases: what it must hold, and how it is read."""

import csv
from pathlib import Path

import pytest

from uprtrack.linking.goals import goals_of_themes
from uprtrack.linking.lexicon import lexicon, read_lexicon
from uprtrack.linking.suggestion import FIELDS
from uprtrack.linking.tokens import tokens
from uprtrack.model.vocabulary import REFERENCE, vocabulary

VALUES = {
    "themes": set(vocabulary("theme").keys),
    "affected_persons": set(vocabulary("affected_persons").keys),
    "action_category": set(vocabulary("action_category").keys),
    "sdgs": {str(goal) for goal in range(1, 18)},
}


def rows() -> list[dict[str, str]]:
    with (REFERENCE / "theme_lexicon.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_phrase_speaks_of_a_value_that_exists() -> None:
    assert [
        phrase.written for phrase in lexicon().phrases if phrase.value not in VALUES[phrase.field]
    ] == []
    assert {phrase.field for phrase in lexicon().phrases} == set(FIELDS)


def test_every_theme_has_phrases_in_both_languages() -> None:
    known = {(row["value"], row["language"]) for row in rows() if row["field"] == "themes"}
    assert known == {(theme, code) for theme in VALUES["themes"] for code in ("en", "ar")}


def test_no_phrase_of_a_value_stands_twice() -> None:
    said = [(row["field"], row["value"], row["phrase"]) for row in rows()]
    assert len(said) == len(set(said))


def test_goals_belong_to_themes_and_to_the_seventeen() -> None:
    goals = {goal for found in goals_of_themes().values() for goal, _ in found}
    assert set(goals_of_themes()) <= VALUES["themes"]
    assert goals <= VALUES["sdgs"]


def test_a_row_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    table = tmp_path / "lexicon.csv"
    table.write_text("field,value,language,phrase,weight\nthemes,women,en,woman,much\n", "utf-8")
    with pytest.raises(ValueError, match=r"lexicon\.csv, row 2"):
        read_lexicon(table)


def test_an_opening_phrase_stands_after_the_lead_in_alone(tmp_path: Path) -> None:
    table = tmp_path / "lexicon.csv"
    table.write_text(
        "field,value,language,phrase,weight\nlead_in,,en,that,1\n"
        "action_category,5,en,^ratify,0.9\n",
        "utf-8",
    )
    read = read_lexicon(table)
    found = [len(list(read.find(tokens(text)))) for text in ("That ratify", "Now ratify", "Ratify")]
    assert found == [1, 0, 1]

"""What a record becomes when a sheet's values come in."""

from uprtrack.changes.compare import complete, merged, with_words
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Values
from uprtrack.model.source_word import SourceWord

STORED = complete("recommendations", {"notes": "old", "themes": ("women", "health"), "cycle": 3})


def test_a_complete_record_has_every_field_in_its_order() -> None:
    values = complete("recommendations", {"notes": "x"})
    assert tuple(values) == ENTITIES["recommendations"].names
    assert (values["notes"], values["themes"], values["status"]) == ("x", (), None)


def test_given_values_take_the_place_of_stored_ones() -> None:
    after = merged(STORED, {"notes": "new", "themes": ("women",)})
    assert (after["notes"], after["themes"], after["cycle"]) == ("new", ("women",), 3)
    assert STORED["notes"] == "old"


def test_an_empty_given_value_says_nothing() -> None:
    nothing: Values = {"notes": None, "themes": ()}
    assert merged(STORED, nothing) == STORED


def test_another_order_of_several_values_is_no_change() -> None:
    assert merged(STORED, {"themes": ("health", "women")}) == STORED


def test_a_sources_word_is_kept_once_whatever_file_it_came_in() -> None:
    once = with_words(STORED, [SourceWord("status", "Done", "a.xlsx")])
    assert once["source_words"] == ("status: Done — a.xlsx",)
    assert with_words(once, [SourceWord("status", "Done", "b.xlsx")]) == once
    twice = with_words(once, [SourceWord("status", "Finished", "b.xlsx")])
    assert twice["source_words"] == ("status: Done — a.xlsx", "status: Finished — b.xlsx")


def test_a_word_that_holds_the_dash_stays_whole() -> None:
    word = SourceWord("status", "Done — almost: yes", "a.xlsx")
    once = with_words(STORED, [word])
    assert with_words(once, [word]) == once

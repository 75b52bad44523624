"""What a sheet does not say: given by a person, or the store's default."""

import pytest

from uprtrack.intake.defaults import fill, read_given
from uprtrack.model.finding import Refused
from uprtrack.model.record import Value
from uprtrack.model.row import Row

DEFAULTS: dict[str, Value] = {"state_under_review": "KWT", "mechanism": "UPR"}


def row(number: int, entity: str = "recommendations", **values: Value) -> Row:
    return Row(entity, "S", number, dict(values))


def test_given_values_are_read_as_cells_are() -> None:
    assert read_given(
        {"state_under_review": "المغرب", "cycle": "Cycle 4", "themes": "Women; health"}
    ) == {"state_under_review": "MAR", "cycle": 4, "themes": ("women", "health")}


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"xyzzy": "1"}, "unknown_set_field"),
        ({"status": "green"}, "unknown_set_value"),
        ({"state_under_review": "Atlantis"}, "set_no_state"),
        ({"cycle": "many"}, "set_no_whole_number"),
        ({"cycle": "99"}, "set_no_whole_number"),
        ({"progress_percent": "500"}, "set_no_percentage"),
        ({"assessed_on": "2026-02-30"}, "set_no_date"),
        ({"expenditure": "several"}, "set_no_number"),
        ({"sdgs": "peace"}, "set_no_goal"),
        ({"source_words": "a"}, "set_read_only"),
        ({"themes": "Women; Xyzzy"}, "unknown_set_value"),
    ],
)
def test_what_cannot_be_set_is_refused(given: dict[str, str], rule: str) -> None:
    with pytest.raises(Refused) as refused:
        read_given(given)
    assert refused.value.rule == rule


def test_a_default_fills_what_rows_do_not_say_and_is_a_note() -> None:
    rows = [row(2, state_under_review="MAR"), row(3), row(4, "institutions")]
    asked, findings = fill(rows, {}, DEFAULTS)
    assert [r.values.get("state_under_review") for r in rows] == ["MAR", "KWT", None]
    assert [(a.field, a.value, a.rows, a.said) for a in asked] == [
        ("state_under_review", "KWT", 1, False),
        ("mechanism", "UPR", 2, False),
        ("cycle", None, 2, False),
    ]
    assert [(f.rule, f.field, f.value) for f in findings] == [
        ("default_used", "state_under_review", "KWT"),
        ("default_used", "mechanism", "UPR"),
    ]


def test_what_is_given_is_no_default() -> None:
    asked, findings = fill([row(2)], {"mechanism": "CRC", "state_under_review": "MAR"}, DEFAULTS)
    assert findings == []
    assert [(a.field, a.said) for a in asked if a.value] == [
        ("state_under_review", True),
        ("mechanism", True),
    ]


def test_nothing_is_asked_of_rows_that_say_it() -> None:
    rows = [row(2, state_under_review="MAR", mechanism="UPR", cycle=1)]
    assert fill(rows, {}, DEFAULTS) == ([], [])


def test_a_row_that_says_it_in_an_unknown_word_gets_no_default() -> None:
    unknown = row(2)
    unknown.unused.add("mechanism")
    rows = [unknown, row(3)]
    fill(rows, {}, DEFAULTS)
    assert [r.values.get("mechanism") for r in rows] == [None, "UPR"]
    fill(rows, {"mechanism": "CRC"}, DEFAULTS)
    assert rows[0].values["mechanism"] == "CRC"

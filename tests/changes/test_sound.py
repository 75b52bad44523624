"""Values that cannot be true together."""

from datetime import date

import pytest

from uprtrack.changes.sound import unsound
from uprtrack.model.record import Values

MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)
BACKWARDS: Values = {"starts_on": MAY, "ends_on": MARCH}


@pytest.mark.parametrize(
    ("before", "field", "taken"),
    [
        (None, "ends_on", None),
        ({"starts_on": MAY, "ends_on": None}, "ends_on", None),
        ({"starts_on": MAY, "ends_on": date(2026, 6, 1)}, "ends_on", date(2026, 6, 1)),
        ({"starts_on": None, "ends_on": MARCH}, "starts_on", None),
        ({"starts_on": date(2026, 2, 1), "ends_on": MARCH}, "starts_on", date(2026, 2, 1)),
    ],
)
def test_of_dates_out_of_order_the_new_one_is_not_taken(
    before: Values | None, field: str, taken: date | None
) -> None:
    (odd,) = unsound("activities", BACKWARDS, before)
    assert (odd.rule, odd.field, odd.taken) == ("date_out_of_order", field, taken)


def test_what_stands_already_is_not_said_again() -> None:
    assert list(unsound("activities", BACKWARDS, BACKWARDS)) == []


def test_a_day_alone_and_a_single_day_are_in_order() -> None:
    for values in ({"starts_on": MAY}, {"starts_on": MAY, "ends_on": MAY}):
        assert list(unsound("activities", values, None)) == []


@pytest.mark.parametrize(
    ("women", "men", "total", "said"),
    [(3, 4, 8, True), (3, 4, 7, False), (0, 0, 1, True), (3, None, 8, False), (3, 4, None, False)],
)
def test_women_and_men_are_the_total(
    women: int | None, men: int | None, total: int | None, said: bool
) -> None:
    values: Values = {
        "participants_women": women, "participants_men": men, "participants_total": total
    }  # fmt: skip
    found = list(unsound("activities", values, None))
    assert [(odd.rule, odd.field, odd.taken) for odd in found] == (
        [("parts_differ", "participants_total", total)] if said else []
    )

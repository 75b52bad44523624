"""What the values of one record cannot say together: dates out of order, wrong sums."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from uprtrack.model.editable import IN_ORDER
from uprtrack.model.record import Value, Values

_SUMS: Final = {"activities": ("participants_women", "participants_men", "participants_total")}
"""Entity -> two parts and their whole."""


@dataclass(frozen=True, slots=True)
class Unsound:
    """A value at odds with others of its record, by the rule that says so; `taken` stands now."""

    rule: str
    field: str
    value: Value
    taken: Value
    about: Mapping[str, str]


def unsound(entity: str, values: Values, before: Values | None) -> Iterator[Unsound]:
    """What is at odds in a record's values and was not so `before`.

    Of dates out of order the later one is not taken where it is new, else the earlier one; what
    the record held stays. Numbers that do not add up are kept: which is wrong is not known.
    """
    for pair in IN_ORDER.get(entity, ()):
        first, second = (values.get(name) for name in pair)
        if isinstance(first, date) and isinstance(second, date) and first > second:
            for name, kept in zip(reversed(pair), (first, second), strict=True):
                if _is_new((name,), values, before):
                    held = before.get(name) if before else None
                    yield Unsound(
                        "date_out_of_order", name, values[name], held, {"kept": str(kept)}
                    )
                    break
    if parts := _SUMS.get(entity):
        women, men, total = (values.get(name) for name in parts)
        if not (isinstance(women, int) and isinstance(men, int) and isinstance(total, int)):
            return
        if women + men != total and _is_new(parts, values, before):
            about = {"parts": f"{women} + {men}", "number": str(women + men)}
            yield Unsound("parts_differ", parts[-1], total, total, about)


def _is_new(names: Iterable[str], values: Values, before: Values | None) -> bool:
    return before is None or any(values.get(name) != before.get(name) for name in names)

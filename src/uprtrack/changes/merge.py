"""Three ways: what both sides last saw, what one of them says, and what the store has now."""

from uprtrack.changes.compare import equal
from uprtrack.changes.conflict import Choices, Conflict, Side
from uprtrack.model.record import Record, Value, Values


def merge(
    now: Record, base: Values, mine: Values, choices: Choices
) -> tuple[Values, tuple[Conflict, ...]]:
    """The values of `now` with what `mine` changed since `base`, and the conflicts.

    Only fields of `mine` are looked at. Changed on one side alone, that side stands; several values
    merge one by one; changed on both to different values, the field is a conflict: `choices`
    decide, and without a choice it stays as it is.
    """
    new: Values = {}
    conflicts: list[Conflict] = []
    for name, value in mine.items():
        was, stands = base.get(name), now.values.get(name)
        if equal(value, was) or equal(value, stands):
            continue
        if equal(stands, was):
            new[name] = value
        elif isinstance(value, tuple) and isinstance(stands, tuple):
            new[name] = _each(was, value, stands)
        else:
            conflict = Conflict(now, name, was, value, stands).chosen(choices)
            conflicts.append(conflict)
            if conflict.choice is Side.MINE:
                new[name] = value
    return {**now.values, **new}, tuple(conflicts)


def _each(was: Value, mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """What stands, less what `mine` took out, and what it put in at the end."""
    known = was if isinstance(was, tuple) else ()
    kept = (one for one in theirs if one in mine or one not in known)
    new = (one for one in mine if one not in known)
    return tuple(dict.fromkeys((*kept, *new)))

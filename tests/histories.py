"""Random histories for the property tests: what people did to a few records, revision by revision.

The records of every revision are kept beside, made without the code under test.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hypothesis import strategies as st

from uprtrack.changes.belonging import with_belongings
from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.model.record import Record, Value, Values

AGREEMENTS = ("agreement 1", "agreement 2")
ACTIVITIES = ("activity 1", "activity 2", "activity 3")
LINKS = ("link 1", "link 2")

_texts = st.sampled_from([None, "", "ورشة عمل", "a", "b", "'\"{}\\"])
_several = st.lists(st.sampled_from(["a", "b", "c", "د"]), unique=True, max_size=4).map(tuple)
_days = st.sampled_from([None, date(2026, 3, 1), date(2027, 12, 31)])
_numbers = st.sampled_from([None, 0.0, 0.1, 1e15])

_FIELDS: dict[str, dict[str, st.SearchStrategy[Value]]] = {
    "agreements": {"title": _texts, "signed_on": _days, "signatories": _several},
    "activities": {
        "title": _texts,
        "starts_on": _days,
        "budget_required": _numbers,
        "evidence": _several,
        "agreement": st.sampled_from([None, *AGREEMENTS]),
    },
    "links": {"note": _texts, "activity": st.sampled_from(ACTIVITIES)},
}
_ENTITIES = {
    **dict.fromkeys(AGREEMENTS, "agreements"),
    **dict.fromkeys(ACTIVITIES, "activities"),
    **dict.fromkeys(LINKS, "links"),
}
_REFERENCES = ("agreement", "activity")

State = dict[str, Record]


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does to one record: take it out, or put it in or change it to have values."""

    record_id: str
    values: Values
    removes: bool


@st.composite
def _deeds(draw: st.DrawFn) -> Deed:
    record_id = draw(st.sampled_from(sorted(_ENTITIES)))
    fields = _FIELDS[_ENTITIES[record_id]]
    names = draw(st.sets(st.sampled_from(sorted(fields))))
    values = {name: draw(fields[name]) for name in sorted(names)}
    return Deed(record_id, values, draw(st.integers(0, 3)) == 0)


def histories(longest: int = 8) -> st.SearchStrategy[list[list[Deed]]]:
    """For each revision, deeds to different records."""
    revision = st.lists(_deeds(), min_size=1, max_size=4, unique_by=lambda deed: deed.record_id)
    return st.lists(revision, min_size=1, max_size=longest)


def changes_of(deeds: Sequence[Deed], now: Mapping[str, Record]) -> tuple[Change, ...]:
    """The changes that the deeds are to what stands, nothing for those that change nothing."""
    changes: list[Change] = []
    for deed in deeds:
        entity, before = _ENTITIES[deed.record_id], now.get(deed.record_id)
        if deed.removes:
            if before:
                changes.append(Change(before, before, removed=True))
        elif before is None:
            record = Record(entity, deed.record_id, _standing(complete(entity, deed.values), now))
            if entity != "links" or record.values["activity"]:
                changes.append(Change(record))
        else:
            values = _standing({**before.values, **deed.values}, now)
            if values != before.values:
                changes.append(Change(replace(before, values=values), before))
    return with_belongings(changes, now)


def after(changes: Sequence[Change], now: Mapping[str, Record], revision: int) -> State:
    """What stands when the changes are made, each told by its own record."""
    state = dict(now)
    for change in changes:
        if change.removed:
            del state[change.record.id]
        else:
            state[change.record.id] = replace(change.record, revision=revision)
    return state


def _standing(values: Values, now: Mapping[str, Record]) -> Values:
    """The values without references to what does not stand, as no sheet can bring one in."""
    return {n: None if n in _REFERENCES and v not in now else v for n, v in values.items()}

"""The keys by which records other than recommendations are found, and what may not differ."""

import re
from collections.abc import Callable, Hashable, Iterator
from typing import Final

from uprtrack.language.key import header_key
from uprtrack.model.link import NOT_RELATED
from uprtrack.model.record import Value, Values

Keys = Callable[[Values], Iterator[Hashable]]

_NUMBERED = re.compile(r"\bno\b|\bnumber\b|\bnr\b|n°|رقم")
_NUMBER = re.compile(r"\d+")


def given_once_or_equal(one: Values, other: Values, name: str) -> bool:
    first, second = one.get(name), other.get(name)
    return first is None or second is None or first == second


def _key(value: Value) -> str:
    return header_key(str(value)) if value else ""


def _reference_key(reference: Value) -> str:
    """Number and year of "Law No. 21 of 2015" or "قانون رقم 21 لسنة 2015", else the whole."""
    key = _key(reference)
    numbers = _NUMBER.findall(key)
    return " ".join(numbers) if len(numbers) == 2 and _NUMBERED.search(key) else key


def _commitment_keys(values: Values) -> Iterator[Hashable]:
    state = values.get("state_under_review")
    if reference := _reference_key(values.get("reference")):
        yield state, "reference", reference
    for name in ("title_en", "title_ar"):
        if title := _key(values.get(name)):
            yield state, title


def _title_keys(values: Values) -> Iterator[Hashable]:
    yield values.get("state_under_review"), _key(values.get("title"))


def _decision_keys(values: Values) -> Iterator[Hashable]:
    """A decision of an agreement; of a row that holds none, its meeting."""
    agreement = values.get("agreement")
    if decision := _key(values.get("decision")):
        yield agreement, decision
    else:
        yield agreement, "meeting", _key(values.get("meeting")), values.get("met_on")


def _institution_keys(values: Values) -> Iterator[Hashable]:
    aliases = values.get("aliases")
    names = (values.get("name_en"), values.get("name_ar"))
    for name in (*names, *(aliases if isinstance(aliases, tuple) else ())):
        if key := _key(name):
            yield key


def _link_keys(values: Values) -> Iterator[Hashable]:
    yield tuple(values.get(end) for end in ("recommendation", "activity", "commitment"))


def _assessment_keys(values: Values) -> Iterator[Hashable]:
    yield tuple(values.get(name) for name in ("recommendation", "assessor", "assessed_on"))


KEYS: Final[dict[str, Keys]] = {
    "commitments": _commitment_keys,
    "agreements": _title_keys,
    "activities": _title_keys,
    "decisions": _decision_keys,
    "institutions": _institution_keys,
    "links": _link_keys,
    "assessments": _assessment_keys,
}


def always(one: Values, other: Values) -> bool:
    """What two records of an entity have to agree in besides their key: nothing."""
    return True


def _same_commitment(one: Values, other: Values) -> bool:
    references = _reference_key(one.get("reference")), _reference_key(other.get("reference"))
    if not all(references):
        return True
    return references[0] == references[1] and given_once_or_equal(one, other, "kind")


def _same_activity(one: Values, other: Values) -> bool:
    return given_once_or_equal(one, other, "starts_on") and given_once_or_equal(
        one, other, "agreement"
    )


def _same_decision(one: Values, other: Values) -> bool:
    return given_once_or_equal(one, other, "met_on") and given_once_or_equal(one, other, "number")


def _same_relation(one: Values, other: Values) -> bool:
    """A pair has a link for each relation; that it is not related is said of all of them."""
    unrelated = NOT_RELATED in (one.get("relation"), other.get("relation"))
    return unrelated or given_once_or_equal(one, other, "relation")


COMPATIBLE: Final[dict[str, Callable[[Values, Values], bool]]] = {
    "commitments": _same_commitment,
    "activities": _same_activity,
    "decisions": _same_decision,
    "links": _same_relation,
}

"""Recommendations that say the same or nearly, gathered so that they can be handled together."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from uprtrack.linking.terms import Terms, terms
from uprtrack.model.record import Record

ALIKE: Final = 0.6
"""How near, from 0 to 1, a recommendation must be to the first of its cluster."""

ALIKE_AGAIN: Final = 0.45
"""The same for what came back in a later cycle, which is seldom worded as before."""

_CONCEPT_COUNTS: Final = 1.5
"""A term of the field tells more than one of its words."""

_COMPARED: Final = 40
"""With so many of the likeliest clusters a recommendation is compared in full."""

_WORDS: Final = 6

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Two or more recommendations, by id in their order; all are like the first, the `head`.

    `words` are those of the head that its companions have too, as it writes them.
    """

    records: tuple[str, ...]
    head: str
    words: tuple[str, ...]


def clusters(records: Iterable[Record], alike: float = ALIKE) -> tuple[Cluster, ...]:
    """The clusters in the order of their first recommendation; what stands alone is in none.

    Each companion is like the head itself, so that no chain of small differences makes one cluster
    of everything.
    """
    read = list(records)
    known = terms()
    weighed = _weighed([_features(record, known) for record in read])
    heads: list[int] = []
    companions: dict[int, list[int]] = {}
    holding: defaultdict[str, list[int]] = defaultdict(list)
    same: dict[frozenset[str], int] = {}
    for at, row in enumerate(weighed):
        key = frozenset(row)
        head = same.get(key)
        rarest = _rarest(row, alike)
        if head is None:
            head = _nearest(row, rarest, weighed, holding, alike) if row else None
        if head is None:
            head = at
            heads.append(at)
            companions[at] = []
            for feature in rarest:
                holding[feature].append(at)
        companions[head].append(at)
        if row:
            same.setdefault(key, head)
    return tuple(
        Cluster(
            tuple(read[at].id for at in companions[head]),
            read[head].id,
            _words(read[head], [weighed[at] for at in companions[head]], known),
        )
        for head in heads
        if len(companions[head]) > 1
    )


def repeated(records: Iterable[Record]) -> tuple[Cluster, ...]:
    """What one State was recommended in more than one cycle; records in the order of cycles."""
    by_state: defaultdict[object, list[Record]] = defaultdict(list)
    for record in records:
        if isinstance(record.values.get("cycle"), int):
            by_state[record.values.get("state_under_review")].append(record)
    found: list[Cluster] = []
    for own in by_state.values():
        own.sort(key=_cycle)
        cycles = {record.id: _cycle(record) for record in own}
        found.extend(
            cluster
            for cluster in clusters(own, ALIKE_AGAIN)
            if len({cycles[one] for one in cluster.records}) > 1
        )
    return tuple(found)


def _cycle(record: Record) -> int:
    value = record.values["cycle"]
    return value if isinstance(value, int) else 0


def _features(record: Record, known: Terms) -> Weights:
    features: Weights = {}
    for name in ("text_en", "text_ar", "text_other"):
        text = record.values.get(name)
        if not isinstance(text, str):
            continue
        for stem in known.stems(text):
            features[stem] = 1.0
        for concept, _, _, _ in known.find(text):
            if concept >= 0 and (weight := known.concepts[concept].weight):
                features[f"terms:{known.concepts[concept].key}"] = weight * _CONCEPT_COUNTS
    return features


def _weighed(rows: Sequence[Weights]) -> list[Weights]:
    """Each row as long as 1, a feature weighing more the fewer rows have it."""
    held = Counter(feature for row in rows for feature in row)
    rare = {feature: math.log(1 + len(rows) / number) for feature, number in held.items()}
    weighed = []
    for row in rows:
        values = {feature: value * rare[feature] for feature, value in row.items()}
        length = math.sqrt(math.fsum(value * value for value in values.values()))
        weighed.append({feature: value / length for feature, value in values.items()})
    return weighed


def _rarest(row: Weights, alike: float) -> list[str]:
    """The weightiest features; a row without any of them cannot be that much alike."""
    rest = 1.0
    chosen = []
    for feature in sorted(row, key=lambda one: (-row[one], one)):
        if rest < alike * alike:
            break
        chosen.append(feature)
        rest -= row[feature] ** 2
    return chosen


def _nearest(
    row: Weights,
    rarest: Sequence[str],
    weighed: Sequence[Weights],
    holding: dict[str, list[int]],
    alike: float,
) -> int | None:
    """The head that a row is most like, None where none is like it enough."""
    shared: Counter[int] = Counter()
    for feature in rarest:
        for head in holding.get(feature, ()):
            shared[head] += 1
    best, nearest = alike, None
    for head, _ in shared.most_common(_COMPARED):
        other = weighed[head]
        near = math.fsum(value * other[one] for one, value in row.items() if one in other)
        if near >= best:
            best, nearest = near + 1e-9, head
    return nearest


def _words(head: Record, rows: Sequence[Weights], known: Terms) -> tuple[str, ...]:
    """The weightiest words of the head that more than half of the rows have."""
    common = Counter(feature for row in rows for feature in row)
    weights: dict[str, float] = {}
    for name in ("text_en", "text_ar", "text_other"):
        text = head.values.get(name)
        if not isinstance(text, str):
            continue
        for (concept, stem, _, _), surface in known.surfaces(text, known.find(text)):
            feature = f"terms:{known.concepts[concept].key}" if concept >= 0 else stem
            if common[feature] * 2 > len(rows):
                weights[surface] = max(weights.get(surface, 0.0), rows[0].get(feature, 0.0))
    return tuple(sorted(weights, key=lambda one: -weights[one])[:_WORDS])

"""Recommendations that say the same or nearly, gathered so that they can be handled together."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from uprtrack.linking.sparse import Postings, Rows
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
    names: dict[str, int] = {}
    features = (_features(record, known) for record in read)
    rows = _weighed(
        Rows.of({names.setdefault(n, len(names)): v for n, v in row.items()} for row in features)
    )
    companions: dict[int, list[int]] = {}
    same: dict[bytes, int] = {}
    heads = _Heads(rows, len(names), alike)
    for at in range(rows.size):
        own = rows.features[rows.starts[at] : rows.starts[at + 1]]
        if not len(own):
            continue
        key = np.sort(own).tobytes()
        head = same.get(key)
        if head is None:
            head = same[key] = heads.nearest(at)
        companions.setdefault(head, []).append(at)
    return tuple(
        Cluster(
            tuple(read[at].id for at in ones),
            read[head].id,
            _words(read[head], [rows.row(at) for at in ones], known, names),
        )
        for head, ones in companions.items()
        if len(ones) > 1
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


def _weighed(rows: Rows) -> Rows:
    """Each row as long as 1, a feature weighing more the fewer rows have it."""
    held = np.bincount(rows.features)
    values = rows.values * np.log(1 + rows.size / np.maximum(held, 1))[rows.features]
    lengths = np.sqrt(np.bincount(rows.row_of_each, values**2, minlength=rows.size))
    return rows.with_values(values / np.where(lengths > 0, lengths, 1.0)[rows.row_of_each])


class _Heads:
    """The first rows of clusters so far; each row that is like none of them becomes one."""

    def __init__(self, rows: Rows, features: int, alike: float) -> None:
        self._rows, self._alike = rows, alike
        self._postings = Postings(rows, features)
        self._is_head = np.zeros(rows.size, np.bool_)
        self._shared = np.zeros(rows.size, np.float32)

    def nearest(self, at: int) -> int:
        """The head that a row is most like, itself where none is like it enough.

        Only the weightiest features are looked up; all others together are half as long as what
        likeness needs, and so can only add that much to what is found.
        """
        row = self._rows.row(at)
        rest = 1.0
        touched = []
        for feature in sorted(row, key=lambda one: (-row[one], one)):
            if rest < (self._alike / 2) ** 2:
                break
            rest -= row[feature] ** 2
            holders, values = self._postings.before(feature, at)
            self._shared[holders] += values * np.float32(row[feature])
            touched.append(holders)
        met = np.concatenate(touched)
        more = math.sqrt(max(rest, 0.0))
        found = np.unique(met[self._is_head[met] & (self._shared[met] >= self._alike - more)])
        likeliest = found[np.argsort(-self._shared[found], kind="stable")][:_COMPARED]
        at_most = self._shared[likeliest] + more
        self._shared[met] = 0.0
        best, nearest = self._alike, at
        for head, possible in zip(likeliest.tolist(), at_most.tolist(), strict=True):
            if possible < best:
                break
            other = self._rows.row(head)
            near = math.fsum(value * other[one] for one, value in row.items() if one in other)
            if near >= best:
                best, nearest = near + 1e-9, head
        self._is_head[nearest] = True
        return nearest


def _words(
    head: Record, rows: Sequence[dict[int, float]], known: Terms, names: dict[str, int]
) -> tuple[str, ...]:
    """The weightiest words of the head that more than half of the rows have."""
    common = Counter(feature for row in rows for feature in row)
    weights: dict[str, float] = {}
    for name in ("text_en", "text_ar", "text_other"):
        text = head.values.get(name)
        if not isinstance(text, str):
            continue
        for (concept, stem, _, _), surface in known.surfaces(text, known.find(text)):
            called = f"terms:{known.concepts[concept].key}" if concept >= 0 else stem
            feature = names.get(called, -1)
            if common[feature] * 2 > len(rows):
                weights[surface] = max(weights.get(surface, 0.0), rows[0].get(feature, 0.0))
    return tuple(sorted(weights, key=lambda one: -weights[one])[:_WORDS])

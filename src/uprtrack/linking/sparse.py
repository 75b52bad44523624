"""Rows of few weighted features out of very many, and the products of two sets of such rows."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class Rows:
    """Row r has `features[starts[r]:starts[r + 1]]`, each once, and their `values` beside them."""

    starts: Numbers
    features: Numbers
    values: Weights

    @classmethod
    def of(cls, rows: Iterable[Mapping[int, float]]) -> Self:
        starts, features, values = array("q", [0]), array("q"), array("d")
        for row in rows:
            features.extend(row)
            values.extend(row.values())
            starts.append(len(features))
        return cls(
            np.frombuffer(starts, dtype=np.int64),
            np.frombuffer(features, dtype=np.int64) if features else np.zeros(0, np.int64),
            np.frombuffer(values, dtype=np.float64) if values else np.zeros(0),
        )

    @property
    def size(self) -> int:
        return len(self.starts) - 1

    @property
    def row_of_each(self) -> Numbers:
        """The row of every feature that stands in `features`."""
        return np.repeat(np.arange(self.size), np.diff(self.starts))

    def row(self, number: int) -> dict[int, float]:
        """One row's features with their values."""
        at = slice(self.starts[number], self.starts[number + 1])
        return dict(zip(self.features[at].tolist(), self.values[at].tolist(), strict=True))

    def with_values(self, values: Weights) -> "Rows":
        """The same features with other values; those of value 0 are left out."""
        kept = values != 0
        counts = np.bincount(self.row_of_each[kept], minlength=self.size)
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        return Rows(starts, self.features[kept], values[kept])


class Postings:
    """Which rows hold a feature, and with what value."""

    def __init__(self, rows: Rows, features: int) -> None:
        order = np.argsort(rows.features, kind="stable")
        self._rows = rows.row_of_each[order].astype(np.int32)
        self._values = rows.values[order].astype(np.float32)
        counts = np.bincount(rows.features, minlength=features)
        self._starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]).tolist()
        self.size = rows.size

    def before(self, feature: int, row: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """The rows before one that hold a feature, and its value in each."""
        first, after = self._starts[feature], self._starts[feature + 1]
        after = first + int(np.searchsorted(self._rows[first:after], row))
        return self._rows[first:after], self._values[first:after]

    def products(self, features: Iterable[int], values: Iterable[float]) -> Weights:
        """The product of every row with one that holds these values of these features."""
        scores = np.zeros(self.size, np.float32)
        for feature, value in zip(features, values, strict=True):
            first, after = self._starts[feature], self._starts[feature + 1]
            if after > first:
                scores[self._rows[first:after]] += self._values[first:after] * np.float32(value)
        return scores.astype(np.float64)

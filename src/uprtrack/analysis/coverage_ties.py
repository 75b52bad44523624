"""What links tie, as pairs of rows of two tables."""

from dataclasses import dataclass

import numpy as np

from uprtrack.analysis.linked import ties
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Mask, Positions
from uprtrack.model.link import ENDS


@dataclass(frozen=True, eq=False, slots=True)
class Pairs:
    """Pairs of a row and a number, each once, in the order of the rows.

    The number is a row of another table, or the code of a group.
    """

    rows: Positions
    ends: Positions

    def of_rows(self, mask: Mask) -> "Pairs":
        """Those whose row is in the mask."""
        kept = mask[self.rows]
        return Pairs(self.rows[kept], self.ends[kept])

    def of_ends(self, mask: Mask) -> "Pairs":
        """Those whose number is in the mask."""
        kept = mask[self.ends]
        return Pairs(self.rows[kept], self.ends[kept])

    def turned(self) -> "Pairs":
        """The number first, then the row."""
        return pairs(self.ends, self.rows)

    def over(self, other: "Pairs") -> "Pairs":
        """What this leads to by way of the other: from a row of this to a number of that.

        Numbers of this are rows of the other.
        """
        first = np.searchsorted(other.rows, self.ends, side="left")
        found = np.searchsorted(other.rows, self.ends, side="right") - first
        before = np.repeat(np.cumsum(found) - found, found)
        at = np.repeat(first, found) + np.arange(found.sum()) - before
        return pairs(np.repeat(self.rows, found), other.ends[at])


@dataclass(frozen=True, eq=False, slots=True)
class Ties:
    """From the rows of recommendations to those of activities and of commitments."""

    activities: Pairs
    commitments: Pairs


def pairs(rows: Positions, ends: Positions) -> Pairs:
    """The pairs of two arrays that run in parallel."""
    width = int(ends.max(initial=0)) + 1
    together = np.sort(rows * width + ends)
    return Pairs(*np.divmod(together[np.diff(together, prepend=-1) > 0], width))


def rows_of_ties(snapshot: Snapshot) -> Ties:
    """All ties of the snapshot; those to a record that is not there are left out."""
    rows = {
        entity: {record.id: at for at, record in enumerate(snapshot.tables[entity].records)}
        for entity in ("recommendations", *ENDS)
    }
    met: dict[str, list[tuple[int, int]]] = {entity: [] for entity in ENDS}
    for link in ties(snapshot):
        row = rows["recommendations"].get(str(link.values["recommendation"]))
        for entity, end in ENDS.items():
            other = rows[entity].get(str(link.values[end]))
            if row is not None and other is not None:
                met[entity].append((row, other))
    return Ties(*(_paired(met[entity]) for entity in ENDS))


def has_any(found: Pairs, size: int) -> Mask:
    """Which of so many rows stand in some pair."""
    mask = np.zeros(size, dtype=np.bool_)
    mask[found.rows] = True
    return mask


def _paired(met: list[tuple[int, int]]) -> Pairs:
    together = np.array(met, dtype=np.int64).reshape(-1, 2)
    return pairs(together[:, 0], together[:, 1])

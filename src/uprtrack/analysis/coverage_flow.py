"""What leads from themes to activities and on to UN partners, as far as an eye can follow it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from uprtrack.analysis.coverage import Covered
from uprtrack.analysis.coverage_folds import fold
from uprtrack.analysis.facets import NONE

OTHERS = ""
"""The key of all that have no place of their own."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Recommendations served, from theme to activity and from activity to partner.

    Keys are a theme's, an activity's id and a partner's name, NONE or OTHERS. A recommendation
    with two themes and an activity of two partners count under each. The columns stand in the
    order of their numbers, OTHERS and NONE last.
    """

    themes: tuple[str, ...]
    activities: tuple[str, ...]
    partners: tuple[str, ...]
    from_themes: tuple[tuple[str, str, int], ...]
    to_partners: tuple[tuple[str, str, int], ...]


def flow(found: Covered, themes: int = 8, activities: int = 12, partners: int = 8) -> Flow:
    """The flow of the followed recommendations; so many of each column stand by themselves."""
    served = found.ties.activities.of_rows(found.mask)
    ids = [record.id for record in found.seen.tables["activities"].records]
    by_theme = fold(found.seen, found.ties, "theme")
    by_partner = fold(found.seen, found.ties, "partner")
    themes_of = _by_row(by_theme.recommendations.rows, by_theme.recommendations.ends)
    own = by_partner.activities
    partners_of = _by_row(own.rows, own.ends) if own else {}

    first: Counter[tuple[str, str]] = Counter()
    second: Counter[tuple[str, str]] = Counter()
    for row, activity in zip(served.rows.tolist(), served.ends.tolist(), strict=True):
        for code in themes_of[row]:
            first[by_theme.keys[code], ids[activity]] += 1
        for code in partners_of[activity]:
            second[ids[activity], by_partner.keys[code]] += 1

    left = _largest(((theme, n) for (theme, _), n in first.items()), themes)
    middle = _largest(((ids[one], 1) for one in served.ends.tolist()), activities)
    right = _largest(((partner, n) for (_, partner), n in second.items()), partners)
    return Flow(
        _in_order(left),
        _in_order(middle),
        _in_order(right),
        _joined(first, left, middle),
        _joined(second, middle, right),
    )


def _by_row(rows: Iterable[int], ends: Iterable[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, end in zip(rows, ends, strict=True):
        found.setdefault(int(row), []).append(int(end))
    return found


def _largest(counted: Iterable[tuple[str, int]], most: int) -> dict[str, str]:
    """Key → what it stands under: itself for the largest, OTHERS for the rest; largest first."""
    total: Counter[str] = Counter()
    for key, number in counted:
        total[key] += number
    ranked = [key for key, _ in total.most_common() if key != NONE]
    under = {key: key if at < most else OTHERS for at, key in enumerate(ranked)}
    return under | ({NONE: NONE} if NONE in total else {})


def _in_order(column: dict[str, str]) -> tuple[str, ...]:
    shown = dict.fromkeys(column.values())
    last = [key for key in (OTHERS, NONE) if key in shown]
    return (*(key for key in shown if key not in last), *last)


def _joined(
    links: Counter[tuple[str, str]], one: dict[str, str], other: dict[str, str]
) -> tuple[tuple[str, str, int], ...]:
    together: Counter[tuple[str, str]] = Counter()
    for (start, end), number in links.items():
        together[one[start], other[end]] += number
    return tuple((start, end, number) for (start, end), number in together.items())

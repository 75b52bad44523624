"""Which Sustainable Development Goals go with a theme, from data/reference/theme_goals.csv."""

import csv
from collections import defaultdict
from functools import cache

from uprtrack.model.vocabulary import REFERENCE


@cache
def goals_of_themes() -> dict[str, tuple[tuple[str, float], ...]]:
    """Theme → its goals ("5"), each with the share by which a theme's confidence is taken.

    Columns of the file: theme, goal, share (0 to 1).
    """
    goals: dict[str, list[tuple[str, float]]] = defaultdict(list)
    with (REFERENCE / "theme_goals.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            goals[row["theme"]].append((row["goal"], float(row["share"])))
    return {theme: tuple(found) for theme, found in goals.items()}

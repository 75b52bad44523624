"""The names of the 17 Sustainable Development Goals, from data/reference/sdg_goals.csv."""

import csv
from functools import cache

from uprtrack.model.vocabulary import REFERENCE


@cache
def _names() -> dict[str, dict[str, str]]:
    """Goal ("5") → its name by language. Columns of the file: goal, en, ar."""
    with (REFERENCE / "sdg_goals.csv").open(encoding="utf-8", newline="") as file:
        return {row["goal"]: {"en": row["en"], "ar": row["ar"]} for row in csv.DictReader(file)}


def sdg_goals() -> tuple[str, ...]:
    """The numbers of the goals, in their order."""
    return tuple(_names())


def goal_name(goal: str, language: str) -> str:
    """The United Nations' short name of a goal, "" for a number that is none."""
    return _names().get(goal, {}).get(language, "")

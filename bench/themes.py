"""Measure theme suggestions against labels that others gave: how many are right, and which not.

Run: UPRTRACK_REAL=… python bench/themes.py [develop] [errors THEME]. Figures are of the half that
was set aside; "develop" takes the other, "errors" lists the wrong ones of a theme.
"""

import os
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from clock import verdict
from theme_labels import UNLABELLED, Labelled, national_tracker, older_persons, upr_info
from uprtrack.linking.suggest_themes import suggest_themes
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.record import Record

GOALS = {"women": (0.90, 0.90), "children": (0.85, 0.85), "education": (0, 0.95),
         "health": (0, 0.95)}  # fmt: skip
MICRO, MILLISECONDS = 0.84, 0.24
GENERAL = "texts whose only issue is Other or General"


def suggested(rows: Sequence[Labelled], field: str) -> list[list[Suggestion]]:
    """What each text's own words suggest."""
    records = [Record("recommendations", str(at), {field: row.text}) for at, row in enumerate(rows)]
    found: list[list[Suggestion]] = [[] for _ in rows]
    for one in suggest_themes(records):
        found[int(one.recommendation)].append(one)
    return found


def themes_of(found: Iterable[Suggestion]) -> dict[str, Suggestion]:
    return {one.value: one for one in found if one.field == "themes"}


def shares(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = right / max(right + wrong, 1)
    recall = right / max(right + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def themes_told(rows: Sequence[Labelled], found: Sequence[Sequence[Suggestion]]) -> None:
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    kinds = Counter[str]()
    for row, ones in zip(rows, found, strict=True):
        got = set(themes_of(ones)) - UNLABELLED
        right.update(got & row.themes)
        wrong.update(got - row.themes)
        missed.update(row.themes - got)
        kinds["wrong: " + (GENERAL if not row.themes else "beside other issues of the text")] += (
            len(got - row.themes)
        )
        kinds["missed: no theme suggested at all" if not got
              else "missed: beside other themes"] += len(row.themes - got)  # fmt: skip
    precision, recall, f1 = shares(right.total(), wrong.total(), missed.total())
    print(f"  micro    precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}   "
          f"goal {MICRO}: {verdict(f1 >= MICRO)}")  # fmt: skip
    none = sum(not themes_of(ones) for ones in found)
    print(f"  {none} of {len(rows)} texts get no theme")
    print("  theme                               labels  precision  recall  wrong  missed")
    for theme in sorted(right | missed, key=lambda t: -(right[t] + missed[t])):
        p, r, _ = shares(right[theme], wrong[theme], missed[theme])
        met = ""
        if goal := GOALS.get(theme):
            met = f"   goal {goal[0]:.2f}/{goal[1]:.2f}: {verdict(p >= goal[0] and r >= goal[1])}"
        print(f"  {theme:<36}{right[theme] + missed[theme]:>5}{p:>11.2f}{r:>8.2f}"
              f"{wrong[theme]:>7}{missed[theme]:>8}{met}")  # fmt: skip
    print("  errors by kind:")
    for kind, number in kinds.most_common():
        print(f"    {number:>5}  {kind}")


def confidence_told(rows: Sequence[Labelled], found: Sequence[Sequence[Suggestion]]) -> None:
    """How many of the themes suggested at a confidence were among the labels."""
    bands: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for row, ones in zip(rows, found, strict=True):
        for theme, one in themes_of(ones).items():
            if theme not in UNLABELLED:
                band = bands[int(one.confidence * 10)]
                band[0] += 1
                band[1] += theme in row.themes
    print("  confidence   suggestions   share right")
    for band, (number, right) in sorted(bands.items()):
        print(f"  {band / 10:.1f}–{band / 10 + 0.1:.1f}     {number:>8}       {right / number:.2f}")


def older_persons_told(rows: Sequence[Labelled], found: Sequence[Sequence[Suggestion]]) -> None:
    """Older persons, by labels of our own."""
    labels = older_persons()
    right = wrong = missed = 0
    for row, ones in zip(rows, found, strict=True):
        meant = labels.get(row.digest[:16], False)
        got = "older_persons" in themes_of(ones)
        right, wrong, missed = (
            right + (got and meant),
            wrong + (got > meant),
            missed + (meant > got),
        )
    precision, recall, _ = shares(right, wrong, missed)
    print(f"older persons, {len(labels)} texts labelled by us: precision {precision:.2f}, "
          f"recall {recall:.2f} of {right + missed}")  # fmt: skip


def actions_told(rows: Sequence[Labelled], found: Sequence[Sequence[Suggestion]]) -> None:
    made = [next((o for o in ones if o.field == "action_category"), None) for ones in found]
    right = sum(bool(one) and one.value == row.action for one, row in zip(made, rows, strict=True))
    given = sum(one is not None for one in made)
    print(f"action category: {right / max(given, 1):.3f} right of the {given / len(rows):.3f} that "
          "get one")  # fmt: skip
    confused = Counter(
        (row.action, one.value) for one, row in zip(made, rows, strict=True)
        if one and one.value != row.action
    )  # fmt: skip
    print("  errors by kind (label → suggested):", ", ".join(
        f"{a}→{b} {n}" for (a, b), n in confused.most_common(6)))  # fmt: skip


def arabic_told(rows: Sequence[Labelled]) -> None:
    found = suggested(rows, "text_ar")
    right, labels = Counter[str](), Counter[str]()
    for row, ones in zip(rows, found, strict=True):
        labels.update(row.themes)
        right.update(row.themes & set(themes_of(ones)))
    print(f"Arabic: {len(rows)} texts of a national tracker, its axes as labels; "
          f"recall {right.total() / labels.total():.2f}, "
          f"{sum(not themes_of(ones) for ones in found)} texts without a theme")  # fmt: skip
    for theme, number in labels.most_common():
        print(f"  {theme:<36}{number:>5} labels   recall {right[theme] / number:.2f}")


def errors_told(
    theme: str, rows: Sequence[Labelled], found: Sequence[Sequence[Suggestion]], most: int = 50
) -> None:
    """The texts to which the theme was suggested and not given, with the words that spoke."""
    wrong = [
        (row, themes_of(ones)[theme]) for row, ones in zip(rows, found, strict=True)
        if theme in themes_of(ones) and theme not in row.themes
    ]  # fmt: skip
    for row, one in wrong[:most]:
        print(f"  {one.confidence:.2f} {one.words} | {row.issue} | {row.text.strip()}")


def main() -> None:
    folder = Path(os.environ["UPRTRACK_REAL"])
    every = upr_info(folder)
    develop = "develop" in sys.argv
    rows = [row for row in every if row.set_aside != develop]
    found = suggested(rows, "text_en")
    if "errors" in sys.argv:
        errors_told(sys.argv[sys.argv.index("errors") + 1], rows, found)
        return
    print(f"themes: {len(rows)} English texts, {'to develop on' if develop else 'set aside'}")
    themes_told(rows, found)
    confidence_told(rows, found)
    if not develop:
        older_persons_told(rows, found)
    actions_told(rows, found)
    arabic_told(list(national_tracker(folder)))
    clock, processor = [], []
    for _ in range(3):
        started = time.perf_counter(), time.process_time()
        suggested(every, "text_en")
        clock.append((time.perf_counter() - started[0]) * 1000 / len(every))
        processor.append((time.process_time() - started[1]) * 1000 / len(every))
    speed = statistics.median(processor)
    print(f"speed: {speed:.3f} ms of processor time a text, {statistics.median(clock):.3f} ms by "
          f"the clock   goal {MILLISECONDS} ms: {verdict(speed <= MILLISECONDS)}")  # fmt: skip


if __name__ == "__main__":
    main()

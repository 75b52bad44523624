"""Activities and commitments with the recommendations that an official would link, in two halves.

    python bench/link_labels.py        checks the labels against the recommendations; counts them

The targets were invented to measure suggestions by. Some bear the name and number of a true law;
what they say of it is made up. Their recommendations are true: Kuwait's first cycle and Jordan's
second, in English alone, and Morocco's third, in Arabic with a French text beside it. So an Arabic
target of the first two and an English one of the third cross languages: 54 of the 100.

They were labelled by one reader from the texts alone, before any ranker was run on them: for each
target every recommendation of its State was read, then for each recommendation every target. Grade
2 clearly serves the recommendation, 1 is arguable; both count as relevant. What decides is the
subject, not a theme in common. A recommendation that asks for human rights in general is linked
with nothing; one that asks for a law, with an activity where it prepares or applies such a law.

`tuning` is the half to develop on; `held` is for the last measurement alone. They were drawn at
random within State, kind and language.

    half     KWT  JOR  MAR   activities  commitments   ar  en  both   labels  a target
    tuning    20   15   15           30           20   24  24     2      310   2 to 17, median 5
    held      20   15   15           30           20   23  25     2      312   2 to 21, median 5
"""

import csv
import hashlib
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Literal

from uprtrack.access import LOCAL
from uprtrack.model.record import Record
from uprtrack.services.checking import apply, check
from uprtrack.services.preview import Answered
from uprtrack.store.store import Store

Half = Literal["tuning", "held"]
HALVES: tuple[Half, Half] = ("tuning", "held")

_HERE = Path(__file__).parent
_SOURCES = {
    "KWT": "working_group_reports/kuwait2010.pdf",
    "JOR": "working_group_reports/jordan2013.pdf",
    "MAR": "national_tracker/morocco_tracker_ar.xlsx",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be linked, as an officer's sheet gives it; most leave most fields empty.

    `language` is en, ar or both; `on` is when a commitment was adopted or an activity starts.
    """

    name: str
    half: Half
    entity: str
    state: str
    language: str
    title_en: str
    title_ar: str
    description: str
    reference: str
    on: date | None
    institution: str
    partners: tuple[str, ...]
    themes: tuple[str, ...]
    sdgs: tuple[str, ...]

    @property
    def crosses_languages(self) -> bool:
        """Whether its texts and those of its State's recommendations are in different languages."""
        return self.language == ("en" if self.state == "MAR" else "ar")


def read_targets() -> list[Target]:
    """Every target of both halves."""
    with (_HERE / "link_targets.csv").open(encoding="utf-8", newline="") as file:
        return [
            Target(
                name=row["target"],
                half="tuning" if row["half"] == "tuning" else "held",
                entity=row["entity"],
                state=row["state"],
                language=row["language"],
                title_en=row["title_en"],
                title_ar=row["title_ar"],
                description=row["description"],
                reference=row["reference"],
                on=date.fromisoformat(day) if (day := row["adopted_or_starts_on"]) else None,
                institution=row["institution"],
                partners=_several(row["partners"]),
                themes=_several(row["themes"]),
                sdgs=_several(row["sdgs"]),
            )
            for row in csv.DictReader(file)
        ]


def labels(half: Half) -> dict[str, dict[str, int]]:
    """The grade of each relevant recommendation, by the target's name and the text's hash."""
    graded: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with (_HERE / f"link_labels_{half}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            graded[row["target"]][row["recommendation"]] = int(row["grade"])
    return dict(graded)


def recommendation_hash(record: Record) -> str:
    """The first 16 letters of the digest of a recommendation's text; equal texts share it."""
    values = record.values
    text = str(values["text_en"] or values["text_ar"] or values["text_other"] or "")
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def recommendations() -> list[Record]:
    """The recommendations of the three States, as they are stored from UPRTRACK_REAL's files.

    Of Morocco's tracker, which holds those of all mechanisms, the ones of the review.
    """
    folder = Path(os.environ["UPRTRACK_REAL"])
    with TemporaryDirectory() as place, Store(f"sqlite:///{place}/store.sqlite") as store:
        for state, source in _SOURCES.items():
            answered = Answered(values={"state_under_review": state})
            data = (folder / source).read_bytes()
            apply(store, LOCAL, check(store, LOCAL, data, Path(source).name, answered))
        records = store.records("recommendations")
    return [record for record in records if record.values["mechanism"] == "UPR"]


def main() -> int:
    """Print how many targets and labels there are; 1 where a label has no recommendation."""
    states = defaultdict(set)
    for record in recommendations():
        states[str(record.values["state_under_review"])].add(recommendation_hash(record))
    strays = 0
    targets = read_targets()
    for half in HALVES:
        graded = labels(half)
        those = [target for target in targets if target.half == half]
        strays += len(graded.keys() ^ {target.name for target in those})
        strays += sum(len(graded.get(t.name, {}).keys() - states[t.state]) for t in those)
        numbers = sorted(len(given) for given in graded.values())
        grades = Counter(grade for given in graded.values() for grade in given.values())
        print(
            f"{half}: {len(those)} targets ({_counted(t.state for t in those)}; "
            f"{_counted(t.entity for t in those)}; {_counted(t.language for t in those)}; "
            f"{sum(t.crosses_languages for t in those)} cross languages), {sum(numbers)} labels "
            f"({grades[2]} of grade 2), {numbers[0]} to {numbers[-1]} a target, median "
            f"{median(numbers):g}"
        )
    print(f"recommendations: {', '.join(f'{len(h)} texts of {s}' for s, h in states.items())}")
    print(f"labels or targets without their counterpart: {strays}")
    return 1 if strays else 0


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _counted(words: Iterable[str]) -> str:
    return ", ".join(f"{word} {number}" for word, number in sorted(Counter(words).items()))


if __name__ == "__main__":
    sys.exit(main())

"""Time the figures of the overview and a five-facet search at 20,000 recommendations.

Run: python bench/analysis.py [records]. Made-up records from a fixed seed.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from clock import verdict
from uprtrack.analysis.measures import default_selection, headline, measures
from uprtrack.analysis.selection import Selection, select, select_entity
from uprtrack.analysis.snapshot import Snapshot, snapshot_of
from uprtrack.analysis.tallies import status_tallies, tallies
from uprtrack.language.states import all_states
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record, Value
from uprtrack.model.vocabulary import vocabulary
from uprtrack.store.store import Stored

GOAL = 60.0
TODAY = date(2026, 11, 24)
ROUNDS = 15
ENGLISH = """strengthen measures protect rights women children persons disabilities education
    health law national plan implement ratify optional protocol convention against torture"""
ARABIC = """تعزيز التدابير لحماية حقوق المرأة الطفل والأشخاص ذوي الإعاقة التعليم الرعاية الصحية
    القانون الخطة الوطنية التصديق على البروتوكول الاختياري لاتفاقية مناهضة التعذيب والمرأة"""
LETTERS = {ENGLISH: "abcdefghilmnoprstu", ARABIC: "ابتجحدرسشعفقكلمنهوي"}


def made_up(number: int, seed: int = 20) -> Stored:
    """That many recommendations, and a tenth as many activities."""
    draw = random.Random(seed)
    states = [state.iso3 for state in all_states()]
    institutions = [f"Ministry {n}" for n in range(60)]

    def some(name: str, most: int) -> tuple[str, ...]:
        return tuple(draw.sample(vocabulary(name).keys, draw.randint(0, most)))

    rare = {
        source: ["".join(draw.choices(letters, k=7)) for _ in range(10_000)]
        for source, letters in LETTERS.items()
    }

    def words(source: str, most: int) -> str:
        common = draw.choices(source.split(), k=draw.randint(8, most))
        return " ".join([*common, *draw.choices(rare[source], k=most // 4)])

    def recommendation(n: int) -> dict[str, Value]:
        return {
            "state_under_review": "KWT",
            "mechanism": draw.choice(["UPR", "UPR", "CEDAW", "CRC"]),
            "cycle": draw.choice([None, 1, 2, 3, 4]),
            "year": draw.choice([2010, 2015, 2020, 2025]),
            "paragraph": f"{140 + n % 30}.{n}",
            "text_en": words(ENGLISH, 40),
            "text_ar": words(ARABIC, 40),
            "recommending_states": tuple(draw.sample(states, draw.randint(1, 3))),
            "position": draw.choice([None, *vocabulary("position").keys]),
            "themes": some("theme", 4),
            "affected_persons": some("affected_persons", 3),
            "sdgs": tuple({f"{draw.randint(1, 17)}.{draw.randint(1, 9)}" for _ in range(2)}),
            "lead_institution": draw.choice([None, *institutions]),
            "supporting_institutions": tuple(draw.sample(institutions, draw.randint(0, 2))),
            "status": draw.choice([None, *vocabulary("status").keys]),
            "measures_taken": words(ARABIC, 60),
            "evidence": ("Law No. 21 of 2015",) if draw.random() < 0.3 else (),
            "due_date": TODAY + timedelta(days=draw.randint(-900, 900)),
            "notes": words(ENGLISH, 20),
        }

    def activity(n: int) -> dict[str, Value]:
        return {
            "title": words(ENGLISH, 12),
            "area": draw.choice(vocabulary("cooperation_area").keys),
            "status": draw.choice(vocabulary("activity_status").keys),
        }

    makers = {"recommendations": (recommendation, number), "activities": (activity, number // 10)}
    records: dict[str, list[Record]] = {name: [] for name in ENTITIES}
    for name, (make, many) in makers.items():
        empty = {field.name: field.empty for field in ENTITIES[name].fields}
        records[name] = [Record(name, f"{name}{n}", empty | make(n), 1) for n in range(many)]
    return Stored(1, None, records, demonstration=False)


def overview(snapshot: Snapshot) -> None:
    """All that the overview counts: from the default selection to its four charts."""
    selected = select(snapshot, default_selection(snapshot))
    headline(selected, TODAY)
    for by in ("theme", "cycle", "institution"):
        tallies(selected, by)
    status_tallies(select_entity(snapshot, "activities", Selection()), "area")


def every_measure(snapshot: Snapshot) -> None:
    by = ("theme", "status", "position", "cycle", "mechanism", "institution", "sdg")
    measures(select(snapshot, Selection()), by, TODAY)


def five_facets_and_text(snapshot: Snapshot) -> None:
    selection = Selection(
        themes=("women", "education", "none"),
        statuses=("in_progress", "not_started", "implemented"),
        positions=("supported", "supported_in_part"),
        mechanisms=("UPR",),
        institutions=tuple(f"Ministry {n}" for n in range(0, 60, 2)),
        text="المراه التعليم",
    )
    _ = select(snapshot, selection, TODAY).positions


def text_alone(snapshot: Snapshot) -> None:
    _ = select(snapshot, Selection(text="بروتوكول اختياري"), TODAY).positions


def milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    snapshot = snapshot_of(made_up(number))
    once = milliseconds(partial(overview, snapshot))
    print(f"{number:,} recommendations")
    print(f"  first overview, columns made   {once:8.1f} ms, once a revision")
    once = milliseconds(partial(snapshot.words, "recommendations"))
    print(f"  index of words                 {once:8.1f} ms, once a revision")
    for label, work in (
        ("measures of the overview", overview),
        ("measures by seven dimensions", every_measure),
        ("five facets and text", five_facets_and_text),
        ("text alone", text_alone),
    ):
        work(snapshot)
        median = statistics.median(milliseconds(partial(work, snapshot)) for _ in range(ROUNDS))
        print(f"  {label:<30} {median:8.1f} ms   goal {GOAL:.0f} ms: {verdict(median <= GOAL)}")


if __name__ == "__main__":
    main()

"""Time link suggestions, reasons included for what a page shows, against plain TF-IDF.

Run: python bench/links_speed.py [large]. The texts are made up from the table of terms by a seed;
"large" ranks 110,000 recommendations for 5,000 targets and measures the memory as well.
"""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence

import numpy as np

from clock import side_by_side, verdict
from uprtrack.language.key import search_key
from uprtrack.linking.clusters import clusters
from uprtrack.linking.rank_links import BEST, Links
from uprtrack.linking.sparse import Postings, Rows
from uprtrack.linking.terms import terms
from uprtrack.model.record import Record

TIMES, SECONDS, GIGABYTES = 5.0, 30.0, 1.5
COMMON = ("continue", "efforts", "to", "strengthen", "measures", "for", "the", "protection", "and",
          "promotion", "in", "line", "with", "international", "standards", "ensure", "that", "all",
          "take", "further", "steps")  # fmt: skip


def made_up(recommendations: int, targets: int, seed: int = 5) -> tuple[list[Record], list[Record]]:
    """Recommendations of some 25 English words and targets of some 12, half of these Arabic.

    A recommendation has 16 features and a target 11, as many as those of bench/links.py have.
    """
    draw = random.Random(seed)
    english: list[str] = []
    arabic: list[str] = []
    for concept in terms().concepts:
        for phrase in concept.phrases:
            plain = " ".join(word.split("/")[0].strip("*=") for word in phrase.split())
            (english if plain.isascii() else arabic).append(plain)
    usual = [1 / (1 + at) ** 0.5 for at in range(len(english))]
    draw.shuffle(english)

    def text(phrases: Sequence[str], number: int, weights: Sequence[float] | None) -> str:
        return " ".join(draw.choices(phrases, weights, k=number))

    def words(number: int) -> str:
        return " ".join(draw.choices(COMMON, k=number))

    asked = [
        Record(
            "recommendations",
            f"r{n}",
            {
                "state_under_review": "KWT",
                "text_en": " ".join(
                    (words(9), text(english, 3, usual), words(6), text(english, 1, None))
                ),
                "themes": (),
            },
        )
        for n in range(recommendations)
    ]
    offered = [
        Record(
            "activities",
            f"t{n}",
            {
                "state_under_review": "KWT",
                "title": text(arabic, 2, None) if n % 2 else text(english, 2, usual),
                "description": text(arabic, 1, None) if n % 2 else text(english, 1, usual),
            },
        )
        for n in range(targets)
    ]
    return asked, offered


def plain_tf_idf(asked: Sequence[Record], offered: Sequence[Record]) -> int:
    """Words by rarity, cosine, the ten best for each target; by the same sparse rows as ours."""
    numbers: dict[str, int] = {}

    def counted(text: str) -> dict[int, float]:
        return {
            numbers.setdefault(word, len(numbers)): float(count)
            for word, count in Counter(search_key(text).split()).items()
        }

    rows = Rows.of(counted(str(r.values["text_en"])) for r in asked)
    queries = Rows.of(counted(f"{r.values['title']} {r.values['description']}") for r in offered)
    held = np.bincount(rows.features, minlength=len(numbers))
    rare = np.log(rows.size / np.maximum(held, 1)) + 1
    weighed = []
    for some in (rows, queries):
        values = some.values * rare[some.features]
        lengths = np.sqrt(np.bincount(some.row_of_each, values**2, minlength=some.size))
        weighed.append(some.with_values(values / np.maximum(lengths, 1e-9)[some.row_of_each]))
    postings = Postings(weighed[0], len(numbers))
    found = 0
    for target in range(queries.size):
        row = weighed[1].row(target)
        scores = postings.products(row.keys(), row.values())
        found += len(np.argpartition(-scores, min(BEST, len(scores)) - 1)[:BEST])
    return found


def ranked(asked: Sequence[Record], offered: Sequence[Record]) -> int:
    return len(Links(asked, offered).ranked().scores)


def small() -> None:
    asked, offered = made_up(1_500, 500)
    terms()
    plain, ours = side_by_side(
        [lambda: plain_tf_idf(asked, offered), lambda: ranked(asked, offered)]
    )
    met = verdict(ours <= TIMES * plain)
    print(
        f"links, 1,500 × 500: plain TF-IDF {plain:.2f} s, ours with both ranks {ours:.2f} s, "
        f"{ours / plain:.1f} ×   goal {TIMES:.0f} ×: {met}"
    )


def large() -> None:
    asked, offered = made_up(110_000, 5_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    started = time.perf_counter()
    links = Links(asked, offered)
    read = time.perf_counter() - started
    found = len(links.ranked().scores)
    taken = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    met = taken <= SECONDS and memory <= GIGABYTES
    print(f"links, 110,000 × 5,000: {taken:.1f} s ({read:.1f} s of them reading), {found:,} pairs, "
          f"at most {memory:.2f} GB, {before:.2f} GB of them the records   "
          f"goal {SECONDS:.0f} s, {GIGABYTES} GB: {verdict(met)}")  # fmt: skip
    started = time.perf_counter()
    gathered = clusters(asked)
    print(f"clusters of 110,000: {time.perf_counter() - started:.1f} s, {len(gathered):,} clusters")


def main() -> None:
    small()
    if "large" in sys.argv:
        large()


if __name__ == "__main__":
    main()

"""Measure link suggestions against labels: of each target's best, how many were right.

Run: UPRTRACK_REAL=… python bench/links.py [tuning|held] [errors]. "held" is the half that nothing
was tuned on. Each target's recommendations of its State are ranked for it by our ranker, by plain
TF-IDF on words and by rapidfuzz's token_set_ratio, over the same texts.

precision@3: right among the first three, divided by three. recall@10: right among the first ten,
divided by all that are right; "capped" divides by ten where more are right. Both are averages over
targets. "errors" says of the labels of this half which were missed, and what stood before them.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from statistics import fmean

from rapidfuzz import fuzz

from clock import verdict
from link_labels import Half, Target, labels, read_targets, recommendation_hash, recommendations
from uprtrack.language.key import search_key
from uprtrack.linking.rank_links import Links
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record, Values

GOALS = {"over all": (0.50, 0.70), "across languages": (0.0, 0.60)}

Order = dict[str, list[str]]
"""By target's name the hashes of its State's recommendations, best first."""


def as_record(target: Target) -> Record:
    """The target as a sheet's row becomes a record."""
    values: Values = {field.name: field.empty for field in ENTITIES[target.entity].fields}
    values.update(state_under_review=target.state, themes=target.themes, sdgs=target.sdgs)
    values["description"] = target.description or None
    if target.entity == "activities":
        values["title"] = " ".join(filter(None, (target.title_ar, target.title_en)))
        values.update(starts_on=target.on, lead_institution=target.institution or None)
        values["un_partners"] = target.partners
    else:
        values.update(title_en=target.title_en or None, title_ar=target.title_ar or None)
        values.update(reference=target.reference or None, adopted_on=target.on)
        values["institution"] = target.institution or None
    return Record(target.entity, target.name, values)


def by_ranker(asked: Sequence[Record], targets: Sequence[Target]) -> Order:
    links = Links(asked, [as_record(target) for target in targets])
    return {
        target.name: in_order(asked, links.scores(at).tolist()) for at, target in enumerate(targets)
    }


def by_tf_idf(asked: Sequence[Record], targets: Sequence[Target]) -> Order:
    """Words as they stand, weighted by how rare they are, compared by their cosine."""
    words = [Counter(search_key(text_of(record)).split()) for record in asked]
    held = Counter(word for counted in words for word in counted)
    rare = {word: math.log(len(asked) / number) + 1 for word, number in held.items()}

    def weighed(counted: Counter[str]) -> dict[str, float]:
        values = {w: n * rare[w] for w, n in counted.items() if w in rare}
        length = math.sqrt(math.fsum(v * v for v in values.values())) or 1.0
        return {word: value / length for word, value in values.items()}

    rows = [weighed(counted) for counted in words]
    order = {}
    for target in targets:
        own = weighed(Counter(search_key(words_of(target)).split()))
        order[target.name] = in_order(
            asked,
            [
                math.fsum(value * row.get(word, 0.0) for word, value in own.items())
                * (record.values["state_under_review"] == target.state)
                for row, record in zip(rows, asked, strict=True)
            ],
        )
    return order


def by_token_set(asked: Sequence[Record], targets: Sequence[Target]) -> Order:
    keys = [search_key(text_of(record)) for record in asked]
    return {
        target.name: in_order(
            asked,
            [
                fuzz.token_set_ratio(search_key(words_of(target)), key)
                * (record.values["state_under_review"] == target.state)
                for key, record in zip(keys, asked, strict=True)
            ],
        )
        for target in targets
    }


def in_order(asked: Sequence[Record], scores: Sequence[float]) -> list[str]:
    """The texts of recommendations by score, each once, without those of no score."""
    best = sorted(range(len(asked)), key=lambda at: (-scores[at], at))
    return list(dict.fromkeys(recommendation_hash(asked[at]) for at in best if scores[at] > 0))


def text_of(record: Record) -> str:
    values = record.values
    return " ".join(str(values[n]) for n in ("text_en", "text_ar", "text_other") if values[n])


def words_of(target: Target) -> str:
    return f"{target.title_en} {target.title_ar} {target.description}"


def told(name: str, order: Order, targets: Sequence[Target], half: Half) -> None:
    right = labels(half)
    print(f"{name}\n  {'':<34}targets  precision@3  recall@10  capped")
    for group, own in grouped(targets).items():
        figures = [measured(order[target.name], right[target.name].keys()) for target in own]
        precision, recall, capped = (fmean(column) for column in zip(*figures, strict=True))
        met = ""
        if name == "ranker" and (goal := GOALS.get(group)):
            said = f"{goal[0]:.2f} / {goal[1]:.2f}" if goal[0] else f"recall {goal[1]:.2f}"
            met = f"   goal {said}: {verdict(precision >= goal[0] and recall >= goal[1])}"
        print(f"  {group:<34}{len(own):>7}{precision:>13.3f}{recall:>11.3f}{capped:>8.3f}{met}")


def grouped(targets: Sequence[Target]) -> dict[str, list[Target]]:
    groups: defaultdict[str, list[Target]] = defaultdict(list)
    for target in targets:
        asked = "ar" if target.state == "MAR" else "en"
        groups["over all"].append(target)
        groups["across languages" if target.crosses_languages else "within one language"].append(
            target
        )
        groups[f"{target.language} target, {asked} recommendations"].append(target)
        groups[target.entity].append(target)
        groups[target.state].append(target)
    return dict(groups)


def measured(order: Sequence[str], right: Iterable[str]) -> tuple[float, float, float]:
    """precision@3, recall@10, capped recall@10 of one target."""
    wanted = set(right)
    among = len(wanted.intersection(order[:10]))
    return (
        len(wanted.intersection(order[:3])) / 3,
        among / len(wanted),
        among / min(len(wanted), 10),
    )


def errors_told(
    order: Order, targets: Sequence[Target], half: Half, asked: Sequence[Record]
) -> None:
    """What was missed, and what stood among the first ten instead."""
    texts = {recommendation_hash(record): text_of(record) for record in asked}
    for target in targets:
        right = labels(half)[target.name]
        best = order[target.name]
        missed = [one for one in right if one not in best[:10]]
        wrong = [one for one in best[:3] if one not in right]
        if missed or wrong:
            print(f"\n{target.name} {target.state}: {words_of(target).strip()}")
        for one in wrong:
            print(f"   wrong {best.index(one) + 1}: {texts[one][:240]}")
        for one in missed:
            place = best.index(one) + 1 if one in best else 0
            print(f"   missed ({place}, grade {right[one]}): {texts[one][:240]}")


def main() -> None:
    half: Half = "tuning" if "tuning" in sys.argv else "held"
    asked = recommendations()
    targets = [target for target in read_targets() if target.half == half]
    ranked = by_ranker(asked, targets)
    if "errors" in sys.argv:
        errors_told(ranked, targets, half, asked)
        return
    print(f"links: {len(targets)} targets, {half} half, {len(asked)} recommendations")
    ways: dict[str, Callable[[Sequence[Record], Sequence[Target]], Order]] = {
        "plain TF-IDF": by_tf_idf,
        "rapidfuzz token_set": by_token_set,
    }
    told("ranker", ranked, targets, half)
    for name, way in ways.items():
        told(name, way(asked, targets), targets, half)


if __name__ == "__main__":
    main()

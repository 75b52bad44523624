"""The right recommendations come first, whatever language, and ranks count from one."""

import numpy as np

from uprtrack.linking.rank_links import Links
from uprtrack.model.record import Record, Value


def asked(number: str, text: str, language: str = "en", **more: Value) -> Record:
    return Record("recommendations", number, {f"text_{language}": text, **more})


def activity(number: str, title: str, **more: Value) -> Record:
    return Record("activities", number, {"title": title, **more})


RECOMMENDATIONS = [
    asked("work", "Extend the labour law to domestic workers and give them a day of rest"),
    asked("torture", "Investigate all allegations of torture and ill-treatment"),
    asked("school", "ضمان حق الأطفال ذوي الإعاقة في التعليم", "ar"),
    asked("court", "Strengthen the independence of the judiciary"),
]


def best(target: Record, recommendations: list[Record] = RECOMMENDATIONS) -> str:
    scores = Links(recommendations, [target]).scores(0)
    return recommendations[int(np.argmax(scores))].id if scores.any() else ""


def test_languages_find_each_other() -> None:
    assert best(activity("a", "دورة لمفتشي العمل عن حقوق خادمات المنازل")) == "work"
    assert best(activity("a", "ورشة حول التحقيق في ادعاءات التعذيب")) == "torture"
    assert best(activity("a", "Inclusive education for pupils with disabilities")) == "school"


def test_other_states_do_not_come_in() -> None:
    of_two = [
        asked("here", "Abolish the sponsorship system", state_under_review="KWT"),
        asked("there", "Abolish the sponsorship system", state_under_review="QAT"),
    ]
    kuwaiti = activity("a", "Reform of the sponsorship system", state_under_review="KWT")
    nobodys = activity("b", "Reform of the sponsorship system")
    strange = activity("c", "Reform of the sponsorship system", state_under_review="FRA")
    links = Links(of_two, [kuwaiti, nobodys, strange])
    assert (links.scores(0) > 0).tolist() == [True, False]
    assert (links.scores(1) > 0).tolist() == [True, True]
    assert not links.scores(2).any()


def test_shared_goals_and_institutions_raise_a_pair() -> None:
    plain = asked("plain", "Improve access to water")
    tied = asked("tied", "Improve access to water", sdgs=("6.1",), lead_institution="MEW")
    target = activity("a", "Water for remote areas", sdgs=("6.1",), lead_institution="mew")
    scores = Links([plain, tied, *RECOMMENDATIONS], [target]).scores(0)
    assert scores[1] > scores[0] > 0


SUBJECTS = ("torture", "prisons", "children", "women", "health", "water", "housing", "asylum",
            "press", "religion")  # fmt: skip


def test_ranks_are_those_of_a_full_sort() -> None:
    words = SUBJECTS
    some = [asked(str(n), f"{words[n % 10]} {words[n % 7]} {words[n % 3]}") for n in range(60)]
    targets = [activity(str(n), f"{words[n % 9]} and {words[n % 4]}") for n in range(25)]
    links = Links(some, targets)
    ranked = links.ranked(3)
    scores = np.array([links.scores(at) for at in range(25)])
    for row, column, rank_r, rank_t in zip(
        ranked.targets, ranked.recommendations, ranked.rank_for_recommendation,
        ranked.rank_for_target, strict=True,
    ):  # fmt: skip
        own = scores[row, column]
        before = scores[:, column] > own
        tied = (scores[:, column] == own) & (np.arange(25) < row)
        assert rank_r == 1 + before.sum() + tied.sum()
        tied = (scores[row] == own) & (np.arange(60) < column)
        assert rank_t == 1 + (scores[row] > own).sum() + tied.sum()
        assert min(rank_r, rank_t) <= 3
    for row in range(25):
        given = np.sort(ranked.rank_for_target[ranked.targets == row])
        assert given[: min(3, (scores[row] > 0).sum())].tolist() == list(
            range(1, 1 + min(3, (scores[row] > 0).sum()))
        )


def test_nothing_to_rank() -> None:
    assert len(Links([], [activity("a", "Water")]).ranked().scores) == 0
    assert len(Links(RECOMMENDATIONS, []).ranked().scores) == 0
    assert len(Links(RECOMMENDATIONS, [activity("a", "؟؟؟ 12 …")]).ranked().scores) == 0

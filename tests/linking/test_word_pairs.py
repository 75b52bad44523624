"""Records with both texts teach which words are each other's translation, and no more."""

from uprtrack.linking.rank_links import Links
from uprtrack.linking.terms import terms
from uprtrack.linking.word_pairs import word_pairs
from uprtrack.model.record import Record

PAIRS = [
    ("Clean the shore of Failaka", "تنظيف شاطئ فيلكا"),
    ("A library for Failaka", "مكتبة في فيلكا"),
    ("Ferry to Failaka", "عبّارة إلى فيلكا"),
    ("The library of Jahra", "مكتبة الجهراء"),
]


def both(pairs: list[tuple[str, str]]) -> list[Record]:
    return [
        Record("recommendations", str(at), {"text_en": en, "text_ar": ar})
        for at, (en, ar) in enumerate(pairs)
    ]


def test_words_that_always_come_together_are_one() -> None:
    found = word_pairs(both(PAIRS), terms())
    assert found == {"ar:فيلك": "en:failaka"}


def test_two_or_doubtful_meetings_teach_nothing() -> None:
    assert word_pairs(both(PAIRS[:2]), terms()) == {}
    assert word_pairs(both([("Failaka Kubbar", "فيلكا كبر")] * 5), terms()) == {}


def test_an_arabic_activity_finds_an_english_text_by_a_learnt_word() -> None:
    asked = [*both(PAIRS), Record("recommendations", "x", {"text_en": "Ruins near Failaka"})]
    links = Links(asked, [Record("activities", "a", {"title": "زيارة فيلكا"})])
    assert links.scores(0)[4] > 0
    assert not Links(asked[3:], [Record("activities", "a", {"title": "زيارة فيلكا"})]).scores(0)[1]

"""What texts suggest: values with reasons, of sentences made up for these tests."""

from typing import Any

import pytest

from uprtrack.linking.suggest_themes import suggest_themes
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record

EMPTY = {field.name: field.empty for field in ENTITIES["recommendations"].fields}


def suggested(**values: Any) -> list[Suggestion]:
    return suggest_themes([Record("recommendations", "r1", {**EMPTY, **values})])


def values(found: list[Suggestion], field: str) -> list[str]:
    return [one.value for one in found if one.field == field]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Open a shelter for women in every province", "women"),
        ("Count the children who work on farms", "children"),
        ("Give older persons a seat on the council", "older_persons"),
        ("Build schools in the desert and pay their teachers", "education"),
        ("Vaccinate against malaria and staff rural hospitals", "health"),
        ("Bring the death penalty to an end", "death_penalty"),
        ("Name an ombudsman in line with the Paris Principles", "national_institution"),
        ("Regulate the work of domestic workers", "domestic_workers"),
    ],
)
def test_english_texts(text: str, theme: str) -> None:
    assert theme in values(suggested(text_en=text), "themes")


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("افتتاح دار لإيواء النساء في كل محافظة", "women"),
        ("حماية حقوق الطِّفل في المدارس", "children"),
        ("توفير الرعاية لكبار السن في بيوتهم", "older_persons"),
        ("تجهيز المستشفيات بالأدوية", "health"),
        ("النظر في إلغاء عقوبة الإعدام", "death_penalty"),
        ("تنظيم شؤون العمالة المنزلية", "domestic_workers"),
        ("إتاحة التعليم للجميع", "education"),
    ],
)
def test_arabic_texts(text: str, theme: str) -> None:
    assert theme in values(suggested(text_ar=text), "themes")


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("القضاء على التمييز في الأجور", "justice"),
        ("سداد الديون الخارجية", "religion"),
        ("القيام بذلك بدون تأخير", "statelessness"),
        ("وفقا للفقرة الخامسة", "poverty"),
        ("ملاحقة الجناة ومعاقبتهم", "persons_with_disabilities"),
        ("Respect gender identity", "women"),
        ("Ensure an environment of trust", "environment"),
    ],
)
def test_words_inside_words_and_other_senses_suggest_nothing(text: str, theme: str) -> None:
    assert theme not in values(suggested(text_en=text, text_ar=text), "themes")


def test_says_the_words_as_they_stand_and_how_sure_it_is() -> None:
    one = next(o for o in suggested(text_en="Protect GIRLS", paragraph="9.1") if o.value == "girls")
    assert (one.recommendation, one.paragraph, one.field) == ("r1", "9.1", "affected_persons")
    assert one.words == ("GIRLS",)
    assert 0.5 <= one.confidence < 1


def test_two_words_for_a_theme_make_it_surer_than_one() -> None:
    one, two = (
        next(o.confidence for o in suggested(text_en=text) if o.value == "health")
        for text in ("Open hospitals", "Open hospitals for patients with malaria")
    )
    assert two > one


def test_both_texts_speak_for_one_suggestion() -> None:
    found = suggested(text_en="Protect women", text_ar="حماية النساء")
    (one,) = (o for o in found if (o.field, o.value) == ("themes", "women"))
    assert one.words == ("women", "النساء")


def test_suggests_nothing_that_the_record_has() -> None:
    text = "Ratify the convention on the rights of women workers"
    found = suggested(
        text_en=text, themes=("women",), sdgs=("5.2",), action_category="5",
        affected_persons=("women",),
    )  # fmt: skip
    assert "women" not in values(found, "themes") + values(found, "affected_persons")
    assert "5" not in values(found, "sdgs")
    assert values(found, "action_category") == []
    assert "labour" in values(found, "themes")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Seek assistance from partners", "1"),
        ("Continue its efforts to reduce queues", "2"),
        ("Consider the possibility of a new office", "3"),
        ("Strengthen measures against noise", "4"),
        ("Ratify the optional protocol", "5"),
    ],
)
def test_the_category_of_action_is_one_and_follows_the_first_words(
    text: str, category: str
) -> None:
    assert values(suggested(text_en=text), "action_category") == [category]


def test_a_text_without_words_of_the_lexicon_suggests_nothing() -> None:
    assert suggested(text_en="Zebras gallop", text_ar="") == []

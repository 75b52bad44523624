"""Commas and "and" part two institutions only where both are like one."""

import pytest

from uprtrack.intake.institutions import institution_names

REGISTER = {"MOE", "Kuwait Red Crescent", "Interior", "وزارة الأوقاف والشؤون الإسلامية"}


def names(text: str) -> tuple[str, ...]:
    return institution_names(text, REGISTER.__contains__)


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Social Affairs, Family and Childhood Affairs",
        "Ministry of Education and Higher Education",
        "وزارة العدل والشؤون الإسلامية",
        "وزارة الأوقاف والشؤون الإسلامية",
        "وزارة الشؤون الاجتماعية، والأسرة والطفولة",
        "معهد التنمية وإدارة الأعمال",
        "Public Authority for Youth & Sports",
        "Anti-Corruption Authority (Nazaha, and the Committee)",
    ],
)
def test_one_name_stays_one(name: str) -> None:
    assert names(name) == (name,)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وزارة العدل ووزارة الداخلية", ("وزارة العدل", "وزارة الداخلية")),
        ("وزارة العدل و وزارة الداخلية", ("وزارة العدل", "وزارة الداخلية")),
        ("وزارة العدل والهيئة العامة للقوى", ("وزارة العدل", "الهيئة العامة للقوى")),
        ("Ministry of Justice and Ministry of Interior",
         ("Ministry of Justice", "Ministry of Interior")),
        ("Ministry of Justice and the Council of Ministers",
         ("Ministry of Justice", "the Council of Ministers")),
        ("Ministry of Justice & Ministry of Interior",
         ("Ministry of Justice", "Ministry of Interior")),
        ("MOI + MOJ", ("MOI", "MOJ")),
        ("Ministry of Health, Kuwait Red Crescent", ("Ministry of Health", "Kuwait Red Crescent")),
        ("Ministry of Health, UNICEF", ("Ministry of Health", "UNICEF")),
        ("Ministry of Health, Kuwait University", ("Ministry of Health", "Kuwait University")),
        ("Ministry of Health, Interior", ("Ministry of Health", "Interior")),
        ("وزارة الصحة، النيابة العامة", ("وزارة الصحة", "النيابة العامة")),
        ("Ministry of Health; Family Affairs", ("Ministry of Health", "Family Affairs")),
        ("Ministry of Social Affairs, Family and Childhood, Ministry of Health",
         ("Ministry of Social Affairs, Family and Childhood", "Ministry of Health")),
    ],
)  # fmt: skip
def test_two_names_come_apart(text: str, parts: tuple[str, ...]) -> None:
    assert names(text) == parts

"""Names of institutions, matched to the register tolerantly and never swallowed."""

import pytest

from uprtrack.changes.register import Register, canonical, new_institution

REGISTER = Register(
    [
        {"name_en": "Ministry of Education", "name_ar": "وزارة التربية", "aliases": ("MOE",)},
        {"name_en": "Ministry of Social Affairs and Labour", "name_ar": None, "aliases": ()},
        {"name_en": "Public Authority for Manpower (PAM)", "name_ar": None, "aliases": ()},
        {"name_en": "Ministry of Health (Kuwait)", "name_ar": None, "aliases": ()},
        {"name_en": None, "name_ar": "الديوان الوطني لحقوق الإنسان", "aliases": ()},
    ]
)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("ministry of education", "Ministry of Education"),
        ("وزارة التربيه", "Ministry of Education"),
        ("وزارةُ التربية", "Ministry of Education"),
        ("moe", "Ministry of Education"),
        ("Ministry of Education (MOE)", "Ministry of Education"),
        ("وزارة التربية (MOE)", "Ministry of Education"),
        ("Ministry of Socail Affairs and Labour", "Ministry of Social Affairs and Labour"),
        ("Public Authority for Manpower", "Public Authority for Manpower (PAM)"),
        ("PAM", "Public Authority for Manpower (PAM)"),
        ("الديوان الوطنى لحقوق الانسان", "الديوان الوطني لحقوق الإنسان"),
    ],
)
def test_a_name_is_found_whatever_its_spelling(given: str, name: str) -> None:
    assert REGISTER.resolve(given) == name


@pytest.mark.parametrize(
    "given",
    [
        "Ministry of Justice",
        "وزارة العدل",
        "Ministry of Labour (Kuwait)",
        "Department of Statistics (Ministry of Education)",
        "",
    ],
)
def test_another_institution_is_not_taken_for_a_registered_one(given: str) -> None:
    assert REGISTER.resolve(given) is None


@pytest.mark.parametrize(
    "given",
    [
        "Ministry of Social Affairs and Labour / UN",
        "MOE; Public Authority for Manpower (PAM)",
        "Ministry of Education, MOE",
    ],
)
def test_a_list_is_not_known_as_one_name(given: str) -> None:
    assert not REGISTER.knows(given)


@pytest.mark.parametrize("given", ["Ministry of Education", "وزارة التربية (MOE)", "PAM"])
def test_a_whole_name_is_known(given: str) -> None:
    assert REGISTER.knows(given)


def test_the_nearest_names_are_proposed_for_an_unknown_one() -> None:
    assert REGISTER.nearest("Ministry of Educational Affairs")[0] == "Ministry of Education"


def test_a_name_is_kept_in_the_language_of_its_script() -> None:
    assert new_institution("وزارة العدل") == {"name_ar": "وزارة العدل"}
    assert new_institution("Ministry of Justice") == {"name_en": "Ministry of Justice"}
    assert canonical({"name_en": None, "name_ar": "وزارة العدل"}) == "وزارة العدل"

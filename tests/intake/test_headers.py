"""Which fields a header may stand for."""

from datetime import date

import pytest

from uprtrack.intake.headers import dated, meaning, own_label, tongue
from uprtrack.model.entities import ENTITIES


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_every_label_key_and_synonym_means_its_field(entity: str) -> None:
    for field in (*ENTITIES[entity].fields, *ENTITIES[entity].link_columns):
        for word in (field.name, field.name.replace("_", " "), field.en, field.ar, *field.synonyms):
            assert field.name in meaning(word, entity).names, word
        assert own_label(field.en, entity) == own_label(field.ar, entity) == field.name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("  RECOMMENDATION   TEXT: ", "text_en"),
        ("نصّ التوصية", "text_ar"),
        ("نـص التوصيه", "text_ar"),
        ("الجهه المسئوله", "lead_institution"),
        ("Progress (%)", "progress_percent"),
        ("نسبة الإنجاز %", "progress_percent"),
        ("نسبة الإنجاز (٪)", "progress_percent"),
        ("نسبة التنفيذ (%) ", "progress_percent"),
        ("Due date (dd/mm/yyyy)", "due_date"),
        ("الدولة / الدول الموصية", "recommending_states"),
        ("الدولة/الدول الموصية", "recommending_states"),
        ("Country / Recommending State", "recommending_states"),
        ("Lead institution / الجهة الرئيسية", "lead_institution"),
        ("نص التوصية\nRecommendation text", "text_ar"),
        ("Themes*", "themes"),
        ("lead_institution", "lead_institution"),
        ("The recommendation", "text_en"),
        ("Status of implementation as of June 2025", "status"),
        ("حالة التنفيذ حتى يونيو 2025", "status"),
        ("نسبة التنفيذ حتى 2025", "progress_percent"),
        ("وضع التنفيذ الحالي", "status"),
        ("Measures taken to date", "measures_taken"),
        ("Échéance", "due_date"),
    ],
)
def test_spelling_units_brackets_and_alternatives_are_seen_through(header: str, name: str) -> None:
    assert name in meaning(header, "recommendations").names


@pytest.mark.parametrize(
    "header",
    ["رد الكويت", "رد دولة الكويت", "Response of Kuwait", "Response of the United Arab Emirates",
     "موقف البحرين", "موقف الكويت من التوصية", "Qatar's position",
     "Qatar's response (2025)", "Position of the State"],
)  # fmt: skip
def test_the_name_of_a_state_stands_for_the_state(header: str) -> None:
    assert meaning(header, "recommendations").names == ("position",)


def test_the_name_of_a_state_alone_is_no_header() -> None:
    assert meaning("Jordan", "recommendations").names == ()


def test_alternatives_that_mean_one_field_are_not_ambiguous() -> None:
    names = meaning("الدولة / الدول الموصية", "recommendations").names
    assert names == ("recommending_states",)


@pytest.mark.parametrize("header", ["Xyzzy", "عمود", "Column1", "", "Quality of life index"])
def test_an_unknown_header_means_nothing(header: str) -> None:
    assert meaning(header, "recommendations").names == ()


def test_a_header_with_a_slip_is_close() -> None:
    assert meaning("Implementaton status", "recommendations").names == ("status",)
    assert meaning("Implementaton status", "recommendations").close


@pytest.mark.parametrize("header", ["م", "ت", "#", "No", "No.", "تسلسل", "S/N"])
def test_running_numbers_are_known_in_every_sheet(header: str) -> None:
    for entity in ENTITIES:
        assert "serial" in meaning(header, entity).names


@pytest.mark.parametrize(
    ("header", "code"),
    [("نص التوصية بالفرنسية", "fr"), ("Recommendation (French)", "fr"), ("Texte", "fr"),
     ("النص بالإسبانية", "es"), ("Recommendation", None)],
)  # fmt: skip
def test_a_header_names_its_language(header: str, code: str | None) -> None:
    assert tongue(header) == code


@pytest.mark.parametrize(
    ("header", "bare", "day"),
    [
        ("Status 2023", "Status", "2023-12-31"),
        ("Status of implementation as of June 2025", "Status of implementation", "2025-06-30"),
        ("حالة التنفيذ حتى يونيو ٢٠٢٥", "حالة التنفيذ", "2025-06-30"),
        ("Status (30/06/2025)", "Status", "2025-06-30"),
        ("Status_2024", "Status", "2024-12-31"),
        ("2024 Status", "Status", "2024-12-31"),
        ("Status Q1 2025", "Status", "2025-03-31"),
    ],
)
def test_the_date_of_which_a_header_speaks(header: str, bare: str, day: str) -> None:
    assert dated(header) == (bare, date.fromisoformat(day))


@pytest.mark.parametrize("header", ["2025", "As of 2025", "Recommendation 12", "حالة التنفيذ", ""])
def test_a_header_that_speaks_of_no_date(header: str) -> None:
    assert dated(header) == (header, None)

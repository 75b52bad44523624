"""Which entity a sheet holds, where its header stands, and which column is which field."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest

from uprtrack.intake.headers import dated
from uprtrack.intake.plan import Plan
from uprtrack.intake.recognise import IGNORE, recognise
from uprtrack.intake.workbook import Sheet
from uprtrack.model.entities import ENTITIES

Answers = Mapping[str, Mapping[str, str]]


def sheet_of(rows: Sequence[Sequence[Any]], name: str = "Sheet1") -> Sheet:
    width = max(map(len, rows))
    return Sheet(name, [[*row, *[None] * (width - len(row))] for row in rows])


def plan_of(
    rows: Sequence[Sequence[Any]], name: str = "Sheet1", answers: Answers | None = None
) -> Plan:
    plan = recognise(sheet_of(rows, name), answers or {})
    assert plan is not None
    return plan


def fields(plan: Plan) -> dict[str, str | None]:
    return {c.header: c.field.name if c.field else None for c in plan.columns}


def roles(plan: Plan) -> dict[str, str]:
    return {c.header: c.role for c in plan.columns}


def column(header: str, values: Sequence[Any], beside: str = "Recommendation text") -> Plan:
    """The plan of a sheet of recommendations with one column to decide."""
    return plan_of([[beside, header], *([f"Text number {n}", v] for n, v in enumerate(values))])


def test_titles_and_empty_rows_above_the_header_are_skipped() -> None:
    plan = plan_of(
        [
            ["Ministry of Foreign Affairs"],
            [],
            ["Follow-up of recommendations", None, "2026"],
            [],
            ["Paragraph", "Recommendation", "Status"],
            ["140.1", "Ratify", "Implemented"],
        ]
    )
    assert (plan.entity, plan.header_row) == ("recommendations", 5)
    assert fields(plan) == {"Paragraph": "paragraph", "Recommendation": "text_en",
                            "Status": "status"}  # fmt: skip


def test_a_cover_sheet_is_no_table() -> None:
    cover = sheet_of([["Report of the State"], ["Prepared by the Committee"], ["May 2026"]])
    assert recognise(cover, {}) is None
    assert recognise(sheet_of([["Xyzzy", "Plugh"], ["a", "b"]]), {}) is None


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_every_entity_is_known_by_its_own_labels(entity: str, language: str) -> None:
    labels = [field.label(language) for field in ENTITIES[entity].fields]
    plan = plan_of([labels], name=ENTITIES[entity].label(language))
    assert plan.entity == entity
    assert fields(plan) == dict(zip(labels, ENTITIES[entity].names, strict=True))


@pytest.mark.parametrize(
    ("headers", "entity"),
    [
        (["م", "التوصية", "الدولة الموصية", "الموقف"], "recommendations"),
        (["Law", "Title", "Kind", "Reference", "Adopted on"], "commitments"),
        (["م", "اسم النشاط", "تاريخ البدء", "تاريخ الانتهاء", "الفئة المستهدفة"], "activities"),
        (["Recommendation", "Assessor", "Assessed on", "Status"], "assessments"),
        (["Name (English)", "الاسم بالعربية", "Kind"], "institutions"),
        (["Recommendation", "Activity", "Commitment", "Relation"], "links"),
    ],
)
def test_the_headers_tell_the_entity(headers: list[str], entity: str) -> None:
    assert plan_of([headers]).entity == entity


@pytest.mark.parametrize("header", ["م", "ت", "#", "No", "الرقم", "رقم"])
def test_a_running_number_is_no_paragraph(header: str) -> None:
    assert roles(column(header, [1, 2, 3, 4]))[header] == "serial"


@pytest.mark.parametrize("header", ["م", "ت", "#", "No", "الرقم", "رقم", "Number", "ID"])
def test_a_column_of_numbers_holds_paragraphs_when_its_values_are(header: str) -> None:
    values = ["140.1", "140.2", "140-3", "١٤٠٫٤"]
    assert fields(column(header, values))[header] == "paragraph"


@pytest.mark.parametrize(
    "cells",
    [
        [1, 2, 3, "Total"],
        ["Women", 1, 2, 3, "Children", 4, 5],
        [1, 2, 3, 1, 2, 1, 2, 3],
        ["أولاً", 1, 2, 3, "ثانياً", 1, 2],
    ],
)
def test_words_and_new_beginnings_spoil_no_running_number(cells: list[object]) -> None:
    plan = plan_of([["No", "Recommendation"], *([c, f"Text {n}"] for n, c in enumerate(cells))])
    assert roles(plan)["No"] == "serial"


@pytest.mark.parametrize("cells", [[1, 2, 3, "140-5"], [7, 7, 7, 7], [12, 30, 31, 44]])
def test_what_does_not_run_is_a_paragraph(cells: list[object]) -> None:
    plan = plan_of([["No", "Recommendation"], *([c, f"Text {n}"] for n, c in enumerate(cells))])
    assert fields(plan)["No"] == "paragraph"


def test_a_running_number_beside_paragraphs_stays_one() -> None:
    plan = plan_of([["م", "رقم التوصية", "التوصية"], [1, "140.1", "نص"], [2, "140.2", "نص آخر"]])
    assert fields(plan) == {"م": None, "رقم التوصية": "paragraph", "التوصية": "text_ar"}


@pytest.mark.parametrize("header", ["الدولة", "State", "Country", "البلد"])
def test_states_recommend_where_they_differ_and_one_alone_is_asked_about(header: str) -> None:
    assert fields(column(header, ["Norway", "قطر", "Spain"]))[header] == "recommending_states"
    assert fields(column(header, ["Norway; Spain"] * 4))[header] == "recommending_states"
    assert roles(column(header, ["France"] * 4))[header] == "ambiguous"


def test_of_two_columns_of_states_the_constant_one_is_under_review() -> None:
    rows = [["Kuwait", "Norway", "Text"], ["Kuwait", "Qatar", "Other"]]
    plan = plan_of([["State", "Country", "Recommendation"], *rows])
    assert fields(plan)["State"] == "state_under_review"
    assert fields(plan)["Country"] == "recommending_states"
    rows = [["France", "Kuwait", "Text"], ["France", "Kuwait", "Other"]]
    plan = plan_of([["State", "Country", "Recommendation"], *rows])
    assert roles(plan)["State"] == roles(plan)["Country"] == "ambiguous"


def test_beside_a_column_of_recommending_states_the_other_is_under_review() -> None:
    plan = plan_of(
        [["الدولة", "الدولة الموصية", "التوصية"], ["الكويت", "قطر", "نص"], ["الكويت", "مصر", "آخر"]]
    )
    assert fields(plan)["الدولة"] == "state_under_review"


@pytest.mark.parametrize(
    ("header", "values", "name"),
    [
        ("الموقف", ["مقبولة", "أحيط علما", "مرفوضة"], "position"),
        ("الموقف", ["تم التنفيذ", "قيد التنفيذ", "لم تنفذ"], "status"),
        ("الحالة", ["مقبولة", "أحيط علما"], "position"),
        ("الحالة", ["منفذة", "قيد التنفيذ"], "status"),
        ("Status", ["Accepted", "Noted"], "position"),
        ("Status", ["Implemented", "Ongoing"], "status"),
        ("Action", [1, 2, 5, 4], "action_category"),
        ("Action", ["A law was passed", "A committee was set up"], "measures_taken"),
        ("الفئة", ["النساء", "الموظفون العموميون", "المحتجزون"], "affected_persons"),
        ("الفئة", ["حقوق الطفل", "الحق في التعليم", "عقوبة الإعدام"], "themes"),
        ("Source", ["UPR", "CEDAW", "CRC"], "mechanism"),
        ("Source", ["https://x.org/a", "Annual report 2020"], "evidence"),
        ("المصدر", ["لجنة حقوق الطفل", "الاستعراض الدوري الشامل"], "mechanism"),
        ("الدورة", [1, 2, 3, 4], "cycle"),
        ("الدورة", [8, 21, 35, 49], "session"),
        ("الهدف", ["5.2", "16", "الهدف 4"], "sdgs"),
    ],
)
def test_an_ambiguous_header_is_decided_by_its_values(
    header: str, values: list[Any], name: str
) -> None:
    assert fields(column(header, values))[header] == name


def test_what_the_values_do_not_decide_is_a_question() -> None:
    plan = column("الموقف", ["أزرق", "أخضر", "أحمر"])
    assert roles(plan)["الموقف"] == "ambiguous"
    (asked,) = [c for c in plan.columns if c.role == "ambiguous"]
    assert set(asked.candidates) == {"position", "status"}
    assert roles(column("الفئة", ["النساء", "الأطفال", "المهاجرون"]))["الفئة"] == "ambiguous"


@pytest.mark.parametrize(
    ("header", "text", "name"),
    [
        ("Recommendation", "مواصلة الجهود", "text_ar"),
        ("التوصية", "Continue the efforts", "text_en"),
        ("Recommendation", "Continue the efforts", "text_en"),
        ("نص التوصية", "مواصلة الجهود", "text_ar"),
    ],
)
def test_the_script_decides_the_language_of_a_text(header: str, text: str, name: str) -> None:
    plan = plan_of([[header, "Status"], [text, "Implemented"], [f"{text} 2", "Implemented"]])
    assert fields(plan)[header] == name


def test_a_column_in_french_is_a_text_in_another_language() -> None:
    plan = plan_of(
        [["نص التوصية", "نص التوصية بالفرنسية"], ["مواصلة الجهود", "Poursuivre les efforts"]]
    )
    assert fields(plan)["نص التوصية بالفرنسية"] == "text_other"
    (french,) = [c for c in plan.columns if c.tongue]
    assert french.tongue == "fr"


def test_upr_infos_columns() -> None:
    headers = ["To", "To-Rgrp", "To-Org", "Text", "From", "From-Rgrp", "From-Org", "Response",
               "Action", "Issue", "Session"]  # fmt: skip
    rows = [["Kuwait", "Asia", "OIC", f"Ratify {n}", "Norway", "WEOG", "EU", "Accepted", n, "Women",
             8] for n in range(1, 6)]  # fmt: skip
    assert fields(plan_of([headers, *rows])) == {
        "To": "state_under_review",
        "To-Rgrp": None,
        "To-Org": None,
        "Text": "text_en",
        "From": "recommending_states",
        "From-Rgrp": None,
        "From-Org": None,
        "Response": "position",
        "Action": "action_category",
        "Issue": "themes",
        "Session": "session",
    }


def test_an_unknown_column_is_known_as_unknown() -> None:
    assert roles(column("Xyzzy", ["a", "b"]))["Xyzzy"] == "unknown"


def test_of_two_columns_for_one_field_the_readable_one_is_read() -> None:
    plan = plan_of(
        [["Text", "Status", "Implementation status"],
         ["a", "green", "Implemented"], ["b", "red", "Ongoing"]]
    )  # fmt: skip
    assert fields(plan)["Implementation status"] == "status"
    assert fields(plan)["Status"] is None


def test_a_persons_corrections_are_remembered_for_the_header_row() -> None:
    rows = [["Text", "Xyzzy", "Status"], ["a", "MOE", "Implemented"]]
    signature = plan_of(rows).signature
    answers = {signature: {"Xyzzy": "lead_institution", "Status": IGNORE}}
    assert fields(plan_of(rows, answers=answers)) == {
        "Text": "text_en",
        "Xyzzy": "lead_institution",
        "Status": None,
    }
    other = [["Text", "Xyzzy", "Notes"], ["a", "MOE", "x"]]
    assert fields(plan_of(other, answers=answers))["Xyzzy"] is None


def test_texts_that_begin_with_their_paragraph_stay_texts() -> None:
    texts = [f"157.{n} مواصلة الجهود (قطر)" for n in range(1, 5)]
    assert fields(plan_of([["التوصية"], *([text] for text in texts)]))["التوصية"] == "text_ar"


def test_a_column_without_a_header_is_said_unless_it_counts_the_rows() -> None:
    rows = [[None, "Recommendation", None], [1, "Ratify", None], [2, "Accede", "Law 21"],
            [3, "Train", None]]  # fmt: skip
    assert [(c.index, c.role) for c in plan_of(rows).columns] == [
        (0, "serial"), (1, "field"), (2, "unnamed"),
    ]  # fmt: skip


def test_codes_under_no_header_are_the_paragraphs() -> None:
    rows = [[None, "Recommendation"], ["140.1", "Ratify"], ["140.2", "Accede"]]
    assert [c.field and c.field.name for c in plan_of(rows).columns] == ["paragraph", "text_en"]


def test_headers_in_two_rows_are_read_together() -> None:
    plan = plan_of(
        [
            ["Paragraph", "Recommendation", "Implementation", None, None],
            [None, None, "Status", "Progress", "Responsible"],
            ["140.1", "Ratify", "Implemented", 40, "Ministry of Justice"],
        ]
    )
    assert plan.header_row == 2
    assert list(fields(plan).values()) == [
        "paragraph", "text_en", "status", "progress_percent", "lead_institution",
    ]  # fmt: skip


@pytest.mark.parametrize("header", [["Status", "Recommendations"], ["المحور", "التوصيات"]])
def test_a_table_of_statistics_holds_no_records(header: list[str]) -> None:
    assert recognise(sheet_of([header, ["Women", 12], ["Children", 7]]), {}) is None
    assert recognise(sheet_of([header, ["Women", "Ratify"], ["Children", 7]]), {}) is not None


@pytest.mark.parametrize(
    ("headers", "cells"),
    [
        (("Status 2023", "Status 2025"), ("Not started", "Implemented")),
        (("Status 2025", "Status 2023"), ("Implemented", "Not started")),
        (("Status as of June 2025", "Status as of May 2025"), ("Implemented", "Ongoing")),
        (("Progress 2023", "Progress 2025"), ("10", "90")),
        (("نسبة الإنجاز ٢٠٢٣", "نسبة الإنجاز ٢٠٢٤"), ("10%", "20%")),
        (("حالة التنفيذ (2023)", "حالة التنفيذ لعام 2024"), ("لم تبدأ", "منفذة")),
    ],
)
def test_of_columns_of_several_years_the_latest_is_read(
    headers: tuple[str, str], cells: tuple[str, str]
) -> None:
    plan = plan_of([["Recommendation", *headers], ["Ratify", *cells], ["Accede", *cells]])
    latest = max(headers, key=lambda header: dated(header)[1] or date.min)
    assert [c.header for c in plan.columns[1:] if c.role == "field"] == [latest]
    assert [c.role for c in plan.columns[1:] if c.header != latest] == ["duplicate"]


def test_an_empty_column_of_the_latest_year_takes_nothing_away() -> None:
    rows = [["Ratify", "Implemented", None], ["Accede", "Ongoing", None]]
    plan = plan_of([["Recommendation", "Status 2024", "Status 2025"], *rows])
    assert roles(plan) == {
        "Recommendation": "field",
        "Status 2024": "field",
        "Status 2025": "duplicate",
    }

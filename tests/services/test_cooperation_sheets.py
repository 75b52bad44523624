"""Sheets of activities, decisions and treaties, with what people get wrong in them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from uprtrack.services.preview import Preview

Said = Callable[[Preview], list[tuple[str, str, str]]]

BEFORE = {
    "Institutions": [["Name en", "Aliases"], ["United Nations Development Programme", "UNDP"]],
    "Agreements": [["Title", "Signed on"], ["Memorandum", "2021-12-19"]],
}
SOUND = {
    "Title": "Course",
    "Agreement": "Memorandum",
    "Area": "Training",
    "Type": "Workshop",
    "UN partners": "UNDP",
    "Target groups": "Civil society",
    "Level": "Local",
    "Starts on": "2025-03-05",
    "Ends on": "2025-03-08",
    "Participants women": 6,
    "Participants men": 4,
    "Participants total": 10,
    "Status": "Completed",
}
NAMES = list(SOUND)


def sheet(*rows: dict[str, object]) -> dict[str, list[list[object]]]:
    return {"Activities": [NAMES, *([row[name] for name in NAMES] for row in rows)]}


def cell(name: str, row: int = 2) -> str:
    return f"{chr(ord('A') + NAMES.index(name))}{row}"


@pytest.fixture
def prepared(desk: Any) -> Any:
    """A desk with one agreement and one institution, so that others are unknown."""
    desk.put(BEFORE)
    return desk


@pytest.mark.parametrize(
    ("column", "wrong", "rule", "field", "stands"),
    [
        ("Ends on", "2025-03-01", "date_out_of_order", "ends_on", None),
        ("Participants total", 11, "parts_differ", "participants_total", 11),
        ("Area", "Gardening", "unknown_value", "area", None),
        ("Type", "Picnic", "unknown_value", "type", None),
        ("Level", "Galactic", "unknown_value", "level", None),
        ("Status", "Perhaps", "unknown_value", "status", None),
        ("Target groups", "Martians", "unknown_value", "target_groups", ()),
        ("UN partners", "Moon Agency", "unknown_institution", "un_partners", ("Moon Agency",)),
        ("Agreement", "Treaty of Oz", "unknown_reference", "agreement", None),
        ("Participants women", "many", "bad_number", "participants_women", None),
    ],
)
def test_a_fault_is_said_of_its_cell_and_the_rest_goes_in(
    prepared: Any,
    said: Said,
    column: str,
    wrong: object,
    rule: str,
    field: str,
    stands: object,
) -> None:
    preview = prepared.put(sheet({**SOUND, column: wrong}, {**SOUND, "Title": "Another"}))

    assert said(preview) == [(rule, cell(column), str(wrong))]
    assert preview.refused == 0
    stored = {row.values["title"]: row.values for row in prepared.records("activities")}
    for row in stored.values():
        row.pop("source_words")
    assert stored["Course"] == {**stored["Another"], "title": "Course", field: stands}


def test_a_known_partner_stands_beside_an_unknown_one(prepared: Any, said: Said) -> None:
    preview = prepared.put(sheet({**SOUND, "UN partners": "UNDP; Moon Agency"}))

    assert said(preview) == [("unknown_institution", cell("UN partners"), "Moon Agency")]
    assert prepared.only("activities")["un_partners"] == (
        "United Nations Development Programme",
        "Moon Agency",
    )


def test_a_double_activity_is_one_and_its_second_row_says_so(prepared: Any, said: Said) -> None:
    later = {**SOUND, "Starts on": "2025-03-06"}
    preview = prepared.put(sheet(SOUND, SOUND, later))

    assert said(preview) == [("row_repeated", cell("Title", 3), "")]
    assert len(prepared.records("activities")) == 2


def test_all_faults_of_one_sheet_are_said_at_once(prepared: Any, said: Said) -> None:
    preview = prepared.put(
        sheet(
            {**SOUND, "Ends on": "2025-03-01", "Participants total": 3},
            {**SOUND, "Title": "Second", "Area": "Gardening", "UN partners": "Moon Agency"},
            {**SOUND, "Title": "Third"},
            {**SOUND, "Title": "Third"},
        )
    )

    assert {rule for rule, _, _ in said(preview)} == {
        *("date_out_of_order", "parts_differ", "unknown_value"),
        *("unknown_institution", "row_repeated"),
    }
    assert len(prepared.records("activities")) == 3


DECISIONS = [
    ["الاجتماع", "تاريخ الاجتماع", "الحضور", "رقم القرار", "نص القرار", "الجهة المكلفة",
     "الموعد النهائي", "الحالة"],
    ["الاجتماع الأول", "20/3/2022", "الديوان؛ برنامج الأمم المتحدة الإنمائي", "1/2022",
     "اعتماد الخطة", "UNDP", "31/5/2022", "منفذ"],
    ["الاجتماع الأول", "20/3/2022", None, "2/2022", "تسمية نقاط الاتصال", "UNDP", "1/3/2022",
     "لم يبدأ"],
]  # fmt: skip


def test_decisions_of_an_arabic_sheet(prepared: Any, said: Said) -> None:
    preview = prepared.put({"القرارات": DECISIONS})

    assert preview.records == {"decisions": 2}
    assert said(preview) == [("date_out_of_order", "G3", "2022-03-01")]
    first, second = prepared.records("decisions")
    assert first.values["participants"] == ("الديوان", "برنامج الأمم المتحدة الإنمائي")
    assert first.values["owner"] == "United Nations Development Programme"
    assert (first.values["status"], second.values["status"]) == ("done", "open")
    assert second.values["due_date"] is None


TREATIES = [
    ["العنوان بالعربية", "النوع", "تاريخ الاعتماد", "تاريخ التصديق", "التحفظات"],
    ["اتفاقية القضاء على جميع أشكال التمييز ضد المرأة", "معاهدة", "18/12/1979", "2/9/1994",
     "تحفظ على المادة 9"],
]  # fmt: skip


def test_a_treatys_ratification_and_reservations(desk: Any, said: Said) -> None:
    preview = desk.put({"الالتزامات": TREATIES}, values={"state_under_review": "KWT"})

    assert said(preview) == []
    treaty = desk.only("commitments")
    assert (treaty["adopted_on"], treaty["ratified_on"]) == (
        date(1979, 12, 18),
        date(1994, 9, 2),
    )
    assert treaty["reservations"] == "تحفظ على المادة 9"
    assert desk.check(desk.exported("ar")).change_set.changes == ()

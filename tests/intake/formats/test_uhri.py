"""The Universal Human Rights Index: any mechanism, either language, whatever kind of file."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pytest

from uprtrack.intake.column_cells import Context
from uprtrack.intake.formats.uhri import is_export
from uprtrack.intake.plan import Plan
from uprtrack.intake.read import SheetRead, read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.workbook import open_workbook
from uprtrack.model.record import Values

HEADER = ["Text", "Body", "Annotation type", "Symbol", "Paragraph", "Countries", "Regions",
          "Document type", "Publication date", "Themes", "Affected persons", "SDGs",
          "Recommending Country", "UPR Position", "UPR cycle"]  # fmt: skip
REVIEW = ["Build wells in every village", "UPR", "- Recommendations", "A/HRC/90/7", "79.1",
          "Kuwait", "Asia", "Report", "2010-06-16", "- Right to health\n- Corruption",
          "- Children\n- Older persons", "6 - CLEAN WATER\n3 - GOOD HEALTH", "Norway\nQatar",
          "Supported", "1"]  # fmt: skip
COMMITTEE = ["The State party should train judges", "CEDAW", "- Recommendations",
             "CEDAW/C/OMN/CO/9", "23 (b)", "Oman", "Asia", "Concluding observations", "10/11/2017",
             "- Right to health", "- Children", "5", "", "", ""]  # fmt: skip
MANDATE = ["The State should study rents", "SR Housing", "- Recommendations",
           "A/HRC/91/51/Add.2", "88", "Qatar", "Asia", "Country visit", "May 2019",
           "- Right to health", "- Children", "11", "", "", ""]  # fmt: skip
CONCERN = ["The Committee is concerned at rents", "CESCR", "- Concerns/Observations",
           "E/C.12/OMN/CO/3", "12", "Oman", "Asia", "Concluding observations", "10/11/2017",
           "- Right to health", "- Children", "11", "", "", ""]  # fmt: skip
ROWS = [REVIEW, COMMITTEE, MANDATE, CONCERN]
KEYS = ["Text", "Body", "AnnotationType", "Symbol", "ParagraphNumber", "Countries", "Regions",
        "DocumentType", "PublicationDate", "Themes", "AffectedPersons", "Sdgs",
        "RecommendingCountries", "UprPosition", "UprCycle"]  # fmt: skip
ARABIC = ["النص", "الهيئة", "نوع التعليق", "الرمز", "الفقرة", "البلدان", "المناطق", "نوع الوثيقة",
          "تاريخ النشر", "المواضيع", "الأشخاص المتأثرون", "أهداف التنمية المستدامة",
          "البلد الموصي", "الموقف"]  # fmt: skip


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def as_json(rows: Sequence[Sequence[str]]) -> bytes:
    objects: list[dict[str, Any]] = []
    for row in rows:
        one: dict[str, Any] = dict(zip(KEYS, row, strict=True))
        for key in ("Themes", "AffectedPersons", "Sdgs", "Countries", "RecommendingCountries"):
            one[key] = [part.removeprefix("- ") for part in one[key].splitlines()]
        objects.append(one)
    return json.dumps({"results": objects}).encode()


def opened(data: bytes) -> tuple[Plan, SheetRead]:
    [sheet] = open_workbook(data, "export").sheets
    plan = recognise(sheet, {})
    assert plan is not None
    return plan, read_sheet(sheet, plan, Context("export"))


@pytest.mark.parametrize("data", [as_csv([HEADER, *ROWS]), as_json(ROWS)], ids=["csv", "json"])
def test_recommendations_of_every_mechanism_are_read(data: bytes) -> None:
    plan, read = opened(data)
    assert is_export(plan)
    review, committee, mandate = (row.values for row in read.rows)
    assert review == {
        "text_en": "Build wells in every village",
        "mechanism": "UPR",
        "document_symbol": "A/HRC/90/7",
        "paragraph": "79.1",
        "state_under_review": "KWT",
        "year": 2010,
        "themes": ("health", "corruption"),
        "affected_persons": ("children", "older_persons"),
        "sdgs": ("6", "3"),
        "recommending_states": ("NOR", "QAT"),
        "position": "supported",
        "cycle": 1,
    }
    assert told(committee) == ("OMN", "CEDAW", 2017, "23 (b)")
    assert told(mandate) == ("QAT", "SP", 2019, "88")
    assert ("mechanism", "SR Housing") in [(w.field, w.word) for w in read.rows[2].words]


def told(values: Values) -> tuple[object, ...]:
    return tuple(
        values.get(name) for name in ("state_under_review", "mechanism", "year", "paragraph")
    )


def test_an_observation_is_no_recommendation_and_is_said() -> None:
    _, read = opened(as_csv([HEADER, *ROWS]))
    assert read.refused == 1
    assert [(f.rule, f.place.row) for f in read.findings] == [("no_recommendation", 5)]
    both = [*CONCERN[:2], "- Concerns/Observations\n- Recommendations", *CONCERN[3:]]
    _, read = opened(as_csv([HEADER, both, REVIEW]))
    assert (len(read.rows), read.findings) == (2, [])


def test_one_country_all_the_way_down_is_the_state_under_review() -> None:
    for rows in ([REVIEW, REVIEW], [COMMITTEE, COMMITTEE], [COMMITTEE, MANDATE]):
        _, read = opened(as_csv([HEADER, *rows]))
        assert [row.values.get("state_under_review") for row in read.rows] == [
            {"Kuwait": "KWT", "Oman": "OMN", "Qatar": "QAT"}[row[5]] for row in rows
        ]


def test_the_arabic_export() -> None:
    row = ["بناء الآبار في كل قرية", "الاستعراض الدوري الشامل", "توصيات", "A/HRC/90/7", "79.1",
           "الكويت", "آسيا", "تقرير", "2010-06-16", "- الحق في الصحة", "- الأطفال", "6", "النرويج",
           "مؤيدة"]  # fmt: skip
    plan, read = opened(as_csv([ARABIC, row]))
    assert is_export(plan)
    assert read.findings == []
    [found] = read.rows
    assert found.values["text_ar"] == row[0]
    assert found.values["document_symbol"] == "A/HRC/90/7"
    assert told(found.values) == ("KWT", "UPR", 2010, "79.1")
    assert found.values["recommending_states"] == ("NOR",)


@pytest.mark.parametrize(
    "header",
    [
        [*HEADER, "Status", "Lead institution"],
        ["Paragraph", "Text", "Recommending State", "Position", "Theme"],
        ["Symbol", "Text", "Themes", "Paragraph"],
    ],
)
def test_a_trackers_headers_are_a_persons_own(header: list[str]) -> None:
    plan, _ = opened(as_csv([header, ["a"] * len(header)]))
    assert not is_export(plan)

"""Workbooks to read, made up from a seed: 25 columns of bilingual text, with a few faults."""

import random
from datetime import date, timedelta
from io import BytesIO

from xlsxwriter import Workbook

from uprtrack.language.states import all_states
from uprtrack.model.entities import ENTITIES
from uprtrack.model.vocabulary import vocabulary

COLUMNS = (
    *("state_under_review", "mechanism", "cycle", "session", "year", "document_symbol"),
    *("paragraph", "text_en", "text_ar", "recommending_states", "position", "action_category"),
    *("themes", "affected_persons", "sdgs", "lead_institution", "supporting_institutions"),
    *("status", "assessed_on", "progress_percent", "measures_taken", "challenges", "start_date"),
    *("due_date", "notes"),
)
ENGLISH = """strengthen measures to protect the rights of women children and persons with
    disabilities education health law national plan implement ratify the optional protocol to
    convention against torture ensure access justice review legislation domestic workers
    continue efforts"""
ARABIC = """تعزيز التدابير الرامية إلى حماية حقوق المرأة والطفل والأشخاص ذوي الإعاقة التعليم الصحة
    القانون الخطة الوطنية التنفيذ التصديق على البروتوكول الاختياري لاتفاقية مناهضة التعذيب ضمان
    الوصول إلى العدالة مراجعة التشريعات العمالة المنزلية مواصلة الجهود"""
MENTIONED = (92, 6, 2)
"""How many recommendations in a hundred come from one, two and three States.

Reports read in a trial had 1.1 States a recommendation; how they divide is assumed."""

FAULTS = 0.01
"""The share of cells of checked columns that hold a word no vocabulary has, or no date at all."""


def empty_workbook() -> bytes:
    """The smallest sheet that is read at all: what opening it takes is the child's start."""
    return _written([["Paragraph", "Text"], ["1.1", "x"]])


def made_up_workbook(rows: int, seed: int = 25) -> bytes:
    """A sheet of that many recommendations under the columns' own English labels."""
    draw = random.Random(seed)
    entity = ENTITIES["recommendations"]
    states = [state.name_en for state in all_states()]
    english, arabic = ENGLISH.split(), ARABIC.split()
    institutions = [f"Ministry of {word}" for word in sorted({w for w in english if len(w) > 5})]
    words = {name: [term.en for term in vocabulary(name).terms] for name in _VOCABULARIES}

    def text(of: list[str], least: int, most: int) -> str:
        return " ".join(draw.choices(of, k=draw.randint(least, most)))

    def several(of: list[str], most: int) -> str:
        return ", ".join(draw.sample(of, draw.randint(1, most)))

    def faulty(cell: object, fault: object) -> object:
        return fault if draw.random() < FAULTS else cell

    def day() -> date:
        return date(2020, 1, 1) + timedelta(days=draw.randint(0, 3000))

    def cells(n: int) -> list[object]:
        return [
            "Kuwait",
            "Universal Periodic Review",
            draw.randint(1, 4),
            draw.randint(1, 49),
            draw.choice([2010, 2015, 2020, 2025]),
            f"A/HRC/{draw.randint(10, 60)}/{draw.randint(1, 20)}",
            f"{100 + n // 300}.{1 + n % 300}",
            text(english, 20, 45),
            text(arabic, 20, 45),
            ", ".join(draw.sample(states, *draw.choices((1, 2, 3), MENTIONED))),
            faulty(draw.choice(words["position"]), f"To be seen {draw.randint(1, 40)}"),
            draw.choice(words["action_category"]),
            several(words["theme"], 3),
            several(words["affected_persons"], 2),
            f"{draw.randint(1, 17)}.{draw.randint(1, 9)}",
            draw.choice(institutions),
            several(institutions, 2),
            faulty(draw.choice(words["status"]), "see annex"),
            day(),
            draw.randint(0, 100),
            text(arabic, 15, 40),
            text(english, 5, 20),
            day(),
            faulty(day(), "when funds allow"),
            text(english, 4, 12),
        ]

    header: list[object] = [entity.field(name).en for name in COLUMNS]
    return _written([header, *(cells(n) for n in range(rows))])


_VOCABULARIES = ("position", "action_category", "theme", "affected_persons", "status")


def _written(rows: list[list[object]]) -> bytes:
    out = BytesIO()
    options = {"strings_to_formulas": False, "default_date_format": "yyyy-mm-dd"}
    with Workbook(out, options) as workbook:
        sheet = workbook.add_worksheet("Recommendations")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return out.getvalue()

"""What a Word document is taken for, whose text speaks of a review and which holds a table."""

import pytest
from tests.word_documents import document, p, table

from uprtrack.intake.workbook import open_workbook
from uprtrack.services.reading import format_of, recognised
from uprtrack.store.answers import Answers

TRACKER = (
    ("Paragraph", "Recommendation", "Recommending State", "Implementation status"),
    *((f"157.{n}", f"Dig well number {n}", "Chad", "Implemented") for n in range(1, 8)),
)
DELEGATION = (("Name", "Position", "Institution"), ("Mr A", "Minister", "Ministry of Works"))
POSITIONS = (
    ("Recommendation", "Position of Kuwait", "Explanation"),
    *((f"157.{n}", "Supported" if n % 2 else "Noted", "") for n in range(1, 8)),
)
TITLE = "Report of the Working Group on the Universal Periodic Review"
FRONT = ("United Nations", "A/HRC/29/17", TITLE, "Kuwait")


def told(*parts: str) -> str:
    found = recognised(open_workbook(document("".join(parts)), "a.docx"), Answers())
    return format_of(found, []) if found.document else "table"


@pytest.mark.parametrize(
    "title",
    [
        "Follow-up of the recommendations",
        "Follow-up of the Universal Periodic Review (A/HRC/29/17)",
        "متابعة توصيات الاستعراض الدوري الشامل لدولة الكويت",
    ],
)
def test_a_trackers_table_is_read_whatever_its_title_speaks_of(title: str) -> None:
    assert told(p(title), table(*TRACKER), p("End")) == "table"


def test_a_report_is_read_beside_a_table_of_its_delegation() -> None:
    text = [
        *FRONT,
        "157. The recommendations listed below enjoy the support of Kuwait:",
        *(f"157.{n} Dig well number {n} (Chad);" for n in range(1, 8)),
    ]
    assert told(*map(p, text), table(*DELEGATION)) == "working_group_report"


def test_an_addendum_may_answer_in_a_table() -> None:
    front = [*FRONT, "Addendum", "Views on conclusions and/or recommendations"]
    front[1] += "/Add.1"
    assert told(*map(p, front), table(*POSITIONS)) == "addendum"

import pytest

from uprtrack.changes.compare import complete
from uprtrack.intake.formats.document import Document
from uprtrack.model.finding import Finding, Refused, Severity
from uprtrack.model.record import Place, Record
from uprtrack.model.row import Row
from uprtrack.services.documents import placed, rows_of

REPORT = "A/HRC/15/15"
ADDENDUM = f"{REPORT}/Add.1"


def stored(*paragraphs: str, symbol: str = REPORT) -> dict[str, list[Record]]:
    return {
        "recommendations": [
            Record(
                "recommendations",
                paragraph,
                complete("recommendations", {"paragraph": paragraph, "document_symbol": symbol}),
            )
            for paragraph in paragraphs
        ]
    }


def addendum(*paragraphs: str) -> Document:
    rows = tuple(
        Row("recommendations", ADDENDUM, at, {"paragraph": paragraph, "position": "noted"})
        for at, paragraph in enumerate(paragraphs, start=1)
    )
    return Document("addendum", ADDENDUM, "KWT", rows, about=REPORT)


@pytest.mark.parametrize("symbol", ["A/HRC/29/17", ""])
def test_an_addendum_says_which_report_it_waits_for(symbol: str) -> None:
    with pytest.raises(Refused) as refused:
        rows_of(addendum("79.1"), stored("79.1", symbol=symbol))
    assert refused.value.rule == "addendum_waits"
    assert refused.value.about == {"addendum": ADDENDUM, "report": REPORT}


def test_a_position_for_a_paragraph_that_the_report_has_not_is_refused_and_said() -> None:
    [part] = rows_of(addendum("79.1", "79.7"), stored("79.1", "79.2"))
    assert [row.values["paragraph"] for row in part.rows] == ["79.1"]
    assert part.refused == 1
    [finding] = part.findings
    assert (finding.rule, finding.value) == ("addendum_unknown_paragraph", "79.7")
    assert finding.severity is Severity.ERROR


def test_recommendations_and_pledges_are_parts_of_one_document() -> None:
    rows = (
        Row("recommendations", REPORT, 1, {"paragraph": "1.1"}),
        Row("commitments", REPORT, 2, {"title_en": "Build"}),
        Row("recommendations", REPORT, 3, {"paragraph": "1.2"}),
    )
    parts = rows_of(Document("working_group_report", REPORT, "KWT", rows), stored())
    assert [(p.plan.entity, len(p.rows)) for p in parts] == [
        ("recommendations", 2),
        ("commitments", 1),
    ]


def test_a_finding_is_placed_by_paragraph_and_page() -> None:
    finding = Finding("default_used", Severity.NOTE, Place(REPORT, 2))
    document = Document("working_group_report", REPORT, "KWT", (), places={2: ("79.2", 14)})
    assert placed(finding, document).place == Place(REPORT, 2, paragraph="79.2", page=14)
    assert placed(finding, None) == finding

"""Records that the tests of this room write."""

from datetime import date

import pytest

from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record, Value


def record(entity: str, record_id: str, **values: Value) -> Record:
    """A record with every field of its entity, empty where not given."""
    empty = {field.name: field.empty for field in ENTITIES[entity].fields}
    return Record(entity, record_id, {**empty, **values})


@pytest.fixture(scope="session")
def records() -> dict[str, list[Record]]:
    """One or two records of each entity that refer to one another."""
    return {
        "recommendations": [
            record(
                "recommendations",
                "rec-1",
                state_under_review="KWT",
                mechanism="upr",
                cycle=4,
                year=2025,
                paragraph="140.220",
                text_en="=SUM(A1:A9) is no formula here",
                text_ar="مواصلة الجهود الرامية إلى تدريب الموظفين",
                recommending_states=("NOR", "QAT"),
                recommending_other=("European Union, and its members; all",),
                position="supported_in_part",
                action_category="4",
                themes=("women", "education"),
                sdgs=("5.2", "16"),
                lead_institution="Ministry of Education",
                supporting_institutions=("Ministry of Education", "Diwan"),
                status="partially_implemented",
                assessed_on=date(2026, 6, 30),
                progress_percent=40.0,
                evidence=("First; with a semicolon", "Second, with a comma"),
                start_date=date(1899, 5, 4),
                source_words=("status: Partial — tracker.xlsx",),
            ),
            record("recommendations", "rec-2", state_under_review="NOR", text_en="<r>odd</r>"),
        ],
        "commitments": [
            record("commitments", "com-1", title_en="Rights of the child", title_ar="حقوق الطفل"),
        ],
        "agreements": [record("agreements", "agr-1", title="Memorandum")],
        "activities": [
            record(
                "activities",
                "act-1",
                title="http://example.org/ is only text",
                agreement="agr-1",
                participants_women=0,
                budget_required=5000.0,
                expenditure=1234.5,
            )
        ],
        "decisions": [
            record(
                "decisions",
                "dec-1",
                agreement="agr-1",
                meeting="First meeting",
                met_on=date(2022, 3, 15),
                participants=("The Diwan", "The country team"),
                decision="Agree on a plan",
            )
        ],
        "institutions": [
            record(
                "institutions",
                "ins-1",
                name_en="Ministry of Education",
                name_ar="وزارة التربية",
                aliases=("MOE", "Education, Ministry of"),
                kind="public_body",
            ),
            record("institutions", "ins-2", name_ar="الديوان الوطني"),
        ],
        "assessments": [
            record("assessments", "ass-1", recommendation="rec-1", progress_percent=32.5)
        ],
        "links": [record("links", "lin-1", recommendation="rec-2", commitment="com-1")],
    }

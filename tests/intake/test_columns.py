"""How well a field reads a column's texts."""

import pytest

from uprtrack.intake.columns import fit
from uprtrack.model.entities import ENTITIES


@pytest.mark.parametrize(
    ("name", "texts", "share"),
    [
        ("status", ["Implemented", "قيد التنفيذ", "green", "blue"], 0.5),
        ("recommending_states", ["Norway", "قطر; Spain"], 1),
        ("paragraph", ["140.1", "140-2", "3", "x"], 0.5),
        ("due_date", ["2027-12-31", "soon"], 0.5),
        ("progress_percent", ["40%", "٤٠٪", "0.4", "half"], 0.75),
        ("status", [], 0),
    ],
)
def test_the_share_that_a_field_can_read(name: str, texts: list[str], share: float) -> None:
    assert fit(ENTITIES["recommendations"].field(name), texts) == share


def test_free_text_reads_everything_a_little() -> None:
    notes, status = (ENTITIES["recommendations"].field(name) for name in ("notes", "status"))
    assert 0 < fit(notes, ["Implemented"]) < fit(status, ["Implemented"])

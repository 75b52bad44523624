import pytest

from uprtrack.analysis.conditions import lacks_evidence, unevidenced


@pytest.mark.parametrize(
    ("status", "evidence", "wanting"),
    [
        ("implemented", (), True),
        ("implemented", ("Law No. 1",), False),
        ("partially_implemented", (), False),
        (None, (), False),
    ],
)
def test_one_and_all_are_asked_for_evidence_alike(snapshot_with, status, evidence, wanting):
    table = snapshot_with(recommendations=[{"status": status, "evidence": evidence}]).tables[
        "recommendations"
    ]

    assert lacks_evidence(table.records[0]) is wanting
    assert unevidenced(table).tolist() == [wanting]

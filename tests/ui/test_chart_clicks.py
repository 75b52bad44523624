import pytest

from uprtrack.analysis.selection import Selection
from uprtrack.ui.chart_clicks import meant

CYCLE = Selection(cycles=("4",), positions=("supported",))


@pytest.mark.parametrize(
    ("name", "part", "query"),
    [
        ("status by theme", ["women", "implemented"], {"theme": ["women"]}),
        ("status by theme", ["none", "implemented"], {"theme": ["none"]}),
        ("status by institution", ["A", "implemented"], {"where": ["lead_institution=A"]}),
        ("status by institution", ["none", "implemented"], {"unassigned": ["1"]}),
    ],
)
def test_a_part_means_what_it_counts(
    name: str, part: list[str], query: dict[str, list[str]]
) -> None:
    found = meant(name, CYCLE, part)
    assert found
    expected = {"cycle": ["4"], "position": ["supported"], "status": ["implemented"], **query}
    assert found.to_query() == expected


def test_a_position_means_its_cycle() -> None:
    found = meant("position by cycle", Selection(themes=("women",)), ["3", "noted"])
    assert found
    assert found.to_query() == {"theme": ["women"], "cycle": ["3"], "position": ["noted"]}


def test_what_stands_for_several_means_none() -> None:
    assert meant("status by institution", CYCLE, ["", "implemented"]) is None
    assert meant("activities by area", CYCLE, ["training", "completed"]) is None
    assert meant("status by theme", CYCLE, []) is None

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


@pytest.mark.parametrize(
    ("name", "part", "query"),
    [
        ("activities by area", ["training", "completed"], {"area": ["training"]}),
        ("activities by partner", ["UNDP", "completed"], {"partner": ["UNDP"]}),
        ("activities by target", ["none", "completed"], {"target": ["none"]}),
        ("activities by year", ["2025", "completed"], {"year": ["2025"]}),
        ("activities by status", ["completed", "completed"], {}),
    ],
)
def test_a_part_of_activities_means_its_group_and_status(
    name: str, part: list[str], query: dict[str, list[str]]
) -> None:
    found = meant(name, Selection(levels=("local",)), part)
    assert found
    assert found.to_query() == {"level": ["local"], "status": ["completed"], **query}


def test_a_dot_of_commitments_means_its_kind_and_year() -> None:
    found = meant("commitments in time", Selection(), ["law", "2015"])
    assert found
    assert found.to_query() == {"instrument": ["law"], "year": ["2015"]}


def test_what_stands_for_several_means_none() -> None:
    assert meant("status by institution", CYCLE, ["", "implemented"]) is None
    assert meant("activities in time", CYCLE, ["a1"]) is None
    assert meant("status by theme", CYCLE, []) is None

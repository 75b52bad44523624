import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.analysis.conditions import SUPPORTED
from uprtrack.analysis.measures import default_selection, headline, latest_cycle, measures
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.analysis.tallies import DIMENSIONS, tallies
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import vocabulary
from uprtrack.store.store import Stored

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)


def test_the_headline(snapshot_with):
    snapshot = snapshot_with(
        recommendations=[
            {"position": "supported", "status": "implemented", "evidence": ("Law",)},
            {"position": "supported", "status": "implemented", "lead_institution": "A"},
            {"position": "supported_in_part", "status": "in_progress", "due_date": YESTERDAY},
            {"position": "supported"},
            {"position": "noted", "status": "implemented", "evidence": ("Report",)},
            {"position": "not_supported", "themes": ("women", "health")},
            {},
        ]
    )
    figures = headline(select(snapshot, Selection()), TODAY)
    supported = headline(select(snapshot, Selection(positions=SUPPORTED)), TODAY)

    assert figures.total == 7
    assert figures.supported == 4
    assert figures.implemented == 2
    assert figures.implemented_with_evidence == 1
    assert figures.unevidenced == 1
    assert figures.share_implemented == 50.0
    assert figures.overdue == 1
    assert figures.without_institution == 6
    assert figures.positions == {
        "supported": 3,
        "supported_in_part": 1,
        "noted": 1,
        "not_supported": 1,
        "pending": 0,
        "none": 1,
    }
    assert (figures.statuses["implemented"], supported.statuses["implemented"]) == (3, 2)
    assert (figures.statuses["not_assessed"], supported.statuses["not_assessed"]) == (3, 1)


@pytest.mark.parametrize(
    ("status", "due", "late"),
    [
        ("in_progress", YESTERDAY, 1),
        ("not_started", YESTERDAY, 1),
        ("partially_implemented", YESTERDAY, 1),
        (None, YESTERDAY, 1),
        ("in_progress", TODAY, 0),
        ("in_progress", None, 0),
        ("implemented", YESTERDAY, 0),
        ("continuous", YESTERDAY, 0),
        ("not_applicable", YESTERDAY, 0),
    ],
)
def test_overdue(snapshot_with, status, due, late):
    snapshot = snapshot_with(recommendations=[{"status": status, "due_date": due}])

    assert headline(select(snapshot, Selection()), TODAY).overdue == late


def test_without_supported_ones_there_is_no_share(snapshot_with):
    snapshot = snapshot_with(recommendations=[{"position": "noted", "status": "implemented"}])

    assert headline(select(snapshot, Selection()), TODAY).share_implemented is None


def test_measures_are_json(snapshot_with):
    snapshot = snapshot_with(
        recommendations=[
            {"themes": ("women",), "position": "supported", "status": "implemented"},
            {"themes": ("women",), "position": "supported", "status": "in_progress"},
            {"themes": ("women", "health"), "position": "supported"},
        ]
    )
    selected = select(snapshot, Selection(themes=("women",)))
    figures = json.loads(json.dumps(measures(selected, tuple(DIMENSIONS), TODAY)))

    assert figures["revision"] == 7
    assert figures["demonstration"] is False
    assert figures["scope"] == {"theme": ["women"]}
    assert figures["total"] == 3
    assert figures["share_implemented"] == 33.3
    assert list(figures["by"]) == list(DIMENSIONS)
    assert figures["by"]["theme"]["health"]["total"] == 1
    assert figures["by"]["theme"]["women"]["share_implemented"] == 33.3
    assert figures["by"]["theme"]["women"]["implemented_with_evidence"] == 0
    assert figures["unevidenced"] == figures["by"]["theme"]["women"]["unevidenced"] == 1
    assert figures["by"]["theme"]["none"]["total"] == 0


def test_an_empty_store_has_measures(snapshot_with):
    figures = measures(select(snapshot_with(), Selection()), tuple(DIMENSIONS), TODAY)

    assert figures["total"] == 0
    assert figures["share_implemented"] is None
    assert figures["by"]["year"] == {}


def test_the_overview_starts_at_the_latest_cycle(snapshot_with):
    snapshot = snapshot_with(recommendations=[{"cycle": 9}, {"cycle": 10}, {"cycle": 10}])

    assert latest_cycle(snapshot) == "10"
    assert select(snapshot, default_selection(snapshot)).ids == ["r2", "r3"]


def test_what_has_no_cycle_is_not_hidden_by_default(snapshot_with):
    snapshot = snapshot_with(recommendations=[{"cycle": 3}, {"mechanism": "CEDAW"}, {"cycle": 4}])

    assert select(snapshot, default_selection(snapshot)).ids == ["r2", "r3"]
    assert default_selection(snapshot_with(recommendations=[{}])) == Selection()


def some_of(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(vocabulary(name).keys)


recommendations = st.lists(
    st.fixed_dictionaries(
        {
            "themes": st.lists(some_of("theme"), max_size=3, unique=True).map(tuple),
            "position": st.none() | some_of("position"),
            "status": st.none() | some_of("status"),
            "cycle": st.none() | st.integers(1, 4),
            "lead_institution": st.none() | st.sampled_from(["A", "B"]),
            "sdgs": st.lists(st.sampled_from(["5", "5.2", "16"]), unique=True).map(tuple),
        }
    ),
    max_size=12,
)


@given(recommendations)
def test_totals_agree_whatever_they_are_counted_by(given_values):
    empty = {field.name: field.empty for field in ENTITIES["recommendations"].fields}
    records = [
        Record("recommendations", f"r{n}", empty | values) for n, values in enumerate(given_values)
    ]
    selected = select(
        snapshot_of(Stored(1, None, {"recommendations": records}, demonstration=False)), Selection()
    )
    figures = headline(selected, TODAY)

    assert sum(figures.statuses.values()) == sum(figures.positions.values()) == len(records)
    for by in ("status", "position", "cycle", "institution"):
        counted = tallies(selected, by)
        assert sum(tally.total for tally in counted) == len(records)
        assert sum(tally.supported for tally in counted) == figures.supported
        assert sum(tally.implemented for tally in counted) == figures.implemented
    for tally in tallies(selected, "theme"):
        holding = [v for v in given_values if tally.key in (v["themes"] or ("none",))]
        assert tally.total == len(holding)
        assert sum(tally.statuses.values()) == sum(tally.positions.values()) == len(holding)

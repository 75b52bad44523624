import pytest

from uprtrack.access import LOCAL, Person
from uprtrack.analysis.coverage import Part
from uprtrack.analysis.selection import Selection
from uprtrack.model.finding import Refused
from uprtrack.services import covering
from uprtrack.services.viewing import snapshot

ROWS = [
    ["State under review", "Mechanism", "Cycle", "Paragraph", "Recommendation", "Position"],
    ["KWT", "UPR", 2, "157.1", "Establish shelters for victims of trafficking", "Supported"],
    ["KWT", "UPR", 3, "150.7", "Establish shelters for victims of trafficking", "Supported"],
    ["QAT", "UPR", 3, "122.9", "Establish shelters for victims of trafficking", "Noted"],
]


@pytest.fixture
def seen(desk):
    desk.put(ROWS)
    return snapshot(desk.store, LOCAL)


def paragraphs(seen, groups):
    known = {r.id: r.values["paragraph"] for r in seen.tables["recommendations"].records}
    return [sorted(known[one] for one in group.records) for group in groups]


def test_alike_across_states_and_again_within_one(seen):
    every = Selection()
    assert paragraphs(seen, covering.alike(seen, LOCAL, every)) == [["122.9", "150.7", "157.1"]]
    assert paragraphs(seen, covering.said_again(seen, LOCAL, every)) == [["150.7", "157.1"]]


def test_where_there_are_too_many_texts_the_selected_are_compared(seen, monkeypatch):
    chosen = Selection(states_under_review=("KWT",), cycles=("3",))
    assert covering.compared(seen, chosen) == Selection()
    monkeypatch.setattr(covering, "MOST_TEXTS", 2)
    among = covering.compared(seen, chosen)
    assert among == Selection(states_under_review=("KWT",))
    assert paragraphs(seen, covering.alike(seen, LOCAL, among)) == [["150.7", "157.1"]]
    assert covering.compared(seen, Selection()) is None


def test_json_says_whom_it_counts(seen):
    found = covering.plain_coverage(seen, LOCAL, Selection(), ["cycle"])
    assert (found["basis"], found["recommendations"], found["with_nothing"]) == ("supported", 2, 2)
    assert found["by"]["cycle"]["3"]["serving_none"] is None
    noted = covering.plain_coverage(seen, LOCAL, Selection(positions=("noted",)), [])
    assert (noted["basis"], noted["recommendations"], noted["by"]) == ("chosen", 1, {})


def test_whoever_may_not_see_is_refused(seen):
    nobody = Person("Nobody", frozenset())
    found = covering.covered(seen, LOCAL, Selection())
    for asked in (
        lambda: covering.covered(seen, nobody, Selection()),
        lambda: covering.covers(found, nobody, "theme"),
        lambda: covering.behind(found, nobody, "", "", Part.ALL),
        lambda: covering.plain_coverage(seen, nobody, Selection(), []),
        lambda: covering.alike(seen, nobody, Selection()),
        lambda: covering.said_again(seen, nobody, Selection()),
    ):
        with pytest.raises(Refused):
            asked()

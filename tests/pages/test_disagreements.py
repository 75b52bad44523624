import pytest

from uprtrack.analysis.assessments import compared
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.store.store import Store


@pytest.fixture
def found(demonstration):
    with Store(demonstration) as store:
        return compared(select(snapshot_of(store.snapshot()), Selection()))


def rows(read, at):
    return [to for to in read(at).links.values() if "record=" in to]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_recommendation_that_opinions_differ_on_is_a_link(visit, read, found, code):
    at = visit("disagreements", code)
    ids = [one.recommendation.id for one in found.disagreements]

    assert len(ids) > 1
    assert [to.rsplit("record=")[1] for to in rows(read, at)] == ids


def test_those_far_apart_alone_can_be_asked_for(visit, read, found):
    far = [one for one in found.disagreements if one.steps >= 2]

    assert len(rows(read, visit("disagreements", view="2"))) == len(far)
    every = rows(read, visit("disagreements", view="nonsense"))
    assert len(every) == len(found.disagreements)


def test_filters_hold(visit, read, found):
    assert rows(read, visit("disagreements", q="a word that nobody wrote")) == []
    with_one = found.disagreements[0].recommendation.values["paragraph"]
    assert len(rows(read, visit("disagreements", where=f"paragraph={with_one}"))) == 1

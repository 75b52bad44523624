"""A recommendation's page: what several say of it, one taken over, another entered."""

import pytest

from uprtrack.analysis.assessments import assessments_by_recommendation
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.store.store import Store


@pytest.fixture
def shared(store):
    """The recommendation that most have assessed, and their assessments."""
    seen = snapshot_of(store.snapshot())
    given = assessments_by_recommendation(seen)
    record_id = max(given, key=lambda one: len(given[one]))
    (record,) = (r for r in seen.tables["recommendations"].records if r.id == record_id)
    return record, given[record_id]


def button(at, label):
    return next(one for one in at.button if one.label == label)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_assessor_stands_beside_the_own_status(visit, read, shared, code):
    record, given = shared
    page = read(visit("recommendations", code, record=record.id))
    assert page.texts.count({"en": "Civil society", "ar": "المجتمع المدني"}[code]) == 1
    assert page.tags.count("tr") == len(given) + 2


def test_an_assessment_is_taken_over_through_the_form(visit, shared, demonstration):
    record, given = shared
    at = visit("recommendations", record=record.id)
    (choice,) = (one for one in at.selectbox if one.label == "Take over the assessment of")
    wanted = next(one for one in given if one.values["status"] != record.values["status"])
    choice.select(wanted.id).run()
    button(at, "Take over as the recommendation’s own").click().run()
    button(at, "Save").click().run()
    assert not at.exception

    with Store(demonstration) as store:
        own = store.record("recommendations", record.id).values
        last = store.history()[0]
    assert own["status"] == wanted.values["status"]
    assert own["assessed_on"] == wanted.values["assessed_on"]
    assert set(record.values["evidence"]) | set(wanted.values["evidence"]) == set(own["evidence"])
    assert wanted.values["assessor"] in last.note


def test_an_assessment_is_entered(visit, shared, demonstration):
    record, given = shared
    at = visit("recommendations", record=record.id)
    button(at, "Enter an assessment").click().run()
    button(at, "Save").click().run()
    assert any("who assesses" in error.value for error in at.error)
    (who,) = (one for one in at.selectbox if one.label == "Assessor")
    who.select("Ministry of Education").run()
    (status,) = (one for one in at.selectbox if one.label == "Status")
    status.select("not_started").run()
    button(at, "Save").click().run()
    assert not at.exception
    assert any("Saved as revision" in said.value for said in at.success)

    with Store(demonstration) as store:
        stored = store.snapshot().records["assessments"]
    own = [one for one in stored if one.values["recommendation"] == record.id]
    assert len(own) == len(given) + 1


def test_the_past_is_only_looked_at(visit, shared):
    at = visit("recommendations", record=shared[0].id, as_of="1")
    assert not [one for one in at.button if "assessment" in one.label or "own" in one.label]


def test_implemented_without_evidence_is_said_on_the_page_and_in_the_table(visit, read, store):
    records = store.snapshot().records["recommendations"]
    bare = next(
        r for r in records if r.values["status"] == "implemented" and not r.values["evidence"]
    )
    texts = read(visit("recommendations", record=bare.id)).texts
    assert any(text.startswith("Reported as implemented, without evidence") for text in texts)
    assert "no evidence" in read(visit("recommendations", unevidenced="1")).texts

"""Assessments by several assessors: entered one by one, and taken over as the record's own."""

from collections.abc import Mapping
from datetime import date
from typing import Final
from uuid import uuid4

from uprtrack.access import Person, Verb, require
from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.changes.naming import Naming
from uprtrack.language.catalogue import Language
from uprtrack.language.key import search_key
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value, Values
from uprtrack.model.row import Row
from uprtrack.reports.cells import Wording
from uprtrack.services.checking import Applied
from uprtrack.services.editing import clean_value
from uprtrack.services.storing import store_now
from uprtrack.store.store import Store

ENTERED: Final = (
    *("assessor", "assessed_on", "status", "progress_percent"),
    *("measures_taken", "challenges", "evidence"),
)
"""What a person enters of an assessment, in the order of the form."""

_NEEDED: Final = ("assessor", "assessed_on", "status")


def taken_over(recommendation: Record, assessment: Record) -> Values:
    """The recommendation's fields as they become where an assessment is taken over.

    Status, day and percent together, as the percent of one assessor says nothing beside the status
    of another; measures where the assessment tells any; its evidence beside the evidence that is
    there. Nothing of an assessment without status.
    """
    given = assessment.values
    if given["status"] is None:
        return {}
    taken = {name: given[name] for name in ("status", "assessed_on", "progress_percent")}
    if given["measures_taken"]:
        taken["measures_taken"] = given["measures_taken"]
    united = (*_texts(recommendation.values["evidence"]), *_texts(given["evidence"]))
    taken["evidence"] = tuple(dict.fromkeys(united))
    return taken


def taken_over_note(assessment: Record, said: Wording) -> str:
    """The note that a revision keeps of whose assessment was taken over."""
    fields, values = ENTITIES["assessments"].field, assessment.values
    assessor = said.text(fields("assessor"), values["assessor"])
    day = said.text(fields("assessed_on"), values["assessed_on"])
    language: Language = said.language
    if not day:
        return language.text("Taken over from the assessment by {assessor}", assessor=assessor)
    return language.text(
        "Taken over from the assessment by {assessor}, {day}", assessor=assessor, day=day
    )


def add_assessment(
    store: Store,
    person: Person,
    recommendation: str,
    given: Mapping[str, Value],
    assessment_id: str = "",
) -> Applied:
    """Store an assessment of a recommendation as a revision of its own; nobody else's is touched.

    The same `assessment_id`, which becomes the record's, stores nothing more. The assessor's name
    is matched to the register, which learns a new one.
    Raises Refused: assessment_wanting without assessor, day or status, assessment_exists where the
    assessor has assessed the recommendation on that day, not_a_value, no_such_record,
    store_moved_on where others store so fast that there is no moment to write.
    """
    require(person, Verb.CONFIRM)
    new_id = assessment_id or uuid4().hex
    if made := store.record("assessments", new_id):
        return Applied(made.revision, added=0, changed=0, unchanged=1, refused=0)
    revision, stored = store_now(
        *(store, person, "edit", lambda: _added(store, recommendation, given, new_id)),
        import_id=assessment_id,
    )
    return Applied(
        revision, added=int(bool(stored)), changed=0, unchanged=int(not stored), refused=0
    )


def _added(
    store: Store, recommendation: str, given: Mapping[str, Value], new_id: str
) -> tuple[Change, ...]:
    """The assessment, and the assessor whom the register has not; nothing where it is there."""
    if store.record("assessments", new_id):
        return ()
    if store.record("recommendations", recommendation) is None:
        raise Refused("no_such_record")
    field = ENTITIES["assessments"].field
    values = {name: clean_value(field(name), given.get(name)) for name in ENTERED}
    values["evidence"] = values["evidence"] or ()
    if not all(search_key(str(values[name] or "")).strip() for name in _NEEDED):
        raise Refused("assessment_wanting")
    values["recommendation"] = recommendation
    naming = Naming(store.records("institutions"), ())
    row = Row("assessments", "", 0, complete("assessments", values))
    for _ in naming.settle(row):
        pass  # a name that the register has not is a new institution
    _refuse_second(store, row.values)
    return (Change(Record("assessments", new_id, row.values)), *naming.derived)


def _refuse_second(store: Store, values: Values) -> None:
    key = [values[name] for name in ("recommendation", "assessor", "assessed_on")]
    for other in store.records("assessments"):
        if [other.values[name] for name in ("recommendation", "assessor", "assessed_on")] == key:
            day = values["assessed_on"]
            raise Refused(
                "assessment_exists",
                name=str(values["assessor"]),
                day=day.isoformat() if isinstance(day, date) else "",
            )


def _texts(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()

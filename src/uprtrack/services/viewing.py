"""See what is stored: the snapshot, its figures, and files of it to take away."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.conditions import SUPPORTED
from uprtrack.analysis.followed import Basis, Followed, followed
from uprtrack.analysis.labels import value_label
from uprtrack.analysis.linked import ties
from uprtrack.analysis.measures import measures as all_measures
from uprtrack.analysis.phrases import selection_phrases
from uprtrack.analysis.selection import Selection, day_of, select, select_entity, this_day
from uprtrack.analysis.snapshot import Snapshot, snapshot_of
from uprtrack.analysis.tallies import tallies
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.reports.cells import wording
from uprtrack.reports.delimited import export_csv
from uprtrack.reports.origin import Origin
from uprtrack.reports.plain import export_json
from uprtrack.reports.references import reference_texts
from uprtrack.reports.report import Report, Scope
from uprtrack.reports.schema import schema as data_package
from uprtrack.reports.template import template as blank_workbook
from uprtrack.reports.theme_table import theme_status_table
from uprtrack.reports.workbook import export_workbook, selection_report
from uprtrack.services.history import revision_of
from uprtrack.store.store import Store


def snapshot(store: Store, person: Person, as_of: str = "") -> Snapshot:
    """All records of a revision, ready to be selected and counted.

    `as_of` is a revision's number or a day in ISO form, "" for now. Raises Refused:
    unknown_revision, or as_of_form for anything else.
    """
    require(person, Verb.SEE)
    if not as_of:
        return snapshot_of(store.snapshot())
    stored = store.snapshot(revision_of(store, as_of))
    return snapshot_of(stored, _day_looked_at(as_of, stored.changed_at))


def _day_looked_at(as_of: str, changed_at: datetime | None) -> date | None:
    """A day as given, at most this one; the day (UTC) on which a revision was made."""
    if as_of.isdecimal():
        return changed_at.date() if changed_at else None
    return min(date.fromisoformat(as_of), this_day())


def measures(
    seen: Snapshot, person: Person, selection: Selection, by: Sequence[str]
) -> dict[str, Any]:
    """The figures of a selection, JSON-ready; Refused("unknown_dimension") for a bad `by`."""
    require(person, Verb.SEE)
    return all_measures(select(seen, selection), by)


def export(
    seen: Snapshot,
    person: Person,
    entity: str,
    selection: Selection,
    language: Language,
    kind: str,
) -> bytes:
    """The selected records of one entity as xlsx, csv or json.

    Raises Refused("unknown_export_kind") for any other kind.
    """
    require(person, Verb.EXPORT)
    chosen = select_entity(seen, entity, selection).records
    known = _records(seen)
    match kind:
        case "xlsx":
            return export_workbook(
                {entity: chosen},
                language,
                origin=Origin.of(seen, selection.to_query()),
                known=known,
            )
        case "csv":
            return export_csv(ENTITIES[entity], chosen, wording(known, language))
        case "json":
            references = reference_texts(known, language.code)
            return export_json(ENTITIES[entity], chosen, references)
        case _:
            raise Refused("unknown_export_kind", kind=kind)


def report(
    seen: Snapshot,
    person: Person,
    selection: Selection,
    language: Language,
    today: date | None = None,
) -> bytes:
    """The selection as a workbook to send on: summary and chart, records, what is linked."""
    require(person, Verb.EXPORT)
    known = _records(seen)
    return selection_report(
        summary(seen, person, selection, language, today),
        _with_linked(seen, select(seen, selection, today).records),
        language,
        origin=Origin.of(seen, selection.to_query()),
        known=known,
    )


def summary(
    seen: Snapshot,
    person: Person,
    selection: Selection,
    language: Language,
    today: date | None = None,
) -> Report:
    """What the first sheet of the report says of a selection."""
    require(person, Verb.SEE)
    every = select(seen, selection, today)
    counted = followed(seen, selection, today)
    meant = select(seen, counted.selection, today)
    apart = tallies(meant, "theme") if counted.selection != selection else None
    scope = Scope(
        selection_phrases(selection, language),
        day_of(seen, today),
        seen.revision,
        seen.demonstration,
    )
    table = theme_status_table(tallies(every, "theme"), language, apart)
    return Report(_title(counted, language), scope, _sentences(counted, language), (table,))


def template(person: Person, language: Language) -> bytes:
    """The blank workbook to fill in."""
    require(person, Verb.SEE)
    return blank_workbook(language)


def schema(person: Person) -> dict[str, Any]:
    """Every column as a Frictionless Data Package."""
    require(person, Verb.SEE)
    return data_package()


def _title(counted: Followed, language: Language) -> str:
    about = {
        "implemented": language.number(counted.figures.statuses["implemented"]),
        "supported": language.number(counted.figures.total),
    }
    if counted.basis is Basis.SUPPORTED:
        return language.text(
            "{implemented} of {supported} supported recommendations are implemented", **about
        )
    return language.text(
        "{implemented} of {n} recommendations are implemented",
        implemented=about["implemented"],
        n=about["supported"],
    )


def _sentences(counted: Followed, language: Language) -> tuple[str, ...]:
    """What is in the total, what is counted apart, and what needs attention of the rest."""
    number, figures = language.number, counted.figures
    total = number(counted.whole.total)
    attention = {
        "overdue": number(figures.overdue),
        "unassigned": number(figures.without_institution),
    }
    unproven = (
        language.text(
            "Implemented without evidence: {n}. An action reported is not yet a recommendation "
            "implemented.",
            n=number(figures.unevidenced),
        )
        if figures.unevidenced
        else ""
    )
    if counted.basis is not Basis.SUPPORTED:
        sentences = [
            language.text("All recommendations: {total}.", total=total),
            *filter(None, (unproven,)),
            language.text(
                "Past their date: {overdue}. Without a responsible institution: {unassigned}.",
                **attention,
            ),
        ]
        if counted.basis is Basis.UNRECORDED:
            sentences.append(language.text("The State’s position is not recorded for any of them."))
        return tuple(sentences)
    sentences = [
        language.text(
            "All recommendations: {total}. Implemented with evidence: {evidence}.",
            total=total,
            evidence=number(figures.implemented_with_evidence),
        ),
        *filter(None, (unproven,)),
        language.text(
            "Of the supported ones, past their date: {overdue}; without a responsible "
            "institution: {unassigned}.",
            **attention,
        ),
    ]
    position = ENTITIES["recommendations"].field("position")
    others = language.join(
        f"{value_label(None, position, key, language)} {number(n)}"
        for key, n in counted.whole.positions.items()
        if n and key not in SUPPORTED
    )
    if others:
        sentences.append(language.text("Counted apart: {others}.", others=others))
    return tuple(sentences)


def _with_linked(seen: Snapshot, chosen: Sequence[Record]) -> dict[str, Sequence[Record]]:
    """The recommendations, and the commitments and activities linked with them, if any."""
    ids = {record.id for record in chosen}
    links = [link.values for link in ties(seen) if link.values["recommendation"] in ids]
    sheets: dict[str, Sequence[Record]] = {"recommendations": chosen}
    for entity, end in (("commitments", "commitment"), ("activities", "activity")):
        linked = {values[end] for values in links}
        if found := [record for record in seen.tables[entity].records if record.id in linked]:
            sheets[entity] = found
    return sheets


def _records(seen: Snapshot) -> Mapping[str, Sequence[Record]]:
    return {name: table.records for name, table in seen.tables.items()}

"""One record's page: everything that is known of it, and what belongs with it."""

from collections.abc import Callable, Iterable
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.linked import record_by_id
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.language_names import FIELD, language_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.record import Record, Value
from uprtrack.model.source_word import parse_source_word
from uprtrack.reports.cells import Wording
from uprtrack.services.removal import removal
from uprtrack.services.revision_words import author_told
from uprtrack.ui.address import PAGE, RECORD, asked, kept, link, record_link
from uprtrack.ui.assessments import show_assessments
from uprtrack.ui.caches import the_store
from uprtrack.ui.editing import saved_was_told, show_editing
from uprtrack.ui.evidence import evidence_list
from uprtrack.ui.link_offers import place_for_offers, show_offers
from uprtrack.ui.linked import show_linked
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.moment import moment
from uprtrack.ui.plain import plain
from uprtrack.ui.tables import marked
from uprtrack.ui.timeline import show_timeline
from uprtrack.ui.titles import title_of

Group = tuple[str, tuple[str, ...]]

GROUPS: Final[dict[str, tuple[Group, ...]]] = {
    "recommendations": (
        (
            N_("Implementation"),
            (
                *("status", "progress_percent", "assessed_on", "lead_institution"),
                *("supporting_institutions", "start_date", "due_date", "completed_on"),
                *("measures_taken", "planned_measures", "challenges", "indicator", "evidence"),
            ),
        ),
        (
            N_("The recommendation"),
            (
                *("position", "position_source", "recommending_states", "recommending_other"),
                *("themes", "affected_persons", "sdgs", "action_category"),
                *("text_en", "text_ar", "text_other", "text_other_language"),
            ),
        ),
        (
            N_("Where it comes from"),
            (
                *("state_under_review", "mechanism", "cycle", "session", "year"),
                *("document_symbol", "paragraph"),
            ),
        ),
    ),
    "activities": (
        (
            N_("The activity"),
            (
                *("description", "agreement", "area", "type", "status", "starts_on", "ends_on"),
                *("lead_institution", "un_partners", "other_partners", "target_groups", "level"),
                *("themes", "sdgs", "legal_basis", "challenges_addressed"),
            ),
        ),
        (
            N_("What came of it"),
            (
                *("outputs", "participants_women", "participants_men", "participants_total"),
                *("indicator", "indicator_baseline", "indicator_target", "indicator_actual"),
                "evidence",
            ),
        ),
        (
            N_("Money"),
            ("budget_required", "budget_available", "expenditure", "currency"),
        ),
    ),
    "agreements": (
        (
            N_("The agreement"),
            ("parties", "signatories", "signed_on", "areas", "objectives", "evidence"),
        ),
    ),
    "decisions": (
        (
            N_("The decision"),
            ("number", "status", "owner", "due_date", "completed_on", "evidence"),
        ),
        (N_("The meeting"), ("meeting", "met_on", "participants", "agreement")),
    ),
    "commitments": (
        (
            N_("The commitment"),
            (
                *("kind", "reference", "status", "adopted_on", "institution", "themes", "sdgs"),
                *("description", "evidence"),
            ),
        ),
        (N_("Ratification and reservations"), ("ratified_on", "reservations")),
    ),
}
"""Entity -> its groups of fields; what stands in none of them follows in a last group."""

_SOURCE_WORDS: Final = "source_words"


def asked_record(
    person: Person, snapshot: Snapshot, language: Language, *entities: str
) -> Record | None:
    """The record that the address names, also one that was removed, with its last values.

    None where it names none of these; says so.
    """
    wished = asked(RECORD)
    if not wished:
        return None
    found = (record_by_id(snapshot, entity, wished) for entity in entities)
    record = next((record for record in found if record), None)
    if record is None:
        gone = removal(the_store(), person, wished)
        record = gone.record if gone and gone.record.entity in entities else None
    if record is None:
        st.warning(
            language.text("The record that this address names is not here. All are listed below.")
        )
    return record


def show_record(
    person: Person,
    snapshot: Snapshot,
    record: Record,
    language: Language,
    said: Wording,
    back: tuple[str, Selection],
    beside: Callable[[Record], None] | None = None,
) -> None:
    """Show one record; `back` is the page and the filters that a person came from.

    `beside` shows what else belongs with it, after what links tie to it.
    """
    page, selection = back
    entity = ENTITIES[record.entity]
    address = link(page, language, selection, **{**kept(), PAGE: asked(PAGE)})
    show(
        element("a", language.text("Back to the list"), href=address, class_="uprtrack-back"),
        element("p", _kicker(record, language, said), class_="uprtrack-quiet"),
        element("h1", words(title_of(record, language)), class_="uprtrack-heading"),
    )
    stands = record_by_id(snapshot, record.entity, record.id) is not None
    if not stands:
        _show_removal(person, record, language)
    show_editing(person, snapshot, record, said, stands=stands)
    show_assessments(person, snapshot, record, said, stands=stands)
    first, *others = _groups(record, title_of(record, language))
    _show_group(first, record, language, said)
    show_linked(person, snapshot, record, said, stands=stands)
    place = place_for_offers(person, record, stands=stands)
    if beside:
        beside(record)
    for group in others:
        _show_group(group, record, language, said)
    _show_source_words(record, entity, language)
    empty = [
        field.label(language.code)
        for field in entity.fields
        if record.values[field.name] == field.empty
    ]
    if empty:
        label = language.count("{n} empty field", "{n} empty fields", len(empty))
        with st.expander(label):
            show(element("p", language.join(empty), class_="uprtrack-quiet"))
    show_timeline(person, record.id, snapshot.revision, said)
    saved_was_told()
    if place:
        show_offers(person, snapshot, record, language, place)


def _show_removal(person: Person, record: Record, language: Language) -> None:
    gone = removal(the_store(), person, record.id)
    if gone is None:
        return
    sentence = language.text(
        "This record was removed in revision {revision} by {author} ({moment}). "
        "These are its last values.",
        revision=gone.revision.number,
        author=plain(author_told(gone.revision.author, language)),
        moment=plain(moment(gone.revision.time, language)),
    )
    st.warning(sentence)


def fields_list(
    record: Record, fields: Iterable[Field], language: Language, said: Wording
) -> Markup:
    """The fields that hold something, each with its label."""
    pairs = [
        element(
            "div",
            element("dt", field.label(language.code)),
            element("dd", _value(field, record.values[field.name], said)),
            class_="uprtrack-long" if field.long else None,
        )
        for field in fields
        if record.values[field.name] != field.empty
    ]
    return element("dl", *pairs, class_="uprtrack-fields")


def _show_group(group: Group, record: Record, language: Language, said: Wording) -> None:
    title, names = group
    fields = [ENTITIES[record.entity].field(name) for name in names]
    if any(record.values[field.name] != field.empty for field in fields):
        show(element("h2", language.text(title)), fields_list(record, fields, language, said))


def _groups(record: Record, title: str) -> tuple[Group, ...]:
    """The groups of its entity, and in a last one what stands in none and not in the title."""
    entity = ENTITIES[record.entity]
    groups = GROUPS.get(entity.name, ())
    grouped = {name for _, names in groups for name in names}
    told = {_SOURCE_WORDS, *grouped}
    rest = tuple(n for n in entity.names if n not in told and record.values[n] != title)
    return (*groups, (N_("Further fields") if groups else N_("What is recorded"), rest))


def _kicker(record: Record, language: Language, said: Wording) -> str:
    """What kind of record, and by which numbers it is known."""
    entity = ENTITIES[record.entity]
    one = entity.one_ar if language.code == "ar" else entity.one_en
    known_by = ("mechanism", "document_symbol", "paragraph", "reference", "number")
    parts = [
        said.text(entity.field(name), record.values[name])
        for name in known_by
        if name in entity.names
    ]
    return " · ".join((one, *filter(None, parts)))


def _value(field: Field, value: Value, said: Wording) -> Markup:
    if field.name == "evidence" and isinstance(value, tuple):
        return evidence_list(value)
    if field.name == FIELD and isinstance(value, str):
        return words(language_name(value, said.language))
    told = marked(field, value, said.text(field, value))
    if field.kind is Kind.REFERENCE and isinstance(value, str):
        return element("a", told, href=record_link(field.entity, value, said.language))
    return told


def _show_source_words(record: Record, entity: Entity, language: Language) -> None:
    """The words that sheets used where a value was mapped, each with its sheet."""
    given = record.values.get(_SOURCE_WORDS)
    if not isinstance(given, tuple) or not given:
        return
    labels = {field.name: field.label(language.code) for field in entity.fields}
    pairs = []
    for one in map(parse_source_word, given):
        source = element("span", one.source, dir="auto", class_="uprtrack-quiet")
        pairs.append(
            element(
                "div",
                element("dt", labels.get(one.field, one.field)),
                element("dd", words(one.word), " ", source),
            )
        )
    show(
        element("h2", language.text("In the words of the sources")),
        element("dl", *pairs, class_="uprtrack-fields"),
    )

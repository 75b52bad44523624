"""What changed since some moment, to take along to a meeting."""

from collections import Counter
from collections.abc import Iterator, Sequence

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.moved import Moved, moved
from uprtrack.analysis.selection import day_of
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import Change
from uprtrack.changes.conflict import WHOLE
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import Wording, wording
from uprtrack.reports.changes_workbook import ChangeLine, changes_workbook
from uprtrack.reports.origin import Origin
from uprtrack.reports.record_words import changed_fields, changed_value, summary, title
from uprtrack.reports.report import Entry, Report, Scope, Table
from uprtrack.services.history import Since
from uprtrack.services.past_words import words_for
from uprtrack.services.revision_words import author_told
from uprtrack.store.store import Store

_ISOLATE, _END = "\u2068", "\u2069"
"""Names in a row, each keeping its own direction."""


def since_report(
    store: Store, person: Person, seen: Snapshot, found: Since, said: str, language: Language
) -> bytes:
    """The changes as a workbook; `said` is its title, such as "What has changed since …"."""
    require(person, Verb.EXPORT)
    records = {name: table.records for name, table in seen.tables.items()}
    words = words_for(store, person, found.changes, wording(records, language))
    touched = _last_revisions(store, found)
    revisions = {revision.number: revision for revision in found.revisions}
    order = {name: at for at, name in enumerate(ENTITIES)}
    lines = [
        line
        for change in sorted(found.changes, key=lambda change: order[change.record.entity])
        for line in _lines(change, words, touched, revisions)
    ]
    scope = Scope((), day_of(seen), found.until, seen.demonstration)
    sentences = (between_told(found, language), moved_told(moved(found.changes), language))
    report = Report(said, scope, tuple(filter(None, sentences)), (_counts(found, language),))
    return changes_workbook(report, lines, language, Origin.of(seen))


def between_told(found: Since, language: Language) -> str:
    """How many revisions lie between, and by whom."""
    if not found.revisions:
        return language.text("Nothing has been stored since.")
    authors = dict.fromkeys(author_told(r.author, language) for r in reversed(found.revisions))
    said = language.count("{n} revision since, by", "{n} revisions since, by", len(found.revisions))
    names = language.join(f"{_ISOLATE}{name}{_END}" for name in authors)
    return f"{said} {names}."


def moved_told(counted: Moved, language: Language) -> str:
    """What became of statuses, "" where nothing did."""
    number = language.number
    told = (
        (counted.forward, language.text("Statuses forward: {n}", n=number(counted.forward))),
        (counted.back, language.text("Statuses back: {n}", n=number(counted.back))),
        (
            counted.assessed,
            language.text("Assessed for the first time: {n}", n=number(counted.assessed)),
        ),
    )
    return " · ".join(text for count, text in told if count)


def counted(changes: Sequence[Change]) -> tuple[int, int, int]:
    """How many records were added, changed and removed."""
    added = sum(change.before is None for change in changes)
    removed = sum(change.removed for change in changes)
    return added, len(changes) - added - removed, removed


def _last_revisions(store: Store, found: Since) -> dict[tuple[str, str], int]:
    """The last revision that touched a field of a record, and under WHOLE the record at all."""
    touched: dict[tuple[str, str], int] = {}
    for step in store.steps(found.after, found.until):
        touched[step.record_id, step.field] = step.revision
        touched[step.record_id, WHOLE] = step.revision
    return touched


def _lines(
    change: Change,
    words: Wording,
    touched: dict[tuple[str, str], int],
    revisions: dict[int, Revision],
) -> Iterator[ChangeLine]:
    language, record = words.language, change.record
    entity = ENTITIES[record.entity]
    kind = entity.one_ar if language.code == "ar" else entity.one_en
    name = title(record.entity, record.values, words) or language.text("Untitled")
    whole = touched[record.id, WHOLE]

    def line(number: int, field: str, was: str, becomes: str) -> ChangeLine:
        made = revisions[number]
        author, day = author_told(made.author, language), made.time.date()
        return ChangeLine(kind, name, field, was, becomes, number, author, day, made.note)

    if change.removed:
        yield line(whole, language.text("Record removed"), summary(record, words), "")
    elif change.before is None:
        yield line(whole, language.text("Record added"), "", summary(record, words))
    else:
        for field_name in changed_fields(change):
            field = entity.field(field_name)
            was = changed_value(field, change.before.values.get(field_name), words)
            becomes = changed_value(field, record.values.get(field_name), words)
            number = touched.get((record.id, field_name), whole)
            yield line(number, field.label(language.code), was, becomes)


def _counts(found: Since, language: Language) -> Table:
    """How many records of each kind were added, changed and removed."""
    kinds: Counter[tuple[str, int]] = Counter()
    for change in found.changes:
        event = 0 if change.before is None else 2 if change.removed else 1
        kinds[change.record.entity, event] += 1
    rows: tuple[tuple[Entry, ...], ...] = tuple(
        (entity.label(language.code), *(kinds[name, event] for event in range(3)))
        for name, entity in ENTITIES.items()
        if any(kinds[name, event] for event in range(3))
    )
    heading = (
        "",
        language.text("Added records"),
        language.text("Changed records"),
        language.text("Removed records"),
    )
    return Table(language.text("Changes by kind of record"), heading, rows)

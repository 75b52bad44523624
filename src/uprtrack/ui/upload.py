"""The preview of an uploaded file: what it says, what is asked about it, what it would change."""

from collections.abc import Callable

import streamlit as st

from uprtrack.changes.change_set import Change
from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording, wording
from uprtrack.services.blame import last_touch
from uprtrack.services.preview import Preview
from uprtrack.ui.caches import the_snapshot, the_store
from uprtrack.ui.conflicts import choose
from uprtrack.ui.door import Visitor
from uprtrack.ui.session import UPLOAD_CHECKED, UPLOAD_DRAFT, UPLOAD_TAB, Key
from uprtrack.ui.upload_changes import show_changes, show_records
from uprtrack.ui.upload_columns import ask_columns, read_and_all
from uprtrack.ui.upload_draft import (
    Checked,
    Draft,
    check_again,
    is_current,
    say_choices,
    taken_up,
)
from uprtrack.ui.upload_findings import grouped, show_findings
from uprtrack.ui.upload_missing import show_missing
from uprtrack.ui.upload_numbering import show_numbering
from uprtrack.ui.upload_questions import ask_rows


def looked_at(visitor: Visitor) -> tuple[Draft, Checked] | None:
    """The file that is looked at, checked with all its answers; None while there is no file."""
    draft, checked = taken_up(), UPLOAD_CHECKED.get()
    if draft is None:
        return None
    if checked is None or not is_current(draft):
        with st.spinner(visitor.language.text("Reading the file")):
            checked = check_again(visitor.person, draft)
    if checked is None:
        return None
    return UPLOAD_DRAFT.get() or draft, checked


def show_parts(visitor: Visitor, draft: Draft, checked: Checked) -> None:
    """One part of the preview at a time, chosen by name; names say how much there is in each."""
    parts = _parts(visitor, draft, checked)
    names = {part: label for part, (label, _) in parts.items()}
    chosen = UPLOAD_TAB.get() if UPLOAD_TAB.get() in parts else _first(checked, parts)
    key = Key(draft.key("part"), chosen)
    key.show(chosen)
    st.segmented_control(
        visitor.language.text("Parts of the preview"),
        list(names),
        format_func=lambda part: names[part],
        key=key.name,
        required=True,
        on_change=lambda: UPLOAD_TAB.set(key.get()),
        label_visibility="collapsed",
    )
    _, show = parts[chosen]
    show()


def _first(checked: Checked, parts: dict[str, tuple[str, Callable[[], None]]]) -> str:
    """Conflicts come first; where nothing changes, what is new; after that what was found."""
    if "conflicts" in parts:
        return "conflicts"
    if checked.cells:
        return "changes"
    return "new" if checked.preview.change_set.added else next(iter(parts))


def _parts(
    visitor: Visitor, draft: Draft, checked: Checked
) -> dict[str, tuple[str, Callable[[], None]]]:
    """Name of a part → its label with a count, and what shows it."""
    language, preview = visitor.language, checked.preview
    change_set = preview.change_set
    words = _wording(visitor, preview)
    several = len(preview.sheets) > 1
    read, columns = read_and_all(preview.sheets)
    institutions = _records(change_set.derived, "institutions")
    links = _records(change_set.derived, "links")

    def listed(name: str, records: list[Record]) -> Callable[[], None]:
        return lambda: show_records(draft, name, records, words)

    added = [change.record for change in change_set.added]
    parts: dict[str, tuple[str, Callable[[], None]]] = {}
    if conflicts := change_set.conflicts:
        parts["conflicts"] = (
            _counted(language.text("Conflicts"), len(conflicts), language),
            lambda: choose(
                conflicts,
                draft.answered.choices,
                words,
                last_touch(the_store(), visitor.person),
                draft.key("conflicts"),
                say_choices,
            ),
        )
    parts |= {
        "changes": (
            _counted(language.text("Changes"), len(checked.cells), language),
            lambda: show_changes(draft, checked.cells, words),
        ),
        "new": (_counted(language.text("New"), len(added), language), listed("new", added)),
        "questions": (
            _counted(language.text("Questions"), len(preview.questions), language),
            lambda: ask_rows(draft, preview, words),
        ),
        "findings": (
            _counted(language.text("Findings"), len(grouped(preview.findings)), language),
            lambda: show_findings(draft, preview.findings, several, language),
        ),
    }
    if found := preview.numbering:
        parts["numbering"] = (
            _counted(language.text("Numbering"), len(found.gaps) + len(found.doubles), language),
            lambda: show_numbering(found, language),
        )
    if columns:
        parts["columns"] = (
            language.text(
                "Columns ({read} of {all})",
                read=language.number(read),
                all=language.number(columns),
            ),
            lambda: ask_columns(draft, preview.sheets, language),
        )
    if missing := change_set.missing:
        parts["missing"] = (
            _counted(language.text("Rows deleted"), len(missing), language),
            lambda: show_missing(draft, missing, words),
        )
    lists = (
        ("institutions", language.text("New institutions"), institutions),
        ("links", language.text("New links"), links),
        ("kept", language.text("Kept"), list(change_set.kept)),
    )
    for name, label, records in lists:
        if records:
            parts[name] = (_counted(label, len(records), language), listed(name, records))
    return parts


def _counted(label: str, count: int, language: Language) -> str:
    return f"{label} ({language.number(count)})"


def _records(changes: tuple[Change, ...], entity: str) -> list[Record]:
    return [change.record for change in changes if change.record.entity == entity]


def _wording(visitor: Visitor, preview: Preview) -> Wording:
    """The words for what is stored and for what comes in; new records refer to one another."""
    tables = the_snapshot(visitor.person).tables
    known: dict[str, list[Record]] = {name: list(table.records) for name, table in tables.items()}
    for change in preview.change_set.changes:
        known[change.record.entity].append(change.record)
    return wording(known, visitor.language)

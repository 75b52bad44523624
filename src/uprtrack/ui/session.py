"""What one visitor's session remembers: a declaration a key, and the only use of its state.

A new key is declared here, typed, with an immutable default; pages read and write it through the
declaration.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import streamlit as st

from uprtrack.analysis.facets import FACETS

if TYPE_CHECKING:
    from datetime import date

    from uprtrack.model.finding import Refused
    from uprtrack.model.record import Record
    from uprtrack.services.suggesting import Accepted
    from uprtrack.store.verify import Verified
    from uprtrack.ui.assessments_entering import AssessmentDraft
    from uprtrack.ui.edit_draft import EditDraft, Saved
    from uprtrack.ui.keeping_restore import Coming, Restored
    from uprtrack.ui.link_decide import Told
    from uprtrack.ui.link_draft import LinkDraft
    from uprtrack.ui.undo_held import Undoing
    from uprtrack.ui.upload_draft import Checked, Draft, Notice

T = TypeVar("T")


@dataclass(frozen=True)
class Key(Generic[T]):
    """A name in the session and what it holds before anything is written to it."""

    name: str
    default: T

    def __post_init__(self) -> None:
        """Refuse a default that could change (TypeError: it has no hash)."""
        hash(self.default)

    def get(self) -> T:
        """What the session remembers, else the default."""
        return cast(T, st.session_state.get(self.name, self.default))

    def set(self, value: T) -> None:
        """Remember a value until the session ends."""
        st.session_state[self.name] = value

    def show(self, value: T) -> None:
        """Have the widget of this key show a value, where it shows another or none.

        What is set goes back to the browser over a click that came since; so what it shows already
        is not set again.
        """
        if not self.held or self.get() != value:
            self.set(value)

    @property
    def held(self) -> bool:
        """Whether anything is remembered; the value of a widget is, while its page shows it."""
        return self.name in st.session_state

    def clear(self) -> None:
        """Forget the value: the default holds again."""
        st.session_state.pop(self.name, None)


ADMITTED = Key("uprtrack.admitted", False)
"""Whether app.py opened this session; without it no page runs."""

LANGUAGE = Key("uprtrack.language", "")
"""Code of the language last shown."""

UPLOAD_DRAFT: Key[Draft | None] = Key("uprtrack.upload.draft", None)
"""The file that is being looked at, with the answers given so far; nothing of it is stored."""

UPLOAD_CHECKED: Key[Checked | None] = Key("uprtrack.upload.checked", None)
"""What the last check of that file found."""

UPLOAD_NOTICE: Key[Notice | None] = Key("uprtrack.upload.notice", None)
"""What became of the last file: refused, stored, or to be read anew."""

UPLOAD_NUMBER = Key("uprtrack.upload.number", 0)
"""How many files this session has taken or given up; no widget of one file outlives it."""

UPLOAD_LEFT = Key("uprtrack.upload.left", "")
"""Token of the file stored or given up last: a click in flight still carries its address."""

UPLOAD_TAB = Key("uprtrack.upload.tab", "")
"""Which part of the preview is looked at."""

YOUR_NAME = Key("uprtrack.your_name", "")
"""The name that a revision keeps, typed by the person."""

EDIT_SAVED: Key[Saved | None] = Key("uprtrack.edit.saved", None)
"""What the last edit of this session stored, for the page of its record to say."""


def edit_draft_of(record_id: str) -> Key[EditDraft | None]:
    """What is being typed into the form of one record; nothing of it is stored."""
    return Key(f"uprtrack.edit.{record_id}", None)


ASSESSED: Key[tuple[str, int] | None] = Key("uprtrack.assessed", None)
"""The recommendation that an assessment was just stored of, and the revision that holds it."""


def assessment_draft_of(record_id: str) -> Key[AssessmentDraft | None]:
    """What is being typed of an assessment of one recommendation; nothing of it is stored."""
    return Key(f"uprtrack.assessment.{record_id}", None)


def link_draft_of(record_id: str, entity: str) -> Key[LinkDraft | None]:
    """The link that is being made of a record and one of that entity; nothing of it is stored."""
    return Key(f"uprtrack.link.{record_id}.{entity}", None)


def links_changed_on(record_id: str) -> Key[tuple[Record, ...]]:
    """The links whose forms were opened on the page of a record, as they were then."""
    return Key(f"uprtrack.links.{record_id}", ())


FILTERS = {facet.name: Key[Sequence[str]](f"uprtrack.filter.{facet.name}", ()) for facet in FACETS}
"""What the filters on this page show; the address decides it (`ui.address`)."""

SEARCH = Key("uprtrack.search", "")
"""What stands in the search box."""

CYCLE = Key("uprtrack.cycle", "")
"""What the overview's choice of a cycle shows."""

VIEW_SHOWN = Key("uprtrack.view", "")
BY_SHOWN = Key("uprtrack.by", "")
"""What the choice of a view, and of what a chart counts by, shows; the address decides it."""

PAGE_NUMBER = Key("uprtrack.page", 1)
"""Which page of a long table is open."""

REVISION_WORDS = {
    name: Key(f"uprtrack.history.{name}", "") for name in ("author", "kind", "entity")
}
"""What the choices above the history show; the address decides it (`ui.history_address`)."""

REVISION_DAYS: dict[str, Key[date | None]] = {
    name: Key(f"uprtrack.history.{name}", None) for name in ("since", "until")
}
"""The days between which the history is shown; the address decides them."""

LOOKED_AT: Key[date | None] = Key("uprtrack.looked_at", None)
"""The day whose records one is about to look at; the address keeps it."""

SINCE = Key("uprtrack.since", "")
"""The day or revision since which changes were looked at last."""

SINCE_HOW = Key("uprtrack.since.how", "day")
SINCE_DAY: Key[date | None] = Key("uprtrack.since.day", None)
SINCE_REVISION = Key("uprtrack.since.revision", 0)
"""What the choice of that moment shows; the address decides it (`ui.since_choice`)."""

UNDOING: Key[Undoing | None] = Key("uprtrack.undoing", None)
"""The undo that is looked at, with what was chosen so far; nothing of it is stored."""

UNDONE: Key[tuple[int, int]] = Key("uprtrack.undone", (0, 0))
"""The revision that this session undid last, and the revision that this made."""

UNDO_REFUSED: Key[Refused | None] = Key("uprtrack.undo_refused", None)
"""Why the last undo was not stored."""

SUGGESTION_WORDS = {
    name: Key(f"uprtrack.suggestions.{name}", "") for name in ("field", "value", "least")
}
"""What the choices above the suggestions show; the address decides it."""

TICKED: Key[frozenset[tuple[str, str, str]]] = Key("uprtrack.suggestions.ticked", frozenset())
"""The suggestions that are ticked: recommendation, field, value."""

ACCEPTED: Key[Accepted | None] = Key("uprtrack.suggestions.accepted", None)
"""What the suggestions that this session accepted last became."""

ACCEPTED_TOLD = Key("uprtrack.suggestions.told", 0)
"""The revision of accepted suggestions that was told last where the person clicked."""

ACCEPT_REFUSED: Key[Refused | None] = Key("uprtrack.suggestions.refused", None)
"""Why the last suggestions were not stored."""

LINK_WISH = {name: Key(f"uprtrack.links.{name}", "") for name in ("least", "kind")}
"""What the choices above the suggested links show; the address decides it."""

LINKS_TICKED: Key[frozenset[tuple[str, str, str]]] = Key("uprtrack.links.ticked", frozenset())
"""The suggested links that are ticked: recommendation, entity of the target, target."""

LINKS_DECIDED: Key[Told | None] = Key("uprtrack.links.decided", None)
"""What the suggested links that this session decided on last became."""

LINKS_REFUSED: Key[Refused | None] = Key("uprtrack.links.refused", None)
"""Why the last decision was not stored."""

COVERAGE_VIEW = Key("uprtrack.coverage.view", "")
"""What the choice of a view of the coverage shows; the address decides it."""

EXPORTED = Key("uprtrack.exported", "")
"""Which kind of record the reports page offers to edit."""

KEEPING_CHECKED: Key[Verified | None] = Key("uprtrack.keeping.checked", None)
"""What the last look through the store found."""

KEEPING_COMING: Key[Coming | None] = Key("uprtrack.keeping.coming", None)
"""The uploaded backup that was looked into, beside what is stored."""

KEEPING_NOTICE: Key[Restored | None] = Key("uprtrack.keeping.notice", None)
"""What became of the last backup that was to be brought back."""

KEEPING_NUMBER = Key("uprtrack.keeping.number", 0)
"""How many backups this session has brought back or given up."""

"""What a person is typing into a record's form: opened, kept, chosen about, stored or given up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import uuid4

from uprtrack.access import Person
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.conflict import Choices, Conflict, shown, still_meant
from uprtrack.model.editable import EDITABLE
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value
from uprtrack.services.editing import check_edit, edit
from uprtrack.ui.caches import the_store
from uprtrack.ui.session import EDIT_SAVED, edit_draft_of

_ATTEMPTS: Final = 5
"""How often others may store something between a check and its storing before a person is told."""


@dataclass(frozen=True, slots=True)
class EditDraft:
    """`base` is the revision whose values the form began with; `typed` has every field of it.

    `page` is the record on whose page the form stands: of a link, one of those that it ties.
    `conflicts` are all that the last look found, decided or not.
    """

    entity: str
    record_id: str
    page: str
    base: int
    typed: Mapping[str, Value]
    conflicts: tuple[Conflict, ...] = ()
    choices: Choices = field(default_factory=dict)
    refused: Refused | None = None
    edit_id: str = field(default_factory=lambda: uuid4().hex)

    def key(self, *parts: str) -> str:
        """The key of a widget that belongs to this form alone."""
        return ".".join(("edit", self.edit_id, *parts))

    @property
    def open(self) -> int:
        """How many conflicts are undecided."""
        return sum(conflict.choice is None for conflict in self.conflicts)


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an edit on a record's page; `changes` is empty where nothing differed.

    `told` says whether it was told where the person clicked, which may be far below its place.
    """

    record_id: str
    revision: int
    changes: tuple[Change, ...]
    told: bool = False


def open_form(record: Record, revision: int, page: str = "") -> None:
    """Begin with the record's values as that revision has them; `page` is that of the record."""
    typed = {name: record.values[name] for name in EDITABLE[record.entity]}
    EDIT_SAVED.clear()
    draft = EditDraft(record.entity, record.id, page or record.id, revision, typed)
    edit_draft_of(record.id).set(draft)


def type_value(record_id: str, name: str, value: Value) -> None:
    """Keep what was typed into one field."""
    draft = _draft(record_id)
    typed = {**draft.typed, name: value}
    edit_draft_of(record_id).set(replace(draft, typed=typed, refused=None))


def choose_sides(record_id: str, choices: Choices) -> None:
    """Keep what was chosen of the conflicts."""
    edit_draft_of(record_id).set(replace(_draft(record_id), choices=choices))


def give_up(record_id: str) -> None:
    """Forget what was typed."""
    edit_draft_of(record_id).clear()


def look_again(person: Person, draft: EditDraft) -> EditDraft:
    """The draft with the conflicts of this moment; kept so, and the refusal where there is one."""
    try:
        draft, _ = _looked(person, draft)
    except Refused as refused:
        draft = replace(draft, refused=refused)
    edit_draft_of(draft.record_id).set(draft)
    return draft


def save(person: Person, record_id: str, note: str) -> None:
    """Store what was typed, or keep why not; a second call, or a second click, stores no more."""
    draft = edit_draft_of(record_id).get()
    if draft is None:
        return
    for _ in range(_ATTEMPTS):
        try:
            draft, change_set = _looked(person, draft)
            if change_set.open_conflicts:
                break
            applied = edit(the_store(), person, change_set, note, draft.edit_id)
        except Refused as refused:
            draft = replace(draft, refused=refused)
            if refused.rule == "store_moved_on":
                continue
            break
        give_up(record_id)
        EDIT_SAVED.set(Saved(draft.page, applied.revision, change_set.changes))
        return
    edit_draft_of(record_id).set(draft)


def _looked(person: Person, draft: EditDraft) -> tuple[EditDraft, ChangeSet]:
    """What storing the draft would do; a choice stands only against the value it was made on."""
    change_set = check_edit(
        *(the_store(), person, draft.entity, draft.record_id, draft.base),
        *(dict(draft.typed), draft.choices),
    )
    meant = still_meant(draft.choices, change_set.conflicts, shown(draft.conflicts))
    if meant != draft.choices:
        return _looked(person, replace(draft, choices=meant))
    return replace(draft, conflicts=change_set.conflicts, refused=None), change_set


def _draft(record_id: str) -> EditDraft:
    draft = edit_draft_of(record_id).get()
    assert draft, "only a form's own widgets type"
    return draft

"""The link that a person is making of a record's page: opened, stored, given up; and removed."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

from uprtrack.access import Person
from uprtrack.changes.change_set import Change
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.services.links_by_hand import Made, Tie, add_link, remove_link
from uprtrack.ui.caches import the_store
from uprtrack.ui.edit_draft import Saved, give_up, open_form
from uprtrack.ui.session import EDIT_SAVED, edit_draft_of, link_draft_of, links_changed_on


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """`entity` is that of the record to be chosen, for the link with the record of the page."""

    record: Record
    entity: str
    refused: Refused | None = None
    link_id: str = field(default_factory=lambda: uuid4().hex)

    def key(self, *parts: str) -> str:
        """The key of a widget that belongs to this form alone."""
        return ".".join(("link", self.link_id, *parts))

    def tie(self, other: str, relation: str | None, note: str) -> Tie:
        """What is said once a record is chosen, whichever of the two the page is of."""
        if self.entity == "recommendations":
            return Tie(other, self.record.entity, self.record.id, relation, note)
        return Tie(self.record.id, self.entity, other, relation, note)


def begin(record: Record, entity: str) -> None:
    """Open the form for a link of this record and one of that entity."""
    EDIT_SAVED.clear()
    link_draft_of(record.id, entity).set(LinkDraft(record, entity))


def leave(draft: LinkDraft) -> None:
    """Close the form and forget what was chosen."""
    link_draft_of(draft.record.id, draft.entity).clear()


def store_link(
    person: Person, draft: LinkDraft, other: str, relation: str | None, note: str
) -> None:
    """Store the link, or keep why not; a second click stores no more."""
    held = link_draft_of(draft.record.id, draft.entity)
    if not held.held:
        return
    try:
        made = add_link(the_store(), person, draft.tie(other, relation, note), draft.link_id)
    except Refused as refused:
        held.set(replace(draft, refused=refused))
        return
    leave(draft)
    _say(draft.record.id, made)


def begin_change(link: Record, revision: int, page: str) -> None:
    """Open the form of a link on the page of a record."""
    open_form(link, revision, page)
    opened = links_changed_on(page)
    opened.set((*(one for one in opened.get() if one.id != link.id), link))


def under_change(page: str) -> list[Record]:
    """The links whose forms are open on the page of a record."""
    return [link for link in links_changed_on(page).get() if edit_draft_of(link.id).get()]


def untie(person: Person, link: Record, page: str) -> None:
    """Remove a link whose form is open on the page of a record, or keep why not."""
    draft = edit_draft_of(link.id).get()
    if draft is None:
        return
    try:
        made = remove_link(the_store(), person, link.id, draft.base, draft.key("removed"))
    except Refused as refused:
        edit_draft_of(link.id).set(replace(draft, refused=refused))
        return
    give_up(link.id)
    _say(page, made)


def _say(page: str, made: Made) -> None:
    changes: tuple[Change, ...] = made.changes
    EDIT_SAVED.set(Saved(page, made.revision, changes))

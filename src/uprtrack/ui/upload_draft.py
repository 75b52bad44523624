"""The file that a person is looking at: taken up, checked, answered about, stored or given up."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from uprtrack.access import Person
from uprtrack.changes.change_set import Change
from uprtrack.changes.conflict import Choices, Shown, shown, still_meant
from uprtrack.language.key import search_key
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.reports.record_words import changed_fields
from uprtrack.services.checking import Applied, apply, check
from uprtrack.services.preview import Answered, Preview
from uprtrack.ui.caches import the_store
from uprtrack.ui.session import (
    UPLOAD_CHECKED,
    UPLOAD_DRAFT,
    UPLOAD_LEFT,
    UPLOAD_NOTICE,
    UPLOAD_NUMBER,
    UPLOAD_TAB,
)
from uprtrack.ui.upload_address import ask_file, browser, file_asked
from uprtrack.ui.upload_shelf import SHELF, new_token

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word of the file that a person has given a meaning, as the file spells it."""

    word: str
    entity: str
    field: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The file's bytes and what its person has answered; `words` tells the answered words apart.

    `token` finds it again when its page is loaded anew. `seen` is what the conflicts were when
    sides were chosen.
    """

    number: int
    name: str
    data: bytes
    token: str = field(default_factory=new_token)
    answered: Answered = field(default_factory=Answered)
    words: Mapping[tuple[str, str], Spelled] = field(default_factory=dict)
    seen: Shown = field(default_factory=dict)

    def key(self, *parts: object) -> str:
        """The key of a widget that belongs to this file alone."""
        return ".".join(map(str, ("upload", self.number, *parts)))


@dataclass(frozen=True, slots=True)
class Checked:
    """A preview with what the page counts of it; `cells` are (changed record, field)."""

    preview: Preview
    cells: tuple[tuple[Change, str], ...]

    @property
    def size(self) -> int:
        """How many changes a confirmation makes: changed fields, added and removed records.

        Where only derived records come in, these are counted.
        """
        change_set = self.preview.change_set
        removed = sum(not change.derived for change in change_set.removed)
        return len(self.cells) + len(change_set.added) + removed or len(change_set.derived)


@dataclass(frozen=True, slots=True)
class Notice:
    """What became of a file: a refusal, what was stored, or that it is no longer held."""

    name: str
    refused: Refused | None = None
    applied: Applied | None = None
    replaced_demonstration: bool = False
    gone: bool = False


def take(person: Person, name: str, data: bytes) -> None:
    """Take up a file, or keep why it is refused."""
    number = UPLOAD_NUMBER.get() + 1
    give_up()
    try:
        checked = _checked(check(the_store(), person, data, name))
    except Refused as refused:
        UPLOAD_NOTICE.set(Notice(name, refused=refused))
        return
    _hold(Draft(number, name, data))
    UPLOAD_CHECKED.set(checked)


def taken_up() -> Draft | None:
    """The session's file, else the one that the address names and this browser brought here.

    The address then names it; a notice says so where it is no longer held. A second click on a
    button arrives with the address of the first, whose file this session itself has let go.
    """
    draft, token = UPLOAD_DRAFT.get(), file_asked()
    if draft is None and token and token != UPLOAD_LEFT.get():
        draft = SHELF.find(browser(), token)
        if draft:
            UPLOAD_DRAFT.set(draft)
            UPLOAD_NUMBER.set(max(UPLOAD_NUMBER.get(), draft.number))
        else:
            UPLOAD_NOTICE.set(Notice("", gone=True))
    ask_file(draft.token if draft else "")
    return draft


def give_up() -> None:
    """Forget the file and what was said of it."""
    if draft := UPLOAD_DRAFT.get():
        SHELF.drop(draft.token)
        UPLOAD_LEFT.set(draft.token)
    ask_file("")
    for key in (UPLOAD_DRAFT, UPLOAD_CHECKED, UPLOAD_NOTICE, UPLOAD_TAB):
        key.clear()
    UPLOAD_NUMBER.set(UPLOAD_NUMBER.get() + 1)


def is_current(draft: Draft) -> bool:
    """Whether the last check knows all answers and stands on what is stored now."""
    checked = UPLOAD_CHECKED.get()
    return (
        checked is not None
        and checked.preview.answered == draft.answered
        and checked.preview.change_set.stamp == the_store().stamp()
    )


def check_again(person: Person, draft: Draft) -> Checked | None:
    """The draft checked with all its answers, against what is stored now.

    An answer that makes the file unreadable is taken back, and the notice says so; None where the
    file as it is has become unreadable.
    """
    before = UPLOAD_CHECKED.get()
    try:
        preview = check(the_store(), person, draft.data, draft.name, draft.answered)
    except Refused as refused:
        kept = before.preview.answered if before else Answered()
        if draft.answered == kept:
            give_up()
            UPLOAD_NOTICE.set(Notice(draft.name, refused=refused))
            return None
        UPLOAD_NOTICE.set(Notice(draft.name, refused=refused))
        draft = replace(draft, answered=kept)
        _hold(draft)
        return check_again(person, draft)
    meant = still_meant(draft.answered.choices, preview.change_set.conflicts, draft.seen)
    if meant != draft.answered.choices:
        draft = replace(draft, answered=replace(draft.answered, choices=meant))
        _hold(draft)
        return check_again(person, draft)
    if before and before.preview.change_set.stamp != preview.change_set.stamp:
        UPLOAD_NOTICE.set(Notice(draft.name, refused=Refused("store_moved_on")))
    checked = _checked(preview)
    UPLOAD_CHECKED.set(checked)
    return checked


def confirm(person: Person, note: str) -> None:
    """Store what the preview shows; a second call, or a second click, stores nothing more."""
    draft, checked = UPLOAD_DRAFT.get(), UPLOAD_CHECKED.get()
    if draft is None or checked is None:
        return
    try:
        applied = apply(the_store(), person, checked.preview, note)
    except Refused as refused:
        UPLOAD_NOTICE.set(Notice(draft.name, refused=refused))
        return
    give_up()
    replaced = checked.preview.change_set.replaces_demonstration
    UPLOAD_NOTICE.set(Notice(draft.name, applied=applied, replaced_demonstration=replaced))


def say_value(name: str, value: str) -> None:
    """Answer what the rows do not say; "" takes the answer back."""
    _answer(values=_with(_draft().answered.values, name, value))


def say_header(signature: str, header: str, name: str) -> None:
    """Answer which field a column is, "-" for none."""
    headers = _draft().answered.headers
    corrected = _with(headers.get(signature, {}), header, name)
    _answer(headers={**headers, signature: corrected})


def say_word(spelled: Spelled, value: str) -> None:
    """Answer which value of the field's vocabulary a word stands for; "" leaves it unknown."""
    draft = _draft()
    vocabulary = ENTITIES[spelled.entity].field(spelled.field).vocabulary
    key = vocabulary, search_key(spelled.word)
    _hold(replace(draft, words={**draft.words, key: spelled}))
    _answer(words=_with(draft.answered.words, key, value))


def say_row(sheet: str, number: int, answer: str) -> None:
    """Answer which record a row is; "" leaves the question open."""
    _answer(rows=_with(_draft().answered.rows, (sheet, number), answer))


def ask_rows_again() -> None:
    """Take every answer about rows back."""
    _answer(rows={})


def say_choices(choices: Choices) -> None:
    """Answer which side stands in conflicts; what is not among them is open again."""
    if checked := UPLOAD_CHECKED.get():
        _hold(replace(_draft(), seen=shown(checked.preview.change_set.conflicts)))
    _answer(choices=choices)


def say_removal(wanted: bool) -> None:
    """Answer whether rows deleted from a returned export remove their records."""
    _answer(remove_missing=wanted)


def _hold(draft: Draft) -> None:
    """Remember the file for this session, and for the next one of the same page."""
    UPLOAD_DRAFT.set(draft)
    SHELF.keep(browser(), draft)


def _draft() -> Draft:
    draft = UPLOAD_DRAFT.get()
    assert draft, "only a file's own widgets answer"
    return draft


def _answer(**about: object) -> None:
    draft = _draft()
    _hold(replace(draft, answered=replace(draft.answered, **about)))  # type: ignore[arg-type]
    UPLOAD_NOTICE.clear()


def _with(said: Mapping[K, str], key: K, value: str) -> dict[K, str]:
    rest = {known: given for known, given in said.items() if known != key}
    return {**rest, key: value} if value else rest


def _checked(preview: Preview) -> Checked:
    cells = (
        (change, shown) for change in preview.change_set.changed for shown in changed_fields(change)
    )
    return Checked(preview, tuple(cells))

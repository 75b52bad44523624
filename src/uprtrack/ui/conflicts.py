"""What two people changed differently, side by side, and the choice of what stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import streamlit as st

from uprtrack.changes.conflict import WHOLE, Choices, Conflict, Side
from uprtrack.language.catalogue import N_, Language
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import Wording
from uprtrack.reports.record_words import changed_value, title
from uprtrack.services.blame import MadeBy
from uprtrack.services.revision_words import author_told
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.moment import moment
from uprtrack.ui.session import Key
from uprtrack.ui.upload_pages import one_page
from uprtrack.ui.upload_words import shortened, shortened_pair

RECORDS: Final = 8
"""Records on a page of the list."""

OnChoose = Callable[[Choices], None]


@dataclass(frozen=True, slots=True)
class Names:
    """What the three values are called, and the choice of the one that comes in."""

    base: str
    mine: str
    theirs: str
    take: str


INCOMING: Final = Names(N_("Was"), N_("Comes in"), N_("Stands now"), N_("What comes in"))
UNDONE: Final = Names(
    N_("This revision wrote"), N_("Stood before it"), N_("Stands now"), N_("What stood before")
)


def choose(
    conflicts: Sequence[Conflict],
    choices: Choices,
    said: Wording,
    made_by: MadeBy,
    key: str,
    on_choose: OnChoose,
    names: Names = INCOMING,
) -> None:
    """Show the conflicts, open and decided, and call `on_choose` with each new state of choices.

    `key` begins the keys of all widgets.
    """
    if not conflicts:
        return
    language = said.language
    _show_state(conflicts, choices, language, lambda: on_choose({}), f"{key}.again")
    if len(conflicts) > 1:
        label = language.text("For all of them")
        sides = _sides(conflicts, names, language)
        _ask(label, conflicts, choices, sides, f"{key}.all", on_choose)
    records: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        records.setdefault(conflict.record.id, []).append(conflict)
    whole = st.toggle(language.text("Show long texts whole"), key=f"{key}.whole")
    page, _ = one_page(list(records.values()), RECORDS, f"{key}.page")
    for own in page:
        record = own[0].record
        with st.container(border=True, key=f"{key}.{record.id}"):
            name = title(record.entity, record.values, said)
            show(element("h3", words(name if whole else shortened(name))))
            if 1 < len(own) < len(conflicts):
                label = language.text("For all of this record")
                sides = _sides(own, names, language)
                _ask(label, own, choices, sides, f"{key}.{record.id}.all", on_choose)
            for conflict in own:
                choice = choices.get(conflict.key)
                show(_told(conflict, choice, said, made_by, names, whole=whole))
                name = f"{key}.{record.id}.{conflict.field or 'record'}"
                label = _label(conflict, language)
                sides = _sides([conflict], names, language)
                _ask(label, [conflict], choices, sides, name, on_choose, labelled=False)


def _show_state(
    conflicts: Sequence[Conflict],
    choices: Choices,
    language: Language,
    again: Callable[[], None],
    key: str,
) -> None:
    left = sum(conflict.key not in choices for conflict in conflicts)
    st.markdown(
        language.count(
            "**{n} value** was changed on both sides. Choose which one stands.",
            "**{n} values** were changed on both sides. Choose which of each stands.",
            len(conflicts),
        )
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        if left:
            st.markdown(
                language.count("{n} is still to be chosen.", "{n} are still to be chosen.", left),
                width="content",
            )
        else:
            st.markdown(language.text("Every one is chosen."), width="content")
        if left < len(conflicts):
            label = language.text("Take all choices back")
            st.button(label, key=key, on_click=again, type="tertiary")


def _ask(
    label: str,
    conflicts: Sequence[Conflict],
    choices: Choices,
    labels: Mapping[Side, str],
    name: str,
    on_choose: OnChoose,
    *,
    labelled: bool = True,
) -> None:
    """One choice for some conflicts; it shows a side where all of them have that one."""
    sides = {choices.get(conflict.key) for conflict in conflicts}
    common = sides.pop() if len(sides) == 1 else None
    key: Key[Side | None] = Key(name, None)
    key.show(common)

    def chosen() -> None:
        if (side := key.get()) is not None:
            on_choose({**choices, **{conflict.key: side for conflict in conflicts}})

    st.radio(
        label,
        list(labels),
        index=None,
        format_func=lambda side: labels[side],
        key=key.name,
        horizontal=True,
        on_change=chosen,
        label_visibility="visible" if labelled else "collapsed",
    )


def _sides(conflicts: Sequence[Conflict], names: Names, language: Language) -> dict[Side, str]:
    removed_by = conflicts[0].removed_by if len(conflicts) == 1 else None
    match removed_by:
        case Side.MINE:
            mine, theirs = language.text("Remove it"), language.text("Keep it")
        case Side.THEIRS:
            mine, theirs = language.text("Bring it back"), language.text("Leave it removed")
        case None:
            mine, theirs = language.text(names.take), language.text("What stands now")
    return {Side.MINE: mine, Side.THEIRS: theirs}


def _label(conflict: Conflict, language: Language) -> str:
    if conflict.field == WHOLE:
        return language.text("The record itself")
    return ENTITIES[conflict.record.entity].field(conflict.field).label(language.code)


def _told(
    conflict: Conflict,
    choice: Side | None,
    said: Wording,
    made_by: MadeBy,
    names: Names,
    *,
    whole: bool,
) -> Markup:
    """The three values beside one another, or the sentence about a whole record."""
    language = said.language
    who = _who(made_by(conflict), language)
    if conflict.field == WHOLE:
        sentence = (
            language.text("What comes in removes this record; it was changed here since.")
            if conflict.removed_by is Side.MINE
            else language.text("This record was removed here; what comes in changes it.")
        )
        return element("p", element("strong", sentence), who, class_="uprtrack-apart")
    field = ENTITIES[conflict.record.entity].field(conflict.field)
    base, mine, theirs = (
        changed_value(field, value, said)
        for value in (conflict.base, conflict.mine, conflict.theirs)
    )
    if not whole:
        base, _ = shortened_pair(base, theirs)
        mine, theirs = shortened_pair(mine, theirs)
    values = element(
        "dl",
        _side(language.text(names.base), base, None),
        _side(language.text(names.mine), mine, None, chosen=choice is Side.MINE),
        _side(language.text(names.theirs), theirs, who, chosen=choice is Side.THEIRS),
        class_="uprtrack-sides",
    )
    return together((element("p", element("strong", field.label(language.code))), values))


def _who(touch: tuple[str, datetime] | None, language: Language) -> Markup | None:
    """Author and moment, each in its own direction."""
    if touch is None:
        return None
    author, time = touch
    parts = (
        element("bdi", author_told(author, language)),
        " · ",
        element("bdi", moment(time, language)),
    )
    return element("span", *parts, class_="uprtrack-quiet")


def _side(name: str, value: str, who: Markup | None, *, chosen: bool = False) -> Markup:
    return element(
        "div",
        element("dt", name),
        element("dd", words(value)),
        element("dd", who) if who else None,
        class_="uprtrack-chosen" if chosen else None,
    )

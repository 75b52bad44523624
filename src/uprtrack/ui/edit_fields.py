"""One input a field, after its kind; what it holds is kept as it is typed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

import streamlit as st

from uprtrack.changes.register import canonical
from uprtrack.language.catalogue import Language
from uprtrack.model.editable import NOT_BY_HAND
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.cells import Wording
from uprtrack.ui.session import Key

LONGEST: Final = 32_767
"""Characters of a text: no more than a cell of a workbook holds."""

_DAYS: Final = (date(1945, 1, 1), date(2100, 12, 31))

Typed = Callable[[Value], None]


def show_field(
    field: Field,
    value: Value,
    said: Wording,
    institutions: Mapping[str, str],
    key: str,
    on_typed: Typed,
) -> None:
    """Show the input of one field and call `on_typed` with each new value.

    `value` is what it begins with. `institutions` gives the label of each registered name.
    """
    held: Key[Any] = Key(key, None)
    if not held.held:
        held.set(_put_in(field, value))
    _input(field, value, said.language, institutions)(
        label=field.label(said.language.code),
        key=key,
        on_change=lambda: on_typed(_taken_out(field, held.get())),
    )


def institution_labels(records: Sequence[Record], said: Wording) -> dict[str, str]:
    """Registered name → what it is called in the page's language, in the order of the alphabet.

    Two that are called the same are told apart by the registered name.
    """
    names = [canonical(record.values) for record in records]
    labels = {name: said.institutions.get(name, name) for name in names}
    called = list(labels.values())
    told = {
        name: label if called.count(label) == 1 else f"{label} ({name})"
        for name, label in labels.items()
    }
    return dict(sorted(told.items(), key=lambda pair: pair[1].casefold()))


def _input(
    field: Field, value: Value, language: Language, institutions: Mapping[str, str]
) -> Callable[..., Any]:
    """The element, still without its label, key and callback."""
    nothing = language.text("Not given")
    match field.kind:
        case Kind.CHOICE:
            never = NOT_BY_HAND.get(field.vocabulary, ())
            terms = [t for t in vocabulary(field.vocabulary).terms if t.key not in never]
            own = {value: value} if isinstance(value, str) else {}
            labels = own | {term.key: term.label(language.code) for term in terms}
            return lambda **about: st.selectbox(
                options=list(labels),
                index=None,
                format_func=lambda key: labels.get(key, key),
                placeholder=nothing,
                **about,
            )
        case Kind.INSTITUTION:
            return _institutions(field, value, institutions, language)
        case Kind.DATE:
            first, last = _DAYS
            if isinstance(value, date):
                first, last = min(first, value), max(last, value)
            return lambda **about: st.date_input(
                value=None, min_value=first, max_value=last, format="DD/MM/YYYY", **about
            )
        case Kind.WHOLE:
            least = min(0, value) if isinstance(value, int) else 0
            return lambda **about: st.number_input(
                value=None, min_value=least, step=1, placeholder=nothing, **about
            )
        case Kind.PERCENT | Kind.DECIMAL:
            most, step = (100.0, 5.0) if field.kind is Kind.PERCENT else (None, 1.0)
            return lambda **about: st.number_input(
                value=None,
                min_value=min(0.0, value) if isinstance(value, float) else 0.0,
                max_value=most,
                step=step,
                format="%g",
                placeholder=nothing,
                **about,
            )
        case _ if field.several:
            each = language.text("One a line")
            return lambda **about: st.text_area(
                max_chars=LONGEST, height=100, placeholder=each, **about
            )
        case _ if field.long:
            return lambda **about: st.text_area(
                max_chars=LONGEST, height=120, placeholder=nothing, **about
            )
    return lambda **about: st.text_input(max_chars=LONGEST, placeholder=nothing, **about)


def _institutions(
    field: Field, value: Value, labels: Mapping[str, str], language: Language
) -> Callable[..., Any]:
    own = value if isinstance(value, tuple) else (str(value),) if value else ()
    options = [*labels, *(name for name in own if name not in labels)]
    choosing: dict[str, Any] = {
        "options": options,
        "format_func": lambda name: labels.get(name, name),
        "accept_new_options": True,
        "placeholder": language.text("Choose, or write a new name"),
    }
    if field.several:
        return lambda **about: st.multiselect(**choosing, **about)
    return lambda **about: st.selectbox(index=None, **choosing, **about)


def _put_in(field: Field, value: Value) -> Any:
    if field.kind is Kind.INSTITUTION:
        return list(value) if isinstance(value, tuple) else value
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, int | float):
        return int(value) if field.kind is Kind.WHOLE else float(value)
    return value


def _taken_out(field: Field, held: Any) -> Value:
    if field.several:
        return tuple(held.splitlines() if isinstance(held, str) else held or ())
    given: Value = held
    return None if given == "" else given

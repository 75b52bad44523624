"""The address of a page: which records it shows, and of when.

It can be copied, kept, and gone back to.
"""

from typing import Final
from urllib.parse import urlencode

import streamlit as st

from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.ui.as_of import PARAMETER as AS_OF
from uprtrack.ui.as_of import as_of_asked
from uprtrack.ui.language import PARAMETER
from uprtrack.ui.navigation import PAGES

RECORD: Final = "record"
PAGE: Final = "page"
KIND: Final = "kind"
VIEW: Final = "view"
BY: Final = "by"
"""By what the chart counts."""

LEAST: Final = "least"
"""How sure a suggestion is at least."""

OF: Final = "of"
"""The id of the record that suggested links are about."""

MECHANISM: Final = "mechanism"
"""The view of the cooperation page that shows the joint mechanism's meetings and decisions."""

_VIEW_OF: Final = {"decisions": MECHANISM}
"""Entity -> the view of its page that lists it."""

FIRST_PAGE: Final = PAGES[0].address

_SCRIPTS: Final = {page.address: page.script for page in PAGES}
PAGE_OF: Final = {
    "recommendations": "recommendations",
    "commitments": "commitments",
    "agreements": "cooperation",
    "activities": "cooperation",
    "decisions": "cooperation",
}
"""Entity -> the page that shows its records."""


def asked(parameter: str) -> str:
    """The last value of a parameter, "" where the address has none."""
    return st.query_params.get(parameter, "")


def kept() -> dict[str, str]:
    """The parameters that stay as they are when filters change."""
    return {name: asked(name) for name in (KIND, VIEW, BY, LEAST, OF)}


def selection_asked() -> Selection:
    """The filters that the address names."""
    return Selection.from_query({name: st.query_params.get_all(name) for name in st.query_params})


def ask(selection: Selection, /, **others: str) -> None:
    """Rewrite the address: these filters and parameters; language and moment stay."""
    st.query_params.from_dict(_query(asked(PARAMETER), selection, others))


def link(
    page: str, language: Language, selection: Selection | None = None, /, **others: str
) -> str:
    """A relative address of a page of ours."""
    query = urlencode(_query(language.code, selection or Selection(), others), doseq=True)
    return f"{'./' if page == FIRST_PAGE else page}?{query}"


def record_link(
    entity: str, record_id: str, language: Language, selection: Selection | None = None
) -> str | None:
    """The address of one record's page, which remembers the filters; None where it has none."""
    page = PAGE_OF.get(entity)
    if page is None:
        return None
    stays = {**kept(), PAGE: asked(PAGE)} if selection is not None else {}
    view = {VIEW: _VIEW_OF[entity]} if entity in _VIEW_OF else {}
    return link(page, language, selection, **{**stays, **view, RECORD: record_id})


def page_link(
    label: str, page: str, language: Language, selection: Selection | None = None, **others: str
) -> None:
    """Show a link to a page of ours; the label is Markdown."""
    query = _query(language.code, selection or Selection(), others)
    st.page_link(_SCRIPTS[page], label=label, width="stretch", query_params=query)


def _query(code: str, selection: Selection, others: dict[str, str]) -> dict[str, str | list[str]]:
    named = {name: value for name, value in {AS_OF: as_of_asked(), **others}.items() if value}
    return {PARAMETER: code, **selection.to_query(), **named}

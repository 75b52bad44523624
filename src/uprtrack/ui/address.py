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

FIRST_PAGE: Final = PAGES[0].address

_SCRIPTS: Final = {page.address: page.script for page in PAGES}
_PAGE_OF: Final = {
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
    page = _PAGE_OF.get(entity)
    turned = asked(PAGE) if selection is not None else ""
    return link(page, language, selection, **{RECORD: record_id, PAGE: turned}) if page else None


def page_link(
    label: str, page: str, language: Language, selection: Selection | None = None
) -> None:
    """Show a link to a page of ours; the label is Markdown."""
    query = _query(language.code, selection or Selection(), {})
    st.page_link(_SCRIPTS[page], label=label, width="stretch", query_params=query)


def _query(code: str, selection: Selection, others: dict[str, str]) -> dict[str, str | list[str]]:
    named = {name: value for name, value in {AS_OF: as_of_asked(), **others}.items() if value}
    return {PARAMETER: code, **selection.to_query(), **named}

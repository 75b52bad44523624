"""The pages, in their order, and the links between them."""

from dataclasses import dataclass
from typing import Final

import streamlit as st
from streamlit.navigation.page import Page

from uprtrack.language.catalogue import N_, Language
from uprtrack.ui.as_of import PARAMETER as AS_OF
from uprtrack.ui.as_of import as_of_asked
from uprtrack.ui.language import PARAMETER, show_languages
from uprtrack.ui.upload_address import FILE, file_asked


@dataclass(frozen=True, slots=True)
class PageDeclaration:
    """A page: the message that names it, its script, its address."""

    title: str
    script: str
    address: str


UPLOAD: Final = PageDeclaration(N_("Upload"), "pages/upload.py", "upload")

PAGES: Final = (
    PageDeclaration(N_("Overview"), "pages/overview.py", "overview"),
    PageDeclaration(N_("Recommendations"), "pages/recommendations.py", "recommendations"),
    PageDeclaration(N_("National commitments"), "pages/commitments.py", "commitments"),
    PageDeclaration(N_("Cooperation"), "pages/cooperation.py", "cooperation"),
    PageDeclaration(N_("Coverage"), "pages/coverage.py", "coverage"),
    PageDeclaration(N_("Disagreements"), "pages/disagreements.py", "disagreements"),
    UPLOAD,
    PageDeclaration(N_("Suggestions"), "pages/suggestions.py", "suggestions"),
    PageDeclaration(N_("Suggested links"), "pages/links.py", "links"),
    PageDeclaration(N_("Reports"), "pages/reports.py", "reports"),
    PageDeclaration(N_("Changes"), "pages/changes.py", "changes"),
    PageDeclaration(N_("History"), "pages/history.py", "history"),
    PageDeclaration(N_("Keeping the data"), "pages/keeping.py", "keeping"),
)


def declared_pages(language: Language) -> list[Page]:
    """Return the pages for st.navigation, the first one where a bare address leads."""
    return [
        st.Page(
            page.script,
            title=language.text(page.title),
            url_path=page.address,
            default=page is PAGES[0],
        )
        for page in PAGES
    ]


def show_sidebar(pages: list[Page], language: Language) -> None:
    """Show the product's name, what it is for, the pages and the languages."""
    subject = language.text("Follow-up of Universal Periodic Review recommendations")
    with st.sidebar:
        st.markdown(f"**uprtrack**  \n{subject}")
        with st.container(key="pages", gap=None):
            for page in pages:
                query = {PARAMETER: language.code}
                if moment := as_of_asked():
                    query[AS_OF] = moment
                if page.url_path == UPLOAD.address and (token := file_asked()):
                    query[FILE] = token
                st.page_link(page, width="stretch", query_params=query)
        show_languages(language)

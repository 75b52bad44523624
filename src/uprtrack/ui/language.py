"""Which language a visit is in, and the link to the other one."""

from html import escape
from typing import Final
from urllib.parse import urlencode

import streamlit as st

from uprtrack.language.catalogue import Language, language_for
from uprtrack.ui.session import LANGUAGE
from uprtrack.ui.upload_address import FILE, file_asked

PARAMETER: Final = "lang"
COOKIE: Final = "uprtrack_language"
DEFAULT: Final = "ar"
NAMES: Final = {"ar": "العربية", "en": "English"}
"""Code of a language -> its name in itself."""


def choose(*wishes: str | None) -> str:
    """Return the first wish that is a language we speak, else Arabic."""
    return next((wish for wish in wishes if wish in NAMES), DEFAULT)


def language_of_visit() -> Language:
    """Return the language of the address, else of this session, else of the cookie, else Arabic.

    Writes it into the address where it is missing, so that a copied address keeps it.
    """
    asked = st.query_params.get(PARAMETER)
    code = choose(asked, LANGUAGE.get(), st.context.cookies.get(COOKIE))
    LANGUAGE.set(code)
    if asked != code:
        st.query_params[PARAMETER] = code
    return language_for(code)


def show_languages(shown: Language) -> None:
    """Show the languages' names, each a plain link to this very address in that language.

    A link and not a button: only a page that is loaded anew can change its direction.
    """
    filters = {name: st.query_params.get_all(name) for name in st.query_params}
    if token := file_asked():
        filters[FILE] = [token]
    links = []
    for code, name in NAMES.items():
        address = escape("?" + urlencode({**filters, PARAMETER: code}, doseq=True))
        current = ' aria-current="true"' if code == shown.code else ""
        links.append(f'<a href="{address}" lang="{code}"{current}>{name}</a>')
    st.html(f'<nav class="uprtrack-languages">{"".join(links)}</nav>')

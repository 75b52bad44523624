"""Which moment a page looks at: now, or the past that its address names."""

from typing import Final
from urllib.parse import urlencode

import streamlit as st

PARAMETER: Final = "as_of"


def as_of_asked() -> str:
    """A revision's number or a day in ISO form, "" for now."""
    return st.query_params.get(PARAMETER, "")


def leave_the_past() -> None:
    """Take the moment out of the address."""
    if PARAMETER in st.query_params:
        del st.query_params[PARAMETER]


def same_page_now() -> str:
    """The address of this very page as things stand now."""
    kept = {name: st.query_params.get_all(name) for name in st.query_params if name != PARAMETER}
    return "?" + urlencode(kept, doseq=True)

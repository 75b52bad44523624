"""How an address carries the file that is being looked at through a page that is loaded anew."""

from typing import Final

import streamlit as st

from uprtrack.ui.session import UPLOAD_DRAFT

FILE: Final = "file"
VISITOR: Final = "uprtrack_visitor"
"""The cookie that tells one browser from another: an address alone opens nobody's file."""


def file_asked() -> str:
    """The token of this session's file, else of the address's, "" where there is neither."""
    draft = UPLOAD_DRAFT.get()
    return draft.token if draft else st.query_params.get(FILE, "")


def ask_file(token: str) -> None:
    """Put the token into the address, or take it out."""
    if st.query_params.get(FILE, "") == token:
        return
    if token:
        st.query_params[FILE] = token
    else:
        del st.query_params[FILE]


def browser() -> str:
    return st.context.cookies.get(VISITOR, "")

"""The whole store copied into an empty PostgreSQL database."""

from typing import Final

import streamlit as st

from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.services import keeping
from uprtrack.ui.caches import the_store
from uprtrack.ui.door import Visitor
from uprtrack.ui.plain import plain

BEGINNINGS: Final = ("postgresql://", "postgres://", "postgresql+psycopg://")
"""Whoever reaches the page must not have files written anywhere on the server."""


def offer_move(visitor: Visitor) -> None:
    """Ask for the address, copy when told to, and say what is to be done then."""
    language = visitor.language
    st.markdown(
        language.text(
            "Copies everything, history included, into an empty PostgreSQL database. What is "
            "stored here stays as it is."
        )
    )
    address = st.text_input(
        language.text("Address of the other database"),
        type="password",
        autocomplete="off",
        key="move.address",
    ).strip()
    if not st.button(language.text("Copy there"), disabled=not address, key="move"):
        return
    if not address.startswith(BEGINNINGS):
        st.error(
            language.text(
                "This is no address of a PostgreSQL database: "
                "postgresql://USER:PASSWORD@HOST/NAME. Into a file the store is moved with "
                "the command “uprtrack move” on the server."
            )
        )
        return
    try:
        with st.spinner(language.text("Copying everything")):
            moved = keeping.move(the_store(), visitor.person, address)
    except Refused as refused:
        st.error(plain(refusal(refused, language)))
        return
    st.success(
        plain(
            language.text(
                "The other database now holds records: {records}, revisions: {revisions}. To work "
                "with it, give its address to uprtrack (UPRTRACK_DATABASE_URL) and start it again.",
                records=language.number(moved.holdings.size),
                revisions=language.number(moved.holdings.revision),
            )
        )
    )

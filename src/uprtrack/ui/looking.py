"""What a visitor looks at: the records of now, or of the past that the address names."""

from dataclasses import replace

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.ui.as_of import leave_the_past
from uprtrack.ui.caches import the_snapshot
from uprtrack.ui.door import Visitor
from uprtrack.ui.noticing import notice_others
from uprtrack.ui.plain import plain


def snapshot_for(visitor: Visitor) -> Snapshot:
    """The records of the moment asked for; of now where there is no such moment, which is said.

    A page of now follows what others store while it is open.
    """
    try:
        snapshot = the_snapshot(visitor.person, visitor.as_of)
    except Refused as refused:
        if not visitor.as_of or refused.rule not in ("unknown_revision", "as_of_form"):
            raise
        leave_the_past()
        st.warning(plain(refusal(refused, visitor.language)))
        snapshot = the_snapshot(visitor.person)
        visitor = replace(visitor, as_of="")
    if not visitor.as_of:
        notice_others((snapshot.identity, snapshot.revision))
    return snapshot

"""Rows that were deleted from an export before it came back, and whether that removes records."""

from collections.abc import Sequence

import streamlit as st

from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.ui.session import Key
from uprtrack.ui.upload_changes import show_records
from uprtrack.ui.upload_draft import Draft, say_removal


def show_missing(draft: Draft, missing: Sequence[Record], wording: Wording) -> None:
    """The records whose rows are gone, and the question what that means; they stay unless told."""
    language = wording.language
    st.markdown(
        language.count(
            "{n} row of the export is not in this file. Its record stays unless you say otherwise.",
            "{n} rows of the export are not in this file. Their records stay unless you say "
            "otherwise.",
            len(missing),
        )
    )
    key = Key(draft.key("missing", "remove"), False)
    key.show(draft.answered.remove_missing)
    st.checkbox(
        language.count("Remove {n} record", "Remove {n} records", len(missing)),
        key=key.name,
        on_change=lambda: say_removal(key.get()),
        help=language.text("History keeps what is removed, and an undo brings it back."),
    )
    show_records(draft, "missing", missing, wording)

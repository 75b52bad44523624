"""Upload: what will this file change?"""

import streamlit as st

from uprtrack.ui.banner import say_not_in_the_past
from uprtrack.ui.door import enter
from uprtrack.ui.upload import looked_at, show_parts
from uprtrack.ui.upload_confirm import show_buttons
from uprtrack.ui.upload_file import ask_for_file, show_notice
from uprtrack.ui.upload_summary import ask_values, show_figures, show_sentence

visitor = enter()
st.title(visitor.language.text("What will this file change?"), anchor=False)
if visitor.as_of:
    say_not_in_the_past(visitor.language)
    st.stop()
found = looked_at(visitor)
show_notice(visitor)
if found is None:
    ask_for_file(visitor)
else:
    draft, checked = found
    show_sentence(checked.preview, visitor.language)
    ask_values(draft, checked.preview, visitor.language)
    show_figures(checked, visitor.language)
    show_parts(visitor, draft, checked)
    show_buttons(visitor, draft, checked)

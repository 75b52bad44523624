"""The front door: page settings, language, navigation; no data."""

import streamlit as st

from uprtrack.ui.door import open_door
from uprtrack.ui.head import ICON
from uprtrack.ui.navigation import declared_pages, show_sidebar

visitor = open_door()
pages = declared_pages(visitor.language)
page = st.navigation(pages, position="hidden")
st.set_page_config(page_title=f"{page.title} · uprtrack", page_icon=str(ICON), layout="wide")
show_sidebar(pages, visitor.language)
page.run()

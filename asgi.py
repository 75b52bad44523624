"""The front door with what only a server can do: lang and dir of the page, headers, health.

Runs under `uprtrack run`, `streamlit run asgi.py` and `uvicorn asgi:app`. The call of st.App stands
here, written out, because `streamlit run` looks for it in this file.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from uprtrack.ui.server import ROUTES, close_folder_of_pages
from uprtrack.ui.shell import Shell
from uprtrack.ui.trouble import show_fault

close_folder_of_pages()
app = st.App(
    Path(__file__).with_name("app.py"),
    routes=ROUTES,
    middleware=[Middleware(Shell)],
    on_script_error=show_fault,
)

"""Serves uprtrack as one process."""

import gc
import logging
import socket
import sys
import threading
from importlib import import_module
from pathlib import Path
from typing import Final

import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.bootstrap import load_config_options

from uprtrack.ui.navigation import PAGES

ROOT: Final = Path(__file__).resolve().parents[3]
"""The folder of app.py, asgi.py, pages/ and .streamlit/."""


def serve(port: int, address: str = "127.0.0.1") -> None:
    """Serve until interrupted; print the address once. Port 0 takes a free one.

    Raises OSError when the port is taken, FileNotFoundError outside a checkout.
    """
    if not (ROOT / "asgi.py").is_file():
        raise FileNotFoundError(f"asgi.py is not in {ROOT}")
    gc.disable()
    listener = socket.create_server((address, port))
    port = listener.getsockname()[1]
    config._main_script_path = str(ROOT / "asgi.py")
    load_config_options({"server.port": port, "server.address": address, "server.headless": True})
    logging.getLogger("streamlit").setLevel(logging.WARNING)
    sys.path.insert(0, str(ROOT))
    settings = uvicorn.Config("asgi:app", log_level="warning", access_log=False)
    settings.load()
    threading.Thread(target=_import_ahead, daemon=True).start()
    print(f"uprtrack: http://{address}:{port}", flush=True)
    uvicorn.Server(settings).run(sockets=[listener])


def _import_ahead() -> None:
    """Import what every page needs while the first visitor's browser still loads its scripts.

    Until then nothing is collected, and what is imported stays: looking through half a million
    objects that never go takes a fifth of the start, and would take its share of every request.
    """
    try:
        import_module("uprtrack.services.viewing")
        import_module("uprtrack.ui.figures")
    finally:
        gc.freeze()
        gc.enable()


def close_folder_of_pages() -> None:
    """Switch off Streamlit's own reading of pages/.

    Until a first visitor has come in through app.py, it would run any script of that folder by its
    address alone, without app.py.
    """
    PagesManager.uses_pages_directory = False


async def _health(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok")


async def _first_page(request: Request) -> RedirectResponse:
    return RedirectResponse(f"./?{request.url.query}" if request.url.query else "./")


ROUTES: Final = [
    Route("/healthz", _health),
    # Streamlit knows its first page by the bare address alone.
    Route(f"/{PAGES[0].address}", _first_page),
]
"""Addresses of ours beside Streamlit's."""

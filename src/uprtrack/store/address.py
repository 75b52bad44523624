"""Where the store is, known without opening it."""

import os
from pathlib import Path

ADDRESS_VARIABLE = "UPRTRACK_DATABASE_URL"
DEFAULT_FILE = Path(__file__).parents[3] / "var" / "uprtrack.sqlite"


def default_url() -> str:
    """The store named by UPRTRACK_DATABASE_URL, else var/uprtrack.sqlite beside the program."""
    return os.environ.get(ADDRESS_VARIABLE) or f"sqlite:///{DEFAULT_FILE.as_posix()}"

"""Long lists, one page at a time."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

T = TypeVar("T")


def one_page(rows: Sequence[T], size: int, key: str) -> tuple[Sequence[T], int]:
    """The rows of the page that is looked at and the number of the first; shows the page numbers.

    The numbers stand where this is called, so call it above the list.
    """
    pages = -(-len(rows) // size)
    at = st.pagination(pages, key=key, max_visible_pages=5) if pages > 1 else 1
    first = (min(at, max(pages, 1)) - 1) * size
    return rows[first : first + size], first

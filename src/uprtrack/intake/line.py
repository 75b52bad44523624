"""One line of a running text."""

from typing import NamedTuple


class Line(NamedTuple):
    """`text` as it stands, ends trimmed; `page` counts from 1, 0 where the file has no pages."""

    text: str
    page: int = 0

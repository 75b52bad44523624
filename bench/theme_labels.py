"""Labelled texts to measure suggestions by, in two halves that no text is in both of.

The half to develop on is the one that weights were learnt from; the other was set aside before
the lexicon was touched.
"""

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from uprtrack.intake.words import read_word

UNLABELLED = frozenset({"domestic_workers", "business", "older_persons", "statelessness"})
"""Themes that no issue of this export names, so that nothing can be said of them here."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what others said of it; `action` is "" where nothing was."""

    text: str
    themes: frozenset[str]
    action: str = ""
    issue: str = ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(" ".join(self.text.split()).encode()).hexdigest()

    @property
    def set_aside(self) -> bool:
        return int(self.digest[:2], 16) % 2 == 1


def upr_info(folder: Path) -> list[Labelled]:
    """The recommendations of UPR Info's export, their issues as our themes."""
    data = (folder / "upr_info" / "sessions_06-09.csv").read_text("mac_roman")
    rows = csv.DictReader(io.StringIO(data))
    return [
        Labelled(row["Text"], _themes(row["Issue"].split(",")), row["Action"], row["Issue"])
        for row in rows
    ]


def older_persons() -> dict[str, bool]:
    """Which texts set aside speak of older persons, by the first 16 letters of their digest.

    No issue of the export says so; every text with a word of age in it was read and labelled.
    """
    with (Path(__file__).parent / "older_persons.csv").open(newline="") as file:
        return {row["text_sha256"]: row["older_persons"] == "1" for row in csv.DictReader(file)}


def national_tracker(folder: Path) -> Iterator[Labelled]:
    """The Arabic texts of a national tracker, its sub-axis as our theme, or else its axis."""
    path = folder / "national_tracker" / "morocco_tracker_ar.xlsx"
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    rows = sheet.iter_rows(values_only=True)
    names = next(row for row in rows if "المحور الفرعي" in row)
    text_at, axes = names.index("نص التوصية"), [names.index(n) for n in ("المحور", "المحور الفرعي")]
    for row in rows:
        text = str(row[text_at] or "").strip()
        if text in ("", "null"):
            continue
        axis, sub_axis = (str(row[at] or "") for at in axes)
        yield Labelled(text, _themes([sub_axis]) or _themes([axis]), issue=f"{axis} / {sub_axis}")


def _themes(labels: list[str]) -> frozenset[str]:
    found = (read_word("theme", label.strip()) for label in labels)
    return frozenset(theme for theme in found if theme)

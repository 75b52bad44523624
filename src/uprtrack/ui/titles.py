"""The words by which a person recognises a record."""

from typing import Final

from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record

LETTERS: Final = 300
"""Of a title in a list; the record's own page has the whole."""


def short_title(record: Record, language: Language) -> str:
    """Its title, cut at a word where it is longer than LETTERS."""
    return shortened(title_of(record, language), LETTERS)


def shortened(text: str, letters: int) -> str:
    """The text, cut at a word where it is longer."""
    if len(text) <= letters:
        return text
    cut = text[:letters]
    return (cut.rsplit(maxsplit=1)[0] if " " in cut[letters // 2 :] else cut) + " …"


def number_of(record: Record) -> str:
    """The paragraph or reference by which people know the record, "" where it has none."""
    return str(record.values.get("paragraph") or record.values.get("reference") or "")


def title_of(record: Record, language: Language) -> str:
    """Its text or title in the page's language, else in another, else its number or reference."""
    names = {
        "recommendations": ("text_ar", "text_en", "text_other"),
        "commitments": ("title_ar", "title_en"),
        "decisions": ("decision", "meeting"),
    }.get(record.entity, ("title",))
    if language.code == "en":
        names = (*(n for n in names if n.endswith("_en")), *names)
    for name in (*names, "paragraph", "reference"):
        text = record.values.get(name)
        if isinstance(text, str) and text:
            return text
    return language.text("Untitled")

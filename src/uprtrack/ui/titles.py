"""The words by which a person recognises a record."""

from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record


def title_of(record: Record, language: Language) -> str:
    """Its text or title in the page's language, else in another, else its number or reference."""
    names = {
        "recommendations": ("text_ar", "text_en", "text_other"),
        "commitments": ("title_ar", "title_en"),
    }.get(record.entity, ("title",))
    if language.code == "en":
        names = (*(n for n in names if n.endswith("_en")), *names)
    for name in (*names, "paragraph", "reference"):
        text = record.values.get(name)
        if isinstance(text, str) and text:
            return text
    return language.text("Untitled")

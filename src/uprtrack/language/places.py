"""Where something stands in a file, as people say it."""

from uprtrack.language.catalogue import Language
from uprtrack.model.record import Place


def where(place: Place, language: Language) -> str:
    """A cell in A1 notation, or paragraph and page of a document; "" for the whole sheet."""
    if place.paragraph and place.page:
        return language.text(
            "paragraph {paragraph}, page {page}",
            paragraph=place.paragraph,
            page=language.number(place.page),
        )
    if place.paragraph:
        return language.text("paragraph {paragraph}", paragraph=place.paragraph)
    return place.cell

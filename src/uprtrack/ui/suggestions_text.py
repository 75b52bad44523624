"""The texts of a recommendation with the words marked that speak for its suggestions."""

import re
from collections.abc import Iterable

from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record
from uprtrack.ui.markup import Markup, element
from uprtrack.ui.titles import title_of

_TEXTS = {"ar": ("text_ar", "text_en"), "en": ("text_en", "text_ar")}


def marked_texts(record: Record, words: Iterable[str], language: Language) -> list[Markup]:
    """The text in the page's language, then the other one where words stand that it has not.

    A recommendation without either is shown by what there is.
    """
    sought = tuple(dict.fromkeys(words))
    shown: list[Markup] = []
    for name in _TEXTS[language.code]:
        text = record.values.get(name)
        if isinstance(text, str) and text and (not shown or any(word in text for word in sought)):
            shown.append(_paragraph(text, sought))
            sought = tuple(word for word in sought if word not in text)
    return shown or [element("p", title_of(record, language), dir="auto")]


def _paragraph(text: str, words: tuple[str, ...]) -> Markup:
    return element("p", *marked(text, words), dir="auto", class_="uprtrack-run")


def marked(text: str, words: Iterable[str]) -> list[str]:
    """The text in pieces, those that are one of the words in `mark`; never a part of a word."""
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    if not longest_first:
        return [text]
    found = "|".join(map(re.escape, longest_first))
    pieces = re.split(rf"(?<!\w)({found})(?!\w)", text)
    return [element("mark", piece) if at % 2 else piece for at, piece in enumerate(pieces)]

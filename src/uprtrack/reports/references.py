"""Names by which a record is recognised where another one refers to it."""

from collections.abc import Iterable, Mapping

from uprtrack.model.record import Record

WORDS = 12
"""How many words of a recommendation's text stand for one that has no paragraph."""


def reference_texts(records: Mapping[str, Iterable[Record]], language: str) -> dict[str, str]:
    """Readable text by record id of all that can be referred to.

    A recommendation's paragraph, else its first words; an agreement's and activity's title; a
    commitment's reference, else its title. A record without any of these is not in the result.
    """
    read = {
        "recommendations": _recommendation,
        "commitments": _commitment,
        "agreements": _titled,
        "activities": _titled,
    }
    named = (
        (record.id, read[entity](record, language))
        for entity, found in records.items()
        if entity in read
        for record in found
    )
    return {record_id: text for record_id, text in named if text}


def institution_names(institutions: Iterable[Record], language: str) -> dict[str, str]:
    """The register's name in the language by the name that other records hold.

    They hold the English name if there is one, else the Arabic; so does the result's key.
    """
    names = {}
    for record in institutions:
        english, arabic = _text(record, "name_en"), _text(record, "name_ar")
        names[english or arabic] = (arabic or english) if language == "ar" else (english or arabic)
    return names


def _recommendation(record: Record, language: str) -> str:
    if paragraph := _text(record, "paragraph"):
        return paragraph
    words = _in_language(record, "text", language).split() or _text(record, "text_other").split()
    return " ".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")


def _commitment(record: Record, language: str) -> str:
    return _text(record, "reference") or _in_language(record, "title", language)


def _titled(record: Record, _language: str) -> str:
    return _text(record, "title")


def _in_language(record: Record, name: str, language: str) -> str:
    first, second = ("ar", "en") if language == "ar" else ("en", "ar")
    return _text(record, f"{name}_{first}") or _text(record, f"{name}_{second}")


def _text(record: Record, name: str) -> str:
    value = record.values.get(name)
    return value if isinstance(value, str) else ""

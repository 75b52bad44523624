"""What belongs into a column, said to whoever fills it in."""

import re
from datetime import date

from uprtrack.language.catalogue import Language
from uprtrack.language.states import resolve_state, state_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.vocabulary import vocabulary

_LATIN_WORD = re.compile(r"[A-Za-z]{4}")


def explanation(field: Field, language: Language) -> str:
    """One or two sentences on a field's cells, with the values of its vocabulary."""
    sentences = [_what(field, language)]
    if field.several and field.kind is not Kind.TEXT:
        sentences.append(language.text("Several are separated by semicolons."))
    if field.required:
        sentences.append(language.text("Needed in every row; if it is missing you will be asked."))
    return " ".join(sentences)


def example(field: Field, language: Language) -> str:
    """The declared example in the words of the language; "" where it has none in that language."""
    if field.kind is Kind.STATE:
        codes = [resolve_state(part) for part in field.example.split("; ") if part]
        return "; ".join(state_name(code, language.code) for code in codes if code)
    if field.kind is Kind.CHOICE:
        parts = field.example.split("; ")
        terms = vocabulary(field.vocabulary).terms
        labels = {word: term.label(language.code) for term in terms for word in (term.en, term.key)}
        return "; ".join(labels.get(part, part) for part in parts)
    if field.kind is Kind.DATE and len(field.example) == len("2026-06-30"):
        return language.date(date.fromisoformat(field.example))
    foreign = language.code == "ar" and _LATIN_WORD.search(field.example)
    return "" if foreign else field.example


def _what(field: Field, language: Language) -> str:
    match field.kind:
        case Kind.CHOICE:
            labels = [term.label(language.code) for term in vocabulary(field.vocabulary).terms]
            return language.text("One of: {values}.", values="; ".join(labels))
        case Kind.STATE:
            return language.text("The name of a State in Arabic or English.")
        case Kind.INSTITUTION:
            sheet = ENTITIES["institutions"].label(language.code)
            return language.text(
                "The name of an institution as in the sheet “{sheet}”.", sheet=sheet
            )
        case Kind.REFERENCE if field.entity == "recommendations":
            return language.text("The paragraph number of a recommendation.")
        case Kind.REFERENCE:
            sheet = ENTITIES[field.entity].label(language.code)
            return language.text(
                "The title or reference given in the sheet “{sheet}”.", sheet=sheet
            )
        case Kind.DATE:
            return language.text("A date: day, month and year.")
        case Kind.PERCENT:
            return language.text("A number from 0 to 100.")
        case Kind.WHOLE:
            return language.text("A whole number.")
        case Kind.DECIMAL:
            return language.text("A number.")
        case Kind.SDG:
            return language.text("The number of a goal or target.")
        case Kind.PARAGRAPH:
            return language.text("The paragraph number in the report, written as text.")
    if field.several:
        return language.text("Text; one entry a line.")
    return language.text("Text.")

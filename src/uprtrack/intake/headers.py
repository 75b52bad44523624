"""Which field a header stands for, in either language, whatever its spelling and its brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from uprtrack.language.dates import read_date
from uprtrack.language.digits import latin_digits
from uprtrack.language.key import header_key, stem_key
from uprtrack.language.state_table import state_code
from uprtrack.model.entities import ENTITIES, NOT_STORED, SERIAL
from uprtrack.model.field import Entity, Field

OWN_ID = "uprtrack id"
"""The header of the hidden column in which exports carry a record's id."""

_BRACKETS = re.compile(r"\s*[(\[{]([^()\[\]{}]*)[)\]}]\s*")
_ALTERNATIVES = re.compile(r"\s*[/\\|\n]\s*| - ")
_UNITS = re.compile(r"[%٪$]|\b\d+$|\bkwd\b|\busd\b|د\.ك", re.IGNORECASE)
_GLUED_DATE = re.compile(r"(?<=[^\W\d])\s*[-–—/_:,،]\s*(?=\d)")
_LONGEST_DATE = 4
"""Words of a date in a header: "15 December of 2025"."""
_BEFORE_DATE = frozenset(
    header_key(word)
    for word in ("as", "of", "at", "until", "till", "to", "up", "by", "in", "on", "for", "since",
                 "end", "year", "-", "–", "حتى", "لغاية", "إلى", "غاية", "في", "بتاريخ", "تاريخ",
                 "لعام", "لسنة", "عام", "سنة", "للعام", "للسنة", "خلال", "نهاية")
)  # fmt: skip
"""Words that lead from what a column holds to the date of which it speaks."""
_SO_FAR = re.compile(
    r"\s+(?:to date|so far|until now|حتى تاريخه|حتى تاريخ اليوم|حتى الآن|حتى اليوم|الحالية?)\s*$",
    re.IGNORECASE,
)
_GLUED_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=\w)\.(?=\w)")
_THE = re.compile(r"^\s*the\s+", re.IGNORECASE)
_POSSESSIVE = "'s"
_LONGEST_STATE = 5
"""Words of a State's name in a header."""
_MOST_WORDS = 10
_ARTICLE = re.compile("^(?:ب?ال)")
_CLOSE = 90
_LONGEST = 120
"""Letters of a header that is compared with known ones by more than its key."""
_TONGUES = {
    "fr": {"french", "francais", "texte", "recommandation", "فرنسي", "فرنسيه"},
    "es": {"spanish", "espanol", "texto", "recomendacion", "اسباني", "اسبانيه"},
    "ru": {"russian", "روسي", "روسيه"},
    "zh": {"chinese", "صيني", "صينيه"},
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header may stand for: names of fields, in no order of likelihood.

    `close` when the header only resembles a known one.
    """

    names: tuple[str, ...] = ()
    close: bool = False


def fields_of(entity: Entity) -> Iterator[Field]:
    """Every column that a sheet of this entity may have, links and running number included."""
    yield from entity.fields
    yield from entity.link_columns
    yield SERIAL


@cache
def _words(entity: str) -> dict[str, tuple[str, ...]]:
    """Header key → the fields that it names."""
    found: dict[str, tuple[str, ...]] = {}
    for field in fields_of(ENTITIES[entity]):
        for word in {
            header_key(w)
            for w in (field.name.replace("_", " "), field.en, field.ar, *field.synonyms)
        }:
            found[word] = (*found.get(word, ()), field.name)
    return found


@cache
def _stems(entity: str) -> dict[str, tuple[str, ...]]:
    """Light stems of the header words → the fields, where all agree: plurals and articles."""
    found: dict[str, set[str]] = {}
    for word, names in _words(entity).items():
        found.setdefault(stem_key(word), set()).update(names)
    return {stem: tuple(names) for stem, names in found.items() if stem and len(names) == 1}


@cache
def _all_words() -> frozenset[str]:
    return frozenset(word for entity in ENTITIES for word in _words(entity))


def is_header_word(text: str) -> bool:
    """Whether a text is, letter by letter, a known header of any entity."""
    return len(text) <= _LONGEST and header_key(text) in _all_words()


@cache
def own_reference_headers(entity: str) -> dict[str, str]:
    """The hidden columns of an export that carry the ids of what a record refers to."""
    return {
        header_key(f"{OWN_ID}: {field.name}"): field.name
        for field in ENTITIES[entity].fields
        if field.entity
    }


@cache
def _own_labels(entity: str) -> dict[str, str]:
    return {
        header_key(field.label(code)): field.name
        for field in (*ENTITIES[entity].fields, *ENTITIES[entity].link_columns)
        for code in ("ar", "en")
    }


def own_label(header: str, entity: str) -> str | None:
    """The field of which the header is the label in either language."""
    return _own_labels(entity).get(header_key(header))


def spaced(header: str) -> str:
    """The words of a key of JSON: "PublicationDate" is "Publication Date", "Text.en" "Text en"."""
    return _GLUED_WORDS.sub(" ", header)


def is_not_stored(header: str) -> bool:
    known = {header_key(word) for word in NOT_STORED}
    return header_key(header) in known or header_key(spaced(header)) in known


def tongue(header: str) -> str | None:
    """The language that a header names ("نص التوصية بالفرنسية" → fr), None where it names none."""
    tokens = {_ARTICLE.sub("", token) for token in re.findall(r"\w+", header_key(header))}
    return next((code for code, words in _TONGUES.items() if tokens & words), None)


@lru_cache(maxsize=16_384)
def meaning(header: str, entity: str) -> Meaning:
    """What a header may stand for in a sheet of this entity.

    Tried in turn: the whole; without brackets, dates and units; each alternative ("الدولة / الدول
    الموصية"), where one that means a single field decides; with "the State" for a State's name;
    the stems of its words; what resembles a known header.
    """
    words = _words(entity)
    forms = _forms(header)
    for form in forms:
        if form in words:
            return Meaning(words[form])
    parts = [
        words[key]
        for part in _ALTERNATIVES.split(header)
        for key in [next((form for form in _forms(part) if form in words), None)]
        if key
    ]
    if parts:
        return Meaning(min(parts, key=len))
    forms = tuple(form for form in forms if len(form) <= _LONGEST)
    for stated in (stated for form in forms[:4] for stated in _of_the_state(form)):
        if stated in words:
            return Meaning(words[stated])
    for form in forms:
        if (stem := stem_key(form)) in _stems(entity):
            return Meaning(_stems(entity)[stem])
    for form in forms[:3]:
        if len(form) >= 6 and (
            close := process.extractOne(form, list(words), scorer=fuzz.ratio, score_cutoff=_CLOSE)
        ):
            return Meaning(words[close[0]], close=True)
    return Meaning()


def _of_the_state(key: str) -> Iterator[str]:
    """A header's key with "the State" where it names one: "رد الكويت" is "رد الدولة"."""
    words = key.split()
    if len(words) > _MOST_WORDS:
        return
    for length in range(min(_LONGEST_STATE, len(words) - 1), 0, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            bare = name.removesuffix(_POSSESSIVE)
            if state_code(bare):
                end = name[len(bare) :]
                for state in ("state", "the state") if name.isascii() else ("الدوله",):
                    yield " ".join((*words[:start], state + end, *words[start + length :]))


@lru_cache(maxsize=4_096)
def dated(header: str) -> tuple[str, date | None]:
    """A header without the date of which it speaks ("Status as of June 2025"), and that date."""
    text = _GLUED_DATE.sub(" ", latin_digits(_BRACKETS.sub(r" \1 ", header)).replace("_", " "))
    words = text.split() if len(header) <= _LONGEST else []
    for length in range(min(_LONGEST_DATE, len(words) - 1), 0, -1):
        if found := read_date(" ".join(words[-length:]), period_end=True):
            bare = words[:-length]
            while bare and header_key(bare[-1]) in _BEFORE_DATE:
                bare.pop()
            return (" ".join(bare), found.day) if bare else (header, None)
    if len(words) > 1 and len(words[0]) == 4 and (found := read_date(words[0], period_end=True)):
        return " ".join(words[1:]), found.day
    return header, None


@lru_cache(maxsize=4_096)
def _forms(header: str) -> tuple[str, ...]:
    """The keys that a header is tried under, the most faithful first."""
    bare = _BRACKETS.sub(" ", header)
    timeless = _SO_FAR.sub("", dated(header)[0])
    units = (_UNITS.sub(" ", text) for text in (bare, timeless))
    texts = (
        header,
        spaced(header),
        bare,
        timeless,
        *units,
        _THE.sub("", bare),
        *_BRACKETS.findall(header),
    )
    return tuple(dict.fromkeys(map(header_key, texts)))

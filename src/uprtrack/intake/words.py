"""Words of a vocabulary: a whole cell matches a value, never a part of it."""

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from uprtrack.intake.several import pieces
from uprtrack.intake.tags import tag_value
from uprtrack.language.key import header_key
from uprtrack.model.vocabulary import vocabulary

EMPTY_WORDS = frozenset(
    header_key(word)
    for word in ("null", "none", "nil", "nan", "n/a", "na", "-", "--", "–", "—", ".", "…", "...",
                 "لا يوجد", "لا شيء", "غير متوفر", "غير متاح", "غير متوفرة", "غير متاحة",
                 "n.a", "n. a", "tbd", "t.b.d", "tbc", "tba", "to be determined", "to be confirmed",
                 "to be decided", "to be defined", "to be announced", "not available",
                 "not specified", "not determined", "undetermined", "unspecified", "not defined",
                 "لم يحدد", "لم تحدد", "لم يحدد بعد", "لم تحدد بعد", "غير محدد", "غير محددة",
                 "لم يتم التحديد", "يحدد لاحقا", "تحدد لاحقا", "سيحدد لاحقا", "ستحدد لاحقا",
                 "لاحقا")
)  # fmt: skip
"""What people type into a cell that has nothing to say."""

_SIMILAR = 65
_SIMILAR_WORD = 80
_NUMBERED = re.compile(
    r"^\(?(?:(?:المحور|محور|الموضوع|المجال|الباب|القسم|الفصل|axis|theme|pillar|cluster|topic|section)"
    r"\b\s*)?(?:\d{1,2}|[ivx]{1,4}|[a-h]|[ابجده]"
    r"|(?:ال)?(?:اول|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[ياه]*"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)?\)?\s*[-.):]\s*"
)
_KIND_OF_TITLE = re.compile(
    r"^(?:المحور|محور|الموضوع|موضوع|المجال|مجال|axis|theme|pillar|cluster|topic)\s+(?:of\s+)?(?=\w{3})"
)
"""What a title calls its theme: "محور حقوق الطفل"."""

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_ENDING = re.compile(r"(?<=\w{3})(?:ون|ين)(?=$|\s)|(?<=\w)[وي](?=\s)")
_BRACKETED = re.compile(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]\s*")

_MANDATE = re.compile(
    r"(?:sr|ie|wg|special rapporteur|independent expert|working group|"
    r"المقرر[ه]? الخاص[ه]?|الخبير[ه]? المستقل[ه]?|الفريق العامل)\b(?! on the universal)"
)
"""How the name of a special procedure begins, as a matching key: "SR Housing"."""

# fmt: off
_FRAME_WORDS = (
    "rights", "right", "of", "the", "to", "and", "on", "in", "protection", "promotion",
    "protecting", "promoting", "strengthening", "combating", "fighting", "against", "fight",
    "النهوض", "تعزيز", "حماية", "وحمايتها", "وحماية", "والنهوض", "بها", "نشر", "ضمان", "ضمانات",
    "كفالة", "احترام", "صون", "بحقوق", "حقوق", "بالحقوق", "بالحق", "الحق", "الحقوق", "في", "من",
    "بوضعية", "وضعية", "مجال", "مكافحة", "محاربة", "مناهضة", "إصلاح",
)
# fmt: on
_THEME_FRAME = frozenset(map(header_key, _FRAME_WORDS))
"""Words that frame a theme in a label and do not change which theme it is."""


@cache
def _keys(name: str) -> dict[str, str]:
    """Every word of a vocabulary by its matching key: the value's key, labels and synonyms."""
    words: dict[str, str] = {}
    for term in vocabulary(name).terms:
        for word in (term.key, term.en, term.ar, *term.synonyms):
            words.setdefault(header_key(word), term.key)
            if name == "theme":
                words.setdefault(_without_frame(word), term.key)
    words.pop("", None)
    return words


def _without_frame(label: str) -> str:
    """A theme's label without the words that frame it: "the rights of the child" is "child"."""
    tokens = header_key(label).split()
    while tokens and tokens[0] in _THEME_FRAME:
        tokens.pop(0)
    while tokens and tokens[-1] in _THEME_FRAME:
        tokens.pop()
    return " ".join(tokens)


@cache
def _inflected(name: str) -> dict[str, str]:
    """Words without the endings of case, where those of one value alone are left."""
    found: dict[str, set[str]] = {}
    for word, value in _keys(name).items():
        found.setdefault(_ENDING.sub("و", word), set()).add(value)
    return {word: values.pop() for word, values in found.items() if len(values) == 1}


def _found(name: str, key: str) -> str | None:
    """The value of a key as it stands, or but for hyphens and the endings of case."""
    words = _keys(name)
    if found := words.get(key):
        return found
    if "-" in key:
        for between in (" ", ""):
            if found := words.get(_HYPHEN.sub(between, key)):
                return found
    return None if key.isascii() else _inflected(name).get(_ENDING.sub("و", key))


@lru_cache(maxsize=16_384)
def read_word(name: str, text: str) -> str | None:
    """The value of vocabulary `name` that the whole text stands for, or None.

    "name (ACRONYM)" and "Implemented / منفذة" stand for a value when all parts stand for the same
    one; a special procedure stands for its kind, whatever its mandate; a number before one
    ("1 - Implemented", "أولا: المرأة") belongs to the sheet's own list.
    """
    key = header_key(text)
    if found := _found(name, key):
        return found
    if name == "theme":
        bare = _without_frame(text)
        if found := _found(name, bare) or _found(name, bare.removeprefix("و")):
            return found
    if name == "mechanism" and _MANDATE.match(key):
        return "SP"
    if (bare := _NUMBERED.sub("", key)) not in ("", key) and (found := _found(name, bare)):
        return found
    if name == "theme" and (bare := _KIND_OF_TITLE.sub("", key)) != key:
        return read_word(name, bare)
    halves = _BRACKETED.fullmatch(key)
    cut = halves.groups() if halves else pieces(text)
    values = {_found(name, header_key(piece)) for piece in cut} if len(cut) > 1 else set()
    return (values.pop() if len(values) == 1 else None) or tag_value(name, text)


def uncut(name: str, beginning: str) -> str | None:
    """The one value whose words begin so: a title that was cut where its place ended."""
    key = header_key(beginning)
    values = {value for word, value in _keys(name).items() if key and word.startswith(key)}
    return values.pop() if len(values) == 1 else None


def is_word(name: str, text: str) -> bool:
    """Whether the text is, as it stands, a word of the vocabulary."""
    return header_key(text) in _keys(name)


def begins_word(name: str, piece: str) -> bool:
    """Whether a word of the vocabulary that holds separators itself begins with this piece."""
    return header_key(piece) in _first_pieces(name)


@cache
def _first_pieces(name: str) -> frozenset[str]:
    words = (w for term in vocabulary(name).terms for w in (term.en, term.ar, *term.synonyms))
    return frozenset(header_key(cut[0]) for word in words if len(cut := pieces(word)) > 1)


def is_own_label(name: str, text: str) -> bool:
    """Whether the text is the value's own key or label, so that nothing was mapped."""
    return header_key(text) in _own_keys(name)


@cache
def _own_keys(name: str) -> frozenset[str]:
    terms = vocabulary(name).terms
    return frozenset(header_key(word) for t in terms for word in (t.key, t.en, t.ar))


@lru_cache(maxsize=4_096)
def nearest(name: str, text: str, limit: int = 3) -> tuple[str, ...]:
    """The values whose words come nearest to an unknown one, best first."""
    words = _keys(name)
    key = (_without_frame(text) if name == "theme" else "") or header_key(text)
    several = " " in key
    found = process.extract(
        key,
        list(words),
        scorer=fuzz.token_set_ratio if several else fuzz.ratio,
        score_cutoff=_SIMILAR if several else _SIMILAR_WORD,
        limit=12,
    )
    return tuple(dict.fromkeys(words[word] for word, _, _ in found))[:limit]


def is_empty(text: str) -> bool:
    """Whether a text says "nothing" in one of the ways that sheets say it."""
    if text[:1].isdigit():  # most cells of numbers and dates, and no such word has a digit
        return False
    return not text.strip() or header_key(text) in EMPTY_WORDS

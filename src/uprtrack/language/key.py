"""Keys that make texts equal when only habits of spelling differ; shown is the text as it was.

One table does the folding: NFKC first, then hamza, alef, ya, ta marbuta and kaf forms to one
letter each; harakat, tatweel, bidi controls and zero-width characters away; Arabic punctuation
and digits to ASCII; case and accents of Latin letters away; spaces collapsed.
"""

import re
import unicodedata
from functools import lru_cache

from uprtrack.language.digits import LATIN_DIGITS

_UNSEEN = (
    *range(0x0610, 0x061B),  # signs above and below
    *range(0x064B, 0x0660),  # harakat
    *range(0x06D6, 0x06EE),  # Quranic marks
    *range(0x08D3, 0x0900),  # extended harakat
    *range(0x0300, 0x0370),  # combining accents
    *range(0x200B, 0x2010),  # zero width, LRM, RLM
    *range(0x202A, 0x202F),  # bidi embeddings
    *range(0x2060, 0x2070),  # word joiner, bidi isolates
    *(0x0640, 0x0670, 0x061C, 0x00AD, 0x034F, 0x180E, 0xFEFF),
)

_LETTERS = {
    "ا": "أإآٱٲٳ",
    "ي": "ىیئېے",
    "و": "ؤۆۇ",
    "ه": "ةۀہھۃەۂ",
    "ك": "کڪ",
    ",": "،",
    ";": "؛",
    "?": "؟",
    "%": "٪",
    ".": "٫",
    "'": "’‘ʼʹ′`´‛٬",
    '"': "“”„«»″‟",
    "-": "‐‑‒–—―−ـ",
}


def _folding() -> dict[int, str | None]:
    """The whole table; common letters stand in it as themselves, as a miss is slow."""
    table: dict[int, str | None] = {code: chr(code) for code in range(0x0700)}
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        table[code] = base if base.isascii() else chr(code)
    table.update({ord("ø"): "o", ord("ı"): "i", ord("ł"): "l"})
    for letter, others in _LETTERS.items():
        table.update(dict.fromkeys(map(ord, others), letter))
    table.update(LATIN_DIGITS)
    table.update(dict.fromkeys(_UNSEEN))
    return table


_FOLDING = _folding()


@lru_cache(maxsize=16_384)
def search_key(text: str) -> str:
    """What a text is found by: the same for every way of writing the same words."""
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDING)
    return " ".join(folded.split())


_EDGES = " :*.,;?!\"'-_|•·"
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@lru_cache(maxsize=16_384)
def header_key(text: str) -> str:
    """What a header or a value is matched by: the search key without punctuation around it.

    Brackets go only when they hold the whole ("(Theme)"), and a text of nothing but signs
    ("#", "-") keeps them.
    """
    key = " ".join(search_key(text).replace("_", " ").split())
    while True:
        shorter = key.strip(_EDGES)
        if _BRACKETS.get(shorter[:1]) == shorter[-1:] and shorter.count(shorter[:1]) == 1:
            shorter = shorter[1:-1].strip()
        if not shorter or shorter == key:
            return key
        key = shorter


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ARTICLES = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w{3})")
_AND = re.compile(r"^و(?=\w{4})")
_ENDINGS = re.compile(r"(?<=\w{3})(?:ات|ان|ون|ين|يه|ها|هم|هن|ه|ي|ا)$")


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    if word.isascii():
        if word.endswith("'s"):
            return word[:-2]
        if len(word) > 4 and word.endswith("ies"):
            return word[:-3] + "y"
        if len(word) > 3 and word[-1] == "s" and word[-2] not in "siu":
            return word[:-1]
        return word
    bare = _ARTICLES.sub("", word)
    if bare == word:
        bare = _AND.sub("", word)
    while (shorter := _ENDINGS.sub("", bare)) != bare:
        bare = shorter
    return bare


def stem_key(text: str) -> str:
    """The light stems of a text's words with one space between them.

    Arabic words lose the article with the particles before it, a leading "and", and common
    endings, as long as three letters remain; English words lose their plural.
    """
    return " ".join(map(_stem, _WORD.findall(search_key(text))))

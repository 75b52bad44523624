"""Ordinal numbers in words, as the names of sessions are written in English and Arabic."""

import re
from functools import cache

from uprtrack.language.digits import latin_digits
from uprtrack.language.key import search_key

_ENGLISH_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ENGLISH = _ENGLISH_WORDS.split()
_ENGLISH_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_ARABIC_WORDS = (
    "اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه|سابعه|ثامنه|تاسعه|عاشره|حاديه عشره|ثانيه عشره|ثالثه عشره"
    "|رابعه عشره|خامسه عشره|سادسه عشره|سابعه عشره|ثامنه عشره|تاسعه عشره"
)
_ARABIC = _ARABIC_WORDS.split("|")
_ARABIC_UNITS = ("حاديه", *_ARABIC[1:9])
_ARABIC_TENS = ("عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين")

_FIGURES = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z")
_ARTICLE = re.compile(r"(?<!\w)ال")
_BETWEEN = re.compile(r"[\s-]+")


def read_ordinal(text: str) -> int | None:
    """1 to 99 for "twenty-first", "21st", "الحادية والعشرون" and "21"; None for other words."""
    if found := _FIGURES.match(latin_digits(text).strip().lower()):
        return int(found[1])
    key = _BETWEEN.sub(" ", _ARTICLE.sub("", search_key(text).replace("وال", "و"))).strip()
    return _by_words().get(key)


@cache
def _by_words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_ENGLISH, start=1)}
    words["eight"] = 8  # a slip of 2008
    for ten, stem in enumerate(_ENGLISH_TENS, start=2):
        words[f"{stem}ieth"] = ten * 10
        for unit, word in enumerate(_ENGLISH[:9], start=1):
            words[f"{stem}y {word}"] = ten * 10 + unit
            words[f"{stem}y{word}"] = ten * 10 + unit
    words |= {word: number for number, word in enumerate(_ARABIC, start=1)}
    words["عشر"] = 10
    for ten, stem in enumerate(_ARABIC_TENS, start=2):
        for ending in (stem, stem.removesuffix("ين") + "ون"):
            words[ending] = ten * 10
            for unit, word in enumerate(_ARABIC_UNITS, start=1):
                words[f"{word} و{ending}"] = ten * 10 + unit
    return words

"""The institutions that a cell names: a comma or an "and" may part two, or stand inside one."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from uprtrack.intake.several import JOIN, split_names
from uprtrack.language.key import search_key

# fmt: off
_BEGINNINGS = frozenset(
    search_key(word)
    for word in (
        "ministry", "authority", "council", "commission", "committee", "department", "agency",
        "office", "bureau", "directorate", "institute", "institution", "university", "court",
        "parliament", "assembly", "diwan", "municipality", "secretariat", "centre", "center",
        "association", "society", "union", "foundation", "fund", "bank", "ombudsman", "prosecution",
        "police", "academy", "corporation", "company", "organization", "organisation",
        "وزارة", "هيئة", "مجلس", "لجنة", "ديوان", "جهاز", "مؤسسة", "مركز", "مكتب", "أمانة", "نيابة",
        "جامعة", "معهد", "جمعية", "بلدية", "صندوق", "بنك", "محكمة", "برلمان", "اتحاد", "أكاديمية",
        "مديرية", "مفوضية", "منظمة", "شركة", "دائرة", "رئاسة", "محافظة", "مصلحة", "وكالة",
    )
)
"""What a name of an institution begins with, or in English may hold."""

_MORE = frozenset(
    map(
        search_key,
        (
            "ministries", "authorities", "councils", "committees", "agencies", "organizations",
            "organisations", "universities", "courts", "societies", "associations", "government",
            "cabinet", "judiciary", "prosecutor", "general", "sector", "ngos", "nations",
            "إدارة", "قطاع", "مجتمع", "حكومة", "وزارات", "جهات", "هيئات", "جمعيات", "منظمات",
            "جامعات", "مؤسسات", "شرطة", "قضاء", "قوة", "قوات", "أمم", "حرس", "معاهد", "مدعي",
        ),
    )
)
"""What shows a name of its own after a comma, but is too common a word after an "and"."""
# fmt: on

_ACRONYM = re.compile(r"[A-Z][A-Z.&-]+\d*")
_HARD = re.compile(r"[;؛|/]|\s[-–—•]\s")
_COMMA = re.compile(r"\s*[,،]\s*")
_ARTICLE = re.compile("^و?(?:ال)?")


def institution_names(text: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The names in a cell, none of them cut that the register knows.

    "Ministry of Social Affairs, Family and Childhood Affairs" is one: what follows the comma is
    like no institution. "وزارة العدل ووزارة الداخلية" are two: both halves begin like one.
    """
    found = split_names(text, lambda name: known(name) or _goes_on(name, known))
    return tuple(dict.fromkeys(name for part in found for name in _parted(part, known)))


def _goes_on(name: str, known: Callable[[str], bool]) -> bool:
    """Whether commas only part a first institution from words that go on with its name."""
    if "," not in name and "،" not in name:
        return False
    first, *rest = _COMMA.split(name)
    return (
        not _HARD.search(name)
        and _begins(first)
        and not any(known(piece) or _is_own(piece) for piece in rest)
    )


def _parted(name: str, known: Callable[[str], bool]) -> Iterator[str]:
    """The institutions that "and" joins in a text without commas."""
    start = 0
    if not known(name):
        for join in JOIN.finditer(name):
            left, right = name[start : join.start()], name[join.end() :]
            if left.count("(") == left.count(")") and _are_two(left, right, known):
                yield left.strip()
                start = join.end()
    yield name[start:].strip()


def _are_two(left: str, right: str, known: Callable[[str], bool]) -> bool:
    if known(left) and known(right):
        return True
    if _ACRONYM.fullmatch(left.strip()) and _ACRONYM.match(right):
        return True
    return _begins(right) and any(word in _BEGINNINGS for word in _words(left))


@lru_cache(maxsize=16_384)
def _begins(name: str) -> bool:
    return next(_words(name), "") in _BEGINNINGS


@lru_cache(maxsize=16_384)
def _is_own(piece: str) -> bool:
    """Whether what follows a comma is like an institution of its own."""
    if _ACRONYM.fullmatch(piece.strip()):
        return True
    words = list(_words(piece))
    if not words or not words[0].isascii():
        words = words[:1]
    return any(word in _BEGINNINGS or word in _MORE for word in words)


def _words(name: str) -> Iterator[str]:
    """The words of a name as they are compared, without articles."""
    for word in re.findall(r"\w+", search_key(name)):
        bare = word if word in _BEGINNINGS else _ARTICLE.sub("", word)
        if bare != "the":
            yield bare

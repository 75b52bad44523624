"""The table of States, and one name in either language to its ISO 3166 alpha-3 code.

Names are the short forms of the United Nations (UNTERM, M49); aliases hold official long names,
former names and variants met in documents, in their own spelling. Areas that are no States have
lines too, so that their names are not taken for a State's.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from uprtrack.language.key import search_key
from uprtrack.model.vocabulary import REFERENCE


@dataclass(frozen=True, slots=True)
class State:
    """One line of data/reference/states.csv."""

    iso3: str
    name_en: str
    name_ar: str
    aliases: tuple[str, ...]

    def name(self, language: str) -> str:
        return self.name_ar if language == "ar" else self.name_en


@cache
def all_states() -> tuple[State, ...]:
    """Every State in the order of the codes."""
    with (REFERENCE / "states.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            State(row["iso3"], row["name_en"], row["name_ar"], _aliases(row))
            for row in csv.DictReader(file)
        )


def _aliases(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(
        alias
        for column in ("aliases_en", "aliases_ar")
        for alias in row[column].split("|")
        if alias
    )


def state_name(iso3: str, language: str) -> str:
    """The State's name in "ar" or "en"; a code that is no State's comes back as it is."""
    state = _by_code().get(iso3)
    return state.name(language) if state else iso3


@lru_cache(maxsize=16_384)
def state_code(name: str) -> str | None:
    """The code of a name spelt as the table has it, but for case, accents, signs and articles."""
    if name.strip() in _by_code():
        return name.strip()
    key = state_key(name)
    return _by_key().get(key) or _by_key().get(f"{_ARTICLE}{key}")


def near_state_code(name: str) -> str | None:
    """The code of the only State whose name is one slip of spelling away, two in a long name.

    Names under six letters need exactness (Iran and Iraq are one letter apart), and a name as near
    to two States is nobody's.
    """
    return _near(state_key(name))


def resolve_state(name: str) -> str | None:
    """The code of one State's name, given exactly or with a slip of spelling; None if unsure."""
    return state_code(name) or near_state_code(name)


_ARTICLE = "ال"
_APOSTROPHES = re.compile(r"['\"]")
_SIGNS = re.compile(r"[^\w&]+|_")
_SPOKEN = {"&": "and", "st": "saint"}


def state_key(name: str) -> str:
    """A name without signs, without "the", "&" and "St" in words; "" for signs alone."""
    words = _SIGNS.sub(" ", _APOSTROPHES.sub("", search_key(name)).replace("&", " & ")).split()
    return " ".join(_SPOKEN.get(word, word) for word in words if word != "the")


@cache
def _by_code() -> dict[str, State]:
    return {state.iso3: state for state in all_states()}


@cache
def _by_key() -> dict[str, str]:
    """Key of every name and alias to its code; a key that two States claim is a fault."""
    codes: dict[str, str] = {}
    for state in all_states():
        for name in (state.name_en, state.name_ar, *state.aliases):
            key = state_key(name)
            if codes.setdefault(key, state.iso3) != state.iso3:
                raise ValueError(f"states.csv: {name} names both {codes[key]} and {state.iso3}")
    return codes


@lru_cache(maxsize=16_384)
def may_begin_longer_name(name: str) -> bool:
    """Whether a State's name goes on after these words, as "Bolivia" does and "France" does not."""
    key = state_key(name)
    return not key or key in _beginnings()


@cache
def _beginnings() -> frozenset[str]:
    words = [key.split() for key in _by_key()]
    return frozenset(" ".join(name[:end]) for name in words for end in range(1, len(name)))


@cache
def _long_keys() -> tuple[str, ...]:
    return tuple(key for key in _by_key() if len(key) >= _EXACT_BELOW - 1)


_EXACT_BELOW = 6
_TWO_SLIPS_FROM = 10
_LONGEST = 60


@lru_cache(maxsize=16_384)
def _near(key: str) -> str | None:
    if not _EXACT_BELOW <= len(key) <= _LONGEST:
        return None
    slips = 2 if len(key) >= _TWO_SLIPS_FROM else 1
    near = process.extract(key, _long_keys(), scorer=OSA.distance, score_cutoff=slips, limit=None)
    least = min((distance for _, distance, _ in near), default=0)
    codes = {_by_key()[name] for name, distance, _ in near if distance == least}
    return codes.pop() if len(codes) == 1 else None

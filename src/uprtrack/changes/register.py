"""The register of institutions: names in other sheets are matched to it, tolerantly."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from uprtrack.language.key import header_key, stem_key
from uprtrack.model.record import Values

_BRACKETED = re.compile(r"(.+?)\s*\(([^()]+)\)")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&./-]{1,11}")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_SAME = 94
_SIMILAR = 70
_LONG = 10


class Register:
    """Institutions by every name they go by; grows as new names are met.

    A name stands for a registered one when it, its part before brackets or the acronym within them
    equals a name or alias by key or by light stem, or differs from a long one by a letter or two.
    """

    def __init__(self, institutions: Iterable[Values] = ()) -> None:
        self._names: dict[str, str] = {}
        for values in institutions:
            self.add(values)

    def __bool__(self) -> bool:
        return bool(self._names)

    def add(self, values: Values, called: str = "") -> None:
        """Take up an institution under all its names; `called` where it is renamed by now."""
        name = called or canonical(values)
        aliases = values.get("aliases") or ()
        given = (values.get("name_en"), values.get("name_ar"), *map(str, aliases))  # type: ignore[arg-type]
        for text in given:
            for key in _keys(str(text or "")):
                self._names.setdefault(key, name)

    def resolve(self, name: str) -> str | None:
        """The registered name that a given one stands for, or None."""
        for key in _keys(name):
            if found := self._names.get(key):
                return found
        key = header_key(name)
        if len(key) >= _LONG:
            close = process.extractOne(
                key, list(self._names), scorer=fuzz.ratio, score_cutoff=_SAME
            )
            if close and len(close[0]) >= _LONG and _numbers(close[0]) == _numbers(key):
                return self._names[close[0]]
        return None

    def knows(self, name: str) -> bool:
        """Whether the text is one registered name as it stands, and so no list of several.

        Stricter than `resolve`: a short name after a long one is no slip of spelling.
        """
        halves = _BRACKETED.fullmatch(name.strip())
        return any(key in self._names for text in (name, halves and halves[1]) if text
                   for key in (header_key(text), f"~{stem_key(text)}"))  # fmt: skip

    def nearest(self, name: str) -> tuple[str, ...]:
        """Registered names that resemble a name that is not known, best first."""
        close = process.extract(
            header_key(name),
            list(self._names),
            scorer=fuzz.token_ratio,
            score_cutoff=_SIMILAR,
            limit=6,
        )
        return tuple(dict.fromkeys(self._names[key] for key, _, _ in close))[:3]


def canonical(values: Values) -> str:
    """The name that other records quote: the English one, or the Arabic where there is no other."""
    return str(values.get("name_en") or values.get("name_ar") or "")


def new_institution(name: str) -> Values:
    """An institution of which only a name is known; its script says in which language."""
    return {"name_ar" if _ARABIC.search(name) else "name_en": name}


def _keys(name: str) -> Iterator[str]:
    if not name.strip():
        return
    yield header_key(name)
    if stem := stem_key(name):
        yield f"~{stem}"
    if halves := _BRACKETED.fullmatch(name.strip()):
        yield header_key(halves[1])
        if _ACRONYM.fullmatch(halves[2]):
            yield header_key(halves[2])


def _numbers(key: str) -> list[str]:
    return re.findall(r"\d+", key)

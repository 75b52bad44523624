"""The register of institutions: names in other sheets are matched to it, tolerantly."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from uprtrack.language.key import header_key, stem_key
from uprtrack.model.record import Values

_BRACKETED = re.compile(r"(.+?)\s*\(([^()]+)\)")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_SAME = 94
_SIMILAR = 80
_LONG = 10


class Register:
    """Institutions by every name they go by; grows as new names are met.

    A name is known when it, or its halves around brackets, equals a registered name or alias by
    key or by light stem, or differs from a long one by a letter or two.
    """

    def __init__(self, institutions: Iterable[Values] = ()) -> None:
        self._names: dict[str, str] = {}
        for values in institutions:
            self.add(values)

    def __bool__(self) -> bool:
        return bool(self._names)

    def add(self, values: Values) -> None:
        """Take up an institution under all its names."""
        name = canonical(values)
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
            close = process.extractOne(key, self._names, scorer=fuzz.ratio, score_cutoff=_SAME)
            if close and len(str(close[2])) >= _LONG:
                return self._names[str(close[2])]
        return None

    def nearest(self, name: str) -> tuple[str, ...]:
        """Registered names that resemble a name that is not known, best first."""
        close = process.extract(
            header_key(name), list(self._names), scorer=fuzz.WRatio, score_cutoff=_SIMILAR, limit=6
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
        yield header_key(halves[2])

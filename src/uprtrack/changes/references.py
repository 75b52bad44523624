"""What a sheet quotes of another record (a paragraph, a title, a number of a law) → that record."""

from collections.abc import Iterable

from uprtrack.changes.identity import Candidate, Index, text_key
from uprtrack.language.key import header_key

_NAMED_BY = {
    "recommendations": ("paragraph", "text_en", "text_ar", "text_other"),
    "commitments": ("reference", "title_en", "title_ar"),
    "activities": ("title",),
    "agreements": ("title",),
}
_QUOTED = 60


class References:
    """The records of one entity by all that a reference may quote."""

    def __init__(self, entity: str, index: Index) -> None:
        self._index = index
        self._names = _NAMED_BY[entity]
        self._by_quote: dict[str, list[Candidate]] | None = None

    def resolve(self, quote: str, own_id: str = "") -> tuple[Candidate, ...]:
        """The records that the quote fits; an export's own id decides while the quote still fits it.

        A long text may be quoted by its beginning, as exports do.
        """
        if self._by_quote is None:
            self._by_quote = self._collected()
        found = tuple(self._by_quote.get(header_key(quote), ()))
        if not found:
            start = text_key(quote.rstrip(" …."))[:_QUOTED]
            found = tuple(self._by_quote.get(f"~{start}", ())) if len(start) > 20 else ()
        known = self._index.get(own_id)
        if known and (known in found or not quote):
            return (known,)
        return found

    def _collected(self) -> dict[str, list[Candidate]]:
        quotes: dict[str, list[Candidate]] = {}
        for candidate in self._index:
            for name in self._names:
                if value := candidate.values.get(name):
                    for key in _quotes(str(value)):
                        known = quotes.setdefault(key, [])
                        if candidate not in known:
                            known.append(candidate)
        return quotes


def _quotes(value: str) -> Iterable[str]:
    yield header_key(value)
    if len(value) > 20:
        yield f"~{text_key(value)[:_QUOTED]}"

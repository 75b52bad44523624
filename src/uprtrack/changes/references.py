"""What a sheet quotes of another record (a paragraph, a title, a number of a law) → that record."""

from uprtrack.changes.identity import Candidate, Index, text_key
from uprtrack.language.key import header_key

_NAMED_BY = {
    "recommendations": ("paragraph", "text_en", "text_ar", "text_other"),
    "commitments": ("reference", "title_en", "title_ar"),
    "activities": ("title",),
    "agreements": ("title",),
}
_SHORTEST_BEGINNING = 20


class References:
    """The records of one entity by all that a reference may quote."""

    def __init__(self, entity: str, index: Index) -> None:
        self._index = index
        self._names = _NAMED_BY[entity]
        self._whole: dict[str, list[Candidate]] | None = None
        self._texts: list[tuple[str, Candidate]] = []

    def resolve(self, quote: str, own_id: str = "") -> tuple[Candidate, ...]:
        """The records that the quote fits; an export's own id decides while the quote fits it.

        A long text may be quoted by its beginning, as exports do.
        """
        if self._whole is None:
            self._whole = self._collected()
        found = tuple(self._whole.get(header_key(quote), ())) or self._beginning(quote)
        known = self._index.get(own_id)
        return (known,) if known and (known in found or not quote) else found

    def _beginning(self, quote: str) -> tuple[Candidate, ...]:
        start = text_key(quote.rstrip(" …."))
        if len(start) < _SHORTEST_BEGINNING and not quote.endswith("…"):
            return ()
        return tuple(dict.fromkeys(c for text, c in self._texts if text.startswith(start)))

    def _collected(self) -> dict[str, list[Candidate]]:
        quotes: dict[str, list[Candidate]] = {}
        for candidate in self._index:
            for name in self._names:
                if value := candidate.values.get(name):
                    known = quotes.setdefault(header_key(str(value)), [])
                    if candidate not in known:
                        known.append(candidate)
                    self._texts.append((text_key(str(value)), candidate))
        return quotes

"""Words of the two languages that always come together in records holding both texts.

They widen the table of terms by what it does not know: names of places, of institutions, of laws.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice, product
from typing import Final

from uprtrack.linking.terms import Terms
from uprtrack.model.record import Record

_TEXTS: Final = (("text_en", "text_ar"), ("title_en", "title_ar"))

_READ: Final = 5_000
"""So many records with both texts are read; what they do not tell, more would not."""

_TOGETHER: Final = 3
_ALWAYS: Final = 0.7
"""Two words are one where they stand together so often, and seldom apart: Dice's coefficient."""


def word_pairs(records: Iterable[Record], terms: Terms) -> Mapping[str, str]:
    """The English word for an Arabic one, both by their stems as `Terms.find` gives them.

    Each is the other's likeliest partner; words that a term holds are not looked at.
    """
    english: Counter[str] = Counter()
    arabic: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for one, other in islice(_both(records), _READ):
        here, there = _unknown(one, terms), _unknown(other, terms)
        english.update(here)
        arabic.update(there)
        together.update(product(here, there))
    likely: dict[tuple[str, str], float] = {
        pair: 2 * number / (english[pair[0]] + arabic[pair[1]])
        for pair, number in together.items()
        if number >= _TOGETHER
    }
    best: dict[str, float] = {}
    for pair, share in likely.items():
        for word in pair:
            best[word] = max(best.get(word, 0.0), share)
    rivals = Counter(word for pair, share in likely.items() for word in pair if share == best[word])
    return {
        arab: word
        for (word, arab), share in likely.items()
        if share >= _ALWAYS
        and share == best[word] == best[arab]
        and rivals[word] == rivals[arab] == 1
    }


def _both(records: Iterable[Record]) -> Iterable[tuple[str, str]]:
    for record in records:
        for names in _TEXTS:
            one, other = (record.values.get(name) for name in names)
            if isinstance(one, str) and isinstance(other, str) and one and other:
                yield one, other


def _unknown(text: str, terms: Terms) -> set[str]:
    return {stem for concept, stem, _, _ in terms.find(text) if concept < 0}

"""Finding words in texts whatever their spelling, by an index of the distinct words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from uprtrack.analysis.table import Mask, Positions
from uprtrack.language.key import search_key, stem_key

_EDGES = ".,;:?!\"'()[]{}-_/*|•·…"
_PARTICLES = "[وف]?[بكل]?(?:ال|لل)?"
_ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True, eq=False, slots=True)
class WordIndex:
    """The distinct words of many texts, and which rows hold each.

    The rows of words[i] are rows[starts[i]:starts[i + 1]].
    """

    size: int
    words: tuple[str, ...]
    of_stem: dict[str, frozenset[int]]
    starts: Positions
    rows: Positions

    def rows_with(self, text: str) -> Mask:
        """The rows in which every word of the text is found; all rows if it has no word.

        A word is found where a word begins with it, an Arabic one also behind a conjunction,
        preposition or article, or where the light stems are equal. A number is found whole.
        """
        found = np.ones(self.size, dtype=np.bool_)
        for word in search_key(text).split():
            if bare := word.strip(_EDGES):
                found &= self._rows_with_word(bare)
        return found

    def _rows_with_word(self, word: str) -> Mask:
        particles = _PARTICLES if _ARABIC.match(word) else ""
        end = r"(?!\d)" if word[-1].isdigit() else ""
        beginning = re.compile(rf"(?<![^\W_]){particles}{re.escape(word)}{end}")
        alike = {
            code for code, text in enumerate(self.words) if word in text and beginning.search(text)
        }
        stems = [self.of_stem.get(stem, frozenset()) for stem in stem_key(word).split()]
        if stems:
            alike |= frozenset.intersection(*stems)
        found = np.zeros(self.size, dtype=np.bool_)
        for code in alike:
            found[self.rows[self.starts[code] : self.starts[code + 1]]] = True
        return found


def word_index(texts: Sequence[Iterable[str]]) -> WordIndex:
    """The index of the texts of each row; every distinct word is folded and stemmed once."""
    given: dict[str, int] = {}
    of_row: list[int] = []
    met: list[int] = []
    for parts in texts:
        words = set(" ".join(parts).split())
        of_row.append(len(words))
        met.extend([given.setdefault(word, len(given)) for word in words])
    rows = np.repeat(np.arange(len(texts), dtype=np.int64), of_row)

    folded: dict[str, int] = {}
    code_of = np.array(
        [folded.setdefault(search_key(word).strip(_EDGES), len(folded)) for word in given],
        dtype=np.int64,
    )
    size = max(len(texts), 1)
    codes = code_of[np.array(met, dtype=np.int64)] if met else code_of[:0]
    pairs = codes * size + rows
    pairs.sort()
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    starts = np.searchsorted(pairs, np.arange(len(folded) + 1, dtype=np.int64) * size)

    of_stem: defaultdict[str, set[int]] = defaultdict(set)
    for word, code in folded.items():
        for stem in stem_key(word).split():
            of_stem[stem].add(code)
    return WordIndex(
        len(texts),
        tuple(folded),
        {stem: frozenset(found) for stem, found in of_stem.items()},
        starts.astype(np.int64),
        pairs % size,
    )

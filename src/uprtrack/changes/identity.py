"""Which record a row speaks of: one already stored, or one that the same file has begun.

Being and matching are two things: a record is its id; the rules here only find it.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from uprtrack.changes.keys import COMPATIBLE, KEYS, Keys, always, given_once_or_equal
from uprtrack.changes.wording import wording
from uprtrack.language.key import search_key
from uprtrack.model.record import Record, Value, Values
from uprtrack.model.row import Row

_ALIKE = 50
TEXTS = ("text_en", "text_ar", "text_other")


@dataclass(slots=True, eq=False)
class Candidate:
    """A record that rows may speak of; `stored` is None for one that the file begins.

    `twin` is a stored record without a paragraph that has this one's text as well.
    """

    id: str
    values: Values
    stored: Record | None = None
    rows: list[Row] = field(default_factory=list)
    twin: Record | None = None

    @property
    def answer(self) -> str:
        """What a person's choice of this candidate is called: the same at every reading."""
        if self.stored or not self.rows:
            return self.id
        return f"{self.rows[0].sheet}!{self.rows[0].number}"


@dataclass(frozen=True, slots=True)
class Undecided:
    """A row that fits several records."""

    candidates: tuple[Candidate, ...]


Found = Candidate | Undecided | None


class Index:
    """The candidates of one entity by the keys that may name them."""

    def __init__(self, entity: str, candidates: Iterable[Candidate] = ()) -> None:
        self._recommendations = entity == "recommendations"
        self._keys: Keys = _paragraph_key if self._recommendations else KEYS[entity]
        self._compatible = COMPATIBLE.get(entity, always)
        self._by_id: dict[str, Candidate] = {}
        self._by_key: dict[Hashable, list[Candidate]] = {}
        self._by_text: dict[Hashable, list[Candidate]] | None = None
        self._stored: set[tuple[Value, Value]] = set()
        for candidate in candidates:
            self.add(candidate)

    def __iter__(self) -> Iterator[Candidate]:
        return iter(self._by_id.values())

    def get(self, id_: str) -> Candidate | None:
        return self._by_id.get(id_)

    def answered(self, answer: str) -> Candidate | None:
        """The candidate that a person chose, be it stored or begun by this file."""
        return self.get(answer) or next((c for c in self if c.answer == answer), None)

    def add(self, candidate: Candidate) -> None:
        self._by_id[candidate.id] = candidate
        if candidate.stored:
            self._stored.add(review_of(candidate.values))
        self.index(candidate, candidate.values)

    def index(self, candidate: Candidate, values: Values) -> None:
        """Let the candidate be found by these values too."""
        _put(self._by_key, self._keys(values), candidate)
        if self._by_text is not None:
            _put(self._by_text, _text_keys(values), candidate)

    def has_stored(self, values: Values) -> bool:
        """Whether anything is stored of the State and mechanism of these values."""
        return review_of(values) in self._stored

    def find(self, row: Row, only_paragraph: bool, *, copied: bool = False) -> Found:
        """The candidate that the row speaks of, None where there is none yet.

        `only_paragraph`: the row's file has one text for its paragraph, so that the paragraph
        alone names the recommendation. `copied`: the row's id is another row's.
        """
        known = self._by_id.get(row.ids.get("", ""))
        if known and known.stored and not copied:
            return known
        if self._recommendations:
            return self._recommendation(row.values, only_paragraph)
        for key in self._keys(row.values):
            fitting = [
                c for c in self._by_key.get(key, ()) if self._compatible(c.values, row.values)
            ]
            if fitting:
                return fitting[0] if len(fitting) == 1 else Undecided(tuple(fitting))
        return None

    def _recommendation(self, values: Values, only_paragraph: bool) -> Found:
        for key in _paragraph_key(values):
            near = [c for c in self._by_key.get(key, ()) if same_review(c.values, values)]
            same = [c for c in near if same_text(c.values, values)]
            if len(near) == 1 and (same or not _texts(values)):
                return near[0]
            if len(near) == 1 and only_paragraph:
                return Undecided((near[0],)) if _another_text(near[0].values, values) else near[0]
            if same or (near and not _texts(values)):
                return _by_state(same or near, values)
        return self._by_its_text(values)

    def twin(self, values: Values) -> Record | None:
        """The stored record with this text that another paragraph of the file has taken."""
        if not self.has_stored(values):
            return None
        return next((c.stored for c in self._saying(values) if _is_taken(c, values)), None)

    def double(self, values: Values, found: Candidate) -> Record | None:
        """A stored record without a paragraph that says what the record of a paragraph says."""
        if not self._recommendations or not values.get("paragraph"):
            return None
        others = (c for c in self._saying(values) if c is not found and not c.rows)
        return next((c.stored for c in others if not c.values.get("paragraph")), None)

    def _by_its_text(self, values: Values) -> Found:
        near = [
            candidate
            for candidate in self._saying(values)
            if given_once_or_equal(candidate.values, values, "paragraph")
            and not _is_taken(candidate, values)
        ]
        return _by_state(near, values) if near else None

    def _saying(self, values: Values) -> list[Candidate]:
        """The candidates of the same review that say the same."""
        if self._by_text is None:
            self._by_text = {}
            for candidate in self._by_id.values():
                _put(self._by_text, _text_keys(candidate.values), candidate)
        found = [c for key in _text_keys(values) for c in self._by_text.get(key, ())]
        return [
            candidate
            for candidate in dict.fromkeys(found)
            if same_review(candidate.values, values) and same_text(candidate.values, values)
        ]


def _by_state(near: list[Candidate], values: Values) -> Found:
    """Among equal texts the recommending State decides."""
    if len(near) == 1:
        return near[0]
    shared = [c for c in near if states_of(values) & states_of(c.values)]
    return shared[0] if len(shared) == 1 else Undecided(tuple(near))


def _is_taken(candidate: Candidate, values: Values) -> bool:
    """Whether rows gave a stored record without a paragraph another one than these values'."""
    paragraph = values.get("paragraph")
    if paragraph is None or candidate.stored is None or candidate.values.get("paragraph"):
        return False
    given = {row.values.get("paragraph") for row in candidate.rows} - {None}
    return bool(given) and paragraph not in given


def _put(
    index: dict[Hashable, list[Candidate]], keys: Iterable[Hashable], candidate: Candidate
) -> None:
    for key in keys:
        found = index.setdefault(key, [])
        if candidate not in found:
            found.append(candidate)


def states_of(values: Values) -> frozenset[str]:
    """The recommending States."""
    states = values.get("recommending_states")
    return frozenset(states) if isinstance(states, tuple) else frozenset()


def review_of(values: Values) -> tuple[Value, Value]:
    """State under review and mechanism: recommendations of two of these are never one."""
    return values.get("state_under_review"), values.get("mechanism")


def _paragraph_key(values: Values) -> Iterator[Hashable]:
    if paragraph := values.get("paragraph"):
        yield values.get("state_under_review"), values.get("mechanism"), paragraph


def _texts(values: Values) -> dict[str, str]:
    return {name: str(values[name]) for name in TEXTS if values.get(name)}


def _text_keys(values: Values) -> Iterator[Hashable]:
    for name, text in _texts(values).items():
        yield values.get("state_under_review"), values.get("mechanism"), name, wording(text)


def text_key(text: str) -> str:
    return search_key(text).rstrip(" .;,")


def same_text(one: Values, other: Values) -> bool:
    """Whether the texts agree in every language that both have, and they share one."""
    first, second = _texts(one), _texts(other)
    shared = [name for name in first if name in second]
    return bool(shared) and all(wording(first[n]) == wording(second[n]) for n in shared)


def _another_text(stored: Values, values: Values) -> bool:
    """Whether a row that names no review has a paragraph's number and quite another text.

    Paragraph numbers come again in other reviews; which one is meant is for a person to say.
    """
    if any(values.get(name) is not None for name in ("cycle", "year", "document_symbol")):
        return False
    first, second = _texts(stored), _texts(values)
    shared = [name for name in first if name in second]
    return bool(shared) and all(
        fuzz.token_set_ratio(text_key(first[n]), text_key(second[n])) < _ALIKE for n in shared
    )


def same_review(one: Values, other: Values) -> bool:
    """Whether the document agrees, else cycle or year, as far as both give them."""
    symbols = one.get("document_symbol"), other.get("document_symbol")
    if all(symbols):
        return symbols[0] == symbols[1]
    if one.get("cycle") is not None and other.get("cycle") is not None:
        return one["cycle"] == other["cycle"]
    return given_once_or_equal(one, other, "year")

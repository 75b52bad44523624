"""One revision of the store, read-only, prepared for filtering and counting."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from threading import Lock
from types import MappingProxyType

import pandas as pd

from uprtrack.analysis.table import Table
from uprtrack.analysis.words import WordIndex, word_index
from uprtrack.language.key import search_key
from uprtrack.language.states import state_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record
from uprtrack.store.store import Stored

_SEARCHED = (Kind.TEXT, Kind.PARAGRAPH, Kind.STATE, Kind.INSTITUTION, Kind.SOURCE_WORD)
_NOT_SEARCHED = ("state_under_review", "text_other_language", "currency")
"""The same in (nearly) every record: a search for it would find all of them."""


class _Frames(Mapping[str, pd.DataFrame]):
    """The frame of each entity, made when first asked for."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._tables = tables
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, entity: str) -> pd.DataFrame:
        if entity not in self._made:
            self._made[entity] = self._tables[entity].frame()
        return self._made[entity]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything of one revision; shared by all sessions, so nobody writes into it.

    `identity` tells the store from every other. `frames` by entity: index the record's id, columns
    the fields, several-valued cells tuples.
    `register` finds an institution's record by the search key of any of its names. `seen_on` is the
    past day that it is looked at as of, None for now. `revised_on` has the day (UTC) of each
    revision that a person made, `as_added` the recommendations that none changed since they came.
    """

    revision: int
    changed_at: datetime | None
    demonstration: bool
    identity: str
    tables: Mapping[str, Table]
    frames: Mapping[str, pd.DataFrame]
    register: Mapping[str, Record]
    seen_on: date | None = None
    revised_on: Mapping[int, date] = field(default_factory=dict)
    as_added: frozenset[str] = frozenset()
    _words: dict[str, WordIndex] = field(default_factory=dict, repr=False)
    _indexing: Lock = field(default_factory=Lock, repr=False)

    def words(self, entity: str) -> WordIndex:
        """The words of an entity's texts, indexed once, when the first search asks for them."""
        with self._indexing:
            if entity not in self._words:
                fields = tuple(
                    declared
                    for declared in ENTITIES[entity].fields
                    if declared.kind in _SEARCHED and declared.name not in _NOT_SEARCHED
                )
                self._words[entity] = word_index(
                    [list(self._texts(record, fields)) for record in self.tables[entity].records]
                )
        return self._words[entity]

    def names_of_institution(self, name: str) -> tuple[str, ...]:
        """All names that the register has for an institution, or the one given."""
        record = self.register.get(search_key(name))
        return _names(record) if record else (name,)

    def institution_label(self, name: str, language: str) -> str:
        """Its name in that language where the register has one, else the name given."""
        record = self.register.get(search_key(name))
        label = record.values["name_ar" if language == "ar" else "name_en"] if record else None
        return label if isinstance(label, str) else name

    def _texts(self, record: Record, fields: tuple[Field, ...]) -> Iterator[str]:
        for declared in fields:
            value = record.values[declared.name]
            for text in value if isinstance(value, tuple) else (value,):
                if not isinstance(text, str):
                    continue
                if declared.kind is Kind.STATE:
                    yield state_name(text, "en")
                    yield state_name(text, "ar")
                elif declared.kind is Kind.INSTITUTION:
                    yield from self.names_of_institution(text)
                elif declared.kind is Kind.SOURCE_WORD:
                    yield text.partition(": ")[2]
                else:
                    yield text


def snapshot_of(stored: Stored, seen_on: date | None = None) -> Snapshot:
    """The snapshot of what the store handed out, of now or of a past day."""
    tables = MappingProxyType(
        {name: Table(entity, stored.records.get(name, [])) for name, entity in ENTITIES.items()}
    )
    return Snapshot(
        stored.revision,
        stored.changed_at,
        stored.demonstration,
        stored.identity,
        tables,
        _Frames(tables),
        MappingProxyType(
            {
                search_key(name): record
                for record in tables["institutions"].records
                for name in _names(record)
            }
        ),
        seen_on,
        MappingProxyType(dict(stored.revised_on)),
        stored.as_added,
    )


def _names(institution: Record) -> tuple[str, ...]:
    """Its English name, Arabic name and aliases, as far as there are any."""
    aliases = institution.values["aliases"]
    names = (institution.values["name_en"], institution.values["name_ar"])
    given = tuple(name for name in names if isinstance(name, str))
    return given + (aliases if isinstance(aliases, tuple) else ())

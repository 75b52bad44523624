"""The declaration of every column: complete, in both languages, and true to itself."""

import re

import pytest

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity, Kind
from uprtrack.model.vocabulary import vocabularies

ARABIC = re.compile(r"[\u0621-\u064a]")
EVERY = pytest.mark.parametrize("entity", ENTITIES.values(), ids=ENTITIES.keys())


@EVERY
def test_every_column_has_a_label_in_each_language(entity: Entity) -> None:
    for field in (*entity.fields, *entity.link_columns):
        assert field.en, field.name
        assert ARABIC.search(field.ar), field.name


@EVERY
def test_no_two_columns_share_a_name_or_a_label(entity: Entity) -> None:
    fields = (*entity.fields, *entity.link_columns)
    for names in ([f.name for f in fields], [f.en for f in fields], [f.ar for f in fields]):
        assert len(set(names)) == len(names)


@EVERY
def test_a_choice_names_its_vocabulary_and_a_reference_its_entity(entity: Entity) -> None:
    for field in entity.fields:
        assert (field.vocabulary in vocabularies()) == (field.kind is Kind.CHOICE), field.name
        assert (field.entity in ENTITIES) == (field.kind is Kind.REFERENCE), field.name


def test_entities_are_known_by_their_own_names() -> None:
    assert {name: entity.name for name, entity in ENTITIES.items()} == {n: n for n in ENTITIES}

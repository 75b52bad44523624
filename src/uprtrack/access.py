"""Who may do what. Every service asks here, whoever calls it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from uprtrack.model.finding import Refused


class Role(StrEnum):
    """What a person has been entrusted with."""

    VIEWER = "viewer"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Verb(StrEnum):
    """What a front door may be asked to do."""

    SEE = "see"
    EXPORT = "export"
    UPLOAD = "upload"
    CONFIRM = "confirm"
    ADMINISTER = "administer"


_ALLOWED: Final = {
    Role.VIEWER: frozenset({Verb.SEE, Verb.EXPORT}),
    Role.EDITOR: frozenset(Verb) - {Verb.ADMINISTER},
    Role.ADMINISTRATOR: frozenset(Verb),
}


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks; the name is what a revision keeps of them."""

    name: str
    roles: frozenset[Role]


LOCAL: Final = Person("local", frozenset({Role.EDITOR, Role.ADMINISTRATOR}))
"""Whoever sits at the machine that uprtrack runs on."""


def allowed(person: Person, verb: Verb) -> bool:
    """Whether one of the person's roles grants the verb."""
    return any(verb in _ALLOWED[role] for role in person.roles)


def require(person: Person, verb: Verb) -> None:
    """Raise Refused("not_allowed") unless the person may do it."""
    if not allowed(person, verb):
        raise Refused("not_allowed", verb=verb.value)

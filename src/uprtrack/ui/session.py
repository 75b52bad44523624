"""What one visitor's session remembers: a declaration a key, and the only use of its state.

A new key is declared here, typed, with an immutable default; pages read and write it through the
declaration.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar, cast

import streamlit as st

T = TypeVar("T")


@dataclass(frozen=True)
class Key(Generic[T]):
    """A name in the session and what it holds before anything is written to it."""

    name: str
    default: T

    def __post_init__(self) -> None:
        """Refuse a default that could change (TypeError: it has no hash)."""
        hash(self.default)

    def get(self) -> T:
        """What the session remembers, else the default."""
        return cast(T, st.session_state.get(self.name, self.default))

    def set(self, value: T) -> None:
        """Remember a value until the session ends."""
        st.session_state[self.name] = value

    def clear(self) -> None:
        """Forget the value: the default holds again."""
        st.session_state.pop(self.name, None)


ADMITTED = Key("uprtrack.admitted", False)
"""Whether app.py opened this session; without it no page runs."""

LANGUAGE = Key("uprtrack.language", "")
"""Code of the language last shown."""

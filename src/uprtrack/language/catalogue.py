"""The two languages of the interface: messages, plurals, numbers, days.

English sentences are the message ids; `catalogues/*.ar.po` hold the Arabic, one file a room.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

CATALOGUES = Path(__file__).parent / "catalogues"

_PLACE = re.compile(r"\{(\w+)\}")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LEFT_TO_RIGHT_MARK = "\u200e"
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for a marked message
    """Mark a sentence for the catalogue where it stands; it is looked up later."""
    return message


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language: immutable, holds nothing of a session, safe to share.

    Messages without a translation come out in English. Values put into an Arabic sentence are
    isolated when they hold Latin letters, so that the words around them keep their order.
    """

    code: str
    direction: str
    locale: Locale
    _messages: dict[str, str] = field(repr=False)
    _plurals: dict[str, tuple[str, ...]] = field(repr=False)

    def text(self, message: str, /, **about: object) -> str:
        """The message in this language, its `{name}` places filled; unknown places stay."""
        return self._filled(self._messages.get(message, message), about)

    def count(self, one: str, many: str, n: int, /, **about: object) -> str:
        """The form of a counted message that belongs to n, `{n}` filled with the formatted n."""
        forms = self._plurals.get(one)
        form = forms[_arabic_form(n)] if forms else one if n == 1 else many
        return self._filled(form, {"n": self.number(n), **about})

    def number(self, n: float) -> str:
        """Grouped by thousands, Latin digits, at most three decimals."""
        text = format_decimal(n, locale=self.locale)
        return _LEFT_TO_RIGHT_MARK + text if n < 0 and self.direction == "rtl" else text

    def percent(self, share: float) -> str:
        """A share of 0 to 100 with at most one decimal: 40.0 is "40%"."""
        return format_percent(share / 100, "#,##0.#%", locale=self.locale)

    def month(self, day: date) -> str:
        """Month in words and year: "December 2021"."""
        return format_date(day, "MMMM y", locale=self.locale)

    def date(self, day: date) -> str:
        """Day, month in words, year: "19 December 2021"."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def join(self, texts: Iterable[str]) -> str:
        return ("، " if self.code == "ar" else ", ").join(texts)

    def _filled(self, sentence: str, about: dict[str, object]) -> str:
        def value(place: re.Match[str]) -> str:
            if place[1] not in about:
                return place[0]
            given = str(about[place[1]])
            if self.direction == "rtl" and _LATIN.search(given):
                return f"{_ISOLATE}{given}{_END_OF_ISOLATE}"
            return given

        return _PLACE.sub(value, sentence) if "{" in sentence else sentence


def _arabic_form(n: int) -> int:
    """Which of the six forms stands with n: zero, one, two, 3-10, 11-99, hundreds (CLDR)."""
    if n < 3:
        return max(n, 0)
    last = n % 100
    return 3 if 3 <= last <= 10 else 4 if last >= 11 else 5


@cache
def _arabic() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """All Arabic messages and counted messages: the fragments merged in the order of names."""
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for path in sorted(CATALOGUES.glob("*.ar.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="ar"):
                if isinstance(message.string, str):
                    if message.id and message.string:
                        messages[str(message.id)] = message.string
                elif message.string and all(message.string):
                    plurals[message.id[0]] = tuple(message.string)
    return messages, plurals


@cache
def _english_language() -> Language:
    return Language("en", "ltr", Locale("en"), {}, {})


@cache
def _arabic_language() -> Language:
    return Language("ar", "rtl", Locale("ar", "KW"), *_arabic())


def language_for(code: str) -> Language:
    """Arabic for "ar", English for any other code; the same value every time."""
    return _arabic_language() if code == "ar" else _english_language()

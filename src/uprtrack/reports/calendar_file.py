"""Days as an iCalendar file (RFC 5545) that calendar programs subscribe to or take in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

_OCTETS: Final = 75
"""Of one line, without its end; what is longer goes on in the next line after a space."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One all-day entry, from its first to its last day.

    `uid` is the same in every file that tells of the same day, so that a later file changes the
    entry instead of adding another; of two the one of the higher `revision` is the later.
    """

    uid: str
    title: str
    first: date
    last: date
    description: str = ""
    category: str = ""
    revision: int = 0


def calendar_file(name: str, entries: Iterable[Entry], made: datetime) -> bytes:
    """The file, UTF-8; `made` (in UTC) is said of the calendar and of each entry."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//uprtrack//uprtrack//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
        *(line for entry in entries for line in _lines(entry, made)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def escaped(text: str) -> str:
    """The text as the value of a property: on one line, nothing in it that would end it."""
    text = _CONTROL.sub("", "\n".join(text.splitlines()))
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """The line in parts of at most 75 octets, none of which ends within a letter."""
    parts, part, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            parts.append(part)
            part, size = " ", 1
        part += letter
        size += octets
    return "\r\n".join((*parts, part))


def _lines(entry: Entry, made: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(entry.uid)}"
    yield f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{entry.revision}"
    yield f"DTSTART;VALUE=DATE:{_day(entry.first)}"
    yield f"DTEND;VALUE=DATE:{_day(_after(entry.last))}"
    yield f"SUMMARY:{escaped(entry.title)}"
    if entry.description:
        yield f"DESCRIPTION:{escaped(entry.description)}"
    if entry.category:
        yield f"CATEGORIES:{escaped(entry.category)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _after(day: date) -> date:
    """The day on which an entry has ended: the one after its last."""
    return day if day == date.max else day + timedelta(days=1)


def _day(day: date) -> str:
    """Of every year four digits, which strftime does not promise."""
    return day.isoformat().replace("-", "")

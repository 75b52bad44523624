"""Dates as people type them: one day, the end of a year, a period, two calendars side by side."""

import re
from collections.abc import Iterable
from functools import lru_cache

from uprtrack.language.digits import latin_digits
from uprtrack.language.key import search_key
from uprtrack.language.single_dates import HIJRI_ERA, MONTH, ReadDate, single_date

__all__ = ["ReadDate", "are_month_first", "read_date"]

_LONGEST = 200
"""Characters of a text that may still be a date; a hostile cell has 32,767."""
_WEEKDAY = re.compile(
    r"^(?:يوم )?(?:(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\.?"
    r"|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))\b[ ,]*"
)
_CORRESPONDING = re.compile(
    r"(?<=\d|م|ه|-) \((?=\d)|[ ,(]*\b(?:ال)?موافق(?: لـ?)?[ :]*|[ ,(]*\bcorresponding to\b *"
)
_LED = re.compile(
    r"^(?:(?:by|until|till|up to|during|within|through|in|on"
    r"|بحلول|حتي|لغايه|خلال|مع|في|قبل(?= نها)) )?"
    r"(?:(?:the )?(?P<end>(?:end(?: of)?|نهايه|اخر|اواخر|fin(?: de)?) )"
    r"|(?:the )?(?P<start>(?:(?:beginning|start)(?: of)?|early|بدايه|مطلع|اوائل) ))?"
)
"""Words before a month, quarter or year that say which end of it is meant."""
_FROM = re.compile(r"^(?:from|between|من|بين|ما بين|du|de) ")
_TO = re.compile(r" - | (?:to|until|till|and|الي|حتي|و|au) ?(?=\S)|(?<=\d{4})[-/](?=\d{4}$)")
_DAYS = re.compile(r"(\d{1,2}) ?(?:-|to|الي|and|و) ?(\d{1,2}) (.+)")
_MONTH_DAYS = re.compile(rf"({MONTH})\.? (\d{{1,2}}) ?- ?(\d{{1,2}}),? (\d{{4}})")
_NUMBERS_ONLY = re.compile(r"(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(?:\d{4}|\d{2})\b")


@lru_cache(maxsize=16_384)
def read_date(text: str, period_end: bool = False, month_first: bool = False) -> ReadDate | None:
    """The day that the whole text names, or None where it names none or an impossible one.

    Day before month, as the region writes, unless `month_first`; the other order only where it
    alone is possible. A month, quarter, year or period stands for its first day, or its last where
    `period_end`. Of a Hijri and a Gregorian date side by side the Gregorian one counts.
    """
    if len(text) > _LONGEST:
        return None
    key = _WEEKDAY.sub("", search_key(text)).strip(" .,")
    parts = [part.strip(" ()") for part in _CORRESPONDING.split(key) if part.strip(" ()")]
    if len(parts) == 1:
        part = parts[0]
        return single_date(part, period_end, month_first) or _worded(part, period_end, month_first)
    if len(parts) != 2:
        return None
    gregorian = [part for part in parts if not HIJRI_ERA.search(part)]
    for part in gregorian or parts:
        if found := single_date(_WEEKDAY.sub("", part), period_end, month_first):
            return found
    return None


def are_month_first(texts: Iterable[str]) -> bool:
    """Whether of dates in numbers all that allow one order only have the month before the day."""
    matches = (_NUMBERS_ONLY.match(latin_digits(text).strip()) for text in texts)
    numbers = [(int(match[1]), int(match[3])) for match in matches if match]
    return any(second > 12 for _, second in numbers) and all(first <= 12 for first, _ in numbers)


def _worded(key: str, period_end: bool, month_first: bool) -> ReadDate | None:
    """A period from one day to another, or the end or the beginning of one."""
    if found := _from_to(_FROM.sub("", key), period_end, month_first):
        return found
    led = _LED.match(key)
    if not led or not led[0]:
        return None
    end = bool(led["end"]) or (period_end and not led["start"])
    rest = key[led.end() :]
    return single_date(rest, end, month_first) if rest else None


def _from_to(key: str, period_end: bool, month_first: bool) -> ReadDate | None:
    if match := _MONTH_DAYS.fullmatch(key):
        texts = [f"{match[day]} {match[1]} {match[4]}" for day in (2, 3)]
    elif match := _DAYS.fullmatch(key):
        texts = [f"{match[day]} {match[3]}" for day in (1, 2)]
    else:
        texts = _TO.split(key)
    if len(texts) != 2:
        return None
    start, end = (text.strip() for text in texts)
    last = single_date(end, True, month_first)
    first = single_date(start, False, month_first)
    if last and not first:
        first = single_date(f"{start} {last.day.year}", False, month_first)
    if not first or not last or first.day > last.day:
        return None
    exact = first.exact and last.exact and first.day == last.day
    return ReadDate(last.day if period_end else first.day, exact)

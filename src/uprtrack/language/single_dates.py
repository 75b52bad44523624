"""One day, month, quarter or year as people type it, Gregorian and Hijri, in either script."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from hijridate import Hijri

from uprtrack.language.months import GREGORIAN_MONTHS, HIJRI_MONTHS


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A day; not `exact` where the text gave a month, a quarter or a year only."""

    day: date
    exact: bool


def _names(months: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))


MONTH = _names(GREGORIAN_MONTHS)
_HIJRI_MONTH = _names(HIJRI_MONTHS)
HIJRI_ERA = re.compile(r" ?(?:هـ|ه-|ه|هجري|هجريه|a\.?h\.?)\.?\)?$")
_GREGORIAN_ERA = re.compile(r" ?(?:م|ميلادي|ميلاديه|a\.?d\.?|c\.?e\.?)\.?\)?$")

_DAY_FIRST = re.compile(r"(\d{1,2}) ?([/.\-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(
    r"(\d{4}) ?([/.\-]) ?(\d{1,2}) ?\2 ?(\d{1,2})"
    r"(?:[t ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?z| ?[+-]\d{2}:?\d{2})?)?"
)
_TIME = re.compile(r"[ ,]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[apصم]\.?m?\.?)?$")
_NAMED = (
    r"(?:(\d{{1,2}})(?:st|nd|rd|th|er)?[ ,\-]*(?:of )?(?:من )?(?:شهر )?)?"
    r"({0})(?: ?[/(] ?({0}) ?\)?)?"
)
_WORDS = re.compile(_NAMED.format(MONTH) + r"\.?[ ,\-/]*(?:من )?(?:عام |سنه )?(\d{4})")
_MONTH_FIRST = re.compile(rf"({MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})")
_HIJRI_WORDS = re.compile(_NAMED.format(_HIJRI_MONTH) + r"[ ,\-/]*(?:من )?(?:عام |سنه )?(\d{4})")
_MONTH_SHORT_YEAR = re.compile(rf"({MONTH})\.?(?: ?- ?| ?/ ?| ?')(\d{{2}})")
_MONTH_YEAR = re.compile(r"(\d{1,2}) ?[/.\-] ?(\d{4})|(\d{4}) ?[/\-] ?(\d{1,2})")
_YEAR = re.compile(r"(?:عام |سنه |العام |in |year )?(\d{4})")
_QUARTER = re.compile(
    r"(?:q ?([1-4])|([1-4]) ?q|([1-4])(?:st|nd|rd|th) quarter|(first|second|third|fourth) quarter"
    r"|(?:ال)?ربع (?:ال)?(اول|ثاني|ثالث|رابع)|(?:ال)?ربع ([1-4]))"
    r"[ ,/\-]*(?:of )?(?:من )?(?:عام |سنه |العام )?(\d{4})"
)
_YEAR_QUARTER = re.compile(r"(\d{4})[ ,/\-]*q ?([1-4])")
_HALF = re.compile(
    r"(?:h ?([12])|(first|second|1st|2nd) (?:half|semester)|(?:ال)?نصف (?:ال)?(اول|ثاني))"
    r"[ ,/\-]*(?:of )?(?:من )?(?:عام |سنه |العام )?(\d{4})|(\d{4})[ ,/\-]*h ?([12])"
)
_ORDINALS = {
    word: number
    for words in ("first second third fourth", "اول ثاني ثالث رابع")
    for number, word in enumerate(words.split(), start=1)
}


def single_date(key: str, period_end: bool, month_first: bool) -> ReadDate | None:
    """The one day, month, quarter, half or year that a whole search key names."""
    bare = HIJRI_ERA.sub("", key)
    if bare != key:
        return _hijri(bare, period_end)
    key = _TIME.sub("", key)
    return _gregorian(_GREGORIAN_ERA.sub("", key), period_end, month_first) or _hijri(
        key, period_end, named=True
    )


def _gregorian(key: str, period_end: bool, month_first: bool) -> ReadDate | None:
    if match := _YEAR_FIRST.fullmatch(key):
        return _day(match[1], match[3], match[4])
    if match := _DAY_FIRST.fullmatch(key):
        year = match[4] if len(match[4]) == 4 else _century(int(match[4]))
        orders = [(match[3], match[1]), (match[1], match[3])]
        first, second = reversed(orders) if month_first else orders
        return _day(year, *first) or _day(year, *second)
    if match := _MONTH_FIRST.fullmatch(key):
        return _day(match[3], GREGORIAN_MONTHS[match[1]], match[2])
    if match := _WORDS.fullmatch(key):
        return _in_words(match, period_end)
    return _part_of_year(key, period_end)


def _in_words(match: re.Match[str], period_end: bool) -> ReadDate | None:
    day, name, other_name, year = match.groups()
    month = GREGORIAN_MONTHS[name]
    if other_name and GREGORIAN_MONTHS[other_name] != month:
        return None
    return _day(year, month, day) if day else _period(int(year), month, month, period_end)


def _part_of_year(key: str, period_end: bool) -> ReadDate | None:
    if match := _MONTH_YEAR.fullmatch(key):
        month = int(match[1] or match[4])
        return _period(int(match[2] or match[3]), month, month, period_end)
    if match := _YEAR.fullmatch(key):
        return _period(int(match[1]), 1, 12, period_end)
    if match := _MONTH_SHORT_YEAR.fullmatch(key):
        month = GREGORIAN_MONTHS[match[1]]
        return _period(_century(int(match[2])), month, month, period_end)
    if match := _HALF.fullmatch(key):
        half = next(group for group in (*match.groups()[:3], match[6]) if group)
        second = half in ("2", "second", "2nd", "ثاني")
        return _period(
            int(match[4] or match[5]), 7 if second else 1, 12 if second else 6, period_end
        )
    if match := _QUARTER.fullmatch(key):
        given = next(group for group in match.groups()[:-1] if group)
        quarter, year = _ORDINALS.get(given) or int(given), match[7]
    elif match := _YEAR_QUARTER.fullmatch(key):
        quarter, year = int(match[2]), match[1]
    else:
        return None
    return _period(int(year), quarter * 3 - 2, quarter * 3, period_end)


def _day(year: str | int, month: str | int, day: str | int) -> ReadDate | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return ReadDate(found, exact=True) if 1900 <= found.year <= 2100 else None


def _century(two_digits: int) -> int:
    """2000 to 2049 and 1950 to 1999, as spreadsheet programs take two digits of a year."""
    return two_digits + (2000 if two_digits < 50 else 1900)


def _period(year: int, first: int, last: int, period_end: bool) -> ReadDate | None:
    if not (1900 <= year <= 2100 and 1 <= first <= last <= 12):
        return None
    if period_end:
        return ReadDate(date(year, last, calendar.monthrange(year, last)[1]), exact=False)
    return ReadDate(date(year, first, 1), exact=False)


def _hijri(key: str, period_end: bool, named: bool = False) -> ReadDate | None:
    """A Hijri date by the Umm al-Qura calendar, 1343 to 1500; `named`: only with a month's name."""
    if match := _HIJRI_WORDS.fullmatch(key):
        month = HIJRI_MONTHS[match[2]]
        return _hijri_day(int(match[4]), month, month, match[1], period_end)
    if named:
        return None
    if match := _DAY_FIRST.fullmatch(key):
        return _hijri_day(int(match[4]), int(match[3]), int(match[3]), match[1], period_end)
    if match := _YEAR_FIRST.fullmatch(key):
        return _hijri_day(int(match[1]), int(match[3]), int(match[3]), match[4], period_end)
    if match := _YEAR.fullmatch(key):
        return _hijri_day(int(match[1]), 1, 12, None, period_end)
    return None


def _hijri_day(
    year: int, first: int, last: int, day: str | None, period_end: bool
) -> ReadDate | None:
    month = last if period_end else first
    try:
        period_day = Hijri(year, month, 1).month_length() if period_end else 1
        found = Hijri(year, month, int(day) if day else period_day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return ReadDate(date(found.year, found.month, found.day), exact=bool(day))

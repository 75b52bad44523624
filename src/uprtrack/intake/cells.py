"""One cell of a known field → its value: one function a kind of field."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta

from uprtrack.intake.choices import Choices
from uprtrack.intake.institutions import institution_names
from uprtrack.intake.paragraphs import PLAIN, clean_paragraph, holds_several, quoted
from uprtrack.intake.reading import NOTHING, Problem, Reading
from uprtrack.intake.several import lines, split_names
from uprtrack.intake.words import is_empty
from uprtrack.language.dates import read_date
from uprtrack.language.digits import latin_digits
from uprtrack.language.key import header_key, search_key
from uprtrack.language.numbers import read_number, read_worded_number, says_percent, without_percent
from uprtrack.language.states import read_states, resolve_state
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Value

Cell = str | int | float | bool | date | datetime | time | timedelta | None

_WHOLE_LIMITS = {"cycle": (1, 20), "session": (1, 200), "year": (1900, 2100)}
_LONGEST_EMPTY_WORD = 20
_EXCEL_DAYS = (20_000, 75_000)
_EXCEL_EPOCH = date(1899, 12, 30)
_YEAR = r"(?<!\d)\d{4}(?!\d)"
_SDG = re.compile(r"(?<![\d.])(\d{1,2})(?:([.\-])(\d{1,2}|[a-d]))?(?![\d.]*\d)")
_TARGETS = (5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19)
"""How many numbered targets each of the seventeen goals has."""
_GROUP = re.compile(
    r"\b(?:group|union|behalf|league|organi[sz]ation|member)|مجموعه|اتحاد|باسم|جامعه|منظمه"
)
_ORDINALS = {
    key: number
    for words in (
        "first second third fourth fifth sixth",
        "الاولي الثانيه الثالثه الرابعه الخامسه السادسه",
        "اولي ثانيه ثالثه رابعه خامسه سادسه",
        "الاول الثاني الثالث الرابع الخامس السادس",
        "i ii iii iv v vi",
    )
    for number, key in enumerate(words.split(), start=1)
}


def cell_text(cell: Cell) -> str:
    """A cell as a person reads it: 2015.0 is "2015", a day is ISO text."""
    if isinstance(cell, str):
        if "\r" in cell:
            cell = cell.replace("\r\n", "\n").replace("\r", "\n")
        return cell.strip()
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case float():
            return repr(cell)
        case datetime() if cell.time() == time.min:
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(sep=" ", timespec="seconds")
        case _:
            return str(cell)


def reader(
    field: Field,
    *,
    own: bool,
    answers: Mapping[tuple[str, str], str],
    names: Callable[[str], bool],
    month_first: bool = False,
) -> Callable[[Cell], Reading]:
    """The function that reads this field's cells.

    `own` sheets are exports of this program: their numbers are taken as they stand. `answers` are
    a person's earlier answers to unknown words, `names` knows the register of institutions,
    `month_first` says that the column's dates in numbers have the month before the day.
    """
    match field.kind:
        case Kind.CHOICE:
            choices = Choices(field, answers)
            return lambda cell: choices.read(cell_text(cell))
        case Kind.STATE:
            return lambda cell: _states(field, cell_text(cell))
        case Kind.INSTITUTION:
            return lambda cell: _institutions(field, cell_text(cell), names, own=own)
        case Kind.DATE:
            return lambda cell: _date(field, cell, month_first=month_first)
        case Kind.PERCENT:
            return lambda cell: _percent(cell, own)
        case Kind.WHOLE:
            return lambda cell: _whole(field, cell)
        case Kind.DECIMAL:
            return _decimal
        case Kind.SDG:
            return _sdgs
        case Kind.PARAGRAPH:
            return _paragraph
        case Kind.REFERENCE if field.entity == "recommendations":
            return lambda cell: _quoted(cell_text(cell))
        case _:
            return _several_texts if field.several else _text


def _text(cell: Cell) -> Reading:
    text = cell_text(cell)
    if len(text) < _LONGEST_EMPTY_WORD and is_empty(text):
        return NOTHING
    return Reading(text)


def read_texts(cells: Iterable[Cell]) -> list[Value]:
    """A column of free texts; what says nothing is None."""
    texts = [
        cell.strip() if type(cell) is str and "\r" not in cell else cell_text(cell)
        for cell in cells
    ]
    return [
        text if len(text) >= _LONGEST_EMPTY_WORD or not is_empty(text) else None for text in texts
    ]


def _quoted(text: str) -> Reading:
    return NOTHING if is_empty(text) else Reading(quoted(text))


def _several_texts(cell: Cell) -> Reading:
    return Reading(tuple(part for part in lines(cell_text(cell)) if not is_empty(part)))


def _paragraph(cell: Cell) -> Reading:
    text = cell_text(cell)
    if is_empty(text):
        return NOTHING
    if isinstance(cell, date):  # "5.2" that a spreadsheet program took for 5 February
        return Reading(text, problems=(Problem("number_paragraph", text),))
    paragraph = clean_paragraph(text)
    if not PLAIN.fullmatch(paragraph) and holds_several(text):
        return Reading(paragraph, problems=(Problem("several_paragraphs", text),))
    return Reading(paragraph)


def _states(field: Field, text: str) -> Reading:
    if is_empty(text):
        return NOTHING
    if not field.several:
        iso3 = resolve_state(text)
        return Reading(iso3) if iso3 else Reading(problems=(Problem("unknown_state", text),))
    read = read_states(text)
    problems = [
        Problem("corrected_state", given, {"state": iso3}) for given, iso3 in read.corrected
    ]
    problems += [
        Problem("unknown_party", name)
        for name in read.others
        if not _GROUP.search(search_key(name))
    ]
    return Reading(read.states, spare=read.others, problems=tuple(problems))


def _institutions(field: Field, text: str, names: Callable[[str], bool], *, own: bool) -> Reading:
    """Names in a cell; an export parts several by semicolons only and never writes two for one."""
    if is_empty(text):
        return NOTHING
    if own:
        whole = lines(text) if field.several else (text,)
        parts = tuple(name for part in whole for name in _all_known(part, names) or (part,))
    else:
        parts = institution_names(text, names)
    found = tuple(name for name in parts if not is_empty(name))
    if not found:
        return NOTHING
    return Reading(found) if field.several else Reading(found[0], spare=found[1:])


def _all_known(text: str, names: Callable[[str], bool]) -> tuple[str, ...]:
    """The names in a text if all are known: a list that a person typed into an export."""
    parts = split_names(text, names)
    return parts if all(map(names, parts)) else ()


def _date(field: Field, cell: Cell, *, month_first: bool) -> Reading:
    if isinstance(cell, datetime):
        return Reading(cell.date())
    if isinstance(cell, date):
        return Reading(cell)
    text = cell_text(cell)
    if is_empty(text):
        return NOTHING
    if isinstance(cell, int | float) and _EXCEL_DAYS[0] <= cell <= _EXCEL_DAYS[1]:
        return Reading(_EXCEL_EPOCH + timedelta(days=int(cell)))
    read = read_date(text, field.period_end, month_first)
    if read is None:
        return Reading(problems=(Problem("bad_date", text),))
    if read.exact:
        return Reading(read.day)
    return Reading(read.day, problems=(Problem("partial_date", text, {"day": str(read.day)}),))


def _percent(cell: Cell, own: bool) -> Reading:
    text = cell_text(cell)
    if is_empty(text):
        return NOTHING
    number = read_number(without_percent(text))
    if number is None or isinstance(cell, bool):
        return Reading(problems=(Problem("bad_percent", text),))
    if 0 < number < 1 and not own and not says_percent(text):
        number = round(number * 100, 6)
    if not 0 <= number <= 100:
        return Reading(problems=(Problem("percent_out_of_range", text),))
    return Reading(float(number))


def _whole(field: Field, cell: Cell) -> Reading:
    if isinstance(cell, date) and field.name == "year":
        return Reading(cell.year)
    text = cell_text(cell)
    if is_empty(text):
        return NOTHING
    number, problems = _number(text)
    if field.name in _WHOLE_LIMITS and problems:
        number, problems = _named_number(field.name, text), ()
    low, high = _WHOLE_LIMITS.get(field.name, (0, 10**12))
    if number is None or not low <= number <= high:
        return Reading(problems=(Problem("bad_number", text),))
    if number != int(number):
        return Reading(problems=(Problem("not_whole", text),))
    return Reading(int(number), problems=problems)


def _number(text: str) -> tuple[float | None, tuple[Problem, ...]]:
    """The number that a text is, or holds beside a unit, which is said."""
    number = read_number(text)
    if number is not None:
        return number, ()
    number = read_worded_number(text)
    return number, (Problem("worded_number", text, {"number": f"{number or 0:g}"}),)


def _named_number(name: str, text: str) -> float | None:
    """The one number in "Cycle 4", "4th", "الجولة الرابعة", "FY 2020"."""
    key = header_key(text)
    numbers = re.findall(_YEAR if name == "year" else r"\d+", key)
    if name != "year" and len(numbers) > 1:  # "Session 8, May 2010"
        numbers = [number for number in numbers if not re.fullmatch(_YEAR, number)]
    numbers += [str(_ORDINALS[token]) for token in key.split() if token in _ORDINALS]
    return float(numbers[0]) if len(numbers) == 1 else None


def _decimal(cell: Cell) -> Reading:
    text = cell_text(cell)
    if is_empty(text):
        return NOTHING
    number, problems = _number(text)
    if number is None:
        return Reading(problems=(Problem("bad_number", text),))
    return Reading(float(number), problems=problems)


def _sdgs(cell: Cell) -> Reading:
    text = latin_digits(cell_text(cell))
    if is_empty(text):
        return NOTHING
    if isinstance(cell, date):  # "5.2" that a spreadsheet program took for 5 February
        return Reading((), problems=(Problem("bad_sdg", text),))
    found: list[str] = []
    strange: list[str] = []
    for goal, sign, target in _SDG.findall(text.casefold()):
        if sign == "-" and _are_two_goals(int(goal), target):
            found += [str(int(goal)), str(int(target))]
            continue
        name = f"{int(goal)}.{target}" if target else str(int(goal))
        (found if 1 <= int(goal) <= 17 else strange).append(name)
    if not found:
        strange = [text]
    problems = tuple(Problem("bad_sdg", name) for name in strange)
    return Reading(tuple(dict.fromkeys(found)), problems=problems)


def _are_two_goals(goal: int, target: str) -> bool:
    """Whether "5-16" names two goals: the first has no such target, and the second is a goal."""
    if not target.isdigit() or not 1 <= goal <= len(_TARGETS):
        return False
    return _TARGETS[goal - 1] < int(target) <= len(_TARGETS)

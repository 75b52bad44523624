"""Columns whose header alone does not say what they are: their values decide, or nobody guesses."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.headers import dated, own_label
from uprtrack.intake.paragraphs import PLAIN, clean_paragraph
from uprtrack.intake.plan import Column
from uprtrack.intake.words import is_empty, read_word
from uprtrack.language.dates import read_date
from uprtrack.language.digits import latin_digits
from uprtrack.language.key import header_key
from uprtrack.language.numbers import read_number, without_percent
from uprtrack.language.states import read_states
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind

_SAMPLE = 300
_MOST_CYCLES = 9
_ENOUGH = 0.6
_FREE_TEXT = 0.3
_WORDS_BETWEEN = 0.4
_LONGEST_CODE = 30
_SCRIPTS = {"text_en": "text_ar", "title_en": "title_ar", "name_en": "name_ar"}
_SCRIPTS |= {arabic: english for english, arabic in _SCRIPTS.items()}


def decide(columns: Sequence[Column], body: Sequence[list[Cell]], entity: str) -> list[Column]:
    """The columns with every doubt settled that the values can settle.

    What stays `ambiguous` is a question for a person. Of two columns for one single-valued field
    the one with more readable values is read, unless the field is a long text, which joins them.
    What a person has said of a column stands.
    """
    decided = list(columns)
    for at, column in enumerate(decided):
        if column.role == "ambiguous":
            decided[at] = _by_values(column, decided, body, entity)
        elif (
            column.role in ("serial", "unnamed")
            and not column.said
            and entity == "recommendations"
            and not _taken("paragraph", decided)
            and _share(_is_paragraph, _texts(column, body)) >= _ENOUGH
        ):
            decided[at] = _with(column, "paragraph", entity)
        elif column.role == "unnamed" and _is_running(_texts(column, body)):
            decided[at] = _with(column, "serial", entity)
    for at, column in enumerate(decided):
        if column.said or column.role != "field" or column.field is None:
            continue
        if column.field.name in _SCRIPTS:
            decided[at] = _by_script(column, decided, _texts(column, body), entity)
    return _without_doubles(decided, body)


def fit(field: Field, texts: Sequence[str]) -> float:
    """The share of the texts that the field can read; free text reads everything a little."""
    readable: Callable[[str], bool]
    match field.kind:
        case Kind.STATE:
            readable = lambda text: bool(read_states(text).states)  # noqa: E731
        case Kind.CHOICE:
            readable = lambda text: bool(read_word(field.vocabulary, text))  # noqa: E731
        case Kind.PARAGRAPH:
            readable = _is_paragraph
        case Kind.DATE:
            readable = lambda text: bool(read_date(text))  # noqa: E731
        case Kind.WHOLE | Kind.DECIMAL | Kind.PERCENT:
            readable = lambda text: read_number(without_percent(text)) is not None  # noqa: E731
        case _:
            return _FREE_TEXT if texts else 0
    return _share(readable, texts)


def _by_values(
    column: Column, columns: Sequence[Column], body: Sequence[list[Cell]], entity: str
) -> Column:
    alike = [c for c in columns if _of_another_time(column, c)]
    if settled := next((c.field for c in alike if c.field), None):
        return _with(column, settled.name, entity)
    texts = next(filter(None, (_texts(c, body) for c in (column, *alike))), [])
    names = [n for n in column.candidates if not _taken(n, columns)] or list(column.candidates)
    if not texts:
        return _with(column, _labelled(column, names, entity), entity)
    if "serial" in names and _is_running(texts):
        return _with(column, "serial", entity)
    names = [name for name in names if name != "serial"]
    if set(names) == {"state_under_review", "recommending_states"}:
        beside = any(_names_states(c, body) for c in columns if c is not column)
        return _which_state(column, texts, entity, beside=beside)
    if set(names) == {"cycle", "session"}:
        numbers = [int(n) for text in texts for n in re.findall(r"\d+", latin_digits(text))]
        return _with(
            column, "session" if max(numbers, default=0) > _MOST_CYCLES else "cycle", entity
        )
    if names == ["paragraph"] and texts:
        return _with(column, "paragraph", entity)
    fits = sorted(
        ((fit(ENTITIES[entity].field(name), texts), name) for name in names), reverse=True
    )
    if not fits or fits[0][0] < _FREE_TEXT or (len(fits) > 1 and fits[0][0] == fits[1][0]):
        return column
    return _with(column, fits[0][1], entity)


def _labelled(column: Column, names: Sequence[str], entity: str) -> str:
    """The field whose own label the header is, else the first: an empty column settles nothing."""
    own = own_label(column.header, entity)
    return own if own and own in names else names[0]


def _which_state(column: Column, texts: Sequence[str], entity: str, *, beside: bool) -> Column:
    """Different States recommend; one all the way down is under review beside such a column.

    One State without such a column may be either: a sheet is filtered by a recommending State
    as it is kept by a reviewed one.
    """
    if _share(lambda text: bool(read_states(text).states), texts) < _ENOUGH:
        return column
    distinct = {read_states(text).states for text in texts}
    if len(distinct) > 1 or any(len(states) > 1 for states in distinct):
        return _with(column, "recommending_states", entity)
    return _with(column, "state_under_review", entity) if beside else column


def _names_states(column: Column, body: Sequence[list[Cell]]) -> bool:
    """Whether a column that may hold recommending States holds different ones."""
    if "recommending_states" not in column.candidates:
        return False
    return len({read_states(text).states for text in _texts(column, body)}) > 1


def _by_script(
    column: Column, columns: Sequence[Column], texts: Sequence[str], entity: str
) -> Column:
    """A text column under the wrong language's header goes to the field of its script."""
    assert column.field
    name = column.field.name
    if entity == "recommendations":
        if not _taken("paragraph", columns) and _share(_is_paragraph, texts) >= _ENOUGH:
            return _with(column, "paragraph", entity)
        if column.tongue and not _taken("text_other", columns):
            return _with(column, "text_other", entity)
    other = _SCRIPTS[name]
    share = _share(_is_arabic, texts)
    wrong = share > 0.5 if name.endswith("_en") else bool(texts) and share < 0.2
    return _with(column, other, entity) if wrong and not _taken(other, columns) else column


def _without_doubles(columns: list[Column], body: Sequence[list[Cell]]) -> list[Column]:
    kept: dict[str, int] = {}
    for at, column in enumerate(columns):
        field = column.field
        if column.role != "field" or field is None or field.several or _joins(field):
            continue
        if (first := kept.setdefault(field.name, at)) != at:
            better = _better(column, columns[first], field, body)
            loser = first if better else at
            columns[loser] = replace(columns[loser], role="duplicate", field=None)
            kept[field.name] = at if better else first
    return columns


def _better(column: Column, other: Column, field: Field, body: Sequence[list[Cell]]) -> bool:
    """Whether of two columns for one field the first is to be read.

    What a person has said counts first, then what is later where both say when, then what can
    be read.
    """
    if column.said != other.said:
        return column.said
    fits, fits_other = (fit(field, _texts(c, body)) for c in (column, other))
    when, when_other = dated(column.header)[1], dated(other.header)[1]
    if when and when_other and when != when_other and fits and fits_other:
        return when > when_other
    return fits > fits_other


def _of_another_time(column: Column, other: Column) -> bool:
    """Whether two headers differ in nothing but the date of which they speak."""
    bare, when = dated(column.header)
    other_bare, other_when = dated(other.header)
    return bool(when and other_when) and header_key(bare) == header_key(other_bare)


def _joins(field: Field) -> bool:
    return field.long and not field.name.startswith("text_")


def _taken(name: str, columns: Sequence[Column]) -> bool:
    return any(column.field and column.field.name == name for column in columns)


def _with(column: Column, name: str, entity: str) -> Column:
    if name == "serial":
        return replace(column, role="serial", field=None)
    return replace(column, role="field", field=ENTITIES[entity].field(name))


def _texts(column: Column, body: Sequence[list[Cell]]) -> list[str]:
    """The column's first texts that say something, in their order."""
    found: list[str] = []
    for row in body:
        text = cell_text(row[column.index]) if column.index < len(row) else ""
        if not is_empty(text):
            found.append(text)
            if len(found) == _SAMPLE:
                break
    return found


def _share(readable: Callable[[str], bool], texts: Sequence[str]) -> float:
    return sum(map(readable, texts)) / len(texts) if texts else 0


def _is_paragraph(text: str) -> bool:
    code = clean_paragraph(text)
    return " " not in code and len(code) <= _LONGEST_CODE and bool(PLAIN.match(code))


def _is_running(texts: Sequence[str]) -> bool:
    """Whether the values count up by one, as a running number does.

    It may begin again at 1, and a few words may stand between: "Total", the name of a theme.
    """
    numbers = [n for n in map(read_number, texts) if n is not None]
    words = len(texts) - len(numbers)
    if not numbers or any(n != int(n) for n in numbers) or words > _WORDS_BETWEEN * len(texts):
        return False
    if words and any(map(_is_paragraph, texts)):
        return False
    steps = sum(b == a + 1 or b == 1 < a for a, b in pairwise(numbers))
    return steps >= 0.8 * (len(numbers) - 1)


def _is_arabic(text: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in text[:40])

"""Numbers and States that a sheet tells in the text of its recommendations, for want of columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from uprtrack.intake.column_cells import Context
from uprtrack.intake.formats.recommendation_cell import begins_with_number, recommendation_in
from uprtrack.intake.formats.state_brackets import attributed
from uprtrack.intake.plan import Plan
from uprtrack.intake.saying import finding_at
from uprtrack.language.states import read_states
from uprtrack.model.finding import Finding
from uprtrack.model.row import Row

_TEXTS = ("text_en", "text_ar", "text_other")
_MOST = 0.6
"""The share of a sheet's texts that tell it, so that it is the sheet's way and no accident."""

_SAMPLE = 300


def take_from_texts(rows: Sequence[Row], plan: Plan, context: Context) -> Iterator[Finding]:
    """Part numbers and States from the texts of a sheet without such columns; says each row's."""
    if context.own or plan.entity != "recommendations":
        return
    if not plan.has("paragraph") and _mostly(rows, begins_with_number):
        for row in rows:
            for name in _texts_of(row):
                yield from _take_number(row, name, plan)
    if not plan.has("recommending_states") and _mostly(rows, _ends_with_states):
        for row in rows:
            for name in _texts_of(row):
                yield from _take_states(row, name, plan)


def _texts_of(row: Row) -> list[str]:
    return [name for name in _TEXTS if row.values.get(name)]


def _mostly(rows: Sequence[Row], tells: Callable[[str], bool]) -> bool:
    some = [row for row in rows if _texts_of(row)][:_SAMPLE]
    telling = sum(any(tells(str(row.values[name])) for name in _texts_of(row)) for row in some)
    return bool(some) and telling >= _MOST * len(some)


def _ends_with_states(text: str) -> bool:
    made = attributed(text)
    return bool(made.states) and not made.mended


def _take_number(row: Row, name: str, plan: Plan) -> Iterator[Finding]:
    text = str(row.values[name])
    cell = recommendation_in(text)
    if cell is None or row.values.setdefault("paragraph", cell.paragraph) != cell.paragraph:
        return
    row.values[name] = cell.text
    about = {"paragraph": cell.paragraph}
    yield finding_at(plan, "number_in_text", row.number, None, text, about)
    if cell.states and "recommending_states" not in row.values:
        yield from _give_states(row, cell.states, plan)


def _take_states(row: Row, name: str, plan: Plan) -> Iterator[Finding]:
    made = attributed(str(row.values[name]))
    if made.states and not made.mended:
        row.values[name] = made.text
        if "recommending_states" not in row.values:
            yield from _give_states(row, made.list_text.strip(" ()[];."), plan)


def _give_states(row: Row, names: str, plan: Plan) -> Iterator[Finding]:
    read = read_states(names)
    row.values["recommending_states"] = read.states
    if read.others:
        row.values["recommending_other"] = read.others
    about = {"chosen": "|".join(read.states)}
    said = finding_at(plan, "states_in_text", row.number, None, names, about)
    yield replace(said, field="recommending_states")

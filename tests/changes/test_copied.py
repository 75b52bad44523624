"""Rows that carry one record's id: the record's own, and copies of it."""

from collections.abc import Callable, Mapping

import pytest

from uprtrack.changes.compare import complete
from uprtrack.changes.copied import Copies, copies_among
from uprtrack.changes.identity import Candidate, Index
from uprtrack.model.record import Record, Value
from uprtrack.model.row import Row

VALUES: dict[str, Value] = {"paragraph": "10.1", "text_en": "Protect", "status": "implemented"}
STORED = complete("recommendations", VALUES)


def row(number: int, own: str = "one", **values: Value) -> Row:
    return Row("recommendations", "S", number, {**VALUES, **values}, ids={"": own})


def copies(*rows: Row, answers: Mapping[int, str] | None = None) -> Copies:
    index = Index(
        "recommendations",
        [Candidate("one", STORED, Record("recommendations", "one", STORED, 1))],
    )
    has_column: Callable[[str, str], bool] = lambda _, name: name in VALUES  # noqa: E731
    return copies_among(rows, index, has_column, lambda r: (answers or {}).get(r.number, ""))


@pytest.mark.parametrize("order", [1, -1])
def test_the_row_that_agrees_best_keeps_the_id_whatever_the_order(order: int) -> None:
    other, own = row(2, paragraph="10.9", text_en="Build"), row(3, status="ongoing", notes="x")
    told = copies(*[other, own][::order])
    assert (told.others, told.repeats, told.doubtful) == ({other}, set(), set())


def test_a_row_that_names_the_same_record_repeats_it() -> None:
    own, again = row(2), row(3, status="ongoing")
    assert copies(again, own).repeats == {again}
    assert copies(row(2), twin := row(3)).repeats == {twin}


def test_an_emptied_cell_is_a_difference() -> None:
    own, emptied = row(2), row(3)
    del emptied.values["paragraph"]
    assert copies(emptied, own).others == {emptied}


def test_rows_that_differ_alike_are_doubtful_unless_they_say_the_same() -> None:
    one, other = row(2, paragraph="10.8"), row(3, paragraph="10.9")
    assert copies(one, other).doubtful == {one, other}
    assert copies(row(2, paragraph="10.8"), row(3, paragraph="10.8")).doubtful == set()


def test_an_answer_settles_the_rows_of_its_id() -> None:
    one, other = row(2, paragraph="10.8"), row(3, paragraph="10.9")
    chosen = copies(one, other, answers={3: "one"})
    assert (chosen.others, chosen.doubtful) == ({one}, set())
    new = copies(one, other, answers={3: "new"})
    assert (new.others, new.doubtful) == (set(), set())


def test_ids_that_nobody_knows_and_ids_of_one_row_are_left_alone() -> None:
    told = copies(row(2, "one", paragraph="10.9"), row(3, "two"), row(4, "two"))
    assert (told.others, told.repeats, told.doubtful) == (set(), set(), set())

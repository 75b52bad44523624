"""Rows that speak of one record."""

from uprtrack.changes.gather import gather
from uprtrack.model.record import Value
from uprtrack.model.row import Row
from uprtrack.model.source_word import SourceWord


def row(number: int, *words: SourceWord, **values: Value) -> Row:
    return Row("recommendations", "S", number, dict(values), words)


def test_several_values_unite_in_the_rows_order() -> None:
    values, _, differing = gather(
        [row(2, themes=("women", "health")), row(3, themes=("children", "women"))]
    )
    assert values["themes"] == ("women", "health", "children")
    assert differing == []


def test_the_first_single_value_stands_and_another_is_said() -> None:
    values, _, differing = gather([row(2, status="implemented"), row(3, status="in_progress")])
    assert values["status"] == "implemented"
    (other,) = differing
    assert (other.row.number, other.field, other.value, other.kept) == (
        3, "status", "in_progress", "implemented",
    )  # fmt: skip


def test_a_later_row_fills_what_the_first_leaves_open() -> None:
    values, _, differing = gather([row(2, notes="x"), row(3, status="implemented")])
    assert (values["notes"], values["status"], differing) == ("x", "implemented", [])


def test_a_text_spelt_otherwise_says_the_same() -> None:
    rows = [row(2, text_ar="حقوق المرأة"), row(3, text_ar="حُقوق المراه."), row(4, notes="x")]
    assert gather(rows)[2] == []


def test_the_words_of_all_rows_are_kept_once() -> None:
    done = SourceWord("status", "Done", "a")
    other = SourceWord("status", "Finished", "a")
    assert gather([row(2, done), row(3, done, other)])[1] == (done, other)


def test_rows_are_left_as_they_were() -> None:
    first = row(2, themes=("women",))
    gather([first, row(3, themes=("children",))])
    assert first.values == {"themes": ("women",)}

"""Two rows that are one header."""

from typing import Any

import pytest

from uprtrack.intake.double_header import joined_header


def test_columns_are_called_by_the_lower_row_and_what_has_none_by_the_upper() -> None:
    assert joined_header(
        ["Paragraph", "Recommendation", "Implementation", None, None],
        [None, None, "Status", "Progress", "Responsible"],
    ) == ["Paragraph", "Recommendation", "Status", "Progress", "Responsible"]


def test_a_column_that_is_not_known_is_called_by_its_group_too() -> None:
    joined = joined_header(
        ["Paragraph", "Status", None, None], [None, "Status", "Widgets", "Progress"]
    )
    assert joined is None
    joined = joined_header(
        ["Paragraph", "Follow-up", None, None], [None, "Status", "Widgets", "Progress"]
    )
    assert joined == ["Paragraph", "Status", "Follow-up / Widgets", "Progress"]


@pytest.mark.parametrize(
    "lower",
    [
        ["140.1", "Ratify", "Implemented", None],
        [None, None, None, None],
        [None, None, "Implemented", "Law 21"],
        [None, None, 12.0, "Status"],
    ],
)
def test_a_record_under_the_header_is_no_second_row_of_it(lower: list[Any]) -> None:
    assert joined_header(["Paragraph", "Recommendation", "Implementation", None], lower) is None

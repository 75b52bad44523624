import json

import pytest

from uprtrack.intake.limits import Limits
from uprtrack.intake.workbook import open_workbook
from uprtrack.model.finding import Refused


def rows(value: object) -> list[list[object]]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    workbook = open_workbook(data, "export.json")
    assert workbook.kind == "json"
    [sheet] = workbook.sheets
    return sheet.rows


def test_keys_are_the_header_and_each_object_a_row() -> None:
    assert rows([{"Text": "a", "Paragraph": "1.1"}, {"Paragraph": "1.2", "Themes": None}]) == [
        ["Text", "Paragraph", "Themes"],
        ["a", "1.1", ""],
        ["", "1.2", ""],
    ]


def test_numbers_stay_as_they_are_written() -> None:
    assert rows(b'[{"Paragraph": 140.220, "Cycle": 3}]')[1] == ["140.220", "3"]


def test_lists_and_inner_objects_become_text_and_columns() -> None:
    one = {"Theme": {"en": "Water", "ar": "الماء"}, "States": [{"name": "Chad"}, "Mali"]}
    assert rows([one]) == [["Theme.en", "Theme.ar", "States"], ["Water", "الماء", "Chad; Mali"]]


def test_the_longest_list_is_read_wherever_it_stands() -> None:
    wrapped = {"about": {"pages": 1}, "found": [{"Text": "a"}, {"Text": "b"}]}
    assert rows(wrapped) == [["Text"], ["a"], ["b"]]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b'[{"Text": "a"', "damaged"),
        (b"[" * 100_000 + b"{", "damaged"),
        (b"[{}]", "no_rows"),
        (b'[["a", "b"]]', "no_rows"),
    ],
)
def test_what_holds_no_objects_is_refused(data: bytes, rule: str) -> None:
    with pytest.raises(Refused) as refused:
        open_workbook(data, "export.json")
    assert refused.value.rule == rule


def test_too_many_objects_are_refused_like_too_many_rows() -> None:
    with pytest.raises(Refused) as refused:
        open_workbook(json.dumps([{"a": 1}] * 20).encode(), "e.json", Limits(rows=10))
    assert refused.value.rule == "too_many_rows"

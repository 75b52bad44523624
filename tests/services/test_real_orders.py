"""Real documents of one review, in every order: their recommendations end in the same values."""

from collections.abc import Callable, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

REPORT = "working_group_reports/slovenia2014_A-HRC-28-15.pdf"
ADDENDUM = "working_group_reports/slovenia2015_A-HRC-28-15-Add1.pdf"
LIST = "thematic_lists/slovenia_cycle2_thematic_list.docx"
KUWAIT = ("working_group_reports/kuwait2010.pdf", "upr_info/kuwait_cycle1.xlsx")
ORDERS = [o for o in permutations((REPORT, ADDENDUM, LIST)) if o[0] != ADDENDUM]


def ends(desk: Any, real: Callable[[str], bytes], paths: Sequence[str]) -> dict[Any, Any]:
    for path in paths:
        preview = desk.put(real(path), Path(path).name)
        assert (preview.refused, preview.questions) == (0, ())
    return {
        record.values["paragraph"]: {
            name: frozenset(value) if isinstance(value, tuple) else value
            for name, value in record.values.items()
        }
        for record in desk.records()
    }


def test_upr_info_and_the_report_meet_in_either_order(
    new_desk: Callable[[], Any], real: Callable[[str], bytes]
) -> None:
    first, second = (ends(new_desk(), real, order) for order in (KUWAIT, KUWAIT[::-1]))
    assert first == second
    assert len(first) == 159
    assert None not in first
    assert all(values["action_category"] for values in first.values())
    assert sum(values["position"] == "not_supported" for values in first.values()) == 25


@pytest.mark.parametrize("order", ORDERS[1:], ids=[str(at) for at in range(2, len(ORDERS) + 1)])
def test_report_addendum_and_list_meet_in_every_order(
    new_desk: Callable[[], Any], real: Callable[[str], bytes], order: Sequence[str]
) -> None:
    given = ends(new_desk(), real, ORDERS[0])
    assert len(given) == 163
    assert {values["position_source"] for values in given.values()} == {"A/HRC/28/15/Add.1"}
    assert ends(new_desk(), real, order) == given

from uprtrack.analysis.coverage import Cover
from uprtrack.ui.coverage_picture import DRAWN, drawn


def cover(key, recommendations):
    numbers = dict.fromkeys(Cover.__slots__, 0) | {"recommendations": recommendations}
    return Cover(**(numbers | {"key": key}))


def test_the_first_groups_and_what_has_none():
    groups = [cover(str(n), 40 - n) for n in range(30)] + [cover("none", 2)]
    assert [one.key for one in drawn(groups, "theme")] == [*map(str, range(DRAWN)), "none"]


def test_what_is_empty_has_no_bar():
    groups = [cover("women", 0), cover("torture", 1), cover("none", 0)]
    assert [one.key for one in drawn(groups, "theme")] == ["torture"]


def test_what_no_agency_has_a_part_in_is_read_in_the_table():
    groups = [cover("UNDP", 1), cover("none", 500)]
    assert [one.key for one in drawn(groups, "partner")] == ["UNDP"]

"""Three ways, field by field: what each side says, and that it matters not who comes first."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from uprtrack.changes.compare import complete, equal
from uprtrack.changes.conflict import Side
from uprtrack.changes.merge import merge
from uprtrack.model.record import Record, Value, Values

BASE = complete(
    "activities",
    {"title": "ورشة", "starts_on": date(2026, 3, 1), "budget_required": 1.5,
     "evidence": ("a", "b", "c")},
)  # fmt: skip

_SINGLE: dict[str, st.SearchStrategy[Value]] = {
    "title": st.sampled_from([None, "ورشة", "ندوة"]),
    "starts_on": st.sampled_from([None, date(2026, 3, 1), date(2027, 1, 1)]),
    "budget_required": st.sampled_from([None, 1.5, 2.5]),
    "notes": st.sampled_from([None, "n"]),
}


def record(values: Values) -> Record:
    return Record("activities", "a", values, 1)


@st.composite
def disjoint_edits(draw: st.DrawFn) -> tuple[Values, Values]:
    """Two sheets of the whole record: fields, and values within one field, are changed by one."""
    mine, theirs = dict(BASE), dict(BASE)
    for name, values in _SINGLE.items():
        draw(st.sampled_from([mine, theirs]))[name] = draw(values)
    several: dict[int, set[str]] = {id(mine): set(), id(theirs): set()}
    for value in "abcxyz":
        if draw(st.booleans()):
            several[id(draw(st.sampled_from([mine, theirs])))].add(value)
    for side in (mine, theirs):
        flipped = several[id(side)]
        side["evidence"] = tuple(v for v in "abcxyz" if (v in "abc") != (v in flipped))
    return mine, theirs


@given(disjoint_edits())
def test_disjoint_edits_make_the_same_whichever_comes_first(edits: tuple[Values, Values]) -> None:
    results = []
    for first, second in (edits, edits[::-1]):
        once, none = merge(record(BASE), BASE, first, {})
        twice, still_none = merge(record(once), BASE, second, {})
        assert (none, still_none) == ((), ())
        results.append(twice)
    one, other = results
    assert [n for n in BASE if not equal(one[n], other[n])] == []
    for name in _SINGLE:
        said = [edit[name] for edit in edits if edit[name] != BASE[name]]
        assert one[name] == (said[0] if said else BASE[name])
    mine, theirs = (set(edit["evidence"]) for edit in edits)
    base = set(BASE["evidence"])
    assert set(one["evidence"]) == (base | mine | theirs) - (base - mine) - (base - theirs)


@given(st.permutations(["a", "b", "c"]))
def test_a_sheet_that_lists_values_in_another_order_changes_nothing(order: list[str]) -> None:
    now = record(BASE | {"evidence": ("c", "x")})
    assert merge(now, BASE, BASE | {"evidence": tuple(order)}, {}) == (now.values, ())


def test_different_values_are_a_conflict_until_somebody_chooses() -> None:
    now = record(BASE | {"title": "ندوة"})
    sheet: Values = {"title": "مؤتمر"}
    values, (conflict,) = merge(now, BASE, sheet, {})
    assert values == now.values
    assert (conflict.key, conflict.base) == (("a", "title"), "ورشة")
    assert (conflict.mine, conflict.theirs) == ("مؤتمر", "ندوة")
    assert conflict.choice is None
    mine, (decided,) = merge(now, BASE, sheet, {conflict.key: Side.MINE})
    assert (mine["title"], decided.choice) == ("مؤتمر", Side.MINE)
    theirs, (decided,) = merge(now, BASE, sheet, {conflict.key: Side.THEIRS})
    assert (theirs, decided.choice) == (now.values, Side.THEIRS)

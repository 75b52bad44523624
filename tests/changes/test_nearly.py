"""Texts that are typed apart and are one, and texts that are nearly the same and are two."""

import pytest

from uprtrack.changes.compare import complete
from uprtrack.changes.identity import Candidate, Found, Undecided
from uprtrack.changes.nearly import may_be_near, paired
from uprtrack.model.record import Record, Value
from uprtrack.model.row import Row, Voice

REVIEW: dict[str, Value] = {"state_under_review": "KWT", "mechanism": "UPR", "cycle": 2}
WELLS = "Build deep wells and small dams in every village of the northern provinces"


def stored(identity: str, text: str, *states: str, **values: Value) -> Candidate:
    said = {**REVIEW, "text_en": text, "recommending_states": states, **values}
    whole = complete("recommendations", said)
    return Candidate(identity, whole, Record("recommendations", identity, whole, 1))


def row(text: str, *states: str, number: int = 2, **values: Value) -> Row:
    said = {**REVIEW, "text_en": text, "recommending_states": states, **values}
    return Row("recommendations", "S", number, said, voice=Voice.UPR_INFO)


def found(rows: list[Row], candidates: list[Candidate]) -> list[object]:
    result = paired(rows, candidates).found
    return [_named(result.get(each)) for each in rows]


def _named(one: Found) -> object:
    if isinstance(one, Undecided):
        return tuple(candidate.id for candidate in one.candidates)
    return one.id if one else None


@pytest.mark.parametrize(
    "text",
    [
        "Build deep wells and small dams in evry village of the nothern provinces",
        "Build deepwells and small dams in every village of the northern provinces.",
        "Build deep wells and small dams in every village of the northern provinces, too",
    ],
)
@pytest.mark.parametrize("numbered", ["row", "record"])
def test_a_text_typed_apart_is_found_in_either_order(text: str, numbered: str) -> None:
    paragraph: dict[str, Value] = {"paragraph": "90.1"}
    candidate = stored("one", WELLS, "NOR", **(paragraph if numbered == "record" else {}))
    given = row(text, "NOR", **(paragraph if numbered == "row" else {}))
    assert found([given], [candidate]) == ["one"]


@pytest.mark.parametrize(
    "values",
    [
        {"recommending_states": ("QAT",)},
        {"cycle": 3},
        {"state_under_review": "OMN"},
        {"paragraph": "90.7"},
        {"text_en": "Build schools and clinics in every village of the northern provinces"},
    ],
)
def test_another_state_review_paragraph_or_text_is_not(values: dict[str, Value]) -> None:
    candidate = stored("one", WELLS, "NOR", paragraph="90.1")
    assert found([row(WELLS + "s", "NOR", **values)], [candidate]) == [None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ratify without delay Convention No. 169", "Ratify without delay Convention No. 189"),
        ("Withdraw each reservation to the CEDAW", "Withdraw each reservation to the CAT"),
    ],
)
def test_another_number_or_acronym_is_another_recommendation(one: str, other: str) -> None:
    assert found([row(one, "NOR")], [stored("one", other, "NOR", paragraph="90.1")]) == [None]


def test_another_word_in_the_place_of_one_is_a_question() -> None:
    text = "Adopt a wide and lasting plan for the health and the schooling of rural {} by 2015"
    candidate = stored("one", text.format("women"), "NOR", paragraph="90.1")
    assert found([row(text.format("boys"), "NOR")], [candidate]) == [("one",)]


def test_two_that_are_as_near_are_a_question() -> None:
    both = [stored(at, f"{WELLS} {at}", "NOR", paragraph=f"90.{at}") for at in ("1a", "1b")]
    assert found([row(WELLS, "NOR")], both) == [("1a", "1b")]


def test_a_paragraph_takes_one_row_of_each_state() -> None:
    paragraph = stored("one", WELLS, "NOR", "QAT", paragraph="90.1")
    rows = [row(f"{WELLS}{end}", state, number=at) for at, (end, state) in
            enumerate([("s", "NOR"), ("es", "NOR"), ("x", "QAT")])]  # fmt: skip
    assert found(rows, [paragraph]) == ["one", None, "one"]


def test_of_records_of_a_paragraphs_states_one_is_taken_and_the_others_are_told() -> None:
    records = [stored("nor", WELLS + "s", "NOR"), stored("qat", WELLS + "xy", "QAT")]
    given = row(WELLS, "NOR", "QAT", paragraph="90.1")
    result = paired([given], records)
    assert result.found == {given: records[0]}
    assert result.left == {given: (records[1],)}


def test_a_persons_own_rows_and_other_kinds_of_record_are_never_near() -> None:
    assert may_be_near(row(WELLS))
    assert not may_be_near(Row("recommendations", "S", 2, {}))
    assert not may_be_near(Row("commitments", "S", 2, {}, voice=Voice.UPR_INFO))

"""What each source may say of what another has said; and that their order changes nothing."""

from itertools import permutations

import pytest

from uprtrack.changes.compare import complete
from uprtrack.changes.knowing import Kept, weighed
from uprtrack.changes.propose import Incoming, propose
from uprtrack.model.record import Record, Value, Values
from uprtrack.model.row import Row, Voice
from uprtrack.model.source_word import SourceWord

REPORT, ADDENDUM = "A/HRC/90/7", "A/HRC/90/7/Add.1"
CITED = f"{ADDENDUM} - Para. 4"
REVIEW: Values = {"state_under_review": "KWT", "mechanism": "UPR", "cycle": 1, "session": 8}


def taken(stored: Values, given: Values, voice: Voice) -> Values:
    return weighed(complete("recommendations", stored), given, voice).taken


def position(value: str, source: str | None = None) -> Values:
    return {"position": value, "position_source": source}


@pytest.mark.parametrize("word", ["not_supported", "supported_in_part", "supported", "noted"])
@pytest.mark.parametrize("source", [REPORT, ADDENDUM, CITED, None])
def test_upr_infos_position_replaces_no_decided_one(word: str, source: str | None) -> None:
    assert taken(position(word, source), {"position": "noted"}, Voice.UPR_INFO) == {}


def test_upr_infos_position_fills_what_is_open_and_names_its_source() -> None:
    said = position("supported", "UPR Info")
    for before in ({}, position("pending", REPORT)):
        assert taken(before, {"position": "supported"}, Voice.UPR_INFO) == said


def test_upr_info_fills_issues_and_leaves_what_there_is() -> None:
    given: Values = {"themes": ("women",), "action_category": "4", "text_en": "Dig"}
    before: Values = {"themes": ("health",), "text_en": "Build wells", "paragraph": "1.1"}
    knowledge = weighed(complete("recommendations", before), given, Voice.UPR_INFO)
    assert knowledge.taken == {"action_category": "4"}
    assert knowledge.kept == (
        Kept("themes", ("women",), ("health",)),
        Kept("text_en", "Dig", "Build wells"),
    )


def test_upr_infos_states_unite_with_its_own_and_not_with_a_reports() -> None:
    given: Values = {"recommending_states": ("QAT",)}
    own: Values = {"recommending_states": ("NOR",), **position("noted", "UPR Info")}
    assert taken(own, given, Voice.UPR_INFO) == {"recommending_states": ("NOR", "QAT")}
    assert taken({**own, "paragraph": "1.1"}, given, Voice.UPR_INFO) == {}


@pytest.mark.parametrize(
    ("before", "given", "wins"),
    [
        (position("noted", REPORT), position("supported", ADDENDUM), True),
        (position("supported", ADDENDUM), position("noted", REPORT), False),
        (position("supported", "UPR Info"), position("noted", REPORT), True),
        (position("supported", None), position("noted", REPORT), True),
        (position("noted", REPORT), position("pending", REPORT), False),
        (position("supported", "UPR Info"), position("pending", REPORT), False),
        (position("supported", CITED), position("noted", ADDENDUM), True),
        (position("supported", ADDENDUM), position("noted", CITED), False),
        (position("noted", REPORT), position("supported", CITED), True),
    ],
)
def test_the_stronger_source_decides_a_position(before: Values, given: Values, wins: bool) -> None:
    assert taken(before, given, Voice.DOCUMENT) == (given if wins else {})


def test_the_word_that_gives_way_is_kept_with_its_source() -> None:
    report, addendum = position("noted", REPORT), position("supported", ADDENDUM)
    for before, given in ((report, addendum), (addendum, report)):
        knowledge = weighed(complete("recommendations", before), given, Voice.DOCUMENT)
        assert knowledge.words == (SourceWord("position", "Noted", REPORT),)


def test_the_second_language_of_a_report_brings_its_text_and_nothing_else() -> None:
    before: Values = {
        "document_symbol": REPORT, "paragraph": "79.1", "text_en": "Build wells",
        "recommending_states": ("NOR",), **position("noted", REPORT),
    }  # fmt: skip
    given: Values = {
        "document_symbol": REPORT, "paragraph": "79.1", "text_ar": "بناء الآبار",
        "recommending_states": ("NOR", "QAT"), "year": 2010, **position("supported", REPORT),
    }  # fmt: skip
    assert taken(before, given, Voice.DOCUMENT) == {"text_ar": "بناء الآبار", "year": 2010}
    elsewhere = {**given, "document_symbol": "A/HRC/91/7"}
    assert taken(before, elsewhere, Voice.DOCUMENT)["recommending_states"] == ("NOR", "QAT")


def test_a_compilation_leaves_text_and_states_to_the_document() -> None:
    given: Values = {"text_en": "Dig", "recommending_states": ("QAT",), "themes": ("women",)}
    before: Values = {"text_en": "Build", "recommending_states": ("NOR",), "themes": ("health",)}
    assert taken({**before, "paragraph": "1.1"}, given, Voice.COMPILATION) == {"themes": ("women",)}
    assert taken(before, given, Voice.COMPILATION) == given


def test_a_persons_own_sheet_says_what_it_says() -> None:
    given = {**position("noted"), "text_en": "Dig", "themes": ("women",)}
    before = {**position("supported", ADDENDUM), "text_en": "Build", "paragraph": "1.1"}
    assert taken(before, given, Voice.OWN) == given


def _row(sheet: str, voice: Voice, at: int, **values: Value) -> Row:
    return Row("recommendations", sheet, at, {**REVIEW, **values}, voice=voice)


SHARED = "Widen the network of rural clinics"
ROADS = "Mend the roads between the villages of the north and their markets"
WELLS = "Build wells and small dams in every village of the north"
SOURCES: dict[str, list[Row]] = {
    "UPR Info": [
        _row("U", Voice.UPR_INFO, 2, text_en=WELLS, recommending_states=("NOR",),
             position="noted", themes=("food_housing_water_land",), action_category="5"),
        _row("U", Voice.UPR_INFO, 3, text_en=f"“{WELLS}”;",
             recommending_states=("QAT",), position="noted",
             themes=("food_housing_water_land",), action_category="5"),
        _row("U", Voice.UPR_INFO, 4, text_en=SHARED, recommending_states=("CHL",),
             position="supported", themes=("health",), action_category="4"),
        _row("U", Voice.UPR_INFO, 5, text_en=SHARED, recommending_states=("FRA",),
             position="supported", themes=("health",), action_category="4"),
        _row("U", Voice.UPR_INFO, 6, text_en=ROADS.replace("between", "betwen"),
             recommending_states=("CHE",), position="noted", themes=("development",)),
    ],
    "report": [
        _row(REPORT, Voice.DOCUMENT, at, document_symbol=REPORT, paragraph=paragraph, year=2010,
             text_en=text, recommending_states=states, position=word, position_source=REPORT)
        for at, (paragraph, text, states, word) in enumerate(
            [
                ("79.1", WELLS, ("NOR", "QAT"), "not_supported"),
                ("79.2", SHARED, ("CHL",), "pending"),
                ("80.1", SHARED, ("FRA",), "supported"),
                ("80.2", ROADS, ("CHE",), "noted"),
            ],
            start=1,
        )
    ],
    "addendum": [
        _row(ADDENDUM, Voice.DOCUMENT, at, document_symbol=REPORT, paragraph=paragraph,
             position=word, position_source=ADDENDUM)
        for at, (paragraph, word) in enumerate(
            [("79.1", "supported_in_part"), ("79.2", "noted")], start=1
        )
    ],
    "second language": [
        _row(REPORT, Voice.DOCUMENT, at, document_symbol=REPORT, paragraph=paragraph, year=2010,
             text_ar=text, recommending_states=states, position=word, position_source=REPORT)
        for at, (paragraph, text, states, word) in enumerate(
            [
                ("79.1", "بناء الآبار", ("NOR", "QAT"), "not_supported"),
                ("79.2", "توسيع شبكة العيادات", ("CHL",), "pending"),
                ("80.1", "توسيع شبكة العيادات الريفية", ("FRA",), "supported"),
                ("80.2", "إصلاح الطرق", ("CHE",), "noted"),
            ],
            start=1,
        )
    ],
    "list": [
        _row("Themes", Voice.COMPILATION, at, document_symbol=REPORT, paragraph=paragraph,
             text_en=text, recommending_states=states, position=word, position_source=source,
             sdgs=("6",))
        for at, (paragraph, text, states, word, source) in enumerate(
            [
                ("79.1", WELLS, ("QAT", "NOR"), "supported_in_part", CITED),
                ("79.2", SHARED, ("CHL",), "noted", CITED),
                ("80.1", SHARED, ("FRA",), "supported", REPORT),
                ("80.2", ROADS, ("CHE",), "noted", REPORT),
            ],
            start=2,
        )
    ],
}  # fmt: skip


def _ends(order: tuple[str, ...]) -> tuple[dict[Value, dict[str, object]], list[str]]:
    """The stored records by paragraph after files in this order, and the ids of the first file."""
    stored: dict[str, Record] = {}
    first: list[str] = []
    for name in order:
        rows = [
            Row(r.entity, r.sheet, r.number, dict(r.values), voice=r.voice) for r in SOURCES[name]
        ]
        proposal = propose(Incoming(rows), {"recommendations": list(stored.values())}, 0)
        assert proposal.questions == ()
        stored |= {change.record.id: change.record for change in proposal.change_set.changes}
        first = first or list(stored)
    ends = {
        record.values["paragraph"]: {
            field: frozenset(value) if isinstance(value, tuple) else value
            for field, value in record.values.items()
        }
        for record in stored.values()
    }
    assert len(ends) == len(stored)
    assert set(first) <= set(stored)
    return ends, first


def _meets(order: tuple[str, ...]) -> bool:
    """Whether each source finds what it speaks of: by paragraph, or a text in its language.

    An addendum waits for its report. Arabic and English meet by paragraph, and UPR Info has none.
    """
    before_addendum = set(order[: order.index("addendum")])
    if not before_addendum & {"report", "second language", "list"}:
        return False
    english = min(order.index("report"), order.index("list"))
    return order.index("second language") > english or order.index("UPR Info") > english


ORDERS = [order for order in permutations(SOURCES) if _meets(order)]


@pytest.mark.parametrize("order", ORDERS, ids=" > ".join)
def test_every_order_of_sources_ends_in_the_same_values(order: tuple[str, ...]) -> None:
    ends, _ = _ends(order)
    assert set(ends) == {"79.1", "79.2", "80.1", "80.2"}
    assert ends["80.2"]["themes"] == {"development"}
    first, second, third = ends["79.1"], ends["79.2"], ends["80.1"]
    assert [e["position"] for e in (first, second, third)] == [
        "supported_in_part", "noted", "supported",
    ]  # fmt: skip
    assert [e["position_source"] for e in (first, second, third)] == [ADDENDUM, ADDENDUM, REPORT]
    assert [e["action_category"] for e in (first, second, third)] == ["5", "4", "4"]
    assert second["themes"] == third["themes"] == {"health"}
    assert ends == _ends(ORDERS[0])[0]


def test_what_met_in_no_common_language_is_told_to_be_there_twice() -> None:
    stored: dict[str, Record] = {}
    told: list[tuple[str, str]] = []
    for name in ("UPR Info", "second language", "report"):
        rows = SOURCES[name] if name == "UPR Info" else SOURCES[name][:1]
        proposal = propose(Incoming(rows), {"recommendations": list(stored.values())}, 0)
        stored |= {change.record.id: change.record for change in proposal.change_set.changes}
        told += [(f.rule, f.value) for f in proposal.findings]
    assert told == [("told_twice", WELLS)]
    [numbered] = [r for r in stored.values() if r.values["paragraph"] == "79.1"]
    assert numbered.values["themes"] == ("food_housing_water_land",)


def test_one_row_of_upr_info_speaks_of_all_paragraphs_with_its_text_and_states() -> None:
    report = propose(Incoming(SOURCES["report"]), {}, 0).change_set.changes
    stored = {"recommendations": [change.record for change in report]}
    states = ("CHL", "FRA")
    row = _row(
        "U", Voice.UPR_INFO, 2, text_en=SHARED, recommending_states=states, themes=("health",)
    )
    proposal = propose(Incoming([row]), stored, 1)
    assert proposal.questions == ()
    changed = {c.record.values["paragraph"]: c.record.values for c in proposal.change_set.changed}
    assert {at: values["themes"] for at, values in changed.items()} == {
        "79.2": ("health",),
        "80.1": ("health",),
    }
    assert changed["79.2"]["recommending_states"] == ("CHL",)

"""Export → read again = the same records, and nothing to say about them."""

import string
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete
from uprtrack.changes.register import new_institution
from uprtrack.intake.several import lines
from uprtrack.intake.words import is_empty
from uprtrack.language.catalogue import language_for
from uprtrack.language.key import header_key
from uprtrack.language.states import all_states
from uprtrack.model.editable import IN_ORDER
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value, Values
from uprtrack.model.source_word import SourceWord
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.origin import Origin
from uprtrack.reports.workbook import export_workbook
from uprtrack.services.checking import apply, check
from uprtrack.store.store import Store

AWKWARD = (
    "=SUM(A1:A9)",
    '="quoted"',
    "+965 2222",
    "-5",
    "@home",
    'She said "no"; then left',
    "first\nsecond",
    "- one\n- two",
    "a; b; c",
    "a / b, c - d",
    "وزارة التربية / قطاع التعليم",
    "نُفِّذت (SDG 5.2)؛ ثم أُغلقت",
    "N/A yet",
    "null island",
    "0042",
    "140.220",
    "12",
    "1e5",
    "2021-12-19",
    "50%",
    "TRUE",
    "#REF!",
    "<r>odd</r>",
    "<b>bold</b> & co",
    "Total",
    "المجموع",
    "_x000D_ and _x0041_",
    "trailing dot .",
    "• bullet",
    "(in brackets)",
    "http://example.org/?a=1&b=2",
    "tab\there",
    "Supported",
    "Recommendation",
    "النص",
)
LETTERS = st.text(
    st.sampled_from(
        string.ascii_letters
        + string.digits
        + " -/;,.()'\"=+@&<>%#\n"
        + "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآء،؛؟ ًٌ"
    ),
    min_size=1,
    max_size=40,
)  # fmt: skip

NewUrl = Callable[[], str]


def _keepable(text: str) -> bool:
    return not is_empty(text) and bool(header_key(text))


texts = (
    (st.sampled_from(AWKWARD) | LETTERS)
    .map(lambda text: "\n".join(line.strip() for line in text.strip().split("\n")))
    .filter(_keepable)
)
one_line = texts.map(lambda text: text.replace("\n", " ").strip()).filter(
    lambda text: _keepable(text) and lines(text) == (text,)
)
numbers = st.integers(0, 10**6)
names = (
    st.builds("{} {:07}".format, one_line, numbers)
    | st.builds("Office {:07}".format, numbers)
    | st.builds("مكتب {:07}".format, numbers)
    | st.builds("Office {0:07} for Trade, Industry / Customs (O{0})".format, numbers)
)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
STATES = tuple(state.iso3 for state in all_states())


def values_of(field: Field, institutions: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Any value that reading could have put into the field."""
    one: st.SearchStrategy[Any]
    match field.kind:
        case Kind.CHOICE:
            one = st.sampled_from(vocabulary(field.vocabulary).keys)
        case Kind.STATE:
            one = st.sampled_from(STATES)
        case Kind.INSTITUTION:
            one = st.sampled_from(institutions)
        case Kind.DATE:
            return days
        case Kind.PERCENT:
            return st.integers(0, 10_000).map(lambda n: n / 100)
        case Kind.WHOLE:
            return {
                "cycle": st.integers(1, 9),
                "session": st.integers(1, 99),
                "year": st.integers(1990, 2090),
            }.get(field.name, st.integers(0, 10**6))
        case Kind.DECIMAL:
            return st.integers(0, 10**9).map(lambda n: n / 100)
        case Kind.SDG:
            one = st.sampled_from(("1", "5", "5.2", "16.a", "17.19", "3"))
        case Kind.PARAGRAPH:
            return st.tuples(st.integers(1, 250), st.integers(1, 350)).map(
                lambda pair: f"{pair[0]}.{pair[1]}"
            )
        case Kind.SOURCE_WORD:
            one = st.builds(
                SourceWord, st.sampled_from(("status", "position")), one_line, st.just("a.xlsx")
            ).map(str)
        case _:
            one = one_line if field.several else texts
    if field.several:
        return st.lists(one, unique=True, max_size=4).map(tuple)
    return one


@st.composite
def stores(draw: st.DrawFn) -> dict[str, list[Record]]:
    """Records of every entity that refer to one another, each findable by its own key."""
    named = draw(st.lists(names, unique=True, min_size=1, max_size=3))
    records: dict[str, list[Record]] = {
        "institutions": [_record("institutions", draw, (), **_one_name(name)) for name in named]
    }
    known = tuple(named)
    for entity in ("recommendations", "commitments", "agreements", "activities", "decisions"):
        count = draw(st.integers(1, 5))
        records[entity] = [
            _record(entity, draw, known, **_distinct(entity, at, draw)) for at in range(count)
        ]
    agreements = [record.id for record in records["agreements"]]
    for record in (*records["activities"], *records["decisions"]):
        record.values["agreement"] = draw(st.sampled_from([None, *agreements]))
    first = records["recommendations"][0].id
    records["assessments"] = [_record("assessments", draw, known, recommendation=first)]
    ends = [{"activity": record.id} for record in records["activities"]]
    ends += [{"commitment": record.id} for record in records["commitments"]]
    records["links"] = [
        _record(
            "links",
            draw,
            known,
            **{"recommendation": first, "activity": None, "commitment": None, **end},
            origin="sheet",
            score=None,
        )
        for end in ends
    ]
    return records


def _one_name(name: str) -> Values:
    return {**dict.fromkeys(("name_en", "name_ar")), **new_institution(name), "aliases": ()}


def _distinct(entity: str, at: int, draw: st.DrawFn) -> Values:
    """The values that name a record, so that no two of one entity are alike."""
    mark = f"{at} "
    match entity:
        case "recommendations":
            return {"paragraph": f"{120 + at}.{draw(st.integers(1, 300))}",
                    "text_en": mark + draw(texts)}  # fmt: skip
        case "commitments":
            return {"title_en": mark + draw(texts), "reference": mark + draw(texts)}
        case "decisions":
            return {"decision": mark + draw(texts)}
        case _:
            return {"title": mark + draw(texts)}


def _record(entity: str, draw: st.DrawFn, institutions: tuple[str, ...], **fixed: Value) -> Record:
    given: Values = {}
    for field in ENTITIES[entity].fields:
        if field.name in fixed:
            given[field.name] = fixed[field.name]
        elif field.kind is Kind.REFERENCE:
            given[field.name] = None
        elif field.required or draw(st.booleans()):
            given[field.name] = draw(values_of(field, institutions))
    if given.get("cycle") is None:
        given.pop("session", None)  # reading would have given it the cycle of its session
    for first, second in IN_ORDER.get(entity, ()):  # reading would not have taken the later one
        if given.get(first) and given.get(second) and given[first] > given[second]:
            given[second] = given[first]
    given.pop("participants_men", None)  # reading would have said that the numbers do not add up
    return Record(entity, uuid4().hex, complete(entity, given))


def _kept(new_url: NewUrl, records: dict[str, list[Record]]) -> Store:
    store = Store(new_url())
    changes = tuple(Change(record) for found in records.values() for record in found)
    if changes:
        store.apply(ChangeSet(0, changes), author="test", kind="upload")
    return store


ROUNDS = settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow,
                           HealthCheck.data_too_large],
)  # fmt: skip


@pytest.mark.parametrize("code", ["en", "ar"])
@ROUNDS
@given(records=stores())
def test_an_export_read_again_changes_nothing_and_says_nothing(
    new_url: NewUrl, code: str, records: dict[str, list[Record]]
) -> None:
    with _kept(new_url, records) as store:
        stored = store.snapshot()
        data = export_workbook(stored.records, language_for(code), origin=Origin.of(stored))
        preview = check(store, LOCAL, data, "export.xlsx")
        assert [(f.rule, f.place, f.value) for f in preview.findings] == []
        assert [
            (name, c.before and c.before.values[name], c.record.values[name])
            for c in preview.change_set.changes
            for name in c.fields
        ] == []
        assert preview.refused == 0
        assert preview.repeated == 0
        assert preview.records == {e: len(found) for e, found in records.items() if found}


@pytest.mark.parametrize("code", ["en", "ar"])
@ROUNDS
@given(records=stores())
def test_an_export_read_into_an_empty_store_gives_the_same_records(
    new_url: NewUrl, code: str, records: dict[str, list[Record]]
) -> None:
    data = export_workbook(
        {entity: records[entity] for entity in ENTITIES}, language_for(code), origin=Origin(7)
    )
    with _kept(new_url, {}) as store:
        preview = check(store, LOCAL, data, "export.xlsx")
        assert [(f.rule, f.place, f.value) for f in preview.findings] == []
        came = {change.record.id: change.record for change in preview.change_set.changes}
        for entity, found in records.items():
            arrived = [record for record in came.values() if record.entity == entity]
            assert len(arrived) == len(found)
            differing = [
                (field.name, value, back)
                for one, other in zip(found, arrived, strict=True)
                for field in ENTITIES[entity].fields
                for value, back in [
                    (
                        _plain(field, one.values[field.name], _by_id(records)),
                        _plain(field, other.values[field.name], came),
                    )
                ]
                if value != back and not field.read_only
            ]
            assert differing == []


@ROUNDS
@given(notes=st.lists(st.text(st.sampled_from("ab ;\x01\x0b\x1f\ufffe\uffff\ue000ة")), max_size=3))
def test_what_no_workbook_can_hold_is_not_stored(new_url: NewUrl, notes: list[str]) -> None:
    lines = [f'140.{at},"Text {at}","{note}"' for at, note in enumerate(notes, start=1)]
    data = "\n".join(["Paragraph,Recommendation,Notes", *lines, f"140.9,Text,{'plain ' * 5_000}"])
    with _kept(new_url, {}) as store:
        apply(store, LOCAL, check(store, LOCAL, data.encode(), "list.csv"))
        stored = store.snapshot()
        back = export_workbook(stored.records, language_for("en"), origin=Origin.of(stored))
        preview = check(store, LOCAL, back, "export.xlsx")
        assert (preview.change_set.changes, preview.findings) == ((), ())
        assert len(stored.records["recommendations"]) == len(notes) + 1


def _by_id(records: dict[str, list[Record]]) -> dict[str, Record]:
    return {record.id: record for found in records.values() for record in found}


def _plain(field: Field, value: Value, known: dict[str, Record]) -> Value:
    """A reference as the name of the record that it refers to, since ids are a store's own."""
    if field.kind is not Kind.REFERENCE or not isinstance(value, str):
        return value
    values = known[value].values
    return str(values.get("paragraph") or values.get("title") or values.get("reference"))

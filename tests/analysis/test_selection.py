from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.analysis.attention import FLAGS
from uprtrack.analysis.facets import FACETS
from uprtrack.analysis.selection import Selection, select, select_entity
from uprtrack.model.finding import Refused

TODAY = date(2026, 11, 24)


@pytest.fixture
def four(snapshot_with):
    return snapshot_with(
        recommendations=[
            {
                "state_under_review": "KWT",
                "mechanism": "UPR",
                "cycle": 3,
                "paragraph": "157.1",
                "text_ar": "تعزيز حقوق المرأة",
                "themes": ("women", "education"),
                "position": "supported",
                "status": "implemented",
                "lead_institution": "Ministry of Education",
                "sdgs": ("5.2",),
                "recommending_states": ("NOR", "QAT"),
            },
            {
                "state_under_review": "KWT",
                "mechanism": "CEDAW",
                "paragraph": "12",
                "text_en": "Amend the law",
                "themes": ("women",),
                "status": "in_progress",
                "due_date": date(2026, 11, 23),
                "supporting_institutions": ("Ministry of Education",),
                "sdgs": ("5", "16"),
                "notes": "draft with the committee",
                "source_words": ("themes: Droits des femmes — tracker.xlsx",),
            },
            {
                "state_under_review": "BHR",
                "mechanism": "UPR",
                "cycle": 2,
                "themes": (),
                "position": "noted",
                "due_date": date(2026, 11, 24),
                "affected_persons": ("migrants",),
            },
            {"state_under_review": "BHR", "mechanism": "UPR", "cycle": 2, "themes": ("axis 9",)},
        ],
        institutions=[
            {"name_en": "Ministry of Education", "name_ar": "وزارة التربية", "aliases": ("MOE",)}
        ],
        activities=[
            {"title": "Course", "themes": ("women",), "status": "completed", "area": "training"},
            {"title": "Visit", "un_partners": ("UNDP",), "agreement": "a1", "sdgs": ("5.2",)},
        ],
        agreements=[{"title": "Memorandum", "areas": ("training",)}],
        commitments=[{"title_ar": "قانون حقوق الطفل", "reference": "Law No. 21 of 2015"}],
        links=[{"recommendation": "r1", "commitment": "c1"}, {"recommendation": "r2"}],
    )


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(), ["r1", "r2", "r3", "r4"]),
        (Selection(themes=("women",)), ["r1", "r2"]),
        (Selection(themes=("education", "none")), ["r1", "r3"]),
        (Selection(themes=("axis 9",)), ["r4"]),
        (Selection(themes=("unheard of",)), []),
        (Selection(themes=("women",), statuses=("implemented",)), ["r1"]),
        (Selection(statuses=("not_assessed",)), ["r3", "r4"]),
        (Selection(positions=("none",)), ["r2", "r4"]),
        (Selection(mechanisms=("CEDAW",)), ["r2"]),
        (Selection(cycles=("2",)), ["r3", "r4"]),
        (Selection(cycles=("3", "none")), ["r1", "r2"]),
        (Selection(states_under_review=("BHR",)), ["r3", "r4"]),
        (Selection(institutions=("Ministry of Education",)), ["r1", "r2"]),
        (Selection(institutions=("none",)), ["r3", "r4"]),
        (Selection(sdgs=("5",)), ["r1", "r2"]),
        (Selection(sdgs=("5.2",)), ["r1"]),
        (Selection(affected_persons=("migrants",)), ["r3"]),
        (Selection(recommending_states=("QAT",)), ["r1"]),
        (Selection(overdue=True), ["r2"]),
        (Selection(unassigned=True), ["r2", "r3", "r4"]),
        (Selection(text="المراه"), ["r1"]),
        (Selection(text="157.1"), ["r1"]),
        (Selection(text="النرويج"), ["r1"]),
        (Selection(text="qatar"), ["r1"]),
        (Selection(text="وزارة التربيه"), ["r1", "r2"]),
        (Selection(text="moe committees"), ["r2"]),
        (Selection(text="femmes"), ["r2"]),
        (Selection(text="themes"), []),
        (Selection(text="kuwait"), []),
    ],
)
def test_filters(four, selection, ids):
    assert select(four, selection, TODAY).ids == ids


@pytest.mark.parametrize(
    ("pairs", "ids"),
    [
        ([("status", "Implemented")], ["r1"]),
        ([("حالة التنفيذ", "منفذة")], ["r1"]),
        ([("theme", "المرأة")], ["r1", "r2"]),
        ([("themes", "women"), ("themes", "none")], ["r1", "r2", "r3"]),
        ([("theme", "Axis 9")], ["r4"]),
        ([("theme", "women"), ("status", "in_progress")], ["r2"]),
        ([("theme", "older_persons")], []),
        ([("state_under_review", "البحرين")], ["r3", "r4"]),
        ([("state", "BHR")], ["r3", "r4"]),
        ([("Lead institution", "moe")], ["r1"]),
        ([("institution", "وزارة التربية")], ["r1", "r2"]),
        ([("sdg", "SDG 5")], ["r1", "r2"]),
        ([("sdgs", "الهدف ٥")], ["r1", "r2"]),
        ([("cycle", "٣")], ["r1"]),
        ([("paragraph", "١٥٧-١")], ["r1"]),
        ([("due_date", "23 نوفمبر 2026")], ["r2"]),
        ([("notes", "Committee")], ["r2"]),
    ],
)
def test_where_takes_keys_and_labels(four, pairs, ids):
    assert select(four, Selection(where=tuple(pairs)), TODAY).ids == ids


@pytest.mark.parametrize(
    ("pair", "rule"),
    [
        (("colour", "red"), "unknown_filter_field"),
        (("status", "nearly"), "unknown_filter_value"),
        (("institution", "Ministry of Magic"), "unknown_filter_value"),
        (("state_under_review", "Atlantis"), "unknown_filter_value"),
        (("cycle", "third"), "unknown_filter_value"),
        (("sdg", "peace"), "unknown_filter_value"),
        (("due_date", "soon"), "unknown_filter_value"),
    ],
)
def test_where_refuses_what_it_does_not_know(four, pair, rule):
    with pytest.raises(Refused) as refusal:
        select(four, Selection(where=(pair,)), TODAY)
    assert refusal.value.rule == rule


@pytest.mark.parametrize(
    ("entity", "selection", "ids"),
    [
        ("activities", Selection(themes=("women",)), ["a1"]),
        ("activities", Selection(statuses=("completed",)), ["a1"]),
        ("activities", Selection(institutions=("UNDP",)), ["a2"]),
        ("activities", Selection(sdgs=("5",)), ["a2"]),
        ("activities", Selection(cycles=("3",), overdue=True), ["a1", "a2"]),
        ("activities", Selection(where=(("area", "التدريب"),)), ["a1"]),
        ("activities", Selection(where=(("agreement", "memorandum"),)), ["a2"]),
        ("agreements", Selection(where=(("area", "Training"),)), ["a1"]),
        ("commitments", Selection(text="الاطفال قانون"), []),
        ("commitments", Selection(text="حقوق طفل"), ["c1"]),
        ("links", Selection(where=(("commitment", "law no. 21 of 2015"),)), ["l1"]),
        ("links", Selection(where=(("recommendation", "157/1"),)), ["l1"]),
        ("institutions", Selection(text="تربية"), ["i1"]),
    ],
)
def test_other_entities_pass_the_filters_that_apply_to_them(four, entity, selection, ids):
    assert select_entity(four, entity, selection, TODAY).ids == ids


def test_what_is_selected_can_be_had_as_records_and_as_a_frame(four):
    selected = select(four, Selection(themes=("women",)))

    assert len(selected) == 2
    assert [record.values["paragraph"] for record in selected.records] == ["157.1", "12"]
    assert list(selected.frame["paragraph"]) == ["157.1", "12"]


def test_order_and_repeats_do_not_distinguish_selections():
    one = Selection(themes=("women", "health"), text=" a  b ", where=(("x", "2"), ("x", "1")))
    other = Selection(
        themes=("health", "women", "women"), text="a b", where=(("x", "1"), ("x", "2"))
    )

    assert one == other
    assert hash(one) == hash(other)
    assert one
    assert not Selection()


values = st.lists(st.text(max_size=8), max_size=3).map(tuple)
names = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)


@given(
    st.builds(
        Selection,
        **{facet.name: values for facet in FACETS},
        **{flag.name: st.booleans() for flag in FLAGS},
        text=st.text(max_size=20),
        where=st.lists(st.tuples(names, st.text(max_size=8)), max_size=3).map(tuple),
    )
)
def test_an_address_leads_back_to_the_selection(selection):
    assert Selection.from_query(selection.to_query()) == selection


def test_the_address_form_is_stable():
    selection = Selection(
        themes=("women", "none"), states_under_review=("KWT",), text="حقوق", overdue=True
    )

    assert selection.to_query() == {
        "theme": ["none", "women"],
        "state": ["KWT"],
        "q": ["حقوق"],
        "overdue": ["1"],
    }
    assert Selection.from_query({"lang": "ar", "theme": "women", "overdue": "1"}) == Selection(
        themes=("women",), overdue=True
    )


def test_activities_by_area_type_partner_target_group_and_level(snapshot_with):
    snapshot = snapshot_with(
        activities=[
            {"area": "training", "type": "workshop", "un_partners": ("UNDP", "UNICEF")},
            {"area": "consultations", "target_groups": ("media", "public"), "level": "regional"},
            {"other_partners": ("UNDP",)},
        ]
    )
    query = {"area": ["training"], "type": ["workshop"], "partner": ["UNICEF"]}

    def found(selection):
        return select_entity(snapshot, "activities", selection).ids

    assert found(Selection.from_query(query)) == ["a1"]
    assert found(Selection(target_groups=("media",), levels=("regional",))) == ["a2"]
    assert found(Selection(partners=("UNDP",))) == ["a1"]
    assert found(Selection(institutions=("UNDP",))) == ["a1", "a3"]
    assert Selection.from_query(query).to_query() == query

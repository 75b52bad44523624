import pytest

from uprtrack.analysis.coverage import Part, behind, cover_of_all, covered, covers
from uprtrack.analysis.coverage_folds import FOLDS
from uprtrack.analysis.selection import Selection
from uprtrack.model.finding import Refused
from uprtrack.model.vocabulary import FIRST_THEMES


@pytest.fixture
def seen(snapshot_with):
    return snapshot_with(
        recommendations=[
            {"position": "supported", "themes": ("women", "torture"), "sdgs": ("5.2", "5")},
            {"position": "supported", "themes": ("torture",), "lead_institution": "Interior"},
            {"position": "supported_in_part", "cycle": 4, "supporting_institutions": ("MoI",)},
            {"position": "supported", "themes": ("women",), "cycle": 3},
            {"position": "noted", "themes": ("torture",)},
        ],
        commitments=[{}, {}],
        activities=[
            {"themes": ("women",), "un_partners": ("UNDP", "WHO"), "participants_women": 7,
             "participants_men": 3, "lead_institution": "MoI"},
            {"themes": ("torture",), "un_partners": ("WHO",), "participants_total": 20},
            {"themes": ("torture", "health"), "sdgs": ("3.8",), "un_partners": ("UNDP",)},
        ],
        institutions=[{"name_en": "Ministry of Interior", "aliases": ("Interior", "MoI")}],
        links=[
            {"recommendation": "r1", "activity": "a1", "relation": "implements"},
            {"recommendation": "r1", "activity": "a1", "relation": "contributes_to"},
            {"recommendation": "r1", "activity": "a2"},
            {"recommendation": "r1", "commitment": "c1"},
            {"recommendation": "r2", "activity": "a2"},
            {"recommendation": "r3", "commitment": "c1"},
            {"recommendation": "r4", "activity": "a3", "relation": "not_related"},
            {"recommendation": "r4", "activity": "gone"},
            {"recommendation": "gone", "activity": "a3"},
            {"recommendation": "r5", "commitment": "c2"},
        ],
    )  # fmt: skip


def by(seen, dimension, **selection):
    found = covered(seen, Selection(**selection))
    return {cover.key: cover for cover in covers(found, dimension)}


def test_all_together_each_record_once(seen):
    cover = cover_of_all(covered(seen, Selection()))
    assert (cover.recommendations, cover.with_activity, cover.with_commitment) == (4, 2, 2)
    assert (cover.with_both, cover.with_nothing) == (1, 1)
    assert (cover.activities, cover.commitments, cover.serving_none) == (2, 1, 1)
    assert (cover.women, cover.men, cover.participants) == (7, 3, 30)


def test_a_link_that_is_refused_or_leads_nowhere_ties_nothing(seen):
    fourth = by(seen, "theme", cycles=("3",))["women"]
    assert (fourth.recommendations, fourth.with_nothing) == (1, 1)


def test_what_is_not_followed_counts_only_where_it_is_chosen(seen):
    noted = cover_of_all(covered(seen, Selection(positions=("noted",))))
    assert (noted.recommendations, noted.with_commitment, noted.commitments) == (1, 1, 1)


def test_by_theme_the_first_five_always_and_each_activity_once(seen):
    found = by(seen, "theme")
    assert list(found) == [*FIRST_THEMES, "torture", "none"]
    torture = found["torture"]
    assert (torture.recommendations, torture.with_activity, torture.activities) == (2, 2, 2)
    assert (torture.participants, torture.women, torture.serving_none) == (30, 7, 1)
    assert found["none"].commitment_alone == 1


def test_all_goals_are_there_and_targets_stand_under_them(seen):
    found = by(seen, "sdg")
    assert list(found) == [*map(str, range(1, 18)), "none"]
    assert (found["5"].recommendations, found["5"].with_both) == (1, 1)
    assert (found["3"].recommendations, found["3"].serving_none) == (0, 1)


def test_an_institution_is_one_by_all_its_names_and_parts(seen):
    found = by(seen, "institution")
    assert found["Ministry of Interior"].recommendations == 2
    assert found["Ministry of Interior"].activity_alone == 1
    assert found["none"].recommendations == 2


def test_a_partner_counts_its_own_activities_and_whom_they_serve(seen):
    found = by(seen, "partner")
    undp, who = found["UNDP"], found["WHO"]
    assert (undp.recommendations, undp.activities, undp.serving_none) == (1, 1, 1)
    assert (who.recommendations, who.activities, who.participants) == (2, 2, 30)
    assert (found["none"].recommendations, found["none"].with_activity) == (2, 0)


def test_cycles_go_in_their_order_and_have_no_activities_of_their_own(seen):
    found = by(seen, "cycle")
    assert list(found) == ["3", "4", "none"]
    assert found["4"].serving_none is None


def test_activities_that_serve_none_are_narrowed_by_what_activities_have(seen):
    def idle(**selection):
        return cover_of_all(covered(seen, Selection(**selection))).serving_none

    assert idle(themes=("health",)) == 1
    assert idle(themes=("women",)) == 0
    assert idle(cycles=("4",), statuses=("implemented",)) == 1
    assert idle(where=(("theme", "health"),)) == 1
    assert idle(where=(("theme", "women"), ("status", "not_assessed"))) == 0


@pytest.mark.parametrize("dimension", ["", *FOLDS])
def test_behind_every_number_stand_so_many_records(seen, dimension):
    found = covered(seen, Selection())
    groups = covers(found, dimension) if dimension else [cover_of_all(found)]
    for cover in groups:
        for part in Part:
            records = behind(found, dimension, cover.key, part)
            assert len(records) == (getattr(cover, part) or 0), (cover.key, part)


def test_records_behind_a_number(seen):
    found = covered(seen, Selection())
    assert behind(found, "theme", "torture", Part.WITH_BOTH).ids == ["r1"]
    assert behind(found, "partner", "UNDP", Part.ACTIVITIES).ids == ["a1"]
    assert behind(found, "theme", "health", Part.SERVING_NONE).ids == ["a3"]
    assert behind(found, "theme", "no such theme", Part.ALL).ids == []


def test_an_unknown_dimension_is_refused(seen):
    with pytest.raises(Refused) as refusal:
        covers(covered(seen, Selection()), "colour")
    assert refusal.value.rule == "unknown_dimension"


def test_nothing_at_all(snapshot_with):
    found = covered(snapshot_with(), Selection())
    assert cover_of_all(found).recommendations == 0
    assert [c.recommendations for c in covers(found, "theme")] == [0] * len(FIRST_THEMES)
    assert covers(found, "partner") == ()

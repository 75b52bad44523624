import pytest

from uprtrack.analysis.phrases import selection_phrases
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import language_for

ARABIC, ENGLISH = language_for("ar"), language_for("en")


@pytest.fixture
def snapshot(snapshot_with):
    return snapshot_with(
        recommendations=[
            {"themes": ("women",), "cycle": 10, "lead_institution": "Ministry of Education"},
            {"themes": ("health", "women"), "cycle": 9, "supporting_institutions": ("UNDP",)},
            {"themes": (), "cycle": 9},
        ],
        institutions=[{"name_en": "Ministry of Education", "name_ar": "وزارة التربية"}],
    )


def test_a_selection_in_words(snapshot):
    selection = Selection(
        themes=("women", "none"),
        institutions=("Ministry of Education",),
        text="law",
        overdue=True,
        where=(("year", "2020"),),
    )

    assert selection_phrases(selection, ENGLISH) == (
        "Themes: No theme, Women",
        "Institution: Ministry of Education",
        "Year: 2020",
        "search: “law”",
        "past their date",
    )
    assert "الجهة: وزارة التربية" in selection_phrases(selection, ARABIC, snapshot)
    assert selection_phrases(Selection(), ARABIC) == ()


def test_what_does_not_filter_an_entity_is_not_said_of_it():
    selection = Selection(positions=("noted",), themes=("women",), overdue=True)

    assert selection_phrases(selection, ENGLISH, entity="activities") == ("Themes: Women",)

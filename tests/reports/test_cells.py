from datetime import date

import pytest

from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import wording

RECOMMENDATION, ACTIVITY = ENTITIES["recommendations"], ENTITIES["activities"]


@pytest.mark.parametrize(
    ("name", "english", "arabic"),
    [
        ("position", "Supported in part", "مؤيَّدة جزئيًا"),
        ("themes", "Women; Education", "المرأة; التعليم"),
        ("recommending_states", "Norway; Qatar", "النرويج; قطر"),
        ("lead_institution", "Ministry of Education", "وزارة التربية"),
        ("supporting_institutions", "Ministry of Education; Diwan", "وزارة التربية; Diwan"),
        ("sdgs", "5.2; 16", "5.2; 16"),
        ("paragraph", "140.220", "140.220"),
        ("evidence", "First; with a semicolon\nSecond, with a comma", None),
        ("recommending_other", "European Union, and its members; all", None),
        ("progress_percent", 40, 40),
        ("assessed_on", date(2026, 6, 30), date(2026, 6, 30)),
        ("cycle", 4, 4),
        ("notes", None, None),
        ("affected_persons", None, None),
    ],
)
def test_a_cell_holds_the_value_in_the_words_of_the_language(records, name, english, arabic):
    field, value = RECOMMENDATION.field(name), records["recommendations"][0].values[name]
    assert wording(records, language_for("en")).cell(field, value) == english
    if arabic is not None:
        assert wording(records, language_for("ar")).cell(field, value) == arabic


def test_a_whole_percentage_is_written_as_a_whole_number(records):
    field = RECOMMENDATION.field("progress_percent")
    words = wording(records, language_for("en"))
    assert isinstance(words.cell(field, 40.0), int)
    assert words.cell(field, 32.5) == 32.5
    assert words.cell(field, 0.0) == 0


def test_not_recorded_differs_from_none_of_them(records):
    field = ACTIVITY.field("participants_women")
    words = wording(records, language_for("en"))
    assert words.cell(field, 0) == 0
    assert words.cell(field, None) is None
    assert (words.text(field, 0), words.text(field, None)) == ("0", "")


def test_a_word_that_no_vocabulary_knows_is_written_as_it_is(records):
    words = wording(records, language_for("ar"))
    assert words.cell(RECOMMENDATION.field("status"), "half way") == "half way"
    assert words.cell(ACTIVITY.field("agreement"), "gone") == "gone"


@pytest.mark.parametrize(
    ("name", "english", "arabic"),
    [
        ("progress_percent", "40%", "40%"),
        ("assessed_on", "30 June 2026", "30 يونيو 2026"),
        ("themes", "Women, Education", "المرأة، التعليم"),
        ("year", "2025", "2025"),
        ("notes", "", ""),
    ],
)
def test_a_page_shows_the_value_as_people_write_it(records, name, english, arabic):
    field, value = RECOMMENDATION.field(name), records["recommendations"][0].values[name]
    shown = [wording(records, language_for(code)).text(field, value) for code in ("en", "ar")]
    assert [text.replace("\u200e", "").replace("\u200f", "") for text in shown] == [english, arabic]

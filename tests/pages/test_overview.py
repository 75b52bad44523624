import pytest

from uprtrack.analysis.measures import headline
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.store.store import Store


@pytest.fixture
def figures(demonstration):
    with Store(demonstration) as store:
        return headline(select(snapshot_of(store.snapshot()), Selection()))


def test_shows_the_figures_of_the_measures(visit, figures):
    shown = {metric.label: metric.value for metric in visit("overview").metric}
    assert shown == {
        "Supported": str(figures.supported),
        "Implemented": str(figures.implemented),
        "In progress": str(figures.supported_statuses["in_progress"]),
        "Overdue": str(figures.overdue),
        "Nobody responsible": str(figures.without_institution),
    }


def test_says_the_finding_in_a_sentence(visit, figures):
    sentence = f"**{figures.implemented} of {figures.supported}** supported recommendations are"
    assert any(sentence in text.value for text in visit("overview").markdown)


def test_what_is_not_supported_stands_apart_as_links(visit, read, figures):
    links = read(visit("overview")).links
    noted = links[f"Noted {figures.positions['noted']}"]
    assert noted.startswith("recommendations?lang=en&position=noted")


def test_a_theme_of_the_table_leads_to_its_recommendations_in_the_same_cycle(visit, read):
    address = read(visit("overview", cycle="1")).links["Women"]
    assert address == "recommendations?lang=en&theme=women&cycle=1"


def test_the_memorandums_five_themes_come_first(visit, read):
    themes = [text for text, to in read(visit("overview")).links.items() if "theme=" in to]
    assert themes[:5] == ["Women", "Children", "Older persons", "Education", "Health care"]


def test_without_supported_ones_all_are_counted(visit):
    at = visit("overview", position="not_supported")
    assert at.title[0].value == "Where do the recommendations stand?"
    assert at.metric[0].label == "Recommendations"
    assert int(at.metric[0].value) > 0


def test_a_chosen_institution_narrows_the_figures_and_stands_in_the_address(visit):
    at = visit("overview")
    before = int(at.metric[0].value)
    at.multiselect[-1].select("Ministry of Education").run()
    assert at.query_params == {"lang": "en", "institution": "Ministry of Education"}
    assert 0 < int(at.metric[0].value) < before


def test_every_cycle_can_be_chosen(visit):
    at = visit("overview")
    assert at.selectbox[0].value == "1"
    at.selectbox[0].select("all").run()
    assert at.query_params["cycle"] == "all"
    assert int(at.metric[0].value) > 0
    at.selectbox[0].select("1").run()
    assert "cycle" not in at.query_params

from urllib.parse import parse_qs, urlsplit

import pytest

from uprtrack.analysis.followed import followed
from uprtrack.analysis.meetings import open_decisions
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.store.store import Store


@pytest.fixture
def snapshot(demonstration):
    with Store(demonstration) as store:
        return snapshot_of(store.snapshot())


@pytest.fixture
def counted(snapshot):
    return followed(snapshot, Selection())


def asked(address):
    """The selection of a link's address."""
    return Selection.from_query(parse_qs(urlsplit(address).query))


def test_shows_the_figures_of_the_supported(visit, counted):
    figures = counted.figures
    shown = {metric.label: metric.value for metric in visit("overview").metric}
    assert shown == {
        "Supported": str(figures.total),
        "Implemented": str(figures.implemented),
        "In progress": str(figures.statuses["in_progress"]),
        "Overdue": str(figures.overdue),
        "Nobody responsible": str(figures.without_institution),
    }


def test_says_the_finding_in_a_sentence(visit, counted):
    figures = counted.figures
    sentence = f"**{figures.implemented} of {figures.total}** supported recommendations are"
    assert any(sentence in text.value for text in visit("overview").markdown)


def test_every_number_that_leads_on_finds_as_many(visit, read, snapshot):
    at = visit("overview")
    wanting = {
        link.proto.label.split(" **")[0]: (link.proto.label, link.proto.query_string)
        for link in at.get("page_link")
        if "**" in link.proto.label
    }
    assert list(wanting) == [
        *("Past their date", "Due in the next 60 days", "Nobody responsible"),
        *("No update for six months", "No activity", "Implemented without evidence"),
        *("Open decisions (3 past their date)",),
        *("Not assessed yet", "Not started"),
    ]
    for label, query in wanting.values():
        if not label.startswith("Open decisions"):
            found = select(snapshot, asked(f"?{query}"))
            assert label.endswith(f"**{len(found)}**")
    ends_in_number = {
        text: to for text, to in read(at).links.items() if text.split()[-1].isdecimal()
    }
    assert len(ends_in_number) > 3
    for text, address in ends_in_number.items():
        assert len(select(snapshot, asked(address))) == int(text.split()[-1]), text


def test_open_decisions_lead_to_the_mechanism(visit, snapshot):
    (said,) = (
        link.proto
        for link in visit("overview").get("page_link")
        if link.proto.label.startswith("Open decisions")
    )
    waiting = open_decisions(snapshot.tables["decisions"].records)
    assert said.label.endswith(f"**{len(waiting)}**")
    assert said.page == "cooperation"
    assert "view=mechanism" in said.query_string


def test_the_table_says_what_its_statuses_are_of(visit, counted):
    said = f"of the {counted.figures.total} supported recommendations"
    assert any(said in caption.value for caption in visit("overview").caption)


def test_a_cycle_that_nothing_has_is_shown_as_chosen_and_finds_nothing(visit):
    at = visit("overview", cycle="9")
    assert at.selectbox[0].value == "9"
    assert any("No recommendation matches" in text.value for text in at.markdown)


def test_what_is_not_supported_stands_apart_as_links(visit, read, counted):
    links = read(visit("overview")).links
    noted = links[f"Noted {counted.apart['noted']}"]
    assert noted.startswith("recommendations?lang=en&position=noted")


def test_a_theme_of_the_table_leads_to_its_recommendations_in_the_same_cycle(visit, read):
    address = read(visit("overview", cycle="1")).links["Women"]
    assert address == "recommendations?lang=en&theme=women&cycle=1"


def test_the_memorandums_five_themes_come_first(visit, read):
    links = read(visit("overview")).links.items()
    themes = [text for text, to in links if "theme=" in to and not text.isdecimal()]
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


def test_the_course_of_implementation_stands_last_with_its_denominator(visit, counted):
    said = visit("overview").caption[-1].value
    assert said.startswith("Who had no status yet")
    assert f"{counted.figures.total} recommendations" in said


def test_where_no_status_is_known_nothing_is_drawn_over_time(visit):
    at = visit("overview", status="not_assessed", cycle="9")
    assert any("nothing to follow over time" in text.value for text in at.markdown)

"""The coverage page: figures, matrix, and the records behind each number."""

import re
from dataclasses import replace
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from uprtrack.access import LOCAL
from uprtrack.analysis.coverage import Part, behind, cover_of_all, covered, covers
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.services.checking import apply, check
from uprtrack.services.preview import Answered
from uprtrack.store.address import ADDRESS_VARIABLE
from uprtrack.store.store import Store
from uprtrack.ui.coverage_address import VIEWS
from uprtrack.ui.coverage_behind import records_meant


@pytest.fixture
def found(demonstration):
    with Store(demonstration) as store:
        return covered(snapshot_of(store.snapshot()), Selection())


def addresses(at):
    """The queries of all links of our own markup."""
    bodies = " ".join(block.proto.body for block in at.main.get("html"))
    return [
        parse_qs(urlsplit(unescape(found)).query) for found in re.findall('href="(.*?)"', bodies)
    ]


def listed(at):
    """The records that the page links to, by id."""
    return {query["record"][0] for query in addresses(at) if "record" in query}


def test_shows_five_figures_of_the_followed(visit, found):
    whole = cover_of_all(found)
    shown = {metric.label: metric.value for metric in visit("coverage").metric}
    assert shown == {
        "Supported": str(whole.recommendations),
        "With an activity": str(whole.with_activity),
        "With a commitment": str(whole.with_commitment),
        "With neither": str(whole.with_nothing),
        "Activities that serve none": str(whole.serving_none),
    }


def test_the_sentence_answers_the_question(visit, found):
    whole = cover_of_all(found)
    said = " ".join(one.value for one in visit("coverage").markdown)
    assert f"**{whole.with_nothing} of {whole.recommendations}** supported" in said


@pytest.mark.parametrize("by", ["theme", "sdg", "institution", "partner", "cycle"])
def test_a_number_of_the_matrix_leads_to_its_records(visit, found, by):
    leads = {
        query["group"][0]: query
        for query in addresses(visit("coverage", kind=by))
        if query.get("part") == ["with_activity"]
    }
    groups = covers(found, by)
    assert leads.keys() == {cover.key for cover in groups if cover.with_activity} | {"*"}
    cover = max(groups, key=lambda cover: cover.with_activity)
    shown = visit("coverage", **{name: values[0] for name, values in leads[cover.key].items()})
    assert listed(shown) == set(behind(found, by, cover.key, Part.WITH_ACTIVITY).ids)


def test_of_all_together_too(visit, found):
    shown = visit("coverage", group="*", part="serving_none")
    assert listed(shown) == set(behind(found, "", "", Part.SERVING_NONE).ids)


def test_filters_narrow_everything(visit, found):
    with_women = next(cover for cover in covers(found, "theme") if cover.key == "women")
    shown = {metric.label: metric.value for metric in visit("coverage", theme="women").metric}
    assert shown["Supported"] == str(with_women.recommendations)


def test_a_long_list_has_pages(visit, found):
    every = set(behind(found, "", "", Part.ALL).ids)
    pages = [listed(visit("coverage", group="*", part="recommendations", page=n)) for n in "123"]
    assert [len(page) for page in pages] == [25, 25, len(every) - 50]
    assert set.union(*pages) == every


@pytest.mark.parametrize(
    "address",
    [
        {"kind": "colour"},
        {"group": "women", "part": "colour"},
        {"group": "no such theme", "part": "activities", "page": "99"},
        {"kind": "sdg", "group": "99", "part": "serving_none"},
        {"theme": "no such theme"},
        {"as_of": "0"},
    ],
)
def test_an_address_that_means_nothing_is_no_fault(visit, address):
    at = visit("coverage", "ar", **address)
    assert not at.error


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_in_both_languages(visit, view):
    for code in ("ar", "en"):
        assert not visit("coverage", code, kind=view).error


@pytest.fixture
def two_cycles(demonstration, workbook_of, tmp_path, monkeypatch):
    """A store of one State in which the third cycle says again what the second said."""
    rows = [
        ["State under review", "Mechanism", "Cycle", "Paragraph", "Recommendation", "Position"],
        ["KWT", "UPR", 2, "157.1", "Establish shelters for victims of trafficking", "Noted"],
        ["KWT", "UPR", 3, "150.7", "Establish shelters for victims of trafficking", "Supported"],
        ["KWT", "UPR", 3, "150.8", "Extend school hours in rural areas", "Supported"],
    ]
    url = f"sqlite:///{(tmp_path / 'cycles').as_posix()}"
    monkeypatch.setenv(ADDRESS_VARIABLE, url)
    with Store(url) as store:
        preview = check(store, LOCAL, workbook_of({"Sheet1": rows}), "sheet.xlsx", Answered())
        apply(store, LOCAL, preview)
        return {r.values["paragraph"]: r.id for r in store.snapshot().records["recommendations"]}


def test_what_says_the_same_stands_together(visit, two_cycles):
    assert listed(visit("coverage", kind="alike")) == {two_cycles["157.1"], two_cycles["150.7"]}


def test_what_came_back_stands_beside_what_was_said_before(visit, two_cycles):
    at = visit("coverage", kind="cycle")
    assert listed(at) == {two_cycles["157.1"], two_cycles["150.7"]}
    said = " ".join(one.value for one in at.markdown)
    assert "Cycle 3: 1 of 2 recommendations were made in an earlier cycle already" in said
    assert not listed(visit("coverage", kind="cycle", cycle="2"))


def test_numbers_of_the_view_of_cycles_lead_to_records_of_every_cycle(visit, two_cycles):
    leads = [q for q in addresses(visit("coverage", kind="cycle")) if q.get("group") == ["*"]]
    every = next(query for query in leads if query["part"] == ["recommendations"])
    assert every["cycle"] == ["all"]


@pytest.mark.parametrize("by", ["", "theme", "sdg", "institution", "cycle"])
@pytest.mark.parametrize("part", [Part.ALL, Part.WITH_NOTHING])
def test_the_page_of_recommendations_finds_the_same(found, by, part):
    for cover in covers(found, by) if by else [cover_of_all(found)]:
        meant = records_meant(found.counted.selection, by, cover.key, part)
        assert select(found.seen, meant).ids == behind(found, by, cover.key, part).ids


def test_what_no_selection_finds_has_no_such_link(found):
    counted = found.counted.selection
    assert records_meant(counted, "partner", "UNDP", Part.ALL) is None
    assert records_meant(counted, "theme", "women", Part.WITH_BOTH) is None
    narrowed = replace(counted, themes=("women",))
    assert records_meant(narrowed, "theme", "health", Part.ALL) is None

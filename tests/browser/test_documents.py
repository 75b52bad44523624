"""The hardest day: a report, UPR Info's list of it and suggested themes, in a real browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.suggesting import Wish, suggestions, wished
from uprtrack.services.suggestion_words import HIGH
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
REAL = Path(os.environ.get("UPRTRACK_REAL", ""))
REPORT = REAL / "working_group_reports" / "kuwait2010.pdf"
UPR_INFO = REAL / "upr_info" / "kuwait_cycle1.xlsx"
ADDENDUM = REAL / "working_group_reports" / "slovenia2015_A-HRC-28-15-Add1.pdf"
RECOMMENDATIONS, PLEDGES = 159, 8

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        "UPRTRACK_REAL" not in os.environ,
        reason="UPRTRACK_REAL is not set: it names real documents",
    ),
]


@pytest.fixture
def house(tmp_path: Path, run_python: RunPython) -> Iterator[str]:
    serve = ["-c", "from uprtrack.ui.server import serve; serve({port})"]
    with run_python(serve, tmp_path) as address:
        yield address


def go(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)


def choose(page: Page, house: str, file: Path, language: Language) -> None:
    go(page, f"{house}/upload?lang={language.code}")
    page.locator("input[type=file]").set_input_files(file)


def figures(page: Page) -> list[str]:
    """Changed, added, unchanged, refused, kept."""
    values = page.get_by_test_id("stMetricValue")
    expect(values).to_have_count(5, timeout=60_000)
    return [value.strip() for value in values.all_inner_texts()]


def part(page: Page, name: str) -> None:
    page.get_by_test_id("stButtonGroup").get_by_text(name).click()


def confirm(page: Page, language: Language, name: str) -> None:
    page.get_by_test_id("stBaseButton-primary").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text(name, timeout=60_000)


@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_report_then_its_list_then_suggestions_are_159_recommendations(
    tmp_path: Path, house: str, open_page: OpenPage, code: str
) -> None:
    language, page = language_for(code), open_page(height=1400)
    choose(page, house, REPORT, language)
    assert figures(page) == ["0", str(RECOMMENDATIONS), "0", "0", "0"]
    expect(page.get_by_test_id("stMain")).to_contain_text("A/HRC/15/15")
    part(page, language.text("Numbering"))
    rows = page.get_by_role("table").locator("tbody tr")
    expect(rows).to_have_count(3)
    for row, count in zip(rows.all(), ("114", "25", "20"), strict=True):
        expect(row).to_contain_text(count)
    confirm(page, language, REPORT.name)

    choose(page, house, UPR_INFO, language)
    changed, added, *_, kept = figures(page)
    assert (changed, added, kept) == (str(RECOMMENDATIONS), str(PLEDGES), "0")
    confirm(page, language, UPR_INFO.name)

    with Store(f"sqlite:///{(tmp_path / 'store.db').as_posix()}") as store:
        high = wished(suggestions(snapshot(store, LOCAL), LOCAL), Wish(at_least=HIGH))
    go(page, f"{house}/suggestions?lang={code}&least={HIGH}")
    label = language.count("Accept {n} value", "Accept all {n} values", len(high))
    page.get_by_role("button", name=label, exact=True).click()
    said = language.text("See revision {number} in the history", number=3)
    expect(page.get_by_role("link", name=said)).to_be_visible(timeout=30_000)

    with Store(f"sqlite:///{(tmp_path / 'store.db').as_posix()}") as store:
        records = {r.id: r.values for r in store.snapshot().records["recommendations"]}
    assert len(records) == RECOMMENDATIONS
    assert all(values["action_category"] for values in records.values())
    for one in high:
        value = records[one.recommendation][one.field]
        assert one.value == value or one.value in value
    women = sum("women" in values["themes"] for values in records.values())
    go(page, f"{house}/?lang={code}&cycle=all")
    theme = vocabulary("theme").label("women", code)
    row = page.get_by_role("row").filter(has=page.get_by_role("link", name=theme, exact=True))
    expect(row).to_contain_text(str(women), timeout=30_000)


def test_an_addendum_before_its_report_says_which_one_it_waits_for(
    house: str, open_page: OpenPage
) -> None:
    page = open_page()
    choose(page, house, ADDENDUM, language_for("en"))
    alert = page.get_by_test_id("stAlert").filter(has_text="A/HRC/28/15")
    expect(alert).to_contain_text("Upload the report A/HRC/28/15 first", timeout=60_000)


def test_pasted_text_is_read_like_a_file(house: str, open_page: OpenPage) -> None:
    page = open_page()
    go(page, f"{house}/upload?lang=en")
    page.get_by_text("Paste text instead").click()
    text = (
        "II. Conclusions and/or recommendations\n"
        "5. The recommendations below enjoy the support of Kuwait:\n"
        "5.1 Dig a well in each village (Chad, Mali);\n"
        "5.2 Plant trees along the roads (Oman).\n"
    )
    page.get_by_role("textbox", name="Text of a report").fill(text)
    page.get_by_role("button", name="Read the text").click()
    assert figures(page)[1] == "2"
    expect(page.get_by_test_id("stMain")).to_contain_text("Working Group report")

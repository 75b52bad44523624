"""Links in a real browser: from sheets, accepted, refused and undone suggestions, by hand."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field
from uprtrack.model.link import NOT_RELATED
from uprtrack.model.record import Record
from uprtrack.model.shared import RELATED_RECOMMENDATIONS
from uprtrack.services.open_links import OpenLinks, open_links
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store

OpenPage = Callable[..., Page]
RunPython = Callable[[list[str], Path], AbstractContextManager[str]]
Rows = Sequence[Sequence[object]]
pytestmark = pytest.mark.browser

SERVE = ["-c", "from uprtrack.ui.server import serve; serve({port})"]

RECOMMENDATIONS = (
    "Accede to the optional protocol to the convention against torture",
    "Protect domestic workers by law and inspect how they work",
    "Train police officers in human rights",
    "Open every school to children with disabilities",
    "Do more against trafficking in persons",
    "Offer mental health services to all",
    "Let women pass their nationality on to their children",
    "Look after the health of older persons",
    "Act against domestic violence and open shelters",
    "Leave journalists free to express what they think",
)
ACTIVITIES = {
    "en": (
        ("Training course for police officers on human rights", "79.3"),
        ("Workshop on trafficking in persons", "79.5"),
        ("Campaign on the rights of domestic workers", ""),
        ("Seminar on domestic violence and shelters", ""),
        ("Study of schools for children with disabilities", ""),
        ("Consultation on mental health services", ""),
        ("Lecture on the convention against torture", ""),
        ("Day of care for older persons", ""),
    ),
    "ar": (
        ("دورة تدريبية لضباط الشرطة في حقوق الإنسان", "79.3"),
        ("ورشة عمل عن الاتجار بالأشخاص", "79.5"),
        ("حملة عن حقوق العمالة المنزلية", ""),
        ("ندوة عن العنف الأسري ودور الإيواء", ""),
        ("دراسة عن مدارس الأطفال ذوي الإعاقة", ""),
        ("تشاور حول خدمات الصحة النفسية", ""),
        ("محاضرة عن اتفاقية مناهضة التعذيب", ""),
        ("يوم لرعاية كبار السن", ""),
    ),
}
"""Titles and the paragraphs that a sheet says they belong to; Arabic ones meet English texts."""


class House:
    """An empty store, its server, and one visitor's tab in one language."""

    def __init__(self, folder: Path, address: str, page: Page, code: str) -> None:
        self.folder, self.address, self.page = folder, address, page
        self.language: Language = language_for(code)

    def go(self, where: str, **query: str) -> None:
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        self.page.goto(f"{self.address}/{where}?lang={self.language.code}&{asked}")
        expect(self.page.get_by_role("heading", level=1)).to_be_visible(timeout=60_000)

    def button(self, label: str) -> Locator:
        return self.page.get_by_role("button", name=label, exact=True)

    def upload(self, name: str, entity: str, fields: Sequence[Field], rows: Rows) -> None:
        """Bring a sheet with the labels of the page's language, and confirm what it adds."""
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = ENTITIES[entity].label(self.language.code)
        sheet.append([field.label(self.language.code) for field in fields])
        for row in rows:
            sheet.append(row)
        path = self.folder / name
        book.save(path)
        self.go("upload")
        self.page.locator("input[type=file]").set_input_files(path)
        added = self.page.get_by_test_id("stMetricValue").nth(1)
        expect(added).to_have_text(str(len(rows)), timeout=60_000)
        self.page.get_by_test_id("stBaseButton-primary").click()
        expect(self.page.get_by_test_id("stAlert")).to_contain_text(name, timeout=60_000)

    def expect_covered(self, number: int) -> None:
        """The coverage says for how many recommendations there is an activity."""
        self.go("coverage")
        figure = self.page.get_by_test_id("stMetricValue").nth(1)
        expect(figure).to_have_text(str(number), timeout=30_000)

    def name(self, name: str) -> None:
        typed = self.page.get_by_role("textbox", name=self.language.text("Your name"))
        typed.fill(name)
        typed.blur()

    def expect_stored(self, revision: int) -> None:
        said = self.language.text("See revision {number} in the history", number=revision)
        expect(self.page.get_by_role("link", name=said)).to_be_visible(timeout=30_000)

    def undo(self, revision: int, records: int) -> None:
        self.go("history", revision=str(revision))
        self.button(self.language.text("Undo this revision …")).click()
        self.name("Huda")
        label = self.language.count("Undo: change {n} record", "Undo: change {n} records", records)
        self.button(label).dblclick()
        took = self.language.text("It took back revision {number}", number=revision)
        expect(self.page.get_by_role("link", name=took)).to_be_visible(timeout=30_000)

    @property
    def links(self) -> list[Record]:
        with Store(_url(self.folder)) as store:
            return store.records("links")

    @property
    def open(self) -> OpenLinks:
        with Store(_url(self.folder)) as store:
            return open_links(snapshot(store, LOCAL), LOCAL)

    def record(self, entity: str, field: str, value: str) -> Record:
        with Store(_url(self.folder)) as store:
            return next(one for one in store.records(entity) if one.values[field] == value)


@pytest.fixture(params=["ar", "en"])
def house(
    request: pytest.FixtureRequest, tmp_path: Path, open_page: OpenPage, run_python: RunPython
) -> Iterator[House]:
    with run_python(SERVE, tmp_path) as address:
        page = open_page(height=1600)
        yield House(tmp_path, address, page, request.param)
        page.close()  # before its server goes


def _url(folder: Path) -> str:
    return f"sqlite:///{(folder / 'store.db').as_posix()}"


def fill(house: House) -> None:
    rows = [
        ("Kuwait", 1, f"79.{number}", text) for number, text in enumerate(RECOMMENDATIONS, start=1)
    ]
    names = ("state_under_review", "cycle", "paragraph", "text_en")
    fields = [ENTITIES["recommendations"].field(name) for name in names]
    house.upload("recommendations.xlsx", "recommendations", fields, rows)
    house.expect_covered(0)
    activities = ACTIVITIES[house.language.code]
    fields = [ENTITIES["activities"].field("title"), RELATED_RECOMMENDATIONS]
    house.upload("activities.xlsx", "activities", fields, activities)
    house.expect_covered(2)


def test_from_an_empty_store_five_are_accepted_one_refused_and_the_five_undone(
    house: House,
) -> None:
    fill(house)
    language, page = house.language, house.page
    title, paragraph = ACTIVITIES[language.code][0]
    house.go("cooperation", record=house.record("activities", "title", title).id)
    tie = page.locator(".uprtrack-tie")
    expect(tie).to_contain_text(paragraph)
    expect(tie).to_contain_text(language.text("From a sheet"))

    suggested = house.open.open
    house.go("links")
    expect(page.locator(".uprtrack-pair mark").first).to_be_visible(timeout=30_000)
    house.name("Huda")
    ticks = page.get_by_test_id("stCheckbox")
    for row in range(5):
        ticks.nth(row).locator("label").click()
        label = language.count("Accept {n} ticked link", "Accept {n} ticked links", row + 1)
        expect(house.button(label)).to_be_enabled()
    house.button(label).dblclick()
    house.expect_stored(3)
    house.button(language.text("Refuse")).first.click()
    house.expect_stored(4)
    ends = [(one.recommendation, one.target) for one in suggested]
    made = {(v["recommendation"], v["activity"]): v for v in (one.values for one in house.links)}
    assert set(ends[:6]) < set(made)
    assert len(made) == 8
    assert all(made[pair]["origin"] == "suggestion" for pair in ends[:6])
    assert [made[pair]["relation"] == NOT_RELATED for pair in ends[:6]] == [False] * 5 + [True]
    house.expect_covered(2 + len({pair[0] for pair in ends[:5]} - _served(house)))

    house.undo(3, 5)
    house.expect_covered(2)
    left = {(v["recommendation"], v["activity"]) for v in (one.values for one in house.links)}
    assert left & set(ends) == {ends[5]}
    again = {(one.recommendation, one.target) for one in house.open.open}
    assert set(ends[:5]) < again
    assert ends[5] not in again
    with Store(_url(house.folder)) as store:
        authors = [(one.kind, one.author) for one in store.history()]
    assert authors[:3] == [("undo", "Huda"), ("suggestion", "Huda"), ("suggestion", "Huda")]


def _served(house: House) -> set[object]:
    """The recommendations that the sheet of activities has linked."""
    return {one.values["recommendation"] for one in house.links if one.values["origin"] == "sheet"}


def test_a_link_is_made_by_hand_changed_and_removed(house: House) -> None:
    fill(house)
    language, page = house.language, house.page
    recommendation = house.record("recommendations", "paragraph", "79.7")
    title = ACTIVITIES[language.code][0][0]
    house.go("recommendations", record=recommendation.id)
    house.button(language.text("Link an activity")).click()
    search = page.get_by_label(language.text("Look for words or a number"), exact=True)
    search.fill(title.split()[0])
    search.press("Enter")
    page.get_by_role("radiogroup").get_by_text(title).click()
    expect(house.button(language.text("Save"))).to_be_enabled()
    house.button(language.text("Save")).dblclick()
    house.expect_stored(3)
    tie = page.locator(".uprtrack-tie")
    expect(tie).to_contain_text(title)
    expect(tie).to_contain_text(language.text("Linked by hand"))
    assert len(house.links) == 3

    house.button(language.text("Change this link")).click()
    label = ENTITIES["links"].field("note").label(language.code)
    page.get_by_label(label, exact=True).fill("seen")
    house.button(language.text("Save")).dblclick()
    house.expect_stored(4)
    expect(tie).to_have_count(1)
    expect(tie).to_contain_text("seen")
    house.button(language.text("Change this link")).click()
    house.button(language.text("Remove this link")).dblclick()
    house.expect_stored(5)
    expect(tie).to_have_count(0)
    assert len(house.links) == 2

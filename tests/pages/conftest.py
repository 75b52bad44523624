"""Pages as a visitor opens them: through app.py, on a store of the demonstration data."""

import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.record import Record, Value
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.address import ADDRESS_VARIABLE
from uprtrack.store.store import Store
from uprtrack.ui.navigation import PAGES
from uprtrack.ui.server import ROOT

Visit = Callable[..., AppTest]


@pytest.fixture(scope="session")
def demonstration_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("demonstration") / "store.sqlite"
    with Store(f"sqlite:///{file.as_posix()}") as store:
        put_demonstration(store, LOCAL)
    return file


@pytest.fixture
def demonstration(demonstration_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a store of one's own with the demonstration data, which pages then show."""
    file = shutil.copy(demonstration_file, tmp_path / "demonstration.sqlite")
    url = f"sqlite:///{Path(file).as_posix()}"
    monkeypatch.setenv(ADDRESS_VARIABLE, url)
    return url


@pytest.fixture
def visit(demonstration: str) -> Visit:
    """Open a page by its address: `visit("recommendations", "ar", theme="women")`."""

    def opened(address: str, code: str = "en", **query: str | list[str]) -> AppTest:
        at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
        at.run()
        at.switch_page(next(page.script for page in PAGES if page.address == address)).run()
        for name, value in {"lang": code, **query}.items():
            at.query_params[name] = value
        at.run()
        assert not at.exception
        return at

    return opened


@pytest.fixture
def changed(demonstration: str) -> Iterator[Callable[..., int]]:
    """Change the first recommendation: `changed("Sara", status="continuous")` is a revision."""
    with Store(demonstration) as store:

        def change(author: str, **values: Value) -> int:
            stored = store.snapshot()
            before = stored.records["recommendations"][0]
            after = Record(before.entity, before.id, {**before.values, **values}, before.revision)
            change_set = ChangeSet(stored.revision, (Change(after, before),), demonstration=True)
            return store.apply(change_set, author=author, kind="edit", note=f"By {author}")

        yield change


@pytest.fixture
def store(demonstration: str, changed: Callable[..., int]) -> Iterator[Store]:
    """The demonstration data, then one edit by Sara and one by Omar."""
    changed("Sara", status="continuous", notes="first")
    changed("Omar", progress_percent=35.0)
    with Store(demonstration) as opened:
        yield opened


class Page(HTMLParser):
    """What our own markup on a page says: its texts and where its links lead."""

    def __init__(self, at: AppTest) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: dict[str, str] = {}
        self.tags: list[str] = []
        self._address = ""
        for block in at.main.get("html"):
            self.feed(block.proto.body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._address = dict(attrs).get("href") or (self._address if tag == "span" else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._address = ""

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self._address:
            self.links[data] = self._address


@pytest.fixture
def read() -> Callable[[AppTest], Page]:
    return Page

"""The demonstration workbook: facts where it states facts, and a plain word where it invents."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from uprtrack.access import LOCAL
from uprtrack.intake.workbook import open_workbook
from uprtrack.language.key import search_key
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import FIRST_THEMES
from uprtrack.services.checking import check
from uprtrack.services.demonstration import FILE, put_demonstration
from uprtrack.services.preview import Preview
from uprtrack.store.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(f"sqlite:///{tmp_path_factory.mktemp('demonstration') / 'store.sqlite'}")


@pytest.fixture(scope="module")
def preview(store: Store) -> Preview:
    return check(store, LOCAL, FILE.read_bytes(), FILE.name)


@pytest.fixture(scope="module")
def records(preview: Preview) -> dict[str, list[Record]]:
    by_entity: dict[str, list[Record]] = {}
    for change in preview.change_set.changes:
        by_entity.setdefault(change.record.entity, []).append(change.record)
    return by_entity


def test_it_reads_without_a_finding_and_repeats_nothing(preview: Preview) -> None:
    assert preview.findings == ()
    assert (preview.refused, preview.repeated) == (0, 0)
    assert preview.change_set.demonstration
    assert not preview.change_set.derived


def test_it_holds_the_first_cycle_of_kuwait(records: dict[str, list[Record]]) -> None:
    recommendations = [record.values for record in records["recommendations"]]
    assert len(recommendations) >= 60
    reviews = {(r["state_under_review"], r["cycle"], r["document_symbol"]) for r in recommendations}
    assert reviews == {("KWT", 1, "A/HRC/15/15")}
    assert all(r["text_en"] and r["text_ar"] and r["recommending_states"] for r in recommendations)
    assert len({r["paragraph"] for r in recommendations}) == len(recommendations)


def test_every_first_theme_occurs_and_every_position_that_the_review_has(
    records: dict[str, list[Record]],
) -> None:
    recommendations = [record.values for record in records["recommendations"]]
    themes = Counter(t for r in recommendations for t in r["themes"] or ())  # type: ignore[union-attr]
    assert {theme for theme in FIRST_THEMES if themes[theme]} == set(FIRST_THEMES)
    assert {"women", "children", "education"} <= {t for t in themes if themes[t] >= 6}
    positions = {r["position"] for r in recommendations}
    assert positions == {"supported", "noted", "not_supported", "pending"}


def test_every_invented_row_says_so(records: dict[str, list[Record]]) -> None:
    for entity in ("recommendations", "activities", "decisions", "assessments"):
        for record in records[entity]:
            notes = str(record.values["notes"])
            assert notes.startswith("Illustrative:"), record.values
            assert "بيانات توضيحية" in notes


def test_no_sentence_of_the_report_is_in_it(
    records: dict[str, list[Record]], real: Callable[[str], bytes]
) -> None:
    official = open_workbook(real("upr_info/kuwait_cycle1.xlsx"), "official.xlsx")
    rows = official.sheets[0].rows[1:]
    sentences = {search_key(str(row[3])).rstrip(" .") for row in rows}
    ours = {search_key(str(r.values["text_en"])).rstrip(" .") for r in records["recommendations"]}
    assert not ours & sentences


def test_running_puts_it_into_an_empty_store_once(tmp_path: Path) -> None:
    with Store(f"sqlite:///{tmp_path / 'store.sqlite'}") as fresh:
        assert put_demonstration(fresh, LOCAL)
        assert fresh.snapshot().demonstration
        assert not put_demonstration(fresh, LOCAL)
        assert fresh.revision() == 1

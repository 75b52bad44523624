from collections.abc import Mapping, Sequence

import pytest

from uprtrack.analysis.followed import followed
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.store.store import Stored
from uprtrack.ui.finding import finding, question

Given = Sequence[Mapping[str, object]]


def said(given: Given, code: str = "en", selection: Selection | None = None) -> str:
    empty = {field.name: field.empty for field in ENTITIES["recommendations"].fields}
    records = [Record("recommendations", f"r{n}", empty | dict(v)) for n, v in enumerate(given)]
    stored = Stored(1, None, {"recommendations": records}, demonstration=False)
    counted = followed(snapshot_of(stored), selection or Selection())
    return finding(counted, language_for(code), len(records))


def of(position: str, *statuses: str) -> list[dict[str, object]]:
    return [{"position": position, "status": status, "evidence": ("Law",)} for status in statuses]


ASSESSED = of("supported", "implemented", "in_progress")


def test_what_nobody_has_assessed_is_not_said_to_have_begun() -> None:
    unassessed = of("supported", "not_assessed", "not_assessed", "not_assessed")
    assert said([*ASSESSED, *unassessed]) == (
        "**1 of 5** supported recommendations are implemented (20%). "
        "**3** have not been assessed yet."
    )
    assert "3" in said([*ASSESSED, *unassessed], "ar")
    assert "بدأ" not in said([*ASSESSED, *unassessed], "ar")


def test_what_is_nought_is_not_said() -> None:
    assert said(ASSESSED) == "**1 of 2** supported recommendations are implemented (50%)."
    assert said([*ASSESSED, *of("supported", "not_started")]).endswith(
        "**1** has not been started."
    )


def test_implemented_without_evidence_is_said() -> None:
    bare = [{"position": "supported", "status": "implemented"}] * 2
    assert said([*ASSESSED, *bare]) == (
        "**3 of 4** supported recommendations are implemented (75%). "
        "Of these, **2** have no evidence yet."
    )
    assert "بلا أدلة" in said([*ASSESSED, *bare], "ar")


def test_only_the_supported_are_spoken_of() -> None:
    assert said([*ASSESSED, *of("noted", "not_started")]) == said(ASSESSED)


def test_a_tracker_without_positions_says_so() -> None:
    told = said([{"status": "implemented", "evidence": ("Law",)}, {"status": "in_progress"}])
    assert told == (
        "**1 of 2** recommendations are implemented (50%). "
        "The State’s position is not recorded for any of them."
    )


def test_none_supported_nothing_found_and_nothing_stored_are_three_things() -> None:
    assert said(of("noted", "implemented", "implemented")) == (
        "None of the **2** recommendations here is supported."
    )
    assert said(ASSESSED, selection=Selection(cycles=("9",))) == (
        "No recommendation matches what is chosen here."
    )
    assert "Upload a sheet" in said([])


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_question_speaks_of_the_supported_where_they_are_known(code: str) -> None:
    language = language_for(code)
    empty = snapshot_of(Stored(1, None, {}, demonstration=False))
    assert "supported" not in question(followed(empty, Selection()), language_for("en"))
    assert question(followed(empty, Selection()), language)

"""What is stored, seen, counted and taken away."""

import io
import json
from typing import Any

import openpyxl
import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.viewing import export, measures, report, snapshot, summary, template

VIEWER = Person("guest", frozenset({Role.VIEWER}))
NOBODY = Person("stranger", frozenset())
ROWS = [
    ["Paragraph", "Recommendation", "Theme", "Implementation status", "Position"],
    ["140.1", "Ratify", "Women; Education", "Implemented", "Supported"],
    ["140.2", "Train", "Women", "Ongoing", "Supported"],
    ["140.3", "Build", None, None, "Noted"],
]
ENGLISH = language_for("en")


def test_a_selection_is_counted_and_exported_alike(desk: Any) -> None:
    desk.put(ROWS)
    seen = snapshot(desk.store, VIEWER)
    women = Selection(themes=("women",))
    assert measures(seen, VIEWER, women, ["theme"])["total"] == 2
    found = json.loads(export(seen, VIEWER, "recommendations", women, ENGLISH, "json"))
    assert [record["paragraph"] for record in found] == ["140.1", "140.2"]
    assert found[0]["themes"] == ["women", "education"]


def test_a_recommendation_of_two_themes_counts_once_in_the_total(desk: Any) -> None:
    desk.put(ROWS)
    figures = measures(snapshot(desk.store, VIEWER), VIEWER, Selection(), ["theme"])
    assert (figures["total"], figures["supported"], figures["implemented"]) == (3, 2, 1)
    assert figures["by"]["theme"]["women"]["total"] == 2
    assert figures["by"]["theme"]["education"]["total"] == 1


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_report_holds_the_selected_rows_and_comes_back_unchanged(desk: Any, code: str) -> None:
    desk.put(ROWS)
    seen = snapshot(desk.store, VIEWER)
    data = report(seen, VIEWER, Selection(themes=("women",)), language_for(code))
    book = openpyxl.load_workbook(io.BytesIO(data))
    rows = {sheet.title: sheet.max_row for sheet in book if sheet.sheet_state == "visible"}
    assert rows[{"en": "Recommendations", "ar": "التوصيات"}[code]] == 3
    assert len(rows) == 2
    preview = desk.check(data)
    assert preview.read == 2
    assert preview.change_set.changes == ()
    assert preview.findings == ()


def test_the_summary_has_one_denominator_and_says_what_is_apart(desk: Any) -> None:
    desk.put(ROWS)
    told = summary(snapshot(desk.store, VIEWER), VIEWER, Selection(), ENGLISH)
    assert told.title == "1 of 2 supported recommendations are implemented"
    assert "Counted apart: Noted 1." in told.sentences
    (table,) = told.tables
    assert table.rows[-1] == ("Without a theme", 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
    assert any(said.startswith("Implemented without evidence: 1.") for said in told.sentences)


def test_the_summary_of_a_tracker_without_positions_counts_all(desk: Any) -> None:
    desk.put([row[:-1] for row in ROWS])
    told = summary(snapshot(desk.store, VIEWER), VIEWER, Selection(), ENGLISH)
    assert told.title == "1 of 3 recommendations are implemented"
    assert any("position is not recorded" in sentence for sentence in told.sentences)
    assert told.tables[0].heading[-2:] == ("Total", "Implemented without evidence")


def test_another_kind_of_file_is_refused(desk: Any) -> None:
    with pytest.raises(Refused) as refused:
        export(snapshot(desk.store, LOCAL), LOCAL, "links", Selection(), ENGLISH, "pdf")
    assert refused.value.rule == "unknown_export_kind"


def test_nothing_is_shown_to_a_stranger(desk: Any) -> None:
    for see in (
        lambda: snapshot(desk.store, NOBODY),
        lambda: template(NOBODY, ENGLISH),
        lambda: export(snapshot(desk.store, LOCAL), NOBODY, "links", Selection(), ENGLISH, "json"),
    ):
        with pytest.raises(Refused) as refused:
            see()
        assert refused.value.rule == "not_allowed"


def test_an_export_of_the_demonstration_says_so_and_is_known_again(desk: Any) -> None:
    put_demonstration(desk.store, LOCAL)
    seen = snapshot(desk.store, VIEWER)
    assert seen.demonstration
    data = export(seen, VIEWER, "recommendations", Selection(), ENGLISH, "xlsx")
    preview = desk.check(data)
    assert preview.change_set.demonstration
    assert not preview.change_set.replaces_demonstration
    assert preview.change_set.changes == ()
    assert preview.findings == ()


def test_a_filled_template_is_read_and_its_example_is_not(desk: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(template(LOCAL, ENGLISH)))
    sheet = book["Recommendations"]
    headers = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, headers["Paragraph"], "140.1")
    sheet.cell(2, headers["Text en"], "Ratify")
    sheet.cell(2, headers["Status"], "Implemented")
    out = io.BytesIO()
    book.save(out)
    preview = desk.put(out.getvalue())
    assert (preview.read, preview.refused) == (1, 0)
    assert {f.rule for f in preview.findings} == {"default_used"}
    assert desk.only()["status"] == "implemented"
    assert not desk.store.snapshot().demonstration

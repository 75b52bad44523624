"""Copies of one export that come back from several desks: merged, and what conflicts asked."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from uprtrack.access import LOCAL
from uprtrack.analysis.selection import Selection
from uprtrack.changes.conflict import WHOLE, Side
from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.services.checking import apply
from uprtrack.services.undoing import check_undo, undo
from uprtrack.services.viewing import export, snapshot

Said = Callable[..., list[tuple[str, str, str]]]
HEADER = ["Cycle", "Paragraph", "Recommendation", "Themes", "Implementation status", "Notes"]
ROWS = [
    HEADER,
    [4, "140.1", "Ratify the convention", "Women; Health", "Not started", "first"],
    [4, "140.2", "Train the judges", "Education", "Not started", "second"],
    [4, "140.3", "Build schools", "Education", "Not started", "third"],
]
SHEET = "Recommendations"
LEARNING = "Ministry of Learning"


def column_of(sheet: Any, header: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == header)


def setting(**cells: Any) -> Callable[[Any], None]:
    """An edit of the first record's row: value by header."""

    def edit(book: Any) -> None:
        sheet = book[SHEET]
        for header, value in cells.items():
            sheet.cell(2, column_of(sheet, header)).value = value

    return edit


def first(desk: Any) -> dict[str, Any]:
    values: dict[str, Any] = desk.records()[0].values
    return values


def test_two_copies_with_different_cells_changed_both_stand(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Status="Implemented")))
    preview = desk.put(desk.edited(sent, setting(Notes="from B")))
    assert preview.change_set.conflicts == ()
    assert (first(desk)["status"], first(desk)["notes"]) == ("implemented", "from B")


def test_the_same_change_twice_is_nothing_to_do(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    edited = desk.edited(sent, setting(Notes="both"))
    desk.put(edited)
    assert desk.check(edited).change_set.changes == ()


def test_several_values_merge_one_by_one(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Themes="Women; Health; Education")))
    preview = desk.put(desk.edited(sent, setting(Themes="Health; Older persons")))
    assert preview.change_set.conflicts == ()
    assert first(desk)["themes"] == ("health", "education", "older_persons")


def test_a_conflict_stores_nothing_until_it_is_decided(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Notes="from A", Status="Implemented")))
    edited = desk.edited(sent, setting(Notes="from B"))
    preview = desk.check(edited)
    (conflict,) = preview.change_set.open_conflicts
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == (
        "notes", "first", "from B", "from A"
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        apply(desk.store, LOCAL, preview)
    assert refused.value.rule == "conflicts_open"
    assert desk.store.revision() == 2

    desk.put(edited, choices={conflict.key: Side.THEIRS})
    assert (desk.store.revision(), first(desk)["notes"]) == (2, "from A")
    desk.put(edited, choices={conflict.key: Side.MINE})
    assert (first(desk)["notes"], first(desk)["status"]) == ("from B", "implemented")


def test_a_copy_of_an_old_export_changes_only_its_own_cells(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    for text in ("second thoughts", "third thoughts"):
        desk.put(desk.edited(desk.exported(), setting(Notes=text)))
    assert desk.check(sent).change_set.changes == ()
    assert desk.check(sent).change_set.conflicts == ()


def test_rows_deleted_from_an_export_are_removed_only_when_a_person_says_so(desk: Any) -> None:
    desk.put({"Recommendations": ROWS, "Activities": [["Title"], ["Course"]],
              "Links": [["Recommendation", "Activity"], ["140.2", "Course"]]})  # fmt: skip
    sent = desk.exported()
    edited = desk.edited(sent, lambda book: book[SHEET].delete_rows(3))
    preview = desk.check(edited)
    assert [record.values["paragraph"] for record in preview.change_set.missing] == ["140.2"]
    assert preview.change_set.changes == ()

    preview = desk.put(edited, remove_missing=True)
    assert [c.record.values["paragraph"] for c in preview.change_set.removed if not c.derived] == [
        "140.2"
    ]
    assert [record.values["paragraph"] for record in desk.records()] == ["140.1", "140.3"]
    assert desk.records("links") == []
    undo(desk.store, LOCAL, 2, check_undo(desk.store, LOCAL, 2, {}))
    assert {record.values["paragraph"] for record in desk.records()} == {"140.1", "140.2", "140.3"}
    assert len(desk.records("links")) == 1


def test_a_filtered_export_says_nothing_about_the_rest(desk: Any) -> None:
    desk.put(ROWS)
    kept = [record.id for record in desk.records()]
    chosen = Selection(where=(("themes", "women"),))
    data = export(snapshot(desk.store, LOCAL), LOCAL, "recommendations", chosen,
                  language_for("en"), "xlsx")  # fmt: skip
    preview = desk.put(data, remove_missing=True)
    assert preview.change_set.missing == ()
    assert [record.id for record in desk.records()] == kept


def test_a_row_that_was_removed_here_and_changed_there_is_a_conflict(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, lambda book: book[SHEET].delete_rows(2)), remove_missing=True)
    assert desk.check(sent).change_set.changes == ()
    assert desk.check(sent).change_set.conflicts == ()

    edited = desk.edited(sent, setting(Notes="still at it"))
    (conflict,) = desk.check(edited).change_set.open_conflicts
    assert (conflict.field, conflict.removed_by) == (WHOLE, Side.THEIRS)
    assert desk.check(edited, choices={conflict.key: Side.THEIRS}).change_set.changes == ()
    desk.put(edited, choices={conflict.key: Side.MINE})
    back = next(r for r in desk.records() if r.id == conflict.record.id)
    assert (back.values["notes"], back.values["themes"]) == ("still at it", ("women", "health"))


def test_a_row_that_was_removed_there_and_changed_here_is_a_conflict(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Notes="in use")))
    edited = desk.edited(sent, lambda book: book[SHEET].delete_rows(2))
    preview = desk.check(edited, remove_missing=True)
    (conflict,) = preview.change_set.open_conflicts
    assert (conflict.field, conflict.removed_by) == (WHOLE, Side.MINE)
    desk.put(edited, remove_missing=True, choices={conflict.key: Side.MINE})
    assert len(desk.records()) == 2


def test_an_institution_renamed_meanwhile_is_no_new_one(desk: Any) -> None:
    desk.put({"Institutions": [["Name in English"], [LEARNING]],
              SHEET: [[*HEADER, "Lead institution"], [*ROWS[1], LEARNING]]})  # fmt: skip
    sent = desk.exported()

    def rename(book: Any) -> None:
        book["Institutions"].cell(2, 1, "Ministry of Education")

    desk.put(desk.edited(sent, rename))
    assert first(desk)["lead_institution"] == "Ministry of Education"
    preview = desk.put(desk.edited(sent, setting(Notes="more")))
    assert (first(desk)["lead_institution"], first(desk)["notes"]) == (
        "Ministry of Education", "more"
    )  # fmt: skip
    assert preview.change_set.conflicts == ()
    assert len(desk.records("institutions")) == 1


def spoil(key: str, value: str) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        sheet = book["_uprtrack"]
        row = next(row for row in sheet.iter_rows() if row[0].value == key)
        row[1 if key != "ids" else 2].value = value

    return edit


@pytest.mark.parametrize(
    ("key", "value"), [("revision", "many"), ("revision", "1"), ("ids", "x"), ("seal", "0")]
)
def test_a_damaged_hidden_part_is_said_and_the_sheet_compared_with_now(
    desk: Any, said: Said, key: str, value: str
) -> None:
    desk.put(ROWS)
    desk.put(desk.edited(desk.exported(), setting(Notes="now")))
    sent = desk.exported()

    def edit(book: Any) -> None:
        spoil(key, value)(book)
        setting(Notes="mine")(book)

    preview = desk.check(desk.edited(sent, edit))
    assert said(preview) == [("origin_damaged", "", "")]
    assert [change.fields for change in preview.change_set.changed] == [("notes",)]
    assert preview.change_set.conflicts == ()


def test_a_lost_hidden_sheet_is_said(desk: Any, said: Said) -> None:
    desk.put(ROWS)
    preview = desk.check(desk.edited(desk.exported(), lambda book: book.remove(book["_uprtrack"])))
    assert ("origin_damaged", "", "") in said(preview)
    assert preview.change_set.changes == ()


def test_a_revision_that_the_store_has_not_is_said(
    desk: Any, new_desk: Callable[[], Any], said: Said
) -> None:
    desk.put(ROWS)
    before = Path(desk.store._engine.url.database)
    desk.store.close()
    copy = before.with_name("earlier.sqlite")
    shutil.copy(before, copy)
    desk.put(desk.edited(desk.exported(), setting(Notes="later")))
    sent = desk.exported()
    other = new_desk()
    other.store.close()
    shutil.copy(copy, other.store._engine.url.database)
    assert said(other.check(sent)) == [("origin_unknown", "", "")]


def test_an_id_that_belongs_to_nobody_is_said_and_its_row_matched_by_its_text(
    desk: Any, said: Said
) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book[SHEET]
        sheet.cell(2, column_of(sheet, "uprtrack id")).value = "f" * 32
        sheet.cell(2, column_of(sheet, "Notes")).value = "mine"

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert [rule for rule, _, _ in said(preview)] == ["unknown_id"]
    assert [change.fields for change in preview.change_set.changed] == [("notes",)]
    assert preview.change_set.added == ()


def test_an_export_saved_by_libreoffice_keeps_its_base(desk: Any, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: its own saving of an export is not tried")
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Status="Implemented")))
    (tmp_path / "in").mkdir()
    source = tmp_path / "in" / "export.xlsx"
    source.write_bytes(desk.edited(sent, setting(Notes="from LibreOffice")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path),
         str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    saved = (tmp_path / "export.xlsx").read_bytes()
    assert b"LibreOffice" in _application(saved)
    preview = desk.put(saved)
    assert preview.findings == ()
    assert [change.fields for change in preview.change_set.changed] == [("notes",)]
    assert (first(desk)["status"], first(desk)["notes"]) == ("implemented", "from LibreOffice")


def _application(data: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(data)).read("docProps/app.xml")


def test_undoing_an_upload_leaves_the_later_one(desk: Any) -> None:
    desk.put(ROWS)
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Status="Implemented")))
    desk.put(desk.edited(sent, setting(Notes="from B")))
    undo(desk.store, LOCAL, 2, check_undo(desk.store, LOCAL, 2, {}))
    assert (first(desk)["status"], first(desk)["notes"]) == ("not_started", "from B")
    desk.put(desk.edited(sent, setting(Status="Implemented")))
    assert first(desk)["status"] == "implemented"


def test_the_same_undo_asked_for_twice_is_stored_once(desk: Any) -> None:
    desk.put(ROWS)
    desk.put(desk.edited(desk.exported(), setting(Notes="one")))
    found = check_undo(desk.store, LOCAL, 2, {})
    made = [undo(desk.store, LOCAL, 2, found, undo_id="once").revision for _ in range(2)]
    assert (made, desk.store.revision()) == ([3, 3], 3)


def test_what_changed_again_since_is_a_conflict_of_the_undo(desk: Any) -> None:
    desk.put(ROWS)
    desk.put(desk.edited(desk.exported(), setting(Notes="one")))
    desk.put(desk.edited(desk.exported(), setting(Notes="two")))
    found = check_undo(desk.store, LOCAL, 2, {})
    (conflict,) = found.open_conflicts
    assert (conflict.mine, conflict.theirs) == ("first", "two")
    decided = check_undo(desk.store, LOCAL, 2, {conflict.key: Side.MINE})
    undo(desk.store, LOCAL, 2, decided)
    assert first(desk)["notes"] == "first"

import io

import openpyxl
import pytest

from uprtrack.access import LOCAL
from uprtrack.analysis.coverage import Part
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import language_for
from uprtrack.services.coverage_report import coverage_report
from uprtrack.services.covering import alike, behind, covered, said_again
from uprtrack.services.viewing import snapshot

HEAD = ["State under review", "Mechanism", "Cycle", "Paragraph", "Recommendation", "Position",
        "Theme"]  # fmt: skip


@pytest.fixture
def seen(desk):
    desk.put(
        {
            "Recommendations": [
                HEAD,
                ["KWT", "UPR", 2, "157.1", "Establish shelters for victims", "Supported", "Women"],
                ["KWT", "UPR", 3, "150.7", "Establish shelters for victims", "Supported", "Women"],
                ["KWT", "UPR", 3, "150.8", "Extend school hours", "Noted", "Education"],
            ],
            "Activities": [
                ["State under review", "Activity title", "UN partners", "Related recommendations"],
                ["KWT", "Opening of a shelter", "UNDP", "150.7"],
                ["KWT", "=A lecture", "", ""],
            ],
        }
    )
    return snapshot(desk.store, LOCAL)


EVERYTHING = Selection()


def book(seen, code, selection=EVERYTHING, **groups):
    data = coverage_report(seen, LOCAL, selection, language_for(code), **groups)
    return data, openpyxl.load_workbook(io.BytesIO(data))


def told(sheet):
    return [[cell for cell in row if cell is not None] for row in sheet.values]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_summary_then_what_has_nothing_and_what_serves_none(seen, code):
    _, made = book(seen, code)
    visible = [sheet for sheet in made if sheet.sheet_state == "visible"]
    summary, recommendations, activities = visible[:3]
    assert bool(summary.sheet_view.rightToLeft) == (code == "ar")
    found = covered(seen, LOCAL, Selection())
    nothing = behind(found, LOCAL, "", "", Part.WITH_NOTHING).records
    assert [r.values["paragraph"] for r in nothing] == ["157.1"]
    assert "157.1" in {cell for row in recommendations.values for cell in row}
    assert {"=A lecture"} <= {cell for row in activities.values for cell in row}
    assert recommendations.max_row == activities.max_row == 2


def test_the_summary_counts_each_dimension(seen):
    _, made = book(
        seen, "en", alike=alike(seen, LOCAL, EVERYTHING), again=said_again(seen, LOCAL, EVERYTHING)
    )
    rows = told(made.worksheets[0])
    assert ["Women", 1, 0, 1, 0, 2, 1, 0, 0, 0, 0, 0] in rows
    assert ["UNDP", 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0] in rows
    assert ["Cycle 3", 2, 1, 0] in rows
    assert any(row[1:] == [2, 1, 0, 1] for row in rows)
    assert rows[0] == ["Neither an activity nor a commitment: 1 of 2 supported recommendations"]


def test_its_sheets_come_back_unchanged(seen, desk):
    data, _ = book(seen, "ar", Selection(themes=("women",)))
    preview = desk.check(data, "coverage.xlsx")
    assert not preview.change_set.added
    assert not preview.change_set.changed


def test_of_nothing_too(desk):
    data, made = book(snapshot(desk.store, LOCAL), "en")
    assert data
    assert len(made.worksheets) > 1

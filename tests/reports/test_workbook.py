import io
import json
import zipfile
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from uprtrack.analysis.tallies import Tally
from uprtrack.intake.recognise import recognise
from uprtrack.intake.workbook import open_workbook
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.origin import Origin
from uprtrack.reports.report import Report, Scope
from uprtrack.reports.theme_table import theme_status_table
from uprtrack.reports.workbook import LONG, export_workbook, selection_report

RECOMMENDATION = ENTITIES["recommendations"]
REPORT = Report("A third is implemented", Scope(("Themes: Women",), date(2026, 7, 1), 12))

THEMES = [
    Tally("women", 4, {"implemented": 3, "in_progress": 1}),
    Tally("none", 2, {"not_started": 2}),
]


def exported(records, code="en", **about):
    return export_workbook(records, language_for(code), origin=Origin(7, **about))


def opened(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


def cells(data: bytes, sheet: str) -> list[dict[str, object]]:
    """The rows of a sheet by header, as the reader of uploads sees them."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_entity_has_a_sheet_with_its_labels_in_row_1(records, code):
    book = opened(exported(records, code))
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert visible == [entity.label(code) for entity in ENTITIES.values()]
    for entity in ENTITIES.values():
        header = [cell.value for cell in book[entity.label(code)][1]]
        labels = [field.label(code) for field in entity.fields]
        references = [f.name for f in entity.fields if f.kind is Kind.REFERENCE]
        assert header == [*labels, "uprtrack id", *(f"uprtrack id: {name}" for name in references)]
        assert book[entity.label(code)].max_row == 1 + len(records[entity.name])


def test_cells_are_typed(records):
    first = cells(exported(records), "Recommendations")[0]
    assert first["Paragraph"] == "140.220"
    assert first["Progress percent"] == 40
    assert first["Assessed on"] == date(2026, 6, 30)
    assert first["Start date"] == "1899-05-04"
    assert first["Action category"] == "General action"
    assert first["Themes"] == "Women; Education"
    assert first["Notes"] == ""
    assert first["uprtrack id"] == "rec-1"
    activity = cells(exported(records), "Activities")[0]
    assert (activity["Participants women"], activity["Participants men"]) == (0, "")
    assert (activity["Agreement"], activity["uprtrack id: agreement"]) == ("Memorandum", "agr-1")


@pytest.mark.parametrize("day", [date(1900, 3, 1), date(2024, 2, 29), date(9999, 12, 31)])
def test_days_come_back_as_the_same_day(records, day):
    first = records["recommendations"][0]
    dated = Record("recommendations", "r", {**first.values, "due_date": day})
    data = exported({"recommendations": [dated]})
    assert cells(data, "Recommendations")[0]["Due date"] == day
    column = [field.name for field in RECOMMENDATION.fields].index("due_date") + 1
    cell = opened(data)["Recommendations"].cell(2, column)
    assert cell.value == datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day has no zone
    assert cell.number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("rows", [1, LONG + 1])
@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "@x", "http://example.org/", "mailto:a@b.c", "<r>x</r>", " spaces ",
        "two\nlines", "tab\tinside", "_x0041_", "\u202bنص\u202c", "😀", "140.220", "TRUE", "{=A1}",
    ],
)  # fmt: skip
def test_text_stays_the_same_text(text, rows):
    several = [Record("links", f"l{n}", {"note": text}) for n in range(rows)]
    data = exported({"links": several})
    assert {row["Note"] for row in cells(data, "Links")} == {text}
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert "xl/worksheets/_rels/sheet1.xml.rels" not in zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_a_text_that_no_cell_can_hold_is_refused_and_not_cut():
    with pytest.raises(Refused) as refused:
        exported({"links": [Record("links", "l", {"note": "x" * 32_768})]})
    assert refused.value.rule == "text_too_long"


@pytest.mark.parametrize(("code", "rtl"), [("ar", True), ("en", False)])
def test_the_sheet_is_laid_out_for_work(records, code, rtl):
    sheet = opened(exported(records, code))[RECOMMENDATION.label(code)]
    assert bool(sheet.sheet_view.rightToLeft) is rtl
    assert sheet.freeze_panes == "A2"
    last = len(RECOMMENDATION.fields) + 1
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(3, last).coordinate}"
    hidden = [sheet.cell(1, at).value for at in range(1, last + 1)
              if sheet.column_dimensions[sheet.cell(1, at).column_letter].hidden]  # fmt: skip
    assert hidden == ["uprtrack id"]


def test_choices_have_lists_in_the_language_and_colours_of_the_vocabulary(records):
    book = opened(exported(records, "ar"))
    sheet = book["التوصيات"]
    column = sheet.cell(1, RECOMMENDATION.names.index("status") + 1).column_letter
    rule = next(
        rule
        for rule in sheet.data_validations.dataValidation
        if str(rule.sqref).startswith(f"{column}2:")
    )
    place = rule.formula1.split("!")[1].replace("$", "")
    labels = [cell.value for (cell,) in book["_lists"][place]]
    assert labels == [term.ar for term in vocabulary("status").terms]
    assert len(sheet.data_validations.dataValidation) == sum(
        bool(f.vocabulary) for f in RECOMMENDATION.fields
    )
    colours = {
        rule.formula[0]: rule.dxf.fill.bgColor.rgb[2:]
        for found in sheet.conditional_formatting
        if str(found.sqref).startswith(f"{column}2:")
        for rule in found.rules
    }
    assert colours == {f'"{term.ar}"': term.colour[1:] for term in vocabulary("status").terms}


def test_a_list_lets_several_values_be_typed(records):
    sheet = opened(exported(records))["Recommendations"]
    column = sheet.cell(1, RECOMMENDATION.names.index("themes") + 1).column_letter
    rule = next(
        rule
        for rule in sheet.data_validations.dataValidation
        if str(rule.sqref).startswith(f"{column}2:")
    )
    assert not rule.showErrorMessage


def test_the_workbook_says_where_it_comes_from(records):
    book = opened(exported(records, "ar", filters={"theme": ("women",)}, demonstration=True))
    hidden = book["_uprtrack"]
    assert hidden.sheet_state == "veryHidden"
    said = {row[0]: row[1] for row in hidden.iter_rows(values_only=True)}
    assert said["generator"] == "uprtrack"
    assert (said["revision"], said["language"], said["demonstration"]) == ("7", "ar", "yes")
    assert json.loads(said["filters"]) == {"theme": ["women"]}
    rows = list(hidden.iter_rows(values_only=True))
    sheets = {row[2]: row[1] for row in rows if row[0] == "sheet"}
    assert sheets == {entity.ar: entity.name for entity in ENTITIES.values()}
    no_data = {row[2] for row in rows if row[0] == "no data"}
    assert {"_uprtrack", *no_data, *sheets} == set(book.sheetnames)
    assert book.custom_doc_props["uprtrack.revision"].value == "7"
    assert book.custom_doc_props["uprtrack.demonstration"].value == "yes"


def test_demonstration_data_says_so_before_anything_else(records):
    book = opened(exported(records, demonstration=True))
    assert "invented" in book.worksheets[0]["A2"].value
    assert "invented" in book["Recommendations"]["A1"].comment.text
    assert book["Recommendations"]["A1"].value == "State under review"
    assert opened(exported(records)).worksheets[0].title == "Recommendations"


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_selection_report_begins_with_its_sentence_and_a_native_chart(records, code):
    language = language_for(code)
    report = replace(REPORT, tables=(theme_status_table(THEMES, language),))
    data = selection_report(report, records, language, origin=Origin(12), known=records)
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert [name for name in names if name.startswith("xl/charts/")] == ["xl/charts/chart1.xml"]
    chart = zipfile.ZipFile(io.BytesIO(data)).read("xl/charts/chart1.xml").decode()
    assert '<c:grouping val="stacked"/>' in chart
    assert chart.count("<c:ser>") == len(vocabulary("status").terms)
    assert chart.count('<c:orientation val="maxMin"/>') == (2 if code == "ar" else 1)
    assert all(term.colour[1:] in chart for term in vocabulary("status").terms)
    summary = opened(data).worksheets[0]
    assert summary.title == language.text("Summary")
    assert summary["A1"].value == "A third is implemented"
    column = [row[0] for row in summary.iter_rows(values_only=True)]
    assert "Themes: Women" in column
    assert any(cell and "12" in cell for cell in column)
    named = vocabulary("theme").label("women", code)
    women = next(row for row in summary.iter_rows(values_only=True) if row[0] == named)
    assert women[1:9] == (0, 0, 1, 0, 3, 0, 0, 4)


def test_no_row_of_the_summary_looks_like_a_header_of_records(records):
    language = language_for("en")
    report = replace(REPORT, tables=(theme_status_table(THEMES, language),))
    data = selection_report(
        report, {"links": records["links"]}, language, origin=Origin(), known=records
    )
    workbook = open_workbook(data, "report.xlsx")
    visible = [sheet for sheet in workbook.sheets if not sheet.very_hidden]
    recognised = {sheet.name for sheet in visible if recognise(sheet, {})}
    assert recognised == {"Links"}

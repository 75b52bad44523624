import io
import re

import openpyxl
import pytest

from uprtrack.intake.column_cells import Context
from uprtrack.intake.origin import own_file
from uprtrack.intake.read import read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.workbook import open_workbook
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.explanation import example, explanation
from uprtrack.reports.template import fields_to_fill, template

LANGUAGES = ("en", "ar")


@pytest.fixture(scope="module", params=LANGUAGES)
def blank(request):
    return request.param, template(language_for(request.param))


def test_it_has_every_sheet_and_every_column_that_is_read(blank):
    code, data = blank
    book = openpyxl.load_workbook(io.BytesIO(data))
    visible = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert visible[1:] == [entity.label(code) for entity in ENTITIES.values()]
    for entity in ENTITIES.values():
        sheet = book[entity.label(code)]
        assert [cell.value for cell in sheet[1]] == [f.label(code) for f in fields_to_fill(entity)]
        assert sheet.max_row == 1
        assert all(cell.comment and cell.comment.text for cell in sheet[1])
        assert bool(sheet.sheet_view.rightToLeft) is (code == "ar")
        choices = sum(bool(field.vocabulary) for field in fields_to_fill(entity))
        assert len(sheet.data_validations.dataValidation) == choices


def test_reading_it_back_finds_no_row_and_no_fault(blank):
    _, data = blank
    workbook = open_workbook(data, "template.xlsx")
    own = own_file(workbook)
    assert own is not None
    sheets = [sheet for sheet in workbook.sheets if sheet.name not in own.no_data]
    plans = [recognise(sheet, {}) for sheet in sheets]
    assert [plan.entity for plan in plans] == list(ENTITIES)
    for sheet, plan in zip(sheets, plans, strict=True):
        read = read_sheet(sheet, plan, Context("template.xlsx", own=True))
        assert (read.rows, read.refused, read.findings) == ([], 0, [])


def test_every_column_is_explained_in_the_language():
    arabic = language_for("ar")
    for entity in ENTITIES.values():
        for field in fields_to_fill(entity):
            assert not re.search("[A-Za-z]", explanation(field, arabic))
            assert not re.search("[A-Za-z]{4}", example(field, arabic))
            assert explanation(field, language_for("en"))


def test_examples_speak_the_language():
    field = ENTITIES["recommendations"].field
    arabic, english = language_for("ar"), language_for("en")
    assert example(field("themes"), arabic) == "المرأة; التعليم"
    assert example(field("recommending_states"), arabic) == "النرويج; قطر"
    assert example(field("state_under_review"), english) == "Kuwait"
    assert example(field("lead_institution"), english) == "Ministry of Education"
    assert example(field("paragraph"), arabic) == "140.220"

"""OHCHR's thematic list becomes a table that is read as any other; all sentences are invented."""

from collections import Counter

from uprtrack.intake.column_cells import Context
from uprtrack.intake.formats.thematic_list import as_tables, one_a_tag
from uprtrack.intake.read import read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.tables import tables_of
from uprtrack.intake.workbook import Sheet, open_workbook

THIRD = ["Recommendation", "Position", "Full list of themes", "Assessment/comments on level of "
         "implementation"]  # fmt: skip
FOURTH = ["Recommendation and recommending State", "Position of the State under review",
          "Human rights themes and groups of persons", "Relevant SDGs"]  # fmt: skip
SOURCE = "\nSource of Position: A/HRC/99/3/Add.1 - Para.3"


def _sheet(*rows, name="List"):
    width = max(map(len, rows))
    return Sheet(name, [[*row, *[None] * (width - len(row))] for row in rows])


def _read(*sheets):
    tables = as_tables(sheets)
    assert tables is not None
    return _read_tables(tables)


def _read_tables(tables):
    read = []
    for table in (part for sheet in tables for part in tables_of(sheet)):
        plan = recognise(table, {})
        assert plan is not None
        read.append(read_sheet(table, plan, Context("list.docx")))
    return read


def _third(*rows):
    return _sheet(THIRD, ["Theme: E31 Right to work"], *rows)


def test_a_row_of_the_third_cycle():
    tags = "E31 Right to work\nAffected persons:\n- women\n- migrants"
    [read] = _read(_third([f"12.7 Pay all alike (Oman, Chad);{SOURCE}", "Supported", tags, ""]))
    [row] = read.rows
    assert row.number == 3
    assert row.values == {
        "paragraph": "12.7",
        "text_en": "Pay all alike",
        "recommending_states": ("OMN", "TCD"),
        "position": "supported",
        "position_source": "A/HRC/99/3/Add.1",
        "themes": ("labour",),
        "affected_persons": ("women", "migrants"),
        "document_symbol": "A/HRC/99/3",
        "mechanism": "UPR",
    }


def test_a_row_of_the_fourth_cycle_has_its_goals_and_its_noise():
    tags = "- Right to food\n- Public officials"
    row = [
        f"12.7 Feed all (Oman);{SOURCE}",
        "Noted",
        tags,
        "- 2 - ZERO HUNGER\n- 5-gender equality",
    ]
    [read] = _read(_sheet(FOURTH, ["Theme: Right to food"], row))
    values = read.rows[0].values
    assert values["sdgs"] == ("2", "5")
    assert values["affected_persons"] == ("public_officials",)
    assert values["position"] == "noted"


def test_tags_are_kept_as_given_beside_what_they_stand_for():
    [read] = _read(
        _third(["12.7 Pay all alike (Oman)" + SOURCE, "Noted", "B32 Racial discrimination"])
    )
    words = [(word.field, word.word) for word in read.rows[0].words]
    assert ("themes", "B32 Racial discrimination") in words
    assert ("themes", "E31 Right to work") in words
    assert read.rows[0].values["themes"] == ("labour", "racial_discrimination")


def test_a_tag_that_stands_for_nothing_of_ours_is_kept_and_no_fault():
    tags = "E31 Right to work\nAffected persons:\n- Military personnel"
    [read] = _read(_third(["12.7 Pay all alike (Oman)" + SOURCE, "Noted", tags]))
    assert "Military personnel" in [word.word for word in read.rows[0].words]
    assert "unknown_value" not in {f.rule for f in read.findings}


def test_a_tag_that_nobody_knows_is_one_finding_whole():
    tags = "E31 Right to work\nZ99 Rights of gardens; and of trees, too"
    [read] = _read(_third(["12.7 Pay all alike (Oman)" + SOURCE, "Noted", tags]))
    unknown = [f.value for f in read.findings if f.rule == "unknown_value"]
    assert unknown == ["Z99 Rights of gardens; and of trees, too"]


def test_rows_keep_their_places_and_headings_are_tags_of_theirs():
    rows = (
        [f"12.7 Pay all alike (Oman);{SOURCE}", "Supported", "E31 Right to work"],
        ["Theme: E23 Right to adequate housing"],
        [f"12.9 House all (Oman);{SOURCE}", "Supported", "E23 Right to adequate housing"],
    )
    [read] = _read(_third(*rows))
    assert [row.number for row in read.rows] == [3, 5]
    assert read.refused == 0
    assert [word.word for word in read.rows[1].words] == ["E23 Right to adequate housing"]


def test_a_table_without_header_continues_the_one_before():
    first = _third([f"12.7 Pay all alike (Oman);{SOURCE}", "Supported", "E31 Right to work", ""])
    heading = ["Theme: E23 Right to adequate housing"]
    row = [f"12.9 House all (Chad);{SOURCE}", "Noted", "A99 Something", ""]
    second = _sheet(heading, row, name="Table 2")
    read = _read(first, second)
    [housed] = read[1].rows
    assert (housed.number, housed.values["paragraph"]) == (2, "12.9")
    assert housed.values["themes"] == ("food_housing_water_land",)


def test_a_list_whose_rows_have_headings_but_no_sources():
    [read] = _read(_third(["12.7 Pay all alike (Oman)", "Supported", "E31 Right to work"]))
    assert "position_source" not in read.rows[0].values


def test_a_tracker_is_no_thematic_list():
    tracker = _sheet(
        ["Paragraph", "Recommendation", "Position", "Themes"],
        ["12.7", "Pay all alike", "Supported", "Labour rights"],
    )
    assert as_tables([tracker]) is None
    numbered = _sheet(
        ["Recommendation", "Position", "Themes"], ["12.7 Pay all alike", "Noted", "Labour rights"]
    )
    assert as_tables([numbered]) is None


def test_other_sheets_beside_a_list_stay_as_they_are():
    notes = _sheet(["Read me"], ["These are notes"], name="Notes")
    tables = as_tables([notes, _third([f"12.7 Pay (Oman){SOURCE}", "Noted", "E31 Right to work"])])
    assert tables is not None
    assert tables[0] == notes


def test_texts_whose_headings_are_merged_over_the_columns_or_stand_in_each():
    row = [f"12.7 Pay all alike (Oman);{SOURCE}", "Supported", "Right to food", ""]
    each = ["Theme: E31 Right to work"] * 4
    [read] = _read(_sheet(THIRD, each, row))
    assert read.rows[0].values["themes"] == ("labour", "food_housing_water_land")


def test_a_header_that_each_page_repeats_is_no_recommendation():
    first = [f"12.7 Pay all alike (Oman);{SOURCE}", "Supported", "E31 Right to work", ""]
    second = [f"12.8 Pay more (Chad);{SOURCE}", "Noted", "E31 Right to work", ""]
    read = _read(_sheet(THIRD, ["Theme: E31 Right to work"], first, THIRD, second))
    paragraphs = [row.values["paragraph"] for part in read for row in part.rows]
    assert paragraphs == ["12.7", "12.8"]


def test_titles_above_the_header_do_not_hide_it():
    row = [f"12.7 Pay all alike (Oman);{SOURCE}", "Supported", "E31 Right to work", ""]
    [read] = _read(_sheet(["Matrix of recommendations"], [], THIRD, row))
    assert [r.values["paragraph"] for r in read.rows] == ["12.7"]
    assert read.rows[0].number == 4


def test_a_comment_of_its_reader_is_kept():
    row = [f"12.7 Pay (Oman);{SOURCE}", "Supported", "E31 Right to work", "Wages rose in 2031."]
    [read] = _read(_third(row))
    assert read.rows[0].values["measures_taken"] == "Wages rose in 2031."


def test_goals_in_the_cell_of_tags_are_goals():
    tags = "- Right to food\nSDGs:\n- 2 - ZERO HUNGER\nAffected persons:\n- Women"
    [read] = _read(_third([f"12.7 Feed all (Oman);{SOURCE}", "Supported", tags, ""]))
    assert read.rows[0].values["sdgs"] == ("2",)
    assert read.rows[0].values["affected_persons"] == ("women",)


def test_an_arabic_list():
    header = ["التوصية", "الموقف", "الموضوعات"]
    row = ["140-7 زراعة المزيد من الأشجار (عمان)؛\nمصدر الموقف: A/HRC/99/3/Add.1", "تحظى بالتأييد",
           "- الحق في العمل"]  # fmt: skip
    [read] = _read(_sheet(header, row))
    values = read.rows[0].values
    assert (values["paragraph"], values["text_ar"]) == ("140.7", "زراعة المزيد من الأشجار")
    assert values["recommending_states"] == ("OMN",)
    assert (values["position"], values["themes"]) == ("supported", ("labour",))


def test_a_real_list_gives_every_recommendation_its_position_and_tags(real):
    path = "thematic_lists/slovenia_cycle2_thematic_list.docx"
    tables = as_tables(open_workbook(real(path), path).sheets)
    assert tables is not None
    [read] = _read_tables(tables)
    rows = [row.values for row in read.rows]
    assert len({row["paragraph"] for row in rows}) == len(rows) == 163
    assert sorted(Counter(row["position"] for row in rows).items()) == [
        ("noted", 21), ("supported", 142),
    ]  # fmt: skip
    assert all(row["recommending_states"] and row["themes"] for row in rows)
    assert {f.rule for f in read.findings} <= {"heading_row"}


def test_an_unknown_tag_is_said_once_however_many_rows_it_stands_on():
    rows = [
        [f"12.{n} Pay (Oman);{SOURCE}", "Noted", "E31 Right to work\nZ99 Rights of gardens", ""]
        for n in (7, 8, 9)
    ]
    [read] = _read(_third(*rows))
    unknown = [f for f in one_a_tag(read.findings) if f.rule == "unknown_value"]
    assert [(f.value, f.place.row) for f in unknown] == [("Z99 Rights of gardens", 3)]
    assert len(one_a_tag(read.findings)) == len(read.findings) - 2

from uprtrack.language.catalogue import language_for
from uprtrack.model.vocabulary import FIRST_THEMES, vocabulary
from uprtrack.reports.theme_table import NO_THEME, theme_status_table

COUNTS = {
    "torture": {"implemented": 1},
    "migrants": {"implemented": 2, "in_progress": 3},
    "health": {"not_started": 1},
    NO_THEME: {"implemented": 9},
}


def test_the_memorandums_themes_come_first_and_always_then_by_size():
    rows = theme_status_table(COUNTS, language_for("en")).rows
    first = [vocabulary("theme").label(theme, "en") for theme in FIRST_THEMES]
    assert [row[0] for row in rows] == [
        *first,
        "Migrants and migrant workers",
        "Torture and ill-treatment",
        "Without a theme",
    ]


def test_each_row_ends_with_its_total_and_each_counted_column_has_its_colour():
    table = theme_status_table(COUNTS, language_for("ar"))
    assert [row[-1] for row in table.rows] == [0, 0, 0, 0, 1, 5, 1, 9]
    assert all(sum(row[1:-1]) == row[-1] for row in table.rows)
    assert len(table.heading) == len(table.colours) + 2
    assert table.heading[5] == "منفَّذة"

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import Tally
from uprtrack.language.catalogue import language_for
from uprtrack.reports.theme_table import theme_status_table

THEMES = [
    Tally("women", 5, {"not_assessed": 1, "implemented": 2, NONE: 2}),
    Tally("health", 0, {}),
    Tally(NONE, 3, {"in_progress": 3}),
]


def test_rows_keep_the_order_of_the_tallies_and_end_with_their_total():
    table = theme_status_table(THEMES, language_for("en"))
    assert [(row[0], row[-1]) for row in table.rows] == [
        ("Women", 5),
        ("Health care", 0),
        ("Without a theme", 3),
    ]
    assert all(sum(row[1:-1]) == row[-1] for row in table.rows)


def test_a_recommendation_without_status_counts_as_not_assessed():
    table = theme_status_table(THEMES, language_for("en"))
    assert table.rows[0][table.heading.index("Not assessed")] == 3


def test_each_counted_column_has_its_label_and_its_colour():
    table = theme_status_table(THEMES, language_for("ar"))
    assert len(table.heading) == len(table.colours) + 2
    assert table.colours[table.heading.index("منفَّذة") - 1] == "#1E6091"


def test_nothing_without_a_theme_has_no_row():
    table = theme_status_table([Tally("women", 0, {}), Tally(NONE, 0, {})], language_for("en"))
    assert len(table.rows) == 1


def test_statuses_are_of_the_supported_and_all_stands_beside_them():
    supported = [Tally("women", 2, {"implemented": 2})]
    table = theme_status_table(THEMES, language_for("en"), supported)
    assert table.heading[-2:] == ("Supported", "All recommendations")
    assert [(row[0], *row[-2:]) for row in table.rows] == [
        ("Women", 2, 5),
        ("Health care", 0, 0),
        ("Without a theme", 0, 3),
    ]
    assert all(sum(row[1:-2]) == row[-2] for row in table.rows)
    assert len(table.colours) == len(table.heading) - 3
    assert "supported" in table.note


def test_what_is_implemented_without_evidence_has_a_last_column():
    supported = [Tally("women", 3, {"implemented": 3}, unevidenced=2)]
    table = theme_status_table(THEMES, language_for("en"), supported)
    assert table.heading[-1] == "Implemented without evidence"
    assert [row[-1] for row in table.rows] == [2, 0, 0]
    assert len(table.colours) == len(table.heading) - 4

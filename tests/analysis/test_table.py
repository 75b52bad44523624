from datetime import date

from uprtrack.analysis.table import goals


def test_a_row_with_two_values_stands_under_both(snapshot_with):
    table = snapshot_with(
        recommendations=[{"themes": ("women", "education")}, {}, {"themes": ("education",)}]
    ).tables["recommendations"]
    themes = table.column("themes")

    education = themes.values.index("education")
    assert themes.rows_with([education]).tolist() == [True, False, True]
    assert themes.rows_without().tolist() == [False, True, False]


def test_vocabulary_values_keep_their_order_and_unknown_words_follow(snapshot_with):
    table = snapshot_with(
        recommendations=[{"position": "pending"}, {"position": "awaited"}, {"position": "noted"}]
    ).tables["recommendations"]

    assert table.column("position").values == (
        *("supported", "supported_in_part", "noted", "not_supported", "pending"),
        "awaited",
    )


def test_numbers_are_ordered_as_numbers(snapshot_with):
    table = snapshot_with(
        recommendations=[
            {"cycle": 10, "sdgs": ("16.10", "5"), "paragraph": "140.9"},
            {"cycle": 9, "sdgs": ("16.2", "16.a"), "paragraph": "140.10"},
        ]
    ).tables["recommendations"]

    assert table.column("cycle").values == ("9", "10")
    assert table.column("sdgs").values == ("5", "16.2", "16.10", "16.a")
    assert table.column("paragraph").values == ("140.9", "140.10")


def test_two_targets_of_a_goal_are_one_row_under_it(snapshot_with):
    table = snapshot_with(
        recommendations=[{"sdgs": ("5.2", "5.c", "16")}, {"sdgs": ("5",)}]
    ).tables["recommendations"]
    by_goal = goals(table.column("sdgs"))

    assert by_goal.values == ("5", "16")
    assert list(zip(by_goal.rows.tolist(), by_goal.codes.tolist(), strict=True)) == [
        *((0, 0), (0, 1)),
        (1, 0),
    ]


def test_goals_of_nothing_are_none(snapshot_with):
    table = snapshot_with(recommendations=[{}]).tables["recommendations"]

    assert goals(table.column("sdgs")).values == ()
    assert goals(table.column("sdgs")).rows_without().tolist() == [True]


def test_the_frame_holds_values_as_they_are(snapshot_with):
    due = date(2027, 12, 31)
    frame = snapshot_with(
        recommendations=[{"paragraph": "140.220", "cycle": 3, "due_date": due}, {"cycle": None}]
    ).frames["recommendations"]

    assert list(frame.index) == ["r1", "r2"]
    assert frame.loc["r1", "paragraph"] == "140.220"
    assert frame.loc["r1", "due_date"] is due
    assert frame.loc["r1", "cycle"] == 3
    assert isinstance(frame.loc["r1", "cycle"], int)
    assert frame.loc["r2", "cycle"] is None
    assert frame.loc["r2", "themes"] == ()

from uprtrack.intake.formats.document import Document
from uprtrack.model.row import Row
from uprtrack.services.numbering import numbering


def rows(*said: tuple[str, str]) -> list[Row]:
    return [
        Row("recommendations", "S", at, {"paragraph": paragraph, "position": position})
        for at, (paragraph, position) in enumerate(said, start=1)
    ]


def test_holes_and_doubles_of_a_list_are_found_under_each_paragraph() -> None:
    listed = rows(("5.1", "supported"), ("5.4", "noted"), ("6.2", "noted"), ("5.4", "supported"))
    found = numbering(listed, "thematic_list", None)
    assert found is not None
    assert found.gaps == ("5.2", "5.3", "6.1")
    assert found.doubles == ("5.4",)
    assert found.positions == {"supported": 2, "noted": 2}


def test_a_document_knows_its_own_holes_and_totals() -> None:
    said = rows(("5.1", "supported"))
    document = Document(
        "working_group_report", "A/HRC/1/1", "KWT", tuple(said),
        gaps=("5.2",), stated={"supported": 2},
    )  # fmt: skip
    found = numbering(said, "working_group_report", document)
    assert found is not None
    assert (found.gaps, found.stated) == (("5.2",), {"supported": 2})


def test_pledges_are_no_recommendations() -> None:
    pledge = Row("commitments", "S", 2, {"title_en": "Build"})
    found = numbering([*rows(("5.1", "")), pledge], "thematic_list", None)
    assert found is not None
    assert found.positions == {"": 1}


def test_a_tracker_promises_no_numbering() -> None:
    assert numbering(rows(("5.1", "noted"), ("5.9", "noted")), "table", None) is None

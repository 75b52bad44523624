from uprtrack.model.finding import Finding, Severity
from uprtrack.model.record import Place
from uprtrack.ui.upload_findings import grouped


def said(rule: str, severity: Severity, row: int, value: str = "", **about: str) -> Finding:
    return Finding(rule, severity, Place("S", row, 10), value, about, "recommendations", "themes")


def test_the_same_word_in_several_cells_is_one_group_with_all_its_cells() -> None:
    found = [said("unknown_value", Severity.WARNING, row, "General") for row in (3, 47)]
    [group] = grouped(found)
    assert group.places == (Place("S", 3, 10), Place("S", 47, 10))


def test_another_word_or_another_proposal_is_another_group() -> None:
    found = [
        said("unknown_value", Severity.WARNING, 3, "General"),
        said("unknown_value", Severity.WARNING, 4, "Other"),
        said("unknown_value", Severity.WARNING, 5, "General", proposals="women"),
    ]
    assert len(grouped(found)) == 3


def test_refused_rows_come_first_and_the_frequent_before_the_rare() -> None:
    found = [
        said("default_used", Severity.NOTE, 1),
        said("unknown_value", Severity.WARNING, 2, "rare"),
        said("unknown_value", Severity.WARNING, 3, "frequent"),
        said("unknown_value", Severity.WARNING, 4, "frequent"),
        said("totals_row", Severity.ERROR, 5),
    ]
    order = [(group.first.rule, group.first.value) for group in grouped(found)]
    assert order == [
        ("totals_row", ""),
        ("unknown_value", "frequent"),
        ("unknown_value", "rare"),
        ("default_used", ""),
    ]

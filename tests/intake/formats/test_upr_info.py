"""UPR Info's export: both its headers, every encoding, all its words."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from uprtrack.intake.column_cells import Context
from uprtrack.intake.formats.upr_info import is_export
from uprtrack.intake.plan import Plan
from uprtrack.intake.read import SheetRead, read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.words import read_word
from uprtrack.intake.workbook import Sheet, open_workbook

OLD = ["To", "To-Rgrp", "To-Org", "Text", "From", "From-Rgrp", "From-Org", "Response", "Action",
       "Issue", "Session"]  # fmt: skip
NEW = ["State under Review", "SuR - Regional group", "Recommending State", "RS - Regional group",
       "Recommendation", "Response", "Action category", "Issue(s)", "Session", "Cycle"]  # fmt: skip
ISSUES = """Asylum-seekers - refugees|Civil society|Corruption|Counter-terrorism|
CP rights - general|
Death penalty|Detention|Detention conditions|Development|Disabilities|Elections|
Enforced disappearances|Environment|ESC rights - general|Extrajudicial executions|
Freedom of association and peaceful assembly|Freedom of movement|
Freedom of opinion and expression|Freedom of religion and belief|Freedom of the press|HIV - Aids|
Human rights defenders|Human rights education and training|
Human rights violations by state agents|Impunity|Indigenous peoples|Internally displaced persons|
International humanitarian law|International instruments|Justice|Labour|Migrants|Minorities|
National plan of action|NHRI|Poverty|Public security|Racial discrimination|Right to education|
Right to food|Right to health|Right to housing|Right to land|Right to water|Rights of the Child|
Sexual Orientation and Gender Identity|Special procedures|
Statelessness and the right to nationality|Technical assistance and cooperation|
Torture and other CID treatment|Trafficking|Treaty bodies|UPR process|Privacy|Women's rights"""

Read = Callable[..., SheetRead]


def plan(header: Sequence[str]) -> Plan:
    found = recognise(Sheet("S", [list(header), ["a"] * len(header)]), {})
    assert found is not None
    return found


@pytest.mark.parametrize("header", [OLD, NEW, [h for h in NEW if h != "Cycle"], OLD[:-1]])
def test_both_headers_are_known_with_a_column_less(header: list[str]) -> None:
    assert is_export(plan(header))


@pytest.mark.parametrize(
    "header",
    [
        [*NEW, "Status", "Responsible entity"],
        ["Paragraph", *OLD],
        ["State under review", "Recommendation", "Recommending State", "Position", "Theme"],
        ["Recommendation", "Theme", "Lead institution", "Deadline"],
    ],
)
def test_a_trackers_headers_are_a_persons_own(header: list[str]) -> None:
    assert not is_export(plan(header))


@pytest.mark.parametrize("issue", "".join(ISSUES.splitlines()).split("|"))
def test_every_issue_is_a_theme(issue: str) -> None:
    assert read_word("theme", issue)


@pytest.mark.parametrize("issue", ["Other", "General"])
def test_issues_that_name_none_are_kept_as_words_without_a_finding(read: Read, issue: str) -> None:
    found = read([OLD, ["Oman", "", "", "Dig", "Chad", "", "", "Noted", "4", issue, "10"]])
    [row] = found.rows
    assert "themes" not in row.values
    assert [(word.field, word.word) for word in row.words] == [("themes", issue)]
    assert found.findings == []


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("8", "1"), (8, 1)),
        (("Session 8", "Cycle 1"), (8, 1)),
        (("8 - May 2010", "1st cycle"), (8, 1)),
        (("Session 30, May 2018", ""), (30, 3)),
        (("13th session", "2"), (13, 2)),
    ],
)
def test_sessions_and_cycles(read: Read, cells: tuple[str, str], values: tuple[int, int]) -> None:
    row = [
        "Oman",
        "Asia",
        "Chad",
        "Africa",
        "Dig",
        "Accepted",
        "5 - Specific action",
        "Labour",
        *cells,
    ]
    [read_row] = read([NEW, row]).rows
    assert (read_row.values["session"], read_row.values["cycle"]) == values
    assert read_row.values["action_category"] == "5"


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("Accepted", "supported"), ("Supported", "supported"), ("Noted", "noted"),
        ("Rejected", "not_supported"), ("Pending", "pending"), ("No clear position", "noted"),
    ],
)  # fmt: skip
def test_responses(word: str, value: str) -> None:
    assert read_word("position", word) == value


TEXT = "Adopt the “Córdoba” plan"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("mac_roman", "mac_roman"), ("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig")],
)
@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_line_ends_and_separators(
    encoding: str, told: str, end: str, separator: str
) -> None:
    row = [
        "Oman",
        "Asia",
        "OIC",
        TEXT,
        "Côte d'Ivoire",
        "Africa",
        "AU",
        "Accepted",
        "4",
        "Labour",
        "10",
    ]
    lines = [separator.join(OLD), *[separator.join(row)] * 20]
    workbook = open_workbook((end.join(lines) + end).encode(encoding), "export.csv")
    assert workbook.encoding == told
    [sheet] = workbook.sheets
    found = recognise(sheet, {})
    assert found is not None
    rows = read_sheet(sheet, found, Context("export.csv")).rows
    assert len(rows) == 20
    values: dict[str, Any] = rows[0].values
    assert (values["text_en"], values["recommending_states"]) == (TEXT, ("CIV",))


def test_arabic_of_windows_is_read() -> None:
    row = [
        "Oman",
        "Asia",
        "OIC",
        "بناء الآبار في كل قرية",
        "Chad",
        "Africa",
        "AU",
        "Accepted",
        "4",
        "Labour",
        "10",
    ]
    text = "\r\n".join([",".join(OLD), *[",".join(row)] * 5])
    workbook = open_workbook(text.encode("cp1256"), "export.csv")
    assert workbook.encoding == "windows-1256"
    assert workbook.sheets[0].rows[1][3] == row[3]

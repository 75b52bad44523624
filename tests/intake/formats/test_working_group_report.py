import os
from collections import Counter
from pathlib import Path

import pytest
from tests.intake.formats.invented_report import FRONT, Expected, InventedReport

from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.working_group_report import read
from uprtrack.intake.line import Line
from uprtrack.intake.pdf import pdf_lines
from uprtrack.model.finding import Refused

SEEDS = range(40)


def lines(text: str) -> list[Line]:
    return [Line(line.strip()) for line in text.splitlines()]


def document(text: str) -> Document:
    found = read(lines(text), "report.docx")
    assert found is not None
    return found


def rows(found: Document | None) -> list[Expected]:
    assert found is not None
    return [
        Expected(
            str(row.values["paragraph"]), str(row.values["text_en"]), str(row.values["position"])
        )
        for row in found.rows
    ]


def rules(found: Document | None) -> Counter[str]:
    assert found is not None
    return Counter(finding.rule for finding in found.findings)


def digits_swapped(random, paragraph, number):
    code = str(paragraph)
    return f"{code[1]}{code[0]}{code[2:]}.{number}"


def another_paragraph(random, paragraph, number):
    return f"{random.choice([n for n in range(20, 250) if n != paragraph])}.{number}"


def digit_lost(random, paragraph, number):
    text = str(number)
    at = random.randrange(len(text))
    return f"{paragraph}.{text[:at] + text[at + 1 :] or text}"


def digit_lost_before_the_dot(random, paragraph, number):
    return f"{str(paragraph)[1:].lstrip('0') or 1}.{number}"


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("sub_numbers", [False, True])
def test_every_numbered_recommendation_is_a_row(seed: int, sub_numbers: bool) -> None:
    report = InventedReport(seed, sub_numbers=sub_numbers)
    found = read(report.lines, "report.pdf")
    assert rows(found) == report.expected
    assert rules(found) == {}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "mistype", [digits_swapped, another_paragraph, digit_lost, digit_lost_before_the_dot]
)
def test_a_typing_error_between_its_neighbours_is_put_right_and_said(seed: int, mistype) -> None:
    report = InventedReport(seed, mistype)
    found = read(report.lines, "report.pdf")
    assert rows(found) == report.expected
    assert rules(found) == ({"number_read_as": report.mistyped} if report.mistyped else {})


def test_the_report_says_what_all_its_rows_have_in_common() -> None:
    found = document(f"{FRONT}\n6. The following enjoy the support of Chad:\n6.1 Act (Peru);")
    assert (found.symbol, found.state, found.format) == (
        "A/HRC/42/99", "TCD", "working_group_report"
    )  # fmt: skip
    values = dict(found.rows[0].values)
    assert values == {
        "mechanism": "UPR", "state_under_review": "TCD", "session": 34, "cycle": 3, "year": 2019,
        "document_symbol": "A/HRC/42/99", "paragraph": "6.1", "text_en": "Act",
        "recommending_states": ("PER",), "position": "supported",
        "position_source": "A/HRC/42/99",
    }  # fmt: skip
    (word,) = found.rows[0].words
    assert (word.field, word.word, word.source) == (
        "position", "The following enjoy the support of Chad", "report.docx"
    )  # fmt: skip


def test_a_hole_and_a_double_are_named() -> None:
    found = document(
        FRONT + "\n6. The following enjoy the support of Chad:\n6.1 One (Peru);\n6.2 Two (Peru);\n"
        "6.2 Again (Spain);\n6.3 Three (Peru);\n6.6 Six (Peru);\n6.7 Seven (Peru)."
    )
    assert [row.values["paragraph"] for row in found.rows] == [
        "6.1", "6.2", "6.2", "6.3", "6.6", "6.7"
    ]  # fmt: skip
    assert found.gaps == ("6.4", "6.5")
    assert found.doubles == ("6.2",)
    assert rules(found) == {"number_twice": 1}


def test_totals_that_a_heading_states_are_kept() -> None:
    found = document(f"{FRONT}\n6. The following 2 recommendations enjoy the support of Chad:\n"
                     "6.1 Act (Peru);\n6.2 Plan (Peru).")  # fmt: skip
    assert found.stated == {"supported": 2}


def test_footnotes_and_pages_do_not_enter_the_texts() -> None:
    found = read(
        [Line(text, 1) for text in FRONT.splitlines()]
        + [Line(text, 2) for text in (
            "A/HRC/42/99", "2", "6. The following enjoy the support of Chad:",
            "6.1. Protect all work-", "ers (Peru);1", "6.2. Improve the awareness-",
            "1", "The recommendation as read: “Protect some workers” (Spain).",
        )]
        + [Line(text, 3) for text in (
            "A/HRC/42/99", "3", "raising of children (Spain)2", "6.3. Go on (Peru).",
            "2 Read by Spain.",
        )],
        "report.pdf",
    )  # fmt: skip
    assert [row.text for row in rows(found)] == [
        "Protect all work-ers", "Improve the awareness-raising of children", "Go on"
    ]  # fmt: skip
    assert found is not None
    assert [finding.value for finding in found.findings] == [
        "1 The recommendation as read: “Protect some workers” (Spain).", "2 Read by Spain."
    ]  # fmt: skip
    assert found.places == {1: ("6.1", 2), 2: ("6.2", 2), 3: ("6.3", 3)}


def test_what_stands_after_the_states_is_said() -> None:
    found = document(f"{FRONT}\n6. The following enjoy the support of Chad:\n"
                     "6.1 Act (Peru);\nA heading of no use\n6.2 Plan (Peru).")  # fmt: skip
    assert [row.text for row in rows(found)] == ["Act", "Plan"]
    (finding,) = found.findings
    assert (finding.rule, finding.value) == ("text_after_states", "A heading of no use")


def test_a_heading_between_recommendations_turns_the_position() -> None:
    found = document(f"{FRONT}\n6. The following enjoy the support of Chad:\n6.1 Act (Peru);\n"
                     "Recommendations that do not enjoy the support of Chad\n6.2 Plan (Peru);\n"
                     "6.3 Go (Peru).")  # fmt: skip
    assert [row.position for row in rows(found)] == ["supported", "not_supported", "not_supported"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Act rights Peru);", "bracket_mended"),
        ("Act (Peru;", "bracket_mended"),
        ("Act (New Zeeland);", "corrected_state"),
        ("Act (European Union);", "unknown_party"),
        ("Act;", "no_recommending_state"),
    ],
)
def test_every_tolerance_is_a_finding_on_its_row(text: str, rule: str) -> None:
    found = document(f"{FRONT}\n6. The following enjoy the support of Chad:\n6.1 Go (Peru);\n"
                     f"6.2 {text}\n6.3 Go (Peru).")  # fmt: skip
    assert [(f.rule, f.place.row) for f in found.findings] == [(rule, 2)]


def test_the_paragraph_after_the_recommendations_may_answer_them() -> None:
    found = document(f"{FRONT}\n6. Chad heard the following:\n6.1 Act (Peru);\n6.2 Go (Peru).\n"
                     "7. Chad will respond to these recommendations in due time.")  # fmt: skip
    assert [row.position for row in rows(found)] == ["pending", "pending"]


def test_a_footnote_on_what_was_read_turns_no_position() -> None:
    found = document(
        f"{FRONT}\n6. The following enjoy the support of Chad:\n6.1 Act (Peru);\n1\n"
        "The recommendations as read: “Chad will examine it” (Spain);\n6.2 Go (Peru).\n"
    )
    assert [row.position for row in rows(found)] == ["supported", "supported"]
    assert [row.text for row in rows(found)] == ["Act", "Go"]


def test_a_heading_without_a_known_position_is_said_once() -> None:
    found = document(f"{FRONT}\n6. Chad heard the following:\n6.1 Act (Peru);\n6.2 Go (Peru).\n"
                     "7. All conclusions and/or recommendations are the States’ own and not to be "
                     "construed as endorsed by the Working Group.")  # fmt: skip
    (finding,) = found.findings
    assert (finding.rule, finding.about["count"]) == ("no_position", "2")
    assert "position" not in found.rows[0].values


def test_pledges_become_commitments() -> None:
    found = document(
        f"{FRONT}\n6. The following enjoy the support of Chad:\n6.1 Act (Peru).\n"
        "7. All conclusions and/or recommendations are the States’ own.\n"
        "III. Voluntary pledges and commitments\n"
        "8. Chad pledges to:\n(a) Ratify the treaty;\n(b) Report on it.\n"
        "9. Chad will help.\nAnnex\n"
    )
    assert [(row.values["title_en"], row.values["evidence"]) for row in found.rows[1:]] == [
        ("Ratify the treaty", "A/HRC/42/99, 8 (a)"),
        ("Report on it.", "A/HRC/42/99, 8 (b)"),
        ("Chad will help.", "A/HRC/42/99, 9"),
    ]
    assert {row.values["kind"] for row in found.rows[1:]} == {"voluntary_pledge"}
    assert {row.entity for row in found.rows[1:]} == {"commitments"}


def test_pledges_of_another_document_are_said() -> None:
    found = document(f"{FRONT}\n6. The following enjoy the support of Chad:\n6.1 Act (Peru).\n"
                     "Voluntary pledges and commitments\n"
                     "8. The pledges of Chad are set out in its national report.")  # fmt: skip
    assert len(found.rows) == 1
    assert rules(found) == {"pledges_elsewhere": 1}


def test_half_a_paste_gives_what_it_holds() -> None:
    found = document("rights of women (Spain);\n79.4. Act on it (Peru);\n79.5. Consider to")
    assert [row.values["paragraph"] for row in found.rows] == ["79.4", "79.5"]
    assert not found.rows[0].values.keys() & {"state_under_review", "session", "position"}
    assert rules(found)["cut_off"] == 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"{FRONT}\n6. X enjoy the support of Chad:\n6.1 Act (Peru).\n"
         + FRONT.replace("Chad", "Mali").replace("42/99", "42/98"), "two_reports"),
        ("CEDAW/C/TCD/CO/9\nConcluding observations on the report of Chad\n1. The Committee",
         "other_document"),
        (FRONT, "report_without_recommendations"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused(text: str, rule: str) -> None:
    with pytest.raises(Refused) as refused:
        read(lines(text), "report.docx")
    assert refused.value.rule == rule


@pytest.mark.parametrize(
    "text",
    [
        FRONT.replace("42/99", "42/99/Add.1") + "\n6.1 Act (Peru);\n6.2 Go (Spain)",
        "Dear colleagues,\n1. We meet on Monday.\n2. Bring the plan (final version).",
        "",
    ],
)
def test_what_is_no_report_is_left_to_others(text: str) -> None:
    assert read(lines(text), "letter.docx") is None


def real_reports() -> Path:
    folder = os.environ.get("UPRTRACK_REAL")
    if not folder:
        pytest.skip("UPRTRACK_REAL is not set: no real reports to read")
    return Path(folder) / "working_group_reports"


def test_a_real_report_gives_its_rows_positions_and_states() -> None:
    data = (real_reports() / "kuwait2010.pdf").read_bytes()
    found = read(pdf_lines(data), "kuwait2010.pdf")
    assert found is not None
    positions = Counter(row.values["position"] for row in found.rows)
    assert positions == {"supported": 114, "not_supported": 25, "pending": 20}
    assert (found.state, found.rows[0].values["session"]) == ("KWT", 8)
    assert all(row.values["recommending_states"] for row in found.rows)
    assert found.gaps == found.doubles == ()


def test_an_addendum_is_no_report() -> None:
    data = (real_reports() / "slovenia2015_A-HRC-28-15-Add1.pdf").read_bytes()
    assert read(pdf_lines(data), "x") is None

import re
from pathlib import Path

import pytest

import uprtrack
from uprtrack.language.catalogue import language_for
from uprtrack.language.findings import LONGEST_VALUE, RULES, describe, refusal
from uprtrack.model.finding import Finding, Refused
from uprtrack.model.record import Place

SOURCE = Path(uprtrack.__file__).parent
ENGLISH, ARABIC = language_for("en"), language_for("ar")


def finding(rule: str, value: str = "", field: str = "status", **about: str) -> Finding:
    return Finding(
        rule, RULES[rule].severity, Place("s", 2, 3), value, about, "recommendations", field
    )


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_what_is_wrong_and_what_to_do(rule: str) -> None:
    for sentence in (RULES[rule].wrong, RULES[rule].mend):
        assert re.fullmatch(r"[A-Z“].*\.", sentence), sentence
    places = set(re.findall(r"\{(\w+)\}", RULES[rule].wrong + RULES[rule].mend))
    about = dict.fromkeys(places - {"value", "field"}, "7") | {"day": "2021-12-01"}
    for language in (ENGLISH, ARABIC):
        told = describe(finding(rule, "x", **about), language)
        assert "{" not in told
        assert told.endswith((".", "."))
    assert re.search("[ء-ي]", describe(finding(rule, "x", **about), ARABIC))


def test_what_is_told_uses_the_labels_of_the_reader() -> None:
    unknown = finding("unknown_value", "Done", proposals="implemented|in_progress")
    assert "“Done”" in describe(unknown, ENGLISH)
    assert "Implemented, In progress" in describe(unknown, ENGLISH)
    assert "implemented" not in describe(unknown, ARABIC)
    assert "حالة التنفيذ" in describe(unknown, ARABIC)
    corrected = finding("corrected_state", "سويسري", "recommending_states", state="CHE")
    assert "Switzerland" in describe(corrected, ENGLISH)
    assert "سويسرا" in describe(corrected, ARABIC)
    partial = finding("partial_date", "2021", "due_date", day="2021-12-31")
    assert "31 ديسمبر 2021" in describe(partial, ARABIC)


def test_without_proposals_another_advice_is_given() -> None:
    told = describe(finding("unknown_value", "Done", proposals=""), ENGLISH)
    assert "nearest" not in told
    assert told.endswith("Use one of the values listed in the blank template.")


def test_a_long_or_hostile_value_is_quoted_short_and_as_it_is() -> None:
    told = describe(finding("bad_number", "{value}\n" + "x" * 5000, "progress_percent"), ENGLISH)
    assert "“{value} xxx" in told
    assert len(told) < LONGEST_VALUE + 200


def test_a_refusal_in_both_languages() -> None:
    refused = Refused("too_wide", sheet="Data", columns="16384", limit="1000")
    assert refusal(refused, ENGLISH).startswith(
        "The sheet “Data” has 16,384 columns; at most 1,000"
    )
    assert "16,384" in refusal(refused, ARABIC)


def _texts() -> str:
    return "\n".join(
        path.read_text("utf-8")
        for path in SOURCE.rglob("*.py")
        if not path.name.endswith("rules.py")
    )


def test_every_rule_that_is_raised_has_its_sentences() -> None:
    raised = re.findall(r"\b(?:Refused|Problem|Finding)\(\s*\"(\w+)\"|\brule=\"(\w+)\"", _texts())
    assert {one or other for one, other in raised} - set(RULES) == set()


def test_every_rule_of_the_table_is_raised_somewhere() -> None:
    text = _texts()
    assert [rule for rule in RULES if not re.search(rf'"{rule}[":]', text)] == []

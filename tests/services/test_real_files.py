"""Real documents of others, read whole; skipped where UPRTRACK_REAL does not name their folder."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.reports.origin import Origin
from uprtrack.reports.workbook import export_workbook

Real = Callable[[str], bytes]
KUWAIT = "upr_info/kuwait_cycle1.xlsx"
MOROCCO = "national_tracker/morocco_tracker_ar.xlsx"
PLEDGES = "upr_info/voluntary_pledges.csv"
SESSIONS = "upr_info/sessions_06-09.csv"
SAID = {KUWAIT: {}, MOROCCO: {"state_under_review": "MAR"}, PLEDGES: {}}


def put(desk: Any, real: Real, path: str) -> Any:
    return desk.put(real(path), Path(path).name, values=SAID.get(path, {}))


def test_kuwaits_first_cycle(desk: Any, real: Real) -> None:
    preview = put(desk, real, KUWAIT)
    assert preview.format == "upr_info"
    assert (preview.read, preview.refused, preview.repeated) == (168, 0, 2)
    assert preview.records == {"recommendations": 158, "commitments": 8}
    records = [r.values for r in desk.records()]
    themes = Counter(theme for r in records for theme in r["themes"])
    assert {t: themes[t] for t in ("women", "children", "education", "health")} == {
        "women": 30,
        "children": 10,
        "education": 5,
        "health": 2,
    }
    assert {
        (r["state_under_review"], r["mechanism"], r["cycle"], r["session"]) for r in records
    } == {("KWT", "UPR", 1, 8)}
    assert {r["position"] for r in records} == {"supported", "noted"}
    assert all(r["recommending_states"] for r in records)
    assert {r["action_category"] for r in records} == set("12345")
    assert {r.values["kind"] for r in desk.records("commitments")} == {"voluntary_pledge"}


def test_a_national_tracker_in_arabic(desk: Any, real: Real) -> None:
    preview = put(desk, real, MOROCCO)
    assert (preview.read, preview.refused) == (564, 0)
    count = preview.records["recommendations"]
    assert preview.records == {"recommendations": count}
    assert 524 <= count <= 532
    assert preview.repeated == 564 - count
    records = [r.values for r in desk.records()]
    assert {r["state_under_review"] for r in records} == {"MAR"}
    assert len({r["mechanism"] for r in records}) >= 10
    assert all(r["text_other"] for r in records)
    assert {r["text_other_language"] for r in records} == {"fr"}
    assert sum(bool(r["text_ar"]) for r in records) > 390
    assert all(r["year"] for r in records)
    assert sum(bool(r["lead_institution"]) for r in records) > 0.9 * count
    assert any(len(r["supporting_institutions"]) > 1 for r in records)
    assert sum(bool(r["status"]) for r in records) > 0.9 * count
    assert sum(r["progress_percent"] is not None for r in records) > 0.5 * count
    universal = [r for r in records if r["mechanism"] == "UPR"]
    assert sum(bool(r["recommending_states"]) for r in universal) > 0.98 * len(universal)
    codes = [r["paragraph"] for r in universal if r["paragraph"]]
    assert sum(code.startswith("144.") for code in codes) > 0.9 * len(codes)
    assert not [r for r in records if "null" in (r["text_ar"], r["paragraph"])]


@pytest.mark.parametrize("path", [KUWAIT, MOROCCO, PLEDGES])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_what_was_read_comes_back_from_an_export_unchanged(
    desk: Any, real: Real, path: str, code: str
) -> None:
    put(desk, real, path)
    stored = desk.store.snapshot()
    data = export_workbook(
        {entity: found for entity, found in stored.records.items() if found},
        language_for(code),
        origin=Origin.of(stored),
    )
    preview = desk.put(data, "export.xlsx")
    assert [(f.rule, f.place, f.value) for f in preview.findings] == []
    assert preview.change_set.changes == ()
    assert desk.store.revision() == stored.revision


@pytest.mark.parametrize("path", [KUWAIT, MOROCCO, PLEDGES])
def test_the_same_document_twice_changes_nothing_and_says_nothing_again(
    desk: Any, real: Real, path: str
) -> None:
    put(desk, real, path)
    again = put(desk, real, path)
    assert again.change_set.changes == ()
    assert [f for f in again.findings if f.rule != "differing_value"] == []


def test_recommendations_to_many_states(desk: Any, real: Real) -> None:
    preview = desk.check(real(SESSIONS), "sessions_06-09.csv")
    assert preview.format == "upr_info"
    assert preview.read + preview.refused == 8343
    assert preview.refused == 0
    assert preview.encoding == "mac_roman"
    rules = Counter(f.rule for f in preview.findings)
    assert rules["unknown_state"] == 0
    assert rules["unknown_party"] < 20
    added = [
        c.record.values for c in preview.change_set.added if c.record.entity == "recommendations"
    ]
    assert len({r["state_under_review"] for r in added}) > 60
    assert all(r["recommending_states"] or r["recommending_other"] for r in added)


def test_voluntary_pledges_of_all_states(desk: Any, real: Real) -> None:
    preview = put(desk, real, PLEDGES)
    assert preview.read + preview.refused == 947
    assert preview.refused == 0
    assert set(preview.records) == {"commitments"}
    assert all(r.values["state_under_review"] for r in desk.records("commitments"))


def test_locked_and_broken_workbooks_of_others_are_refused(desk: Any, real: Real) -> None:
    for path, rules in (
        ("hostile/SheetJS+test_files/9a0f50_password_2002_40_xor.xls", {"encrypted"}),
        ("hostile/ClosedXML+ClosedXML/Resource_TryToLoad_SHA512PasswordProtection.xlsx", None),
        ("hostile/PHPOffice+PhpSpreadsheet/data_Reader_Xml_CorruptedXmlFile.xml", None),
    ):
        with pytest.raises(Refused) as refused:
            desk.check(real(path), Path(path).name)
        assert rules is None or refused.value.rule in rules

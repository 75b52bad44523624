import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from uprtrack.language.states import State, StatesRead, all_states, read_states

CODES = {state.iso3 for state in all_states()}


@pytest.mark.parametrize(
    ("cell", "states"),
    [
        ("Trinidad and Tobago, Spain and Iran (Islamic Republic of)", "TTO ESP IRN"),
        (
            "Bosnia and Herzegovina; Micronesia, Federated States of / Korea, Republic of",
            "BIH FSM KOR",
        ),
        ("البوسنة والهرسك وسانت فنسنت وجزر غرينادين واليمن", "BIH VCT YEM"),
        ("فرنسا، واليمن؛ العراق و الكويت", "FRA YEM IRQ KWT"),
        ("إيران (جمهورية - الإسلامية)، بوليفيا (دولة - المتعددة القوميات)", "IRN BOL"),
        ("Spain - France - Guinea - Bissau", "ESP FRA GNB"),
        ("Trinidad & Tobago & Spain", "TTO ESP"),
        ("Spain 2, France¹", "ESP FRA"),
        ("(Spain) (France)", "ESP FRA"),
        ("(Spain; France)", "ESP FRA"),
        ("1. Spain\n2. France\n- Italy", "ESP FRA ITA"),
        ("United Kingdom (UK), Spain, Espagne.", "GBR ESP"),
        ("Niger, Nigeria and Sudan, South Sudan", "NER NGA SDN SSD"),
        ("Congo, Democratic Republic of the Congo", "COG COD"),
        ("Serbia and Montenegro", "SRB MNE"),
        ("SPAIN AND FRANCE", "ESP FRA"),
        ("KWT; OMN", "KWT OMN"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_states_of_a_cell(cell: str, states: str) -> None:
    assert read_states(cell) == StatesRead(tuple(states.split()))


@pytest.mark.parametrize(
    ("cell", "states", "others"),
    [
        ("European Union, Germany", "DEU", ("European Union",)),
        (
            "Germany on behalf of the European Union",
            "DEU",
            ("on behalf of the European Union",),
        ),
        ("Egypt (on behalf of the African Group)", "EGY", ("on behalf of the African Group",)),
        ("مصر (باسم مجموعة الدول العربية)", "EGY", ("باسم مجموعة الدول العربية",)),
        ("باسم المجموعة الأفريقية، اليمن", "YEM", ("باسم المجموعة الأفريقية",)),
        ("Norway (Nordic countries)", "NOR", ("Nordic countries",)),
        ("Group of 77 and China", "", ("Group of 77 and China",)),
        ("Spain, Atlantis and Lemuria", "ESP", ("Atlantis and Lemuria",)),
        ("Korea, Republic of Moldova", "MDA", ("Korea",)),
    ],
)
def test_groups_and_unknown_names_are_kept_as_text(
    cell: str, states: str, others: tuple[str, ...]
) -> None:
    assert read_states(cell) == StatesRead(tuple(states.split()), others)


def test_a_corrected_spelling_is_said() -> None:
    assert read_states("Trinidad and Tobbago; New Zeeland, Spain") == StatesRead(
        ("TTO", "NZL", "ESP"), (), (("Trinidad and Tobbago", "TTO"), ("New Zeeland", "NZL"))
    )


@given(
    st.lists(st.sampled_from(all_states()), min_size=1, max_size=8, unique=True),
    st.sampled_from([("en", "; "), ("en", ", "), ("en", "\n"), ("en", " and "), ("en", " / ")])
    | st.sampled_from([("ar", "، "), ("ar", "؛"), ("ar", " و"), ("ar", " - "), ("ar", "، و")]),
)
def test_a_list_gives_back_its_states_in_order(states: list[State], way: tuple[str, str]) -> None:
    language, separator = way
    cell = separator.join(state.name(language) for state in states)
    assert read_states(cell) == StatesRead(tuple(state.iso3 for state in states))


@given(st.text(st.sampled_from("Spain and Franceوايران()،,;&1-\n/باسم "), max_size=60))
def test_any_text_gives_states_without_repeats(text: str) -> None:
    states = read_states(text).states
    assert set(states) <= CODES
    assert len(set(states)) == len(states)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("FRA DEU", ("FRA", "DEU")),
        ("FRA DEU, KWT", ("FRA", "DEU", "KWT")),
        ("France + Spain", ("FRA", "ESP")),
        ("Bosnia and Herzegovina and Spain", ("BIH", "ESP")),
    ],
)
def test_lists_of_codes_and_of_names_that_hold_an_and(text: str, states: tuple[str, ...]) -> None:
    assert read_states(text) == StatesRead(states)


def test_spaces_between_names_do_not_matter() -> None:
    spaces = " \u00a0" * 16_000
    assert read_states(f"Spain,{spaces}New{spaces}Zealand{spaces}") == StatesRead(("ESP", "NZL"))


def _real(path: str) -> Path:
    folder = os.environ.get("UPRTRACK_REAL")
    if not folder:
        pytest.skip("UPRTRACK_REAL is not set: no real documents to read")
    return Path(folder) / path


@pytest.mark.parametrize("name", ["sessions_06-09.csv", "voluntary_pledges.csv"])
def test_every_state_of_a_real_export_is_known(name: str) -> None:
    text = _real(f"upr_info/{name}").read_bytes().decode("mac_roman")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) > 900
    for row in rows:
        for column in ("To", "From"):
            read = read_states(row[column])
            assert read.states
            assert not read.others
            assert not read.corrected


def test_every_state_of_a_real_arabic_tracker_is_known() -> None:
    book = CalamineWorkbook.from_path(_real("national_tracker/morocco_tracker_ar.xlsx"))
    cells = [str(row[4]) for row in book.get_sheet_by_index(0).to_python()[3:] if row[4]]
    assert len(cells) == 129
    assert {cell for cell in cells if len(read_states(cell).states) != 1} == set()
    assert {other for cell in cells for other in read_states(cell).others} == set()

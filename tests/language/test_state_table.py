import re

import pytest

from uprtrack.language.states import all_states, resolve_state, state_name


def test_every_state_has_a_code_and_both_names() -> None:
    for state in all_states():
        assert re.fullmatch("[A-Z]{3}", state.iso3)
        assert re.search("[ء-ي]", state.name_ar), state
        assert not re.search("[ء-ي]", state.name_en), state
    assert len({state.iso3 for state in all_states()}) == len(all_states()) == 249


def test_every_name_alias_and_code_names_its_own_state() -> None:
    for state in all_states():
        for name in (state.iso3, state.name_en, state.name_ar, *state.aliases):
            assert resolve_state(name) == state.iso3
            assert resolve_state(f" {name.upper()} ") == state.iso3


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("St Martin", "MAF"),
        ("Saint-Marin", "SMR"),
        ("سانت مارتن", "SXM"),
        ("سان مارتن", "MAF"),
        ("St Vincent Grenadines", "VCT"),
        ("Turks & Caicos Islands", "TCA"),
        ("امارات", "ARE"),
        ("نرويج", "NOR"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Iran", "IRN"),
        ("Iraq", "IRQ"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Dominica", "DMA"),
        ("the Dominican Republic", "DOM"),
        ("Congo", "COG"),
        ("DR Congo", "COD"),
        ("DPR Korea", "PRK"),
        ("Korea, Republic of", "KOR"),
        ("Austria", "AUT"),
        ("Australia", "AUS"),
        ("السودان", "SDN"),
        ("جنوب السودان", "SSD"),
        ("الكونغو", "COG"),
        ("جمهورية الكونغو الديمقراطية", "COD"),
        ("جمهورية كوريا", "KOR"),
        ("ساحل العاج", "CIV"),
        ("سلطنة عُمان", "OMN"),
        ("Macedonia FYR", "MKD"),
        ("St Vincent & the Grenadines", "VCT"),
    ],
)
def test_names_that_are_near_each_other_stay_apart(name: str, code: str) -> None:
    assert resolve_state(name) == code


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("New Zeeland", "NZL"),
        ("Holly See", "VAT"),
        ("Phillippines", "PHL"),
        ("Dominican Republc", "DOM"),
        ("سويسري", "CHE"),
        ("المملكه المتحدة لبريطانيا العضمى وايرلندا الشماليه", "GBR"),
    ],
)
def test_a_slip_of_spelling_is_seen_through(slip: str, code: str) -> None:
    assert resolve_state(slip) == code


@pytest.mark.parametrize(
    "name",
    ["", "Korea", "كوريا", "Irac", "Malo", "Slovania", "Nigera", "ايرسلندا", "NA", "kwt", "Europe"],
)
def test_what_may_be_two_states_or_none_is_nobody(name: str) -> None:
    assert resolve_state(name) is None


def test_state_name_in_either_language() -> None:
    assert state_name("TUR", "en") == "Türkiye"
    assert state_name("CIV", "ar") == "كوت ديفوار"
    assert state_name("XXX", "ar") == "XXX"

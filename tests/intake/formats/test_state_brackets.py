import pytest

from uprtrack.intake.formats.state_brackets import attributed


@pytest.mark.parametrize(
    ("given", "text", "states"),
    [
        ("Ratify it (Spain);", "Ratify it", "ESP"),
        ("Ratify it (Spain, Peru and Chad).", "Ratify it", "ESP PER TCD"),
        ("Ratify it (Spain; Peru)", "Ratify it", "ESP PER"),
        ("Ratify it (Spain) (Peru);", "Ratify it", "ESP PER"),
        ("Ratify it (Spain), (Peru) and (Chad);", "Ratify it", "ESP PER TCD"),
        ("Ratify it (Spain);2", "Ratify it", "ESP"),
        ("Ratify it (Spain 2);", "Ratify it", "ESP"),
        ("Ratify it (Spain); and", "Ratify it", "ESP"),
        ("Ratify it [Spain];", "Ratify it", "ESP"),
        ("Do (Bolivia (Plurinational State of), Iran (Islamic Republic of));", "Do", "BOL IRN"),
        ("Do (Iran (Islamic Republic of);", "Do", "IRN"),
        ("Do (Venezuela (Bolivarian Republic of)) (Cuba)", "Do", "VEN CUB"),
        ("Act (Chad); plan (Mali); go on (Peru).", "Act (Chad); plan (Mali); go on", "TCD MLI PER"),
        ("Help all (Iraq) to return (Spain)", "Help all (Iraq) to return", "ESP"),
        ("Sign the treaty (CAT) (Spain)", "Sign the treaty (CAT)", "ESP"),
        ("Do (Peru, Chad, (Mali);", "Do", "PER TCD MLI"),
        ("Do (Peru, Chad), Mali);", "Do", "PER TCD MLI"),
        ("Do (Peru));", "Do", "PER"),
        ("Do ((Peru);", "Do", "PER"),
        ("Protect the rights of women Norway);", "Protect the rights of women", "NOR"),
        ("Protect the rights of women (Norway, Peru;", "Protect the rights of women", "NOR PER"),
        ("صدِّقوا على الاتفاقية (إسبانيا، تشاد)؛", "صدِّقوا على الاتفاقية", "ESP TCD"),
    ],
)
def test_a_text_is_parted_from_its_states(given: str, text: str, states: str) -> None:
    told = attributed(given)
    assert (told.text, " ".join(told.states)) == (text, states)


@pytest.mark.parametrize(
    "text", ["Sign the treaty (CAT)", "Act in 2010 (see paragraph 5)", "Act.", ""]
)
def test_what_names_nobody_stays_in_the_text(text: str) -> None:
    told = attributed(text)
    assert (told.text, told.states, told.others) == (text, (), ())


def test_groups_and_unknown_names_are_kept_as_text() -> None:
    assert attributed("Act (European Union)").others == ("European Union",)
    told = attributed("Act (on behalf of the African Group, Ghana)")
    assert (told.states, told.others) == (("GHA",), ("on behalf of the African Group",))


def test_a_corrected_spelling_and_a_missing_bracket_are_told() -> None:
    assert attributed("Act (New Zeeland)").corrected == (("New Zeeland", "NZL"),)
    assert attributed("Protect women Norway)").mended == "Norway)"
    assert attributed("Act (Norway)").mended == ""

"""A cell of tags is parted into themes, groups of persons and SDGs."""

from uprtrack.intake.formats.tag_cell import goal, tags_in, united


def test_affected_persons_follow_their_label():
    found = tags_in("B32 Racial discrimination\nAffected persons:\n- children\n- migrants")
    assert found.themes == ("B32 Racial discrimination",)
    assert found.affected_persons == ("children", "migrants")


def test_sections_begin_with_their_name_and_may_stand_in_any_order():
    found = tags_in("- Right to food\nSDGs: \n- 2 - ZERO HUNGER\nGroups of persons:\n- Girls")
    assert found == (("Right to food",), ("Girls",), ("2",))


def test_a_colon_within_a_tag_begins_no_section():
    tag = "F31 Children: definition; general principles; protection"
    assert tags_in(tag).themes == (tag,)


def test_a_group_of_persons_among_themes_is_no_theme():
    found = tags_in("- Right to work\n- Public officials")
    assert found.themes == ("Right to work",)
    assert found.affected_persons == ("Public officials",)


def test_the_heading_is_a_theme_of_the_row_once():
    assert tags_in("Right to work", heading="E31 Right to work").themes == ("E31 Right to work",)
    assert tags_in("Right to food", heading="Right to work").themes[0] == "Right to work"


def test_goals_lose_their_names():
    assert goal("5 - gender equality") == "5"
    assert goal("SDG 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS") == "16"
    assert goal("13-climate action") == "13"
    assert goal("5.2 Eliminate violence") == "5.2"
    assert goal("gender equality") == "gender equality"


def test_columns_of_one_row_are_united():
    columns = (tags_in("Right to food"), tags_in("2 - zero hunger", "sdgs"))
    assert united(columns) == (("Right to food",), (), ("2",))

from uprtrack.model.sdg_goals import goal_name, sdg_goals


def test_seventeen_goals_with_names_in_both_languages():
    assert sdg_goals() == tuple(str(n) for n in range(1, 18))
    assert goal_name("5", "en") == "Gender equality"
    assert all(goal_name(goal, "ar") for goal in sdg_goals())
    assert goal_name("18", "en") == ""

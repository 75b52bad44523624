def test_says_what_is_selected_and_how_many(visit):
    at = visit("reports", theme="women")
    assert any(r"Themes\: Women" in text.value for text in at.markdown)


def test_offers_the_kind_of_record_that_one_came_from(visit):
    at = visit("reports", kind="activities")
    assert at.selectbox[0].value == "activities"
    at.selectbox[0].select("commitments").run()
    assert at.selectbox[0].value == "commitments"
    at.multiselect[0].select("women").run()
    assert at.selectbox[0].value == "commitments"


def test_filters_are_those_of_the_kind_that_one_came_from(visit):
    at = visit("reports", kind="decisions", status="open")
    assert at.selectbox[0].value == "decisions"
    assert any("Decisions: **3** selected of 9" in text.value for text in at.markdown)
    assert "To send on" not in [head.value for head in at.subheader]


def test_a_kind_of_which_nothing_is_held_is_none(visit):
    at = visit("reports", kind="moons")
    assert at.selectbox[0].value == "recommendations"
    assert "To send on" in [head.value for head in at.subheader]

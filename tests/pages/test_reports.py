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

"""What has changed since a day or a revision, as a visitor reads it."""


def figures(at):
    return {metric.label: metric.value for metric in at.metric}


def test_since_a_revision_it_counts_and_lists_the_net_change(visit, store, read):
    at = visit("changes", since="1")
    assert figures(at)["Changed records"] == "1"
    assert figures(at)["Added records"] == "0"
    page = read(at)
    assert {"Status", "Continuous", "Progress percent", "35%"} <= set(page.texts)
    assert page.links["Revision 3"].startswith("history?lang=en&revision=3")


def test_since_a_revision_what_came_before_it_is_not_told(visit, store, read):
    assert "Continuous" not in read(visit("changes", since="2")).texts


def test_since_a_day_before_everything_all_is_new(visit, store):
    at = visit("changes", since="2001-01-01")
    assert "1 January 2001" in at.title[0].value
    assert int(figures(at)["Added records"]) > 100


def test_since_now_nothing_has_changed_and_no_file_is_offered(visit, store):
    at = visit("changes", since="3")
    assert not at.metric
    assert not at.get("download_button")


def test_a_chosen_revision_stands_in_the_address(visit, store):
    at = visit("changes", since="1")
    at.selectbox[0].select(2).run()
    assert at.query_params["since"] == "2"
    assert at.title[0].value == "What has changed since revision 2?"


def test_the_chosen_moment_is_remembered_where_the_address_names_none(visit, store):
    at = visit("changes", since="2")
    del at.query_params["since"]
    at.run()
    assert at.title[0].value == "What has changed since revision 2?"


def test_words_that_are_no_moment_are_said(visit, store):
    at = visit("changes", "ar", since="yesterday")
    assert at.warning
    assert at.title[0].value.endswith("؟")

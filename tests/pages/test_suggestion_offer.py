"""From recommendations without a theme to what their texts suggest."""


def test_recommendations_without_a_theme_lead_to_the_suggestions(visit, changed):
    without = "1 recommendation has no theme; see what its text suggests"

    def links(**query):
        return [link.proto.label for link in visit("recommendations", **query).get("page_link")]

    assert without not in links()
    changed("Sara", themes=())
    assert without in links()
    assert without not in links(as_of="1")

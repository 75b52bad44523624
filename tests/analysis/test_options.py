from uprtrack.analysis.options import present_values


def test_a_facet_offers_what_occurs(snapshot_with):
    snapshot = snapshot_with(
        recommendations=[
            {"themes": ("women",), "cycle": 10, "lead_institution": "Ministry of Education"},
            {"themes": ("health", "women"), "cycle": 9, "supporting_institutions": ("UNDP",)},
            {"themes": (), "cycle": 9},
        ]
    )

    assert present_values(snapshot, "themes") == ("women", "health", "none")
    assert present_values(snapshot, "cycles") == ("9", "10")
    assert present_values(snapshot, "institutions") == ("Ministry of Education", "UNDP", "none")
    assert present_values(snapshot, "themes", "links") == ()

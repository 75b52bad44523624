from datetime import date

import pytest

from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.charts.caption import caption
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.store.store import Stored

TODAY = date(2026, 11, 23)


@pytest.fixture
def women():
    empty = {field.name: field.empty for field in ENTITIES["recommendations"].fields}
    records = [
        Record("recommendations", f"r{n}", empty | {"themes": themes})
        for n, themes in enumerate([("women",), ("women",), ("women",), ()])
    ]
    stored = Stored(12, None, {"recommendations": records}, demonstration=True)
    return select(snapshot_of(stored), Selection(themes=("women",)))


def test_it_says_filters_denominator_revision_and_day(women):
    assert caption(women, language_for("en"), TODAY) == (
        "Themes: Women · 3 recommendations · revision 12, 23 November 2026 · demonstration data"
    )


def test_it_says_how_several_themes_count(women):
    told = caption(women, language_for("ar"), TODAY, several=True)

    assert told.startswith("تُحتسب التوصية ذات الموضوعين مرةً تحت كل منهما")
    assert "3 توصيات" in told
    assert "23 نوفمبر 2026" in told

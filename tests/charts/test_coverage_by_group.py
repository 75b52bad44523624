import pytest

from uprtrack.analysis.coverage import Cover
from uprtrack.charts.coverage_by_group import coverage_by_group
from uprtrack.language.catalogue import language_for

ARABIC, ENGLISH = language_for("ar"), language_for("en")


def cover(key, **numbers):
    names = [name for name in Cover.__slots__ if name != "key"]
    return Cover(key, **{name: numbers.get(name, 0) for name in names})


WOMEN = cover(
    "women", recommendations=10, with_activity=4, with_commitment=3, with_both=2, with_nothing=5,
    activities=7, participants=90,
)  # fmt: skip


def test_a_bar_has_four_parts_that_make_up_its_recommendations():
    figure = coverage_by_group([(WOMEN, "Women")], ENGLISH).figure
    parts = {t.customdata[0][1]: t.x[0] for t in figure.data if t.customdata is not None}
    assert parts == {
        "with_nothing": 5,
        "commitment_alone": 1,
        "activity_alone": 2,
        "with_both": 2,
    }


@pytest.mark.parametrize("language", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_activities_and_participants_have_scales_of_their_own(language):
    figure = coverage_by_group([(WOMEN, "Women")], language).figure
    beside = {t.xaxis: t.x[0] for t in figure.data if t.type == "bar" and t.customdata is None}
    assert beside == {"x2": 7, "x3": 90}
    domains = [figure.layout[name].domain for name in ("xaxis", "xaxis2", "xaxis3")]
    turned = sorted(domains, reverse=language is ARABIC)
    assert domains == turned
    ends = [a.x for a in figure.layout.annotations]
    assert ends == [domain[1 if language is ARABIC else 0] for domain in domains]


def test_in_words_too():
    alt = coverage_by_group([(WOMEN, "المرأة")], ARABIC).alt
    assert "المرأة 10 (" in alt
    assert "الأنشطة 7، المشاركون 90" in alt


def test_can_be_drawn_of_nothing():
    assert coverage_by_group([], ARABIC).figure.layout.height > 0

import pytest

from uprtrack.analysis.labels import value_label
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES

ARABIC, ENGLISH = language_for("ar"), language_for("en")


@pytest.fixture
def snapshot(snapshot_with):
    return snapshot_with(
        institutions=[{"name_en": "Ministry of Education", "name_ar": "وزارة التربية"}],
    )


@pytest.mark.parametrize(
    ("field", "value", "arabic", "english"),
    [
        ("themes", "women", "المرأة", "Women"),
        ("themes", "none", "بلا موضوع", "No theme"),
        ("session", "none", "غير محدد", "none given"),
        ("year", "none", "لم تُسجَّل سنة", "No year recorded"),
        ("state_under_review", "KWT", "الكويت", "Kuwait"),
        ("lead_institution", "Ministry of Education", "وزارة التربية", "Ministry of Education"),
        ("lead_institution", "UNDP", "UNDP", "UNDP"),
        ("cycle", "3", "3", "3"),
    ],
)
def test_values_in_both_languages(snapshot, field, value, arabic, english):
    declared = ENTITIES["recommendations"].field(field)

    assert value_label(snapshot, declared, value, ARABIC) == arabic
    assert value_label(snapshot, declared, value, ENGLISH) == english

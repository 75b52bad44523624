import pytest

from uprtrack.intake.formats.positions import heading_words, position_of
from uprtrack.model.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("heading", "position"),
    [
        ("The recommendations listed below have been examined and enjoy the support of X:",
         "supported"),
        ("The following recommendations enjoyed X’s support", "supported"),
        ("The following recommendations did not enjoy the support of X:", "not_supported"),
        ("The following did not enjoy the support of X and would thus be noted:", "not_supported"),
        ("X could not support the following recommendations:", "not_supported"),
        ("The following recommendation is rejected by X, which considers that", "not_supported"),
        ("The following recommendations enjoy the support of X, which considers that they are"
         " already implemented or in the process of implementation:", "supported"),
        ("The following recommendations will be examined by X, which will respond in due course:",
         "pending"),
        ("In the dialogue, the following recommendations were made to X:", "pending"),
        ("The recommendations below have been examined by X and have been noted by X:", "noted"),
        ("The following recommendations enjoy the partial support of X:", "supported_in_part"),
        ("The following enjoy the support of X and will be carried out in due course:",
         "supported"),
        ("The following have long been looked at by X, but do not enjoy its support:",
         "not_supported"),
        ("X considers the following recommendations to be inaccurate:", "not_supported"),
        ("The following are supported by X and to be considered as already implemented:",
         "supported"),
        ("X will reply to the recommendations below in due time:", "pending"),
        ("X is not in a position to accept the following recommendations:", "not_supported"),
        ("The recommendations of the State under review’s peers enjoy its support:", "supported"),
        ("نُظر في التوصيات الواردة أدناه وحظيت بتأييد الدولة:", "supported"),
        ("لا تحظى التوصيات التالية بتأييد الدولة:", "not_supported"),
        ("لم تحظَ التوصيات التالية بتأييد الدولة", "not_supported"),
        ("ستنظر الدولة في التوصيات التالية وستقدم ردودها عليها في الوقت المناسب", "pending"),
        ("أحاطت الدولة علماً بالتوصيات التالية:", "noted"),
        ("تحظى التوصيات التالية بتأييد الدولة التي تعتبرها قيد التنفيذ", "supported"),
    ],
)  # fmt: skip
def test_a_heading_gives_the_position(heading: str, position: str) -> None:
    assert position_of(heading) == position
    assert position in {term.key for term in vocabulary("position").terms}


@pytest.mark.parametrize(
    "text",
    [
        "All conclusions and/or recommendations contained in this report reflect the position of "
        "the submitting States.",
        "The delegation thanked the Working Group.",
        "Enjoyment of the right to support",
        "",
    ],
)
def test_other_words_give_no_position(text: str) -> None:
    assert position_of(text) is None


def test_the_words_of_a_heading_are_kept_without_its_number() -> None:
    assert heading_words("81. The following did  not enjoy support:") == (
        "The following did not enjoy support"
    )

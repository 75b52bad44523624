"""Which record a row speaks of."""

import pytest

from uprtrack.changes.compare import complete
from uprtrack.changes.identity import Candidate, Found, Index, Undecided
from uprtrack.model.record import Record, Value
from uprtrack.model.row import Row

REVIEW: dict[str, Value] = {"state_under_review": "KWT", "mechanism": "UPR"}


def stored(identity: str, entity: str = "recommendations", **values: Value) -> Candidate:
    whole = complete(entity, {**REVIEW, **values})
    return Candidate(identity, whole, Record(entity, identity, whole, 1))


def find(
    candidates: list[Candidate],
    entity: str = "recommendations",
    *,
    only_paragraph: bool = True,
    own: str = "",
    **values: Value,
) -> Found:
    row = Row(entity, "S", 2, {**REVIEW, **values}, ids={"": own} if own else {})
    return Index(entity, candidates).find(row, only_paragraph)


def found(result: Found) -> str | tuple[str, ...] | None:
    if isinstance(result, Undecided):
        return tuple(c.id for c in result.candidates)
    return result.id if result else None


ONE = stored("one", paragraph="140.1", text_en="Ratify", cycle=3, recommending_states=("NOR",))
TWO = stored("two", paragraph="140.2", text_en="Ratify", cycle=3, recommending_states=("QAT",))


def test_the_id_decides_over_everything() -> None:
    assert found(find([ONE, TWO], own="two", paragraph="140.1", text_en="Ratify")) == "two"


def test_an_unknown_id_decides_nothing() -> None:
    assert found(find([ONE, TWO], own="three", paragraph="140.1", text_en="Ratify")) == "one"


def test_the_paragraph_alone_names_a_recommendation() -> None:
    assert found(find([ONE, TWO], paragraph="140.1")) == "one"
    assert found(find([ONE, TWO], paragraph="140.1", text_ar="التصديق")) == "one"


def test_a_wholly_different_text_under_a_paragraph_is_a_question() -> None:
    assert found(find([ONE, TWO], paragraph="140.1", text_en="Something else")) == ("one",)


def test_two_texts_under_one_paragraph_need_the_text() -> None:
    assert find([ONE], only_paragraph=False, paragraph="140.1", text_en="Else") is None
    both = [ONE, stored("other", paragraph="140.1", text_en="Build schools", cycle=3)]
    assert found(find(both, only_paragraph=False, paragraph="140.1", text_en="build Schools.")) == (
        "other"
    )
    assert found(find(both, paragraph="140.1")) == ("one", "other")


@pytest.mark.parametrize(
    "values",
    [{"cycle": 4}, {"state_under_review": "MAR"}, {"mechanism": "CEDAW"}],
)
def test_another_review_is_another_recommendation(values: dict[str, Value]) -> None:
    assert find([ONE], **{"paragraph": "140.1", "text_en": "Ratify", **values}) is None


def test_the_year_and_the_document_count_as_far_as_given() -> None:
    dated = stored("dated", paragraph="1.1", text_en="a", year=2015, document_symbol="A/1")
    assert found(find([dated], paragraph="1.1", year=2015)) == "dated"
    assert found(find([dated], paragraph="1.1")) == "dated"
    assert find([dated], paragraph="1.1", year=2020) is None
    assert find([dated], paragraph="1.1", document_symbol="A/2") is None


def test_without_a_paragraph_the_text_decides_whatever_its_spelling() -> None:
    arabic = stored("arabic", text_ar="تعزيز حقوق المرأة")
    assert found(find([arabic], text_ar="تعزيزُ حقوق المراه.")) == "arabic"


def test_among_equal_texts_the_state_decides_or_nobody_does() -> None:
    assert found(find([ONE, TWO], text_en="Ratify", recommending_states=("QAT",))) == "two"
    assert found(find([ONE, TWO], text_en="Ratify")) == ("one", "two")
    assert found(find([ONE, TWO], text_en="Ratify", recommending_states=("FRA",))) == ("one", "two")
    assert found(find([ONE, TWO], text_en="Ratify", recommending_states=("NOR", "QAT"))) == (
        "one",
        "two",
    )


def test_texts_that_differ_in_one_language_are_two() -> None:
    both = stored("both", text_en="Ratify", text_ar="التصديق")
    assert find([both], text_en="Ratify", text_ar="شيء آخر") is None
    assert found(find([both], text_en="Ratify")) == "both"


def test_links_and_assessments_are_their_ends() -> None:
    link = stored("link", "links", recommendation="r", activity="a", relation="implements")
    assert found(find([link], "links", recommendation="r", activity="a")) == "link"
    assert find([link], "links", recommendation="r", activity="b") is None
    assert find([link], "links", recommendation="r", activity="a", relation="reports_on") is None

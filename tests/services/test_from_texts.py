from uprtrack.changes.compare import complete
from uprtrack.model.record import Record, Values
from uprtrack.model.row import Row
from uprtrack.services.from_texts import state_spoken_of, take_from_reports


def row(**values: object) -> Row:
    return Row("recommendations", "S", 1, dict(values))  # type: ignore[arg-type]


def stored(*several: Values) -> dict[str, list[Record]]:
    return {
        "recommendations": [
            Record("recommendations", str(at), complete("recommendations", values))
            for at, values in enumerate(several)
        ]
    }


def test_the_stored_report_says_what_all_its_recommendations_have_in_common() -> None:
    report: Values = {"document_symbol": "A/HRC/1/1", "state_under_review": "TCD", "cycle": 2}
    known = stored({**report, "session": 8}, {**report, "session": 9}, {"session": 7})
    given = row(document_symbol="A/HRC/1/1", cycle=3)
    other = row(document_symbol="A/HRC/2/2")
    bare = row()
    take_from_reports([given, other, bare], known)
    assert given.values == {
        "document_symbol": "A/HRC/1/1", "state_under_review": "TCD", "cycle": 3,
    }  # fmt: skip
    assert other.values == {"document_symbol": "A/HRC/2/2"}
    assert bare.values == {}


def test_the_state_that_texts_speak_of_is_the_one_that_is_far_ahead() -> None:
    about = [row(text_en=f"Improve water in Chad, part {n}") for n in range(4)]
    assert state_spoken_of([*about, row(text_en="Follow Mali")]) == "TCD"
    assert state_spoken_of([*about, *(row(text_en="Help Mali") for _ in range(3))]) is None
    assert state_spoken_of([row(text_en="Improve water in Chad")]) is None
    assert state_spoken_of([row(text_en="Chadian law, Chadian schools, Chadian roads")]) is None


def test_arabic_names_are_found_behind_their_prefixes() -> None:
    assert state_spoken_of([row(text_ar="تدعو الكويت وتحث الكويت بالكويت والكويت")]) == "KWT"

"""The upload page without a browser: what a file's person sees and answers."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from uprtrack.access import LOCAL
from uprtrack.model.finding import Refused
from uprtrack.services.checking import apply, check
from uprtrack.store.address import ADDRESS_VARIABLE
from uprtrack.store.store import Store

PAGE = Path(__file__).parents[2] / "pages" / "upload.py"
HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Themes", "Status")
FIRST = ("Kuwait", 1, "79.1", "Ratify the Convention", "Women", "In progress")


def workbook(*rows: tuple[object, ...], headers: tuple[str, ...] = HEADERS) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (headers, *rows):
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    url = f"sqlite:///{(tmp_path / 'store.sqlite').as_posix()}"
    monkeypatch.setenv(ADDRESS_VARIABLE, url)
    monkeypatch.setattr("uprtrack.ui.upload_draft.browser", lambda: "this browser")
    with Store(url) as opened:
        yield opened


def page(language: str = "en") -> AppTest:
    at = AppTest.from_file(PAGE, default_timeout=60)
    at.session_state["uprtrack.admitted"] = True
    at.query_params["lang"] = language
    return at.run()


def upload(at: AppTest, data: bytes, name: str = "sheet.xlsx") -> AppTest:
    at.file_uploader[0].upload(name, data)
    at.run()
    assert not at.exception
    return at


def stored(store: Store, data: bytes) -> None:
    apply(store, LOCAL, check(store, LOCAL, data, "before.xlsx"))


def figures(at: AppTest) -> dict[str, str]:
    return {metric.label: metric.value for metric in at.metric}


def shown(at: AppTest) -> str:
    return "\n".join(str(html.proto.body) for html in at.get("html"))


def open_part(at: AppTest, part: str) -> AppTest:
    at.get("button_group")[0].set_value(part).run()
    assert not at.exception
    return at


def test_a_file_that_is_no_spreadsheet_is_refused_in_a_sentence_and_nothing_is_stored(
    store: Store,
) -> None:
    at = upload(page(), b"\x89PNG\r\n\x1a\n" + bytes(60), "letter.xlsx")
    [error] = at.error
    assert "neither a spreadsheet" in error.value
    assert len(at.file_uploader) == 1
    assert store.revision() == 0


def test_any_kind_of_file_may_be_chosen_and_our_own_sentence_refuses_it(store: Store) -> None:
    at = upload(page(), b"\x89PNG\r\n\x1a\n" + bytes(60), "photograph.png")
    [error] = at.error
    assert "photograph" in error.value
    assert "spreadsheet" in error.value


def test_unknown_columns_are_refused_with_advice_that_can_be_followed(store: Store) -> None:
    at = upload(page(), workbook(("x", "y"), headers=("Zzqx", "Qqwz")))
    [error] = at.error
    assert "blank template" in error.value
    assert at.get("download_button")
    assert "say what" not in error.value


def test_a_preview_counts_what_changes_and_stores_nothing(store: Store) -> None:
    stored(store, workbook(FIRST, ("Kuwait", 1, "79.2", "Train judges", "Health", None)))
    changed = (*FIRST[:5], "Implemented")
    at = upload(page(), workbook(changed, ("Kuwait", 1, "79.3", "Build schools", None, None)))
    assert list(figures(at).values()) == ["1", "1", "0", "0", "1"]
    assert "<del>" in shown(at)
    assert "Implemented" in shown(at)
    assert [b.label for b in at.button if "Confirm" in b.label] == ["Confirm 2 changes"]
    assert store.revision() == 1


@pytest.mark.parametrize("button", ["Confirm 1 change", "Cancel"])
def test_a_second_click_that_still_has_the_first_ones_address_says_nothing_else(
    store: Store, button: str
) -> None:
    at = upload(page(), workbook(FIRST))
    address = at.query_params["file"]
    next(b for b in at.button if b.label == button).click().run()
    said = [success.value for success in at.success]
    at.query_params["file"] = address
    at.run()
    assert not at.warning
    assert [success.value for success in at.success] == said
    assert store.revision() == (button != "Cancel")


def test_the_same_sheet_again_has_nothing_to_store(store: Store) -> None:
    stored(store, workbook(FIRST))
    at = upload(page(), workbook(FIRST))
    [button] = [b for b in at.button if b.label == "Nothing to store"]
    assert button.disabled


def test_what_a_cell_says_is_shown_and_never_drawn(store: Store) -> None:
    hostile = r"<img src=x> <b>[x](http://e.test)</b> *a* ~~b~~ $x$ :material/home: \* </td>"
    at = upload(page(), workbook((*FIRST[:3], hostile, None, None)))
    told = shown(at)
    assert "&lt;img src=x&gt; &lt;b&gt;[x](http://e.test)&lt;/b&gt; *a* ~~b~~ $x$" in told
    assert "<img" not in told
    assert "<b>" not in told


def test_an_unknown_word_is_given_a_meaning(store: Store) -> None:
    at = upload(page(), workbook((*FIRST[:4], "General *x*", None)))
    open_part(at, "findings")
    meaning = next(box for box in at.selectbox if "General" in box.label)
    meaning.select("education").run()
    assert not at.exception
    assert "Themes: Education" in shown(open_part(at, "new"))
    assert store.revision() == 0


def test_a_column_is_corrected(store: Store) -> None:
    headers = (*HEADERS, "Remarks of the committee zz")
    at = upload(page(), workbook((*FIRST, "see annex"), headers=headers))
    open_part(at, "columns")
    box = next(box for box in at.selectbox if "Remarks" in box.label)
    assert box.value == "-"
    box.select("notes").run()
    assert "Notes: see annex" in shown(open_part(at, "new"))


def test_a_correction_stands_against_what_the_values_look_like(store: Store) -> None:
    headers = ("Paragraph", "Recommendation", "نص التوصية")
    at = upload(page(), workbook(("79.1", "Ratify", "النص"), headers=headers))
    open_part(at, "columns")
    next(box for box in at.selectbox if "نص" in box.label).select("text_en").run()
    box = next(box for box in at.selectbox if "نص" in box.label)
    assert box.value == "text_en"
    assert "النص" in shown(open_part(at, "new"))
    assert "Ratify" not in shown(at)


def test_what_the_sheet_does_not_say_is_asked_with_its_default(store: Store) -> None:
    rows = ("79.1", "Ratify the Convention")
    at = upload(page(), workbook(rows, headers=("Paragraph", "Recommendation")))
    state, mechanism, cycle = at.selectbox
    assert (state.value, mechanism.value, cycle.value) == ("KWT", "UPR", "")
    cycle.select("2").run()
    assert "Cycle: 2" in shown(at)


def test_a_row_that_fits_two_records_waits_for_an_answer(store: Store) -> None:
    twins = [("Kuwait", 1, f"79.{n}", "Ratify the Convention", None, None) for n in (1, 2)]
    stored(store, workbook(*twins))
    at = upload(page(), workbook(("Kuwait", 1, None, "Ratify the Convention", None, "Implemented")))
    assert figures(at)["Rows refused"] == "1"
    open_part(at, "questions")
    [question] = at.radio
    question.set_value(_second(store)).run()
    assert not at.exception
    assert figures(at)["Changed"] == "1"
    assert figures(at)["Rows refused"] == "0"


def _second(store: Store) -> str:
    records = store.snapshot().records["recommendations"]
    return next(record.id for record in records if record.values["paragraph"] == "79.2")


def test_a_row_that_fits_two_new_records_of_its_own_file_is_answered(store: Store) -> None:
    rows = [("Kuwait", 1, f"79.{n}", "Ratify the Convention", None, None) for n in (1, 2)]
    at = upload(page(), workbook(*rows, (*rows[0][:2], None, *rows[0][3:])))
    open_part(at, "questions")
    at.radio[0].set_value("Sheet!2").run()
    assert figures(at)["Added"] == "2"
    assert figures(at)["Rows refused"] == "0"


def test_when_somebody_else_stores_first_the_preview_is_made_anew_and_says_so(
    store: Store,
) -> None:
    at = upload(page(), workbook(FIRST))
    assert figures(at)["Added"] == "1"
    stored(store, workbook(FIRST))
    next(b for b in at.button if b.label.startswith("Confirm")).click().run()
    assert store.revision() == 1
    assert "Somebody else" in at.warning[0].value
    assert figures(at)["Unchanged"] == "1"


def test_cancelling_forgets_the_file(store: Store) -> None:
    at = upload(page(), workbook(FIRST))
    next(b for b in at.button if b.label == "Cancel").click().run()
    assert len(at.file_uploader) == 1
    assert not at.metric


def reloaded(at: AppTest, language: str = "en") -> AppTest:
    """The same address in a session of its own, as after F5 or the other language."""
    again = AppTest.from_file(PAGE, default_timeout=60)
    again.session_state["uprtrack.admitted"] = True
    again.query_params["lang"] = language
    again.query_params["file"] = at.query_params["file"]
    return again.run()


def test_a_page_loaded_anew_keeps_the_file_and_its_answers(store: Store) -> None:
    at = upload(page(), workbook(("79.1", "Ratify"), headers=("Paragraph", "Recommendation")))
    at.selectbox[2].select("2").run()
    again = reloaded(at, "ar")
    assert again.selectbox[2].value == "2"
    assert figures(again)["جديدة"] == "1"
    open_part(again, "columns")
    assert not again.exception


def test_a_file_that_was_given_up_is_not_found_again_and_the_page_says_so(store: Store) -> None:
    at = upload(page(), workbook(FIRST))
    token = at.query_params["file"]
    next(b for b in at.button if b.label == "Cancel").click().run()
    assert "file" not in at.query_params
    assert not at.warning
    at.query_params["file"] = token
    again = reloaded(at)
    assert "no longer held" in again.warning[0].value
    assert len(again.file_uploader) == 1
    assert "file" not in again.query_params


def test_a_file_that_has_become_unreadable_is_given_up_and_says_why(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = upload(page(), workbook(FIRST))

    def refuse(*_: object) -> None:
        raise Refused("demonstration_file")

    monkeypatch.setattr("uprtrack.ui.upload_draft.check", refuse)
    again = reloaded(at)
    assert len(again.error) == 1
    assert len(again.file_uploader) == 1


def test_another_browser_does_not_see_the_file(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = upload(page(), workbook(FIRST))
    monkeypatch.setattr("uprtrack.ui.upload_draft.browser", lambda: "another")
    again = reloaded(at)
    assert not again.metric
    assert len(again.file_uploader) == 1


def test_columns_follow_one_another_row_by_row(store: Store) -> None:
    at = open_part(upload(page(), workbook(FIRST)), "columns")
    labels = [box.label.split(r"\:")[0] for box in at.selectbox if r"\:" in box.label]
    assert labels == ["A", "B", "C", "D", "E", "F"]


def test_a_list_without_further_values_has_no_column_for_them(store: Store) -> None:
    headers = (*HEADERS, "Lead institution")
    at = upload(page(), workbook((*FIRST, "Ministry of Rain"), headers=headers))
    assert "Holds" in shown(open_part(at, "new"))
    assert "Holds" not in shown(open_part(at, "institutions"))

import pytest

from uprtrack.model.entities import ENTITIES
from uprtrack.store.store import Store


@pytest.fixture
def stored(demonstration):
    with Store(demonstration) as store:
        return store.snapshot().records


def rows(page):
    return [text for text, address in page.links.items() if "record=" in address]


def test_shows_a_page_of_rows_each_a_link_to_its_record(visit, read, stored):
    page = read(visit("recommendations"))
    assert len(rows(page)) == 25
    assert f"{len(stored['recommendations'])} recommendations of" in " ".join(page.texts)


def test_paragraphs_stand_in_the_order_of_their_parts(visit, read):
    texts = read(visit("recommendations")).texts
    assert texts.index("79.7") < texts.index("79.10")


def test_the_address_filters_and_the_widgets_show_it(visit, read):
    at = visit("recommendations", theme=["women", "children"], status="implemented")
    chosen = {widget.label: widget.value for widget in at.multiselect if widget.value}
    assert chosen == {"Themes": ["children", "women"], "Status": ["implemented"]}
    assert 0 < len(rows(read(at))) < 25


def test_choosing_writes_the_address_and_keeps_what_is_there(visit):
    at = visit("recommendations", "ar", theme="women", page="2")
    at.text_input[0].set_value("المراه").run()
    assert at.query_params == {"lang": "ar", "theme": "women", "q": "المراه"}


def test_every_second_choice_counts_too(visit):
    at = visit("recommendations")
    for value in ("women", "children", "education"):
        at.multiselect[0].select(value).run()
    assert at.query_params["theme"] == ["children", "education", "women"]
    at.multiselect[0].unselect("children").run()
    assert at.multiselect[0].value == ["education", "women"]


def test_a_chip_leads_to_the_rest_of_the_filters(visit, read):
    links = read(visit("recommendations", theme=["women", "children"], overdue="1")).links
    assert links["Themes: Women"] == "recommendations?lang=en&theme=children&overdue=1"
    assert links["past their date"] == "recommendations?lang=en&theme=children&theme=women"


def test_search_finds_arabic_whatever_its_spelling(visit, read):
    alef = rows(read(visit("recommendations", "ar", q="المراه")))
    assert alef
    assert alef == rows(read(visit("recommendations", "ar", q="المرأة")))


def test_a_value_that_nothing_holds_is_shown_and_finds_nothing(visit, read):
    at = visit("recommendations", theme="no_such_theme")
    assert at.multiselect[0].value == ["no_such_theme"]
    assert "Nothing matches these filters." in read(at).texts


def test_pages_turn_and_a_page_that_is_not_there_is_the_last(visit, read, stored):
    first = rows(read(visit("recommendations")))
    assert not set(first) & set(rows(read(visit("recommendations", page="2"))))
    left = len(stored["recommendations"]) % 25
    assert len(rows(read(visit("recommendations", page="99")))) == left


def test_one_record_shows_every_field_that_holds_something(visit, read, stored):
    record = stored["recommendations"][0]
    texts = read(visit("recommendations", record=record.id)).texts
    entity = ENTITIES["recommendations"]
    for field in entity.fields:
        label_shown = field.en in texts
        assert label_shown == (record.values[field.name] != field.empty), field.name


def test_one_record_leads_to_what_is_linked_with_it_and_back_to_the_filters(visit, read, stored):
    link = next(link for link in stored["links"] if link.values["commitment"])
    page = read(
        visit("recommendations", record=link.values["recommendation"], theme="women", page="2")
    )
    assert f"commitments?lang=en&record={link.values['commitment']}" in page.links.values()
    assert page.links["Back to the list"] == "recommendations?lang=en&theme=women&page=2"


def test_a_record_that_is_not_there_shows_the_list(visit, read):
    assert len(rows(read(visit("recommendations", record="gone")))) == 25


HOSTILE = ("<img src=//x.example/a>", "![x](https://x.example/a.png)", "<style>*{display:none}")


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_a_sheet_stay_words(visit, read, desk, monkeypatch, text, tmp_path):
    desk.put(
        [
            ["Paragraph", "Recommendation", "Lead institution", "Evidence", "Position"],
            ["1.1", f"Text {text}", f"Office {text}", f"javascript:{text}", f"Maybe {text}"],
        ]
    )
    monkeypatch.setenv("UPRTRACK_DATABASE_URL", f"sqlite:///{(tmp_path / '0.sqlite').as_posix()}")
    (record,) = desk.records()
    at = visit("recommendations", record=record.id)
    page = read(at)
    assert f"Text {text}" in page.texts
    assert not {"img", "style", "script"} & set(page.tags)
    assert not any(address.startswith("javascript") for address in page.links.values())
    assert f"Text {text}" in read(visit("recommendations")).texts


def test_a_new_address_is_not_undone_by_widgets_that_show_the_old_one(visit):
    at = visit("recommendations")
    at.query_params["theme"] = "women"
    at.run()
    assert at.query_params["theme"] == "women"
    del at.query_params["theme"]
    at.run()
    assert at.multiselect[0].value == []


def test_cycle_and_mechanism_are_columns_where_they_differ(
    visit, read, desk, monkeypatch, tmp_path
):
    head = ["Paragraph", "Recommendation", "Cycle", "Mechanism"]
    desk.put([head, ["1.1", "Join", 1, "UPR"], ["1.1", "Train", 2, "UPR"], ["1", "A", "", "CEDAW"]])
    monkeypatch.setenv("UPRTRACK_DATABASE_URL", f"sqlite:///{(tmp_path / '0.sqlite').as_posix()}")
    assert {"Cycle", "Mechanism"} <= set(read(visit("recommendations")).texts)
    texts = read(visit("recommendations", cycle="2")).texts
    assert "Train" in texts
    assert not {"Cycle", "Mechanism"} & set(texts)


@pytest.mark.parametrize("address", ["recommendations", "commitments", "cooperation"])
def test_a_record_that_is_not_there_is_said(visit, address):
    assert "not here" in visit(address, record="no such").warning[0].value
    assert not visit(address).warning


@pytest.mark.parametrize("address", ["recommendations", "commitments", "cooperation"])
def test_an_empty_store_is_not_blamed_on_filters(visit, read, address, tmp_path, monkeypatch):
    monkeypatch.setenv("UPRTRACK_DATABASE_URL", f"sqlite:///{(tmp_path / 'empty').as_posix()}")
    texts = read(visit(address)).texts
    assert "Nothing is recorded here yet." in texts
    assert "Nothing matches these filters." not in texts

from uprtrack.language.catalogue import language_for
from uprtrack.language.language_names import language_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.ui.evidence import evidence
from uprtrack.ui.record import GROUPS
from uprtrack.ui.tables import COLUMNS, marked
from uprtrack.ui.titles import LETTERS, short_title, title_of


def record(entity, **values):
    return Record(entity, "1", {f.name: f.empty for f in ENTITIES[entity].fields} | values)


def test_columns_and_groups_name_fields_of_their_entity_once():
    for entity, names in COLUMNS.items():
        assert set(filter(None, names)) <= set(ENTITIES[entity].names)
    for entity, groups in GROUPS.items():
        names = [name for _, group in groups for name in group]
        assert len(names) == len(set(names))
        assert set(names) <= set(ENTITIES[entity].names)


def test_a_status_stands_after_a_square_of_its_colour_and_a_position_does_not():
    fields = ENTITIES["recommendations"]
    assert "background:#1E6091" in marked(fields.field("status"), "implemented", "Implemented")
    assert "background" not in marked(fields.field("position"), "supported", "Supported")
    in_force = ENTITIES["commitments"].field("status")
    assert "background" not in marked(in_force, "in_force", "In force")


def test_a_title_is_in_the_pages_language_else_in_another():
    both = record("recommendations", text_en="Join", text_ar="الانضمام")
    assert title_of(both, language_for("en")) == "Join"
    assert title_of(both, language_for("ar")) == "الانضمام"
    french = record("recommendations", text_other="Adhérer", paragraph="1.1")
    assert title_of(french, language_for("ar")) == "Adhérer"
    assert title_of(record("recommendations", paragraph="1.1"), language_for("en")) == "1.1"
    assert title_of(record("commitments", title_ar="قانون"), language_for("en")) == "قانون"


def test_only_web_addresses_without_a_password_become_links():
    assert 'href="https://example.org/a?b=1&amp;c"' in evidence("https://example.org/a?b=1&c")
    for text in ("javascript:alert(1)", "data:text/html,x", "//x.example", "https://a:b@c", "p. 3"):
        assert "href" not in evidence(text)
    assert "href" not in evidence("https://[broken")


def test_a_long_title_is_cut_at_a_word_in_a_list():
    long = record("recommendations", text_en="word " * 100)
    title = short_title(long, language_for("en"))
    assert title.endswith("word …")
    assert len(title) <= LETTERS + 2
    assert len(short_title(record("recommendations", text_en="W" * 900), language_for("en"))) < 310
    short = record("recommendations", text_en="Join")
    assert short_title(short, language_for("en")) == "Join"


def test_the_language_of_a_text_has_a_name():
    assert language_name("fr", language_for("en")) == "French"
    assert language_name("fr", language_for("ar")) == "الفرنسية"
    for no_language in ("", "x", "no such language"):
        assert language_name(no_language, language_for("en")) == no_language

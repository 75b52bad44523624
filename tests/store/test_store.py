"""Confirming change sets, reading them back, and refusing what no longer fits."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.address import DEFAULT_FILE, default_url
from uprtrack.store.answers import Answers
from uprtrack.store.settings import Settings
from uprtrack.store.store import Store

RecordOf = Callable[..., Record]
Adding = Callable[..., ChangeSet]


def ids(store: Store, entity: str = "activities") -> set[str]:
    return {record.id for record in store.snapshot().records[entity]}


def test_a_new_store_is_empty(store: Store) -> None:
    stored = store.snapshot()
    assert stored.revision == store.revision() == 0
    assert stored.changed_at is None
    assert stored.records == {entity: [] for entity in ENTITIES}
    assert not stored.demonstration


def test_a_change_set_becomes_one_revision(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    first = record_of("activities", "a", title="ورشة", participants_women=0)
    second = record_of("commitments", "c", themes=("women", "children"))

    assert store.apply(adding(0, first, second), author="a", kind="upload") == 1

    stored = store.snapshot()
    assert stored.revision == store.revision() == 1
    assert stored.records["activities"] == [Record("activities", "a", first.values, 1)]
    assert stored.records["commitments"] == [Record("commitments", "c", second.values, 1)]
    assert stored.changed_at is not None
    assert timedelta(0) <= datetime.now(UTC) - stored.changed_at < timedelta(minutes=1)


def test_a_changed_record_is_replaced_and_others_keep_their_revision(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    before = record_of("activities", "a", title="ورشة", notes="n", sdgs=("5",))
    other = record_of("activities", "b")
    store.apply(adding(0, before, other), author="a", kind="upload")
    after = record_of("activities", "a", title="ندوة", participants_women=3)

    store.apply(ChangeSet(1, (Change(after, before),)), author="a", kind="upload")

    found = {record.id: record for record in store.snapshot().records["activities"]}
    assert found["a"] == Record("activities", "a", after.values, 2)
    assert found["b"].revision == 1


def test_a_revision_keeps_who_and_what(
    store: Store, url: str, record_of: RecordOf, adding: Adding
) -> None:
    old = record_of("activities", "a")
    store.apply(adding(0, old), author="a", kind="upload")
    derived = Change(record_of("institutions", "i"), derived=True)
    changes = (Change(record_of("activities", "b")), Change(old, old), derived)
    store.apply(
        ChangeSet(1, changes),
        author="نورة",
        kind="upload",
        note="Second quarter",
        source_name="متابعة.xlsx",
        source=b"the file",
        import_id="i-2",
    )

    with create_engine(url).connect() as connection:
        row = connection.exec_driver_sql("SELECT * FROM revisions WHERE number = 2").one()
    assert row._asdict() | {"time": ""} == {
        "number": 2,
        "time": "",
        "author": "نورة",
        "kind": "upload",
        "note": "Second quarter",
        "source_name": "متابعة.xlsx",
        "source_sha256": sha256(b"the file").hexdigest(),
        "import_id": "i-2",
        "added": 1,
        "changed": 1,
        "removed": 0,
        "undoes": None,
        "demonstration": False,
    }
    assert store.file(row.source_sha256) == b"the file"


def test_a_change_set_made_against_an_earlier_revision_is_refused(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(adding(0, record_of("activities", "a")), author="a", kind="upload")

    with pytest.raises(Refused) as refusal:
        store.apply(adding(0, record_of("activities", "b")), author="b", kind="upload")

    assert refusal.value.rule == "store_moved_on"
    assert refusal.value.about == {"base": "0", "revision": "1"}
    assert ids(store) == {"a"}
    assert store.revision() == 1


def test_nothing_to_write_makes_no_revision(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(adding(0, record_of("activities", "a")), author="a", kind="upload")
    assert store.apply(ChangeSet(1), author="a", kind="upload", import_id="i") == 1
    assert store.revision() == 1


def test_the_same_import_again_writes_nothing(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    change_set = adding(0, record_of("activities", "a"))
    assert store.apply(change_set, author="a", kind="upload", import_id="i") == 1
    store.apply(adding(1, record_of("activities", "b")), author="a", kind="upload")

    assert store.apply(change_set, author="a", kind="upload", import_id="i") == 1

    assert store.revision() == 2


def test_imports_without_an_id_are_not_taken_for_one_another(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(adding(0, record_of("activities", "a")), author="a", kind="upload")
    store.apply(adding(1, record_of("activities", "b")), author="a", kind="upload")
    assert ids(store) == {"a", "b"}


def test_an_added_record_never_overwrites_another(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(adding(0, record_of("activities", "a", title="ورشة")), author="a", kind="upload")

    with pytest.raises(IntegrityError):
        store.apply(
            adding(1, record_of("agreements", "m"), record_of("activities", "a")),
            author="a",
            kind="upload",
        )

    stored = store.snapshot()
    assert [record.values["title"] for record in stored.records["activities"]] == ["ورشة"]
    assert stored.records["agreements"] == []
    assert stored.revision == 1


def test_two_stores_on_one_file_see_each_other(
    store: Store, url: str, record_of: RecordOf, adding: Adding
) -> None:
    with Store(url) as other:
        store.apply(adding(0, record_of("activities", "a")), author="a", kind="upload")
        assert other.revision() == 1
        other.apply(adding(1, record_of("activities", "b")), author="b", kind="upload")
    assert store.revision() == 2
    assert ids(store) == {"a", "b"}


def test_real_data_takes_the_place_of_the_demonstration(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    sample = adding(0, record_of("activities", "a"), record_of("links", "l"), demonstration=True)
    store.apply(sample, author="uprtrack", kind="demonstration")
    assert store.snapshot().demonstration

    real = adding(1, record_of("activities", "b"), replaces_demonstration=True)
    store.apply(real, author="a", kind="upload")

    stored = store.snapshot()
    assert not stored.demonstration
    assert ids(store) == {"b"}
    assert stored.records["links"] == []
    assert stored.revision == 2


def test_real_data_is_never_emptied_away_as_demonstration(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(adding(0, record_of("activities", "a")), author="a", kind="upload")

    with pytest.raises(Refused) as refusal:
        store.apply(
            adding(1, record_of("activities", "b"), replaces_demonstration=True),
            author="b",
            kind="upload",
        )

    assert refusal.value.rule == "store_moved_on"
    assert ids(store) == {"a"}


@pytest.mark.parametrize("first", [True, False])
def test_demonstration_and_real_data_never_stand_side_by_side(
    first: bool, store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(adding(0, record_of("links", "l"), demonstration=first), author="a", kind="upload")

    with pytest.raises(Refused) as refusal:
        store.apply(
            adding(1, record_of("activities", "a"), demonstration=not first),
            author="b",
            kind="upload",
        )

    assert refusal.value.rule == "store_moved_on"
    assert store.snapshot().demonstration is first
    assert ids(store) == set()


def test_demonstration_data_may_grow(store: Store, record_of: RecordOf, adding: Adding) -> None:
    for base, name in enumerate("ab"):
        sample = adding(base, record_of("activities", name), demonstration=True)
        store.apply(sample, author="uprtrack", kind="demonstration")
    assert ids(store) == {"a", "b"}


def test_answers_are_merged_and_the_later_one_holds(store: Store, url: str) -> None:
    assert store.answers() == Answers()
    store.remember(
        Answers(
            {"sheet one": {"المحور": "themes", "م": "paragraph"}},
            {("theme", "مراه"): "women", ("status", "مراه"): "not_started"},
        )
    )
    store.remember(Answers({"sheet one": {"م": ""}, "sheet two": {"م": "paragraph"}}))
    store.remember(Answers(values={("theme", "مراه"): "older_persons"}))
    store.remember(Answers(defaults={"sheet one": {"mechanism": "CEDAW", "cycle": "3"}}))
    store.remember(Answers(defaults={"sheet one": {"mechanism": "CRC"}}))
    store.remember(Answers())

    with Store(url) as other:
        assert other.answers() == Answers(
            {"sheet one": {"المحور": "themes", "م": ""}, "sheet two": {"م": "paragraph"}},
            {("theme", "مراه"): "older_persons", ("status", "مراه"): "not_started"},
            {"sheet one": {"mechanism": "CRC", "cycle": "3"}},
        )


def test_answers_and_settings_make_no_revision_and_outlive_the_demonstration(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(
        adding(0, record_of("activities", "a"), demonstration=True), author="a", kind="upload"
    )
    store.remember(Answers(values={("theme", "w"): "women"}))
    store.keep(Settings("MAR"))
    store.apply(
        adding(1, record_of("activities", "b"), replaces_demonstration=True),
        author="a",
        kind="upload",
    )
    assert store.answers().values == {("theme", "w"): "women"}
    assert store.settings == Settings("MAR")


def test_the_state_under_review_is_kuwait_until_set(store: Store, url: str) -> None:
    assert store.settings.state_under_review == "KWT"
    store.keep(Settings(state_under_review="JOR"))
    with Store(url) as other:
        assert other.settings.state_under_review == "JOR"


def test_the_default_store_lies_in_var(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("UPRTRACK_DATABASE_URL", raising=False)
    assert Path(__file__).parents[2] / "var" / "uprtrack.sqlite" == DEFAULT_FILE
    assert default_url() == f"sqlite:///{DEFAULT_FILE}"
    monkeypatch.setenv("UPRTRACK_DATABASE_URL", "sqlite:////srv/uprtrack.sqlite")
    assert default_url() == "sqlite:////srv/uprtrack.sqlite"

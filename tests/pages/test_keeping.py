"""The page of the administrator: a backup, a look through, and a backup brought back."""

from pathlib import Path

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete
from uprtrack.model.record import Record
from uprtrack.services.keeping import backup_file, restore
from uprtrack.store.store import Store


def put_link(url: str) -> None:
    with Store(url) as store:
        change = Change(Record("links", "new", complete("links", {})))
        changes = ChangeSet(store.revision(), (change,), demonstration=True)
        store.apply(changes, author="a", kind="edit")


def backup_of(url: str) -> bytes:
    with Store(url) as store:
        return backup_file(store, LOCAL)


def records(url: str) -> int:
    with Store(url) as store:
        return sum(map(len, store.snapshot().records.values()))


def test_a_look_through_tells_what_it_found(visit, demonstration):
    at = visit("keeping")
    at.button(key="verify").click().run()
    assert "sound" in at.success[0].value
    with Store(demonstration) as store, store.engine.execution_options(writes=True).begin() as db:
        db.exec_driver_sql("DELETE FROM files")
    at.button(key="verify").click().run()
    assert "demonstration" in at.error[0].value


def test_nothing_is_replaced_before_somebody_consents(visit, demonstration):
    backup = backup_of(demonstration)
    put_link(demonstration)
    stored = records(demonstration)
    at = visit("keeping")
    at.file_uploader[0].upload("backup.sqlite", backup).run()
    figures = at.table[0].value
    assert list(figures.iloc[0, 1:]) == [str(stored), str(stored - 1)]
    assert at.button(key="restore").disabled
    assert records(demonstration) == stored

    at.checkbox[0].check().run()
    at.button(key="restore").click().run()

    assert records(demonstration) == stored - 1
    folder = Path(demonstration.removeprefix("sqlite:///")).parent
    (kept,) = folder.glob("before-restore-2-*.sqlite")
    assert kept.name in at.success[0].value.replace("\\", "")


def test_what_is_no_backup_is_refused_by_its_own_name(visit, demonstration):
    at = visit("keeping", "ar")
    at.file_uploader[0].upload("مصنف.xlsx", b"PK").run()
    assert "مصنف" in at.error[0].value
    assert not at.table


def test_what_somebody_stored_after_the_look_is_not_replaced(visit, demonstration):
    at = visit("keeping")
    at.file_uploader[0].upload("backup.sqlite", backup_of(demonstration)).run()
    at.checkbox[0].check().run()
    put_link(demonstration)
    stored = records(demonstration)
    at.button(key="restore").click().run()
    assert at.error
    assert records(demonstration) == stored


def test_other_pages_show_the_restored_data_though_the_revision_has_the_same_number(
    visit, demonstration, tmp_path
):
    url = f"sqlite:///{tmp_path / 'other.sqlite'}"
    put_link(url)
    backup = backup_of(url)
    before = visit("overview").caption[0].value
    with Store(demonstration) as store:
        (tmp_path / "backup").write_bytes(backup)
        restore(store, LOCAL, tmp_path / "backup", replace=True)
    assert visit("overview").caption[0].value != before


def test_the_store_is_copied_into_an_empty_postgresql_database_and_into_no_file(
    visit, demonstration, postgres, tmp_path
):
    url = postgres.new_database()
    at = visit("keeping")
    at.text_input(key="move.address").set_value(f"sqlite:///{tmp_path}/stolen.sqlite").run()
    at.button(key="move").click().run()
    assert "PostgreSQL" in at.error[0].value
    assert list(tmp_path.glob("stolen*")) == []

    for found in ("success", "error"):  # the second time it is not empty
        at.text_input(key="move.address").set_value(url).run()
        at.button(key="move").click().run()
        assert len(getattr(at, found)) == 1
    assert records(url) == records(demonstration)
    postgres.forget(url)

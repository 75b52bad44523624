"""Who may keep the store as a whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from uprtrack.access import Person, Role
from uprtrack.model.finding import Refused
from uprtrack.services import keeping
from uprtrack.store.store import Store

EDITOR = Person("e", frozenset({Role.EDITOR}))


@pytest.mark.parametrize(
    "deed",
    [
        lambda store, path: keeping.holdings(store, EDITOR),
        lambda store, path: keeping.verify(store, EDITOR),
        lambda store, path: keeping.back_up(store, EDITOR, path),
        lambda store, path: keeping.backup_file(store, EDITOR),
        lambda store, path: keeping.compare(store, EDITOR, path),
        lambda store, path: keeping.restore(store, EDITOR, path),
        lambda store, path: keeping.move(store, EDITOR, f"sqlite:///{path}"),
    ],
)
def test_an_editor_may_not(
    new_store: Callable[[], Store], tmp_path: Path, deed: Callable[[Store, Path], object]
) -> None:
    with pytest.raises(Refused) as refusal:
        deed(new_store(), tmp_path / "file")
    assert refusal.value.rule == "not_allowed"
    assert not (tmp_path / "file").exists()

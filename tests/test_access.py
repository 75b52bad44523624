import pytest

from uprtrack.access import LOCAL, Person, Role, Verb, allowed, require
from uprtrack.model.finding import Refused


def test_whoever_sits_at_the_machine_may_do_everything() -> None:
    assert all(allowed(LOCAL, verb) for verb in Verb)


def test_a_viewer_sees_and_takes_away_but_changes_nothing() -> None:
    viewer = Person("v", frozenset({Role.VIEWER}))
    assert {verb for verb in Verb if allowed(viewer, verb)} == {Verb.SEE, Verb.EXPORT}
    with pytest.raises(Refused) as refusal:
        require(viewer, Verb.CONFIRM)
    assert refusal.value.rule == "not_allowed"


def test_an_editor_changes_records_and_not_the_store_as_a_whole() -> None:
    editor = Person("e", frozenset({Role.EDITOR}))
    assert {verb for verb in Verb if not allowed(editor, verb)} == {Verb.ADMINISTER}
    assert all(allowed(Person("a", frozenset({Role.ADMINISTRATOR})), verb) for verb in Verb)


def test_a_person_without_a_role_may_not_even_see() -> None:
    assert not allowed(Person("nobody", frozenset()), Verb.SEE)

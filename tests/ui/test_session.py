import pytest

from uprtrack.ui.session import Key


def test_a_default_that_could_change_is_refused() -> None:
    with pytest.raises(TypeError):
        Key("k", ["shared", "by", "every", "session"])


def test_a_key_may_name_the_type_of_an_empty_default() -> None:
    assert Key[tuple[str, ...]]("k", ()).default == ()

import pytest

from uprtrack.ui.session import Key


def test_a_default_that_could_change_is_refused() -> None:
    with pytest.raises(TypeError):
        Key("k", ["shared", "by", "every", "session"])

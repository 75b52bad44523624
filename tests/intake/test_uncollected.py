import gc

from uprtrack.intake.uncollected import uncollected


def test_collection_returns_when_the_last_reader_is_done() -> None:
    first, second = uncollected(), uncollected()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_collection_returns_after_a_failure() -> None:
    try:
        with uncollected():
            raise ValueError
    except ValueError:
        assert gc.isenabled()

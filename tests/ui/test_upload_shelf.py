from uprtrack.ui.upload_draft import Draft
from uprtrack.ui.upload_shelf import Shelf, new_token


class Clock:
    time = 0.0

    def __call__(self) -> float:
        return self.time


def draft(size: int = 1) -> Draft:
    return Draft(1, "sheet.xlsx", b"x" * size)


def test_a_token_cannot_be_guessed_and_is_each_drafts_own() -> None:
    assert len(new_token()) >= 43
    assert draft().token != draft().token


def test_only_the_browser_that_brought_a_file_finds_it() -> None:
    shelf, held = Shelf(), draft()
    shelf.keep("mine", held)
    assert shelf.find("mine", held.token) is held
    assert shelf.find("another's", held.token) is None
    assert shelf.find("", held.token) is None
    assert shelf.find("mine", "x") is None


def test_what_is_dropped_is_gone() -> None:
    shelf, held = Shelf(), draft()
    shelf.keep("mine", held)
    shelf.drop(held.token)
    assert shelf.find("mine", held.token) is None


def test_the_longest_untouched_makes_room_for_the_next() -> None:
    shelf, drafts = Shelf(most=2), [draft(), draft(), draft()]
    for held in (*drafts[:2], drafts[0], drafts[2]):
        shelf.keep("mine", held)
    assert [bool(shelf.find("mine", held.token)) for held in drafts] == [True, False, True]


def test_all_together_stay_within_their_size() -> None:
    shelf, drafts = Shelf(most_bytes=10), [draft(6), draft(6)]
    for held in drafts:
        shelf.keep("mine", held)
    assert [bool(shelf.find("mine", held.token)) for held in drafts] == [False, True]


def test_nothing_is_held_for_ever() -> None:
    clock = Clock()
    shelf, held = Shelf(seconds=60, now=clock), draft()
    shelf.keep("mine", held)
    clock.time = 61
    assert shelf.find("mine", held.token) is None

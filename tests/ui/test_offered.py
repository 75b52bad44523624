"""A file made for a click is there when the browser comes for it."""

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import (
    MemoryMediaFileStorage,
    get_extension_for_mimetype,
)

from uprtrack.ui.offered import BYTES, FILES, hold

MIME = "text/csv"


class Server:
    """Streamlit's own keeper of files, and what a click and the pages around do to it."""

    def __init__(self) -> None:
        self.storage = MemoryMediaFileStorage("/media")
        self.files = MediaFileManager(self.storage)

    def click(self, data: bytes, held: bool = True) -> str:
        """The address that the browser is told, after the runs of two other pages have ended."""

        def made() -> bytes:
            if held:
                hold(self.files, data, MIME, "list.csv")
            return data

        button = self.files.add_deferred(made, MIME, "1.2.3", file_name="list.csv")
        address = self.files.execute_deferred(button)
        self.files.remove_orphaned_files()
        self.files.remove_orphaned_files()
        return address

    def has(self, address: str) -> bool:
        name = address.removeprefix("/media/").removesuffix(get_extension_for_mimetype(MIME))
        return self.files.read_file(name) is not None


@pytest.fixture
def server() -> Server:
    return Server()


def test_without_being_held_it_is_swept_away(server: Server) -> None:
    assert not server.has(server.click(b"a", held=False))


def test_it_outlives_the_runs_of_other_pages(server: Server) -> None:
    addresses = [server.click(str(number).encode()) for number in range(FILES)]
    assert all(server.has(address) for address in addresses)


def test_so_many_are_held_and_no_more(server: Server) -> None:
    first, *others = (server.click(str(number).encode()) for number in range(3 * FILES))
    assert not server.has(first)
    assert [server.has(address) for address in others[-FILES - 1 :]] == [False] + [True] * FILES


def test_large_ones_make_room_and_the_newest_stays(server: Server) -> None:
    small = server.click(b"small")
    large = server.click(bytes(BYTES))
    assert [server.has(small), server.has(large)] == [False, True]


def test_the_same_file_asked_for_twice_stays_as_long_as_the_later(server: Server) -> None:
    first = server.click(b"same")
    others = [server.click(str(number).encode()) for number in range(FILES - 1)]
    assert server.click(b"same") == first
    for number in range(FILES - 1):
        server.click(str(number + FILES).encode())
    assert server.has(first)
    assert not server.has(others[0])

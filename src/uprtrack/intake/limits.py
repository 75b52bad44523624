"""How much a stranger's file may ask of this machine."""

from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on one file; sizes in bytes, times in seconds.

    `archive_bytes` and `part_bytes` are inflated sizes; `ratio` holds for parts over 1 MB.
    `cells` caps the area from A1 to the last value. `memory_bytes` and `cpu_seconds` bind the child
    process where the system can (not on Windows).
    """

    file_bytes: int = 20 * 2**20
    entries: int = 2_000
    archive_bytes: int = 256 * 2**20
    part_bytes: int = 128 * 2**20
    ratio: int = 200
    sheets: int = 64
    rows: int = 300_000
    columns: int = 1_000
    cells: int = 8_000_000
    text_characters: int = 32_767
    memory_bytes: int = 2**30
    cpu_seconds: int = 20
    wall_seconds: int = 30

    def as_argument(self) -> str:
        """The caps as one command-line word, for `from_argument`."""
        return ",".join(map(str, astuple(self)))

    @classmethod
    def from_argument(cls, text: str) -> "Limits":
        """The caps that `as_argument` wrote."""
        return cls(*map(int, text.split(",")))

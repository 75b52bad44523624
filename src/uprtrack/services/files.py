"""The files that a command names: read and written, with a sentence for what prevents it."""

from pathlib import Path

from uprtrack.model.finding import Refused


def read_file(path: Path) -> bytes:
    """The file's bytes.

    Raises Refused: file_missing, path_is_folder, no_permission, file_system.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as fault:
        raise Refused("file_missing", path=str(path)) from fault
    except OSError as fault:
        raise _refused(path, fault) from fault


def write_file(path: Path, data: bytes) -> None:
    """Write the file, over one that is there.

    Raises Refused: folder_missing, path_is_folder, no_permission, file_system.
    """
    try:
        path.write_bytes(data)
    except OSError as fault:
        if not path.parent.is_dir():
            raise Refused("folder_missing", path=str(path.parent)) from fault
        raise _refused(path, fault) from fault


def _refused(path: Path, fault: OSError) -> Refused:
    if path.is_dir():
        return Refused("path_is_folder", path=str(path))
    if isinstance(fault, PermissionError):
        return Refused("no_permission", path=str(path))
    return Refused("file_system", path=str(path), reason=fault.strerror or str(fault))

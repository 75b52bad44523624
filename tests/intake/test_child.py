"""The child's own promises: one last message always, plain values only, little imported."""

import io
import os
import subprocess
import sys

import pytest

from uprtrack.intake.child import serve
from uprtrack.intake.limits import Limits
from uprtrack.intake.transport import Message, receive, send


def served(data: bytes, *, plain: bool = True) -> list[Message]:
    out = io.BytesIO()
    serve(data, Limits(), out, plain=plain)
    out.seek(0)
    return list(receive(out))


def test_a_file_that_is_read_ends_with_its_end() -> None:
    messages = served(b"a,b\n1,2\n")
    assert [message[0] for message in messages] == ["workbook", "rows", "sheet", "end"]


@pytest.mark.parametrize("data", [b"PK\x03\x04garbage", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100])
def test_a_file_that_is_not_read_ends_with_its_rule(data: bytes) -> None:
    assert served(data) == [["refused", "damaged", {}]]


def test_only_plain_values_cross_over() -> None:
    out = io.BytesIO()
    send(out, ["rows", [[os.system]]])
    out.seek(0)
    assert list(receive(out)) == []


def test_messages_cut_short_are_left_out() -> None:
    out = io.BytesIO()
    send(out, ["workbook", "csv", "utf-8", {}])
    send(out, ["rows", [["a", "b"]]])
    assert list(receive(io.BytesIO(out.getvalue()[:-3]))) == [["workbook", "csv", "utf-8", {}]]


def test_limits_pass_through_the_command_line() -> None:
    limits = Limits(rows=7, wall_seconds=1)
    assert Limits.from_argument(limits.as_argument()) == limits


def test_the_child_imports_no_heavy_library() -> None:
    code = "import sys, uprtrack.intake.child; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"pandas", "numpy", "sqlalchemy", "streamlit", "openpyxl", "babel", "plotly"}
    assert not heavy & set(done.stdout.split())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_confined_process_writes_no_file_and_takes_no_gigabytes(tmp_path: object) -> None:
    code = (
        "import sys; from uprtrack.intake.child import confine; from uprtrack.intake.limits"
        " import Limits; confine(Limits())\n"
        "try: bytes(2**30); print('memory')\n"
        "except MemoryError: pass\n"
        "try: open(sys.argv[1], 'w').write('x' * 10_000); print('file')\n"
        "except OSError: pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, f"{tmp_path}/file"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout == ""

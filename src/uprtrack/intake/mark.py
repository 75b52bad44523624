"""The person's own workbook back, with what is wrong written at the cells it is wrong in."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from uprtrack.intake.limits import Limits
from uprtrack.intake.magic import ZIP
from uprtrack.intake.transport import Message, receive, send
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.findings import describe
from uprtrack.model.finding import Finding, Refused, Severity
from uprtrack.model.record import Place

FILLS = {Severity.ERROR: "F2B8A6", Severity.WARNING: "FBE3C8", Severity.NOTE: ""}
"""RGB fills of the cells; what is merely noted is listed and not coloured."""

MARK_LIMITS = Limits(memory_bytes=2 * 2**30, cpu_seconds=60, wall_seconds=90)
"""Rewriting a workbook takes openpyxl several times what reading it takes calamine."""

_ONE_AT_A_TIME = threading.Lock()
_HEADINGS = (N_("In sheet"), N_("At"), N_("It says"), N_("What is wrong and what to do"))
_START = "from uprtrack.intake.marking import main; main()"
_KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def mark_workbook(
    data: bytes,
    findings: Sequence[Finding],
    language: Language,
    limit: int = 5_000,
    limits: Limits = MARK_LIMITS,
) -> bytes:
    """The xlsx with bad cells filled and commented, and a last sheet that lists all findings.

    At most `limit` findings are written; the list says how many more there are. Charts and
    formulas' results are not kept. Raises Refused("cannot_mark") for anything but an xlsx without
    macros that can be rewritten within the limits.
    """
    if not data.startswith(ZIP) or len(data) > limits.file_bytes:
        raise Refused("cannot_mark")
    request = BytesIO()
    send(request, [data, limits.as_argument(), *_instructions(findings, language, limit)])
    with _ONE_AT_A_TIME, tempfile.TemporaryDirectory() as folder:
        answer = _in_child(request.getvalue(), limits, folder)
    match next(receive(BytesIO(answer)), None):
        case ["marked", bytes() as marked]:
            return marked
    raise Refused("cannot_mark")


def _instructions(findings: Sequence[Finding], language: Language, limit: int) -> Message:
    """Marks (sheet, row, column, fill, comment), lines of the list, its name and direction."""
    marks: dict[tuple[str, int, int], tuple[str, list[str]]] = {}
    lines = [["", *map(language.text, _HEADINGS)]]
    for finding in findings[:limit]:
        sentence, fill = describe(finding, language), FILLS[finding.severity]
        lines.append([fill, finding.place.sheet, finding.place.cell, finding.value, sentence])
        if fill and (finding.place.row or finding.place.column):
            before, sentences = marks.get(_position(finding.place), ("", []))
            strongest = fill if finding.severity is Severity.ERROR else before or fill
            marks[_position(finding.place)] = strongest, [*sentences, sentence]
    if (more := len(findings) - limit) > 0:
        said = language.count("{n} more finding.", "{n} more findings.", more)
        lines.append(["", "", "", "", said])
    drawn = [[*at, fill, "\n".join(texts)] for at, (fill, texts) in marks.items()]
    return [drawn, lines, language.text("Findings"), language.direction == "rtl"]


def _position(place: Place) -> tuple[str, int, int]:
    """The one cell that stands for a place: the first of a row, the first of a column."""
    return place.sheet, place.row or 1, place.column or 1


def _in_child(request: bytes, limits: Limits, folder: str) -> bytes:
    """What the child wrote, b"" if it died or took too long; it may write into `folder` alone."""
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
    root = str(Path(__file__).parents[2])
    environment |= {"PYTHONPATH": root, "TMPDIR": folder, "TEMP": folder}
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-s", "-c", _START],
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=folder,
            timeout=limits.wall_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return b""
    return done.stdout if done.returncode == 0 else b""

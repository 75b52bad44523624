"""Reports and addenda: what was read of each, what was tolerated, the time beside pdfium's.

    python bench/documents.py [FOLDER] [--verbose]

FOLDER holds PDF files, in it or below; UPRTRACK_REAL where it is not given.
"""

import argparse
import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2

from clock import machine, side_by_side, verdict
from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.known import read_document
from uprtrack.intake.formats.names import ADDENDUM
from uprtrack.intake.pdf import pdf_lines
from uprtrack.intake.workbook import Workbook
from uprtrack.language.catalogue import language_for
from uprtrack.language.findings import describe
from uprtrack.model.finding import Refused

GOAL = 1.3
"""Times pdfium's own text extraction, over all files together."""

_ENGLISH = language_for("en")
_STATES = ("corrected_state", "unknown_party", "no_recommending_state")


@dataclass
class Totals:
    """Counts over all reports; `unresolved` are names that no State has, with the files."""

    reports: int = 0
    others: list[str] = field(default_factory=list)
    rows: int = 0
    gaps: int = 0
    doubles: int = 0
    resolved: int = 0
    unresolved: list[tuple[str, str]] = field(default_factory=list)
    positions: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/documents.py")
    parser.add_argument("folder", nargs="?", default=os.environ.get("UPRTRACK_REAL"))
    parser.add_argument("--verbose", action="store_true", help="print every finding")
    asked = parser.parse_args()
    if not asked.folder:
        parser.error("name a folder, or set UPRTRACK_REAL")
    files = sorted(Path(asked.folder).rglob("*.pdf"))
    if not files:
        parser.error(f"{asked.folder} holds no PDF file")
    totals = Totals()
    for file in files:
        _tell(file, totals, verbose=asked.verbose)
    _tell_totals(totals)
    return 0 if _tell_time(files) else 1


def _document(data: bytes, name: str) -> Document | None:
    return read_document(Workbook(name, "pdf", (), lines=tuple(pdf_lines(data))))


def _tell(file: Path, totals: Totals, *, verbose: bool) -> None:
    try:
        document = _document(file.read_bytes(), file.name)
    except Refused as refused:
        totals.others.append(f"{file.name}: {refused.rule}")
        return
    if document is None:
        totals.others.append(f"{file.name}: no report and no addendum")
        return
    rows = [row for row in document.rows if row.entity == "recommendations"]
    positions = Counter(str(row.values.get("position") or "none") for row in rows)
    resolved = sum(len(_named(row.values.get("recommending_states"))) for row in rows)
    names = [f.value for f in document.findings if f.rule == "unknown_party"]
    rules = Counter(f.rule for f in document.findings)
    if document.format == ADDENDUM:
        print(
            f"{file.name}: {document.symbol} to {document.about}: {len(rows)} paragraphs, "
            f"{_counted(positions)}" + (f"; findings: {_counted(rules)}" if rules else "")
        )
        return
    totals.reports += 1
    totals.rows += len(rows)
    totals.gaps += len(document.gaps)
    totals.doubles += len(document.doubles)
    totals.resolved += resolved
    totals.unresolved += [(name, file.name) for name in names]
    totals.positions += positions
    totals.rules += rules
    print(
        f"{file.name}: {document.symbol or '?'} {document.state or '?'}, "
        f"session {rows[0].values.get('session', '?') if rows else '?'}: "
        f"{len(rows)} rows, {len(document.rows) - len(rows)} pledges, {resolved} States"
        f", {_counted(positions)}"
        + (f"; gaps {', '.join(document.gaps)}" if document.gaps else "")
        + (f"; doubles {', '.join(document.doubles)}" if document.doubles else "")
        + (f"; findings: {_counted(rules)}" if rules else "")
    )
    if verbose:
        for finding in document.findings:
            print(f"    row {finding.place.row}: {describe(finding, _ENGLISH)}")


def _named(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.most_common())


def _tell_totals(totals: Totals) -> None:
    print(
        f"\n{totals.reports} reports: {totals.rows} rows, {totals.gaps} gaps, "
        f"{totals.doubles} doubles\n"
        f"State mentions: {totals.resolved} resolved, {len(totals.unresolved)} not, "
        f"{totals.rules['no_recommending_state']} rows without any\n"
        f"positions: {_counted(totals.positions)}\nfindings: {_counted(totals.rules)}"
    )
    for name, file in totals.unresolved:
        print(f"    no State: {name} ({file})")
    for other in totals.others:
        print(f"    {other}")


def _tell_time(files: list[Path]) -> bool:
    """Print how long all files take, beside pdfium alone; whether the goal is met."""
    held = [(file.name, file.read_bytes()) for file in files]

    def by_pdfium() -> None:
        for _, data in held:
            for page in pypdfium2.PdfDocument(data):
                page.get_textpage().get_text_range()

    def by_us() -> None:
        for name, data in held:
            try:
                _document(data, name)
            except Refused:
                continue

    alone, ours = side_by_side([by_pdfium, by_us])
    met = ours <= GOAL * alone
    print(
        f"\nall files: {ours:.2f} s, pdfium alone {alone:.2f} s, {ours / alone:.2f} times "
        f"(goal {GOAL}): {verdict(met)}\n{machine()}"
    )
    return met


if __name__ == "__main__":
    sys.exit(main())

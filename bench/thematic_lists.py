"""OHCHR's thematic list against the report and its addendum: every difference, and the counts.

    python bench/thematic_lists.py LIST REPORT ADDENDUM

LIST is a docx or xlsx, the others PDF or docx. Without arguments the files of Slovenia's second
cycle below UPRTRACK_REAL are compared.
"""

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from uprtrack.intake.column_cells import Context
from uprtrack.intake.formats import addendum, thematic_list, working_group_report
from uprtrack.intake.formats.document import Document
from uprtrack.intake.line import Line
from uprtrack.intake.pdf import pdf_lines
from uprtrack.intake.read import read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.tables import tables_of
from uprtrack.intake.workbook import open_workbook
from uprtrack.language.key import search_key
from uprtrack.model.record import Values

_DEFAULT = (
    "thematic_lists/slovenia_cycle2_thematic_list.docx",
    "working_group_reports/slovenia2014_A-HRC-28-15.pdf",
    "working_group_reports/slovenia2015_A-HRC-28-15-Add1.pdf",
)
_SIGNS = re.compile(r"[\W_]+")
_FIELDS = ("text_en", "recommending_states", "position")


@dataclass(frozen=True)
class Difference:
    """What the list and the documents say of one field of one paragraph."""

    paragraph: str
    field: str
    listed: str
    documents: str


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/thematic_lists.py")
    parser.add_argument("files", nargs="*", type=Path, help="LIST REPORT ADDENDUM")
    files = parser.parse_args().files or _of_real()
    if len(files) != len(_DEFAULT):
        parser.error("name a list, a report and an addendum, or set UPRTRACK_REAL")
    listed = _listed(files[0])
    documents = _documents(files[1], files[2])
    found = list(differences(listed, documents))
    for paragraph in sorted(listed.keys() ^ documents.keys()):
        print(f"{paragraph}: only in the {'list' if paragraph in listed else 'documents'}")
    for difference in found:
        print(f"{difference.paragraph} {difference.field}")
        print(f"    list       {difference.listed}")
        print(f"    documents  {difference.documents}")
    counts = Counter(difference.field for difference in found)
    print(f"{len(listed)} paragraphs in the list, {len(documents)} in the documents, ", end="")
    print(f"{len(listed.keys() & documents.keys())} in both; differences: {dict(counts) or 'none'}")
    return 1 if found or listed.keys() != documents.keys() else 0


def differences(
    listed: Mapping[str, Values], documents: Mapping[str, Values]
) -> Sequence[Difference]:
    """What differs between the paragraphs that both have, signs and case of texts apart."""
    return [
        Difference(paragraph, field, _shown(values.get(field)), _shown(other.get(field)))
        for paragraph, values in listed.items()
        if (other := documents.get(paragraph))
        for field in _FIELDS
        if _compared(values.get(field)) != _compared(other.get(field))
    ]


def _compared(value: object) -> object:
    if isinstance(value, tuple):
        return frozenset(value)
    return _SIGNS.sub("", search_key(value)) if isinstance(value, str) else value


def _shown(value: object) -> str:
    return "; ".join(sorted(value)) if isinstance(value, tuple) else str(value or "")


def _of_real() -> list[Path]:
    folder = os.environ.get("UPRTRACK_REAL")
    return [Path(folder) / name for name in _DEFAULT] if folder else []


def _listed(file: Path) -> dict[str, Values]:
    workbook = open_workbook(file.read_bytes(), file.name)
    tables = thematic_list.as_tables(workbook.sheets)
    if tables is None:
        sys.exit(f"{file.name} is no thematic list")
    rows = [
        row
        for sheet in tables
        for table in tables_of(sheet)
        if (plan := recognise(table, {}))
        for row in read_sheet(table, plan, Context(file.name)).rows
    ]
    return {str(row.values["paragraph"]): row.values for row in rows}


def _documents(report: Path, answer: Path) -> dict[str, Values]:
    """The report's recommendations with the addendum's positions over its own."""
    values = {
        str(row.values["paragraph"]): dict(row.values)
        for row in _read(report, working_group_report.read).rows
        if row.entity == "recommendations"
    }
    for row in _read(answer, addendum.read).rows:
        if held := values.get(str(row.values["paragraph"])):
            held["position"] = row.values["position"]
    return values


def _read(file: Path, reader: Callable[[Sequence[Line], str], Document | None]) -> Document:
    data = file.read_bytes()
    is_pdf = data.startswith(b"%PDF")
    lines = pdf_lines(data) if is_pdf else open_workbook(data, file.name).lines
    document = reader(lines, file.name)
    if document is None:
        sys.exit(f"{file.name} is no such document")
    return document


if __name__ == "__main__":
    sys.exit(main())

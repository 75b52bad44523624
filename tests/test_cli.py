"""The command line: what it prints, what it stores, how it ends."""

import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from uprtrack.cli import DONE, FINDINGS, REFUSED, main
from uprtrack.model.entities import ENTITIES

CLEAN = [
    ["State under review", "Mechanism", "Cycle", "Paragraph", "Recommendation", "Status",
     "Themes", "Due date", "Lead institution"],
    ["Kuwait", "UPR", 4, "140.1", "Ratify", "Partially implemented", "Older persons", "2027-12-31",
     "Ministry of Education"],
    ["Kuwait", "UPR", 4, "140.2", "Train", None, None, None, None],
]  # fmt: skip
FOUND = [
    ["Paragraph", "Recommendation", "Implementation status"],
    ["140.1", "Ratify", "green"],
    [None, None, "Implemented"],
    ["140.1", "Ratify", None],
]


class Line:
    """A command line on one store and in one folder."""

    def __init__(self, folder: Path, capture: Any, workbook_of: Callable[..., bytes]) -> None:
        self.folder = folder
        self._capture = capture
        self._workbook_of = workbook_of
        self.database = f"sqlite:///{(folder / 'store.sqlite').as_posix()}"

    def file(self, rows: Sequence[Sequence[Any]] | bytes, name: str = "sheet.xlsx") -> str:
        path = self.folder / name
        path.write_bytes(rows if isinstance(rows, bytes) else self._workbook_of({"Data": rows}))
        return str(path)

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Exit status, standard output, standard error."""
        status = main([arguments[0], "--database", self.database, *arguments[1:]])
        printed = self._capture.readouterr()
        return status, printed.out, printed.err

    def json(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments)[1])


@pytest.fixture
def line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], workbook_of: Callable[..., bytes]
) -> Line:
    return Line(tmp_path, capsys, workbook_of)


_FINDING = ("severity", "rule", "sheet", "cell", "paragraph", "page", "value", "message")


def test_check_prints_its_shape(line: Line) -> None:
    status, out, err = line.run("check", line.file(FOUND), "--json")
    assert (status, err) == (FINDINGS, "")
    told = json.loads(out)
    assert told["format"] == "table"
    assert told["sheets"] == [
        {
            "sheet": "Data",
            "entity": "recommendations",
            "header_row": 1,
            "columns": {
                "Paragraph": "paragraph",
                "Recommendation": "text_en",
                "Implementation status": "status",
            },
            "rows": 3,
        }
    ]
    assert told["rows"] == {"read": 2, "refused": 1, "repeated": 1}
    assert told["records"] == {"recommendations": 1}
    warning = next(f for f in told["findings"] if f["rule"] == "unknown_value")
    assert {k: warning[k] for k in ("severity", "sheet", "cell", "value")} == {
        "severity": "warning",
        "sheet": "Data",
        "cell": "C2",
        "value": "green",
    }
    assert all(set(f) == {*_FINDING} and f["message"] for f in told["findings"])


def test_check_writes_nothing_and_is_done_without_findings(line: Line) -> None:
    assert line.run("check", line.file(CLEAN))[0] == DONE
    assert line.json("measures", "--json")["total"] == 0


def test_a_default_alone_is_no_reason_to_exit_with_findings(line: Line) -> None:
    status, out, _ = line.run("check", line.file([["Paragraph", "Recommendation"], ["1.1", "a"]]))
    assert status == DONE
    assert "Kuwait" in out


def test_messages_follow_the_language(line: Line) -> None:
    arabic = line.json("check", line.file(FOUND), "--json", "--language", "ar")
    english = line.json("check", line.file(FOUND), "--json", "--language", "en")
    for one, other in zip(arabic["findings"], english["findings"], strict=True):
        assert one["rule"] == other["rule"]
        assert one["message"] != other["message"]


def test_apply_prints_whole_numbers(line: Line) -> None:
    file = line.file(FOUND)
    status, out, _ = line.run("apply", file, "--by", "Sara", "--json")
    assert status == FINDINGS
    assert json.loads(out) == {
        "revision": 1, "added": 1, "changed": 0, "unchanged": 0, "removed": 0, "refused": 1,
        "conflicts": 0,
    }  # fmt: skip
    again = line.json("apply", file, "--by", "Sara", "--json")
    assert again == {
        "revision": 1, "added": 0, "changed": 0, "unchanged": 1, "removed": 0, "refused": 1,
        "conflicts": 0,
    }  # fmt: skip


def test_given_values_are_set(line: Line) -> None:
    line.run("apply", line.file(FOUND), "--by", "Sara", "--set", "state_under_review=Morocco",
             "--set", "cycle=3")  # fmt: skip
    (record,) = exported(line, "recommendations")
    assert (record["state_under_review"], record["cycle"]) == ("MAR", 3)


def exported(line: Line, entity: str, *arguments: str) -> list[dict[str, Any]]:
    path = line.folder / "out.json"
    assert line.run("export", entity, "--output", str(path), *arguments)[0] == DONE
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return found


@pytest.mark.parametrize("entity", sorted(ENTITIES))
def test_every_entity_is_exported(line: Line, entity: str) -> None:
    assert exported(line, entity) == []


def test_exported_json_has_every_field_with_keys_and_iso_days(line: Line) -> None:
    line.run("apply", line.file(CLEAN), "--by", "Sara")
    first, second = exported(line, "recommendations")
    assert set(first) >= set(ENTITIES["recommendations"].names)
    assert first["state_under_review"] == "KWT"
    assert first["status"] == "partially_implemented"
    assert first["themes"] == ["older_persons"]
    assert first["due_date"] == "2027-12-31"
    assert first["paragraph"] == "140.1"
    assert second["status"] is None
    assert second["themes"] == []
    assert exported(line, "recommendations", "--where", "theme=older_persons") == [first]
    (institution,) = exported(line, "institutions")
    assert institution["name_en"] == "Ministry of Education"


def test_exported_xlsx_has_labels_and_every_column(line: Line) -> None:
    line.run("apply", line.file(CLEAN), "--by", "Sara")
    path = line.folder / "out.xlsx"
    assert line.run("export", "recommendations", "--output", str(path))[0] == DONE
    sheet = openpyxl.load_workbook(path)["Recommendations"]
    headers = [cell.value for cell in sheet[1]]
    assert headers[: len(ENTITIES["recommendations"].names)] == [
        field.en for field in ENTITIES["recommendations"].fields
    ]
    assert {"Lead institution", "Notes", "Text en"} <= set(headers)
    assert sheet.cell(2, headers.index("Paragraph") + 1).value == "140.1"
    arabic = line.folder / "ar.xlsx"
    line.run("export", "recommendations", "--output", str(arabic), "--language", "ar")
    assert openpyxl.load_workbook(arabic)["التوصيات"].sheet_view.rightToLeft


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_export_checks_clean_and_applies_to_nothing(line: Line, language: str) -> None:
    line.run("apply", line.file(CLEAN), "--by", "Sara")
    for entity in ("recommendations", "institutions"):
        path = str(line.folder / f"{entity}.xlsx")
        line.run("export", entity, "--output", path, "--language", language)
        status, out, _ = line.run("check", path, "--json")
        assert (status, json.loads(out)["findings"]) == (DONE, [])
        applied = line.json("apply", path, "--by", "Sara", "--json")
        assert (applied["revision"], applied["added"], applied["changed"]) == (1, 0, 0)


def test_exports_as_csv(line: Line) -> None:
    line.run("apply", line.file(CLEAN), "--by", "Sara")
    path = line.folder / "out.csv"
    assert line.run("export", "recommendations", "--output", str(path))[0] == DONE
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_measures_count_the_records(line: Line) -> None:
    line.run("apply", line.file(CLEAN), "--by", "Sara")
    told = line.json("measures", "--json", "--by", "theme", "--by", "status")
    assert told["total"] == 2
    assert told["by"]["theme"]["older_persons"]["total"] == 1
    assert line.json("measures", "--json", "--where", "status=in_progress")["total"] == 0


def test_template_and_schema(line: Line) -> None:
    path = line.folder / "blank.xlsx"
    assert line.run("template", "--output", str(path))[0] == DONE
    told = line.json("check", str(path), "--json")
    assert told["rows"] == {"read": 0, "refused": 0, "repeated": 0}
    assert {sheet["entity"] for sheet in told["sheets"]} == set(ENTITIES)
    names = {resource["name"] for resource in line.json("schema")["resources"]}
    assert names == set(ENTITIES)


def _xlsx(rows: int, columns: int, *, value: Any = None) -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Wide")
    for _ in range(rows):
        sheet.append([value] * columns)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _styled_blanks(header: Sequence[str]) -> bytes:
    """Two rows of records above 200,000 rows of cells with a style and no value."""
    blank = _xlsx(1, 1, value="x")
    cells = "".join(f'<c r="{c}{{n}}" t="inlineStr"><is><t>{t}</t></is></c>'
                    for c, t in zip("AB", header, strict=True))  # fmt: skip
    rows = [f'<row r="{n}">{cells.format(n=n)}</row>' for n in (1, 2)]
    rows += [
        f'<row r="{n}"><c r="A{n}" s="0"/><c r="B{n}" s="0"/></row>' for n in range(3, 200_003)
    ]
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + "".join(rows)
        + "</sheetData></worksheet>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blank)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, sheet if "sheet1" in name else old.read(name))
    return out.getvalue()


REFUSALS: dict[str, Callable[[], bytes]] = {
    "a picture.xlsx": lambda: b"\x89PNG\r\n\x1a\n" + bytes(400),
    "a document.docx": lambda: b"%PDF-1.7 nothing of interest",
    "empty.xlsx": lambda: b"",
    "damaged.xlsx": lambda: _xlsx(3, 3, value="Recommendation")[:-900],
    "locked.xlsx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000),
    "no header.xlsx": lambda: _xlsx(3, 3, value=7),
    "unknown columns.xlsx": lambda: _xlsx(3, 4, value="Xyzzy plugh"),
    "wide.xlsx": lambda: _xlsx(2, 16_384, value="Recommendation"),
    "blank.xlsx": lambda: _xlsx(3, 3),
    "text.csv": lambda: b"just some words\nand others\n",
}


@pytest.mark.parametrize("name", sorted(REFUSALS))
@pytest.mark.parametrize("command", ["check", "apply"])
def test_a_bad_file_is_refused_in_one_sentence(line: Line, name: str, command: str) -> None:
    file = line.file(REFUSALS[name](), name)
    by = ["--by", "Sara"] if command == "apply" else []
    status, out, err = line.run(command, file, *by)
    assert (status, out) == (REFUSED, "")
    assert err.startswith("uprtrack: ")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert line.json("measures", "--json")["revision"] == 0


def test_blank_styled_rows_below_the_records_are_no_rows(line: Line) -> None:
    file = line.file(_styled_blanks(["Recommendation", "Notes"]))
    status, out, err = line.run("check", file, "--json")
    assert "Traceback" not in err
    assert status == REFUSED or json.loads(out)["rows"]["read"] == 0


def test_what_cannot_be_asked_is_refused(line: Line) -> None:
    file = line.file(CLEAN)
    assert line.run("check", str(line.folder / "missing.xlsx"))[0] == REFUSED
    assert line.run("check", file, "--set", "xyzzy=1")[0] == REFUSED
    assert line.run("check", file, "--set", "status=green")[0] == REFUSED
    assert line.run("measures", "--by", "xyzzy")[0] == REFUSED
    assert line.run("measures", "--where", "xyzzy=1")[0] == REFUSED
    assert line.run("measures", "--where", "status=green")[0] == REFUSED
    assert line.run("export", "links", "--output", str(line.folder / "out.pdf"))[0] == REFUSED
    assert (
        line.run("export", "links", "--output", str(line.folder / "no" / "out.csv"))[0] == REFUSED
    )


@pytest.mark.parametrize(
    "given",
    [
        ["--set", "cycle"],
        ["--set", "cycle=1", "--set", "cycle=2"],
        ["--set", "cycle=x"],
        ["--set", "source_words=a"],
        ["--set", "source_words="],
    ],
)
def test_what_cannot_be_set_is_refused(line: Line, given: list[str]) -> None:
    assert line.run("check", line.file(CLEAN), *given)[0] == REFUSED


@pytest.mark.parametrize("name", ["", "  ", "\t", "\x01"])
def test_nobody_stores_nothing(line: Line, name: str) -> None:
    assert line.run("apply", line.file(CLEAN), "--by", name)[0] == REFUSED
    assert line.json("measures", "--json")["revision"] == 0


@pytest.mark.parametrize("name", ["t.csv", "t.xls", "t"])
def test_a_template_is_an_excel_workbook(line: Line, name: str) -> None:
    path = line.folder / name
    assert line.run("template", "--output", str(path))[0] == REFUSED
    assert not path.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "missing.xlsx"],
        ["check", "."],
        ["export", "links", "--output", "no/such.json"],
        ["template", "--output", "no/such.xlsx"],
    ],
)
def test_a_path_that_is_none_is_said_in_both_languages(
    line: Line, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(line.folder)
    english, arabic = (line.run(*arguments, "--language", code) for code in ("en", "ar"))
    assert english[0] == arabic[0] == REFUSED
    assert english[2] != arabic[2]
    assert not re.search("No such|directory|Errno", english[2] + arabic[2])


def test_equal_headers_are_told_by_their_columns(line: Line) -> None:
    rows = [["Paragraph", "Recommendation", "Status", "Notes", "Notes"], ["1.1", "a", None, "b"]]
    (sheet,) = line.json("check", line.file(rows), "--json")["sheets"]
    assert sheet["columns"] == {
        "Paragraph": "paragraph", "Recommendation": "text_en", "Status": "status",
        "Notes": "notes", "Notes (E)": "notes",
    }  # fmt: skip


@pytest.mark.parametrize("arguments", [[], ["export", "nothing", "--output", "x"], ["apply", "f"]])
def test_a_command_line_that_is_none_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == REFUSED
    assert "Traceback" not in capsys.readouterr().err


def _noted(line: Line, export: Path, note: str, name: str) -> str:
    """A copy of an export with a note in its first row."""
    book = openpyxl.load_workbook(export)
    sheet = book["Recommendations"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Notes")
    sheet.cell(2, column, note)
    book.save(line.folder / name)
    return str(line.folder / name)


def test_a_conflict_stops_the_command_unless_a_side_is_named(line: Line) -> None:
    line.run("apply", line.file(CLEAN), "--by", "a")
    export = line.folder / "export.xlsx"
    line.run("export", "recommendations", "--output", str(export))
    line.run("apply", _noted(line, export, "from A", "a.xlsx"), "--by", "A")
    other = _noted(line, export, "from B", "b.xlsx")

    status, out, told = line.run("apply", other, "--by", "B")
    assert (status, out) == (REFUSED, "")
    assert "comes in as “from B”, stands as “from A”" in told
    assert len(line.json("history", "--json")) == 2
    (conflict,) = line.json("check", other, "--json")["changes"]["conflicts"]
    assert (conflict["field"], conflict["mine"], conflict["theirs"]) == (
        "notes",
        "from B",
        "from A",
    )

    assert line.run("apply", other, "--by", "B", "--on-conflict", "theirs")[0] == DONE
    assert len(line.json("history", "--json")) == 2
    applied = line.json("apply", other, "--by", "B", "--on-conflict", "mine", "--json")
    assert (applied["revision"], applied["changed"], applied["conflicts"]) == (3, 1, 1)


def test_history_show_and_undo(line: Line) -> None:
    line.run("apply", line.file(CLEAN), "--by", "Noura", "--note", "first")
    export = line.folder / "export.xlsx"
    line.run("export", "recommendations", "--output", str(export))
    line.run("apply", _noted(line, export, "seen", "a.xlsx"), "--by", "Ali")

    newest, oldest = line.json("history", "--json")
    assert (newest["revision"], newest["by"], newest["changed"]) == (2, "Ali", 1)
    assert (oldest["by"], oldest["kind"], oldest["note"], oldest["added"]) == (
        "Noura", "upload", "first", 2
    )  # fmt: skip
    assert [
        (change["change"], change["field"], change["old"], change["new"])
        for change in line.json("show", "2", "--json")["changes"]
    ] == [("changed", "notes", None, "seen")]
    assert "seen" in line.run("show", "2")[1]

    undone = line.json("undo", "2", "--by", "Ali", "--json")
    assert (undone["revision"], undone["changed"]) == (3, 1)
    assert line.json("history", "--json")[0]["undoes"] == 2
    line.run("undo", "1", "--by", "Ali")
    assert line.json("measures", "--json")["total"] == 0
    assert line.json("measures", "--as-of", "1", "--json")["total"] == 2
    past = line.folder / "past.json"
    line.run("export", "recommendations", "--as-of", "2", "--output", str(past))
    assert {record["notes"] for record in json.loads(past.read_text("utf-8"))} == {"seen", None}
    for asked, rule in (("9", "no revision 9"), ("soon", "neither a revision nor a day")):
        status, _, told = line.run("measures", "--as-of", asked)
        assert (status, rule in told) == (REFUSED, True)
    assert line.run("undo", "9", "--by", "Ali")[0] == REFUSED


def test_a_reader_that_has_read_enough_is_no_fault(tmp_path: Path) -> None:
    command = f'"{sys.executable}" -m uprtrack schema | head -n 1'
    run = subprocess.run(
        command, shell=True, capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert (run.stdout, run.stderr) == ("{\n", "")

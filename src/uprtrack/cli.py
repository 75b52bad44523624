"""The front door without a browser: the same verbs, for scripts and for the IT team.

Exit status: 0 done, 1 done with findings (errors or warnings), 2 refused.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uprtrack.access import LOCAL, Person
from uprtrack.cli_asked import asked_author, asked_selection, asked_store
from uprtrack.cli_calendar import add_calendar
from uprtrack.cli_coverage import add_coverage
from uprtrack.cli_history import (
    choose_on,
    decided,
    print_changes,
    print_revisions,
)
from uprtrack.cli_keeping import add_keeping
from uprtrack.cli_links import add_links
from uprtrack.cli_suggest import add_suggest
from uprtrack.intake.formats.names import FORMATS
from uprtrack.intake.unseen import without_unseen
from uprtrack.language.catalogue import Language, language_for
from uprtrack.language.findings import describe, refusal
from uprtrack.language.places import where
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused, Severity
from uprtrack.store.address import ADDRESS_VARIABLE

if TYPE_CHECKING:
    from uprtrack.changes.change_set import ChangeSet
    from uprtrack.changes.conflict import Choices
    from uprtrack.services.preview import Preview
    from uprtrack.store.store import Store

DONE, FINDINGS, REFUSED = 0, 1, 2
_SHOWN_FINDINGS = 50
_PASTED = Path("-")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    parser = _parser()
    given = parser.parse_args(arguments)
    language = language_for(given.language or "en")
    run: Callable[[argparse.Namespace, Language], int] = given.run
    try:
        status = run(given, language)
        sys.stdout.flush()
    except Refused as refused:
        told = refusal(refused, language)
    except BrokenPipeError:  # whoever reads our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as fault:
        path, reason = str(fault.filename or ""), fault.strerror or str(fault)
        told = refusal(Refused("file_system", path=path, reason=reason), language)
    else:
        return status
    print(f"uprtrack: {told}", file=sys.stderr)
    return REFUSED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="uprtrack", description=__doc__)
    _everywhere(parser, default=None)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Any, about: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=about, description=about)
        sub.set_defaults(run=run)
        _everywhere(sub, default=argparse.SUPPRESS)
        return sub

    check = command("check", _check, "read a file and say what it would change; write nothing")
    apply = command("apply", _apply, "read a file and store it")
    for sub in (check, apply):
        sub.add_argument("file", type=Path, help="the file; - reads pasted text")
        sub.add_argument("--as", dest="format", choices=FORMATS, default="", metavar="FORMAT",
                         help=f"what the file is: {', '.join(FORMATS)}")  # fmt: skip
        sub.add_argument("--set", action="append", default=[], metavar="FIELD=VALUE",
                         help="a value for rows that do not say it")  # fmt: skip
        sub.add_argument("--json", action="store_true")
    apply.add_argument("--remove-missing", action="store_true",
                       help="rows deleted from a returned export remove their records")  # fmt: skip
    undo = command("undo", _undo, "take a revision back, as a new revision")
    undo.add_argument("revision", type=int)
    undo.add_argument("--json", action="store_true")
    for sub in (apply, undo):
        sub.add_argument("--by", required=True, metavar="NAME", help="who does it")
        sub.add_argument("--note", default="", help="a note kept with the revision")
        choose_on(sub)
    history = command("history", _history, "list the revisions, newest first")
    show = command("show", _show, "say what a revision changed")
    show.add_argument("revision", type=int)
    for sub in (history, show):
        sub.add_argument("--json", action="store_true")

    export = command("export", _export, "write the records of one kind to a file")
    export.add_argument("entity", choices=tuple(ENTITIES))
    measures = command("measures", _measures, "count recommendations")
    measures.add_argument("--by", action="append", metavar="DIMENSION",
                          help="theme, status, position, cycle, institution, sdg …")  # fmt: skip
    measures.add_argument("--json", action="store_true")
    for sub in (export, measures):
        sub.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE")
        sub.add_argument("--as-of", default="", metavar="REVISION|DAY",
                         help="as a revision or a day left it (2026-03-01)")  # fmt: skip
    template = command("template", _template, "write the blank workbook")
    for sub in (export, template):
        sub.add_argument("--output", required=True, type=Path, metavar="FILE")
    add_calendar(command)
    add_keeping(command)
    add_suggest(command)
    add_links(command)
    add_coverage(command)
    command("schema", _schema, "print every column as a Frictionless Data Package")
    run = command("run", _run, "serve the pages")
    run.add_argument("--port", type=int, default=8501)
    run.add_argument("--address", default="127.0.0.1")
    return parser


def _everywhere(parser: argparse.ArgumentParser, default: str | None) -> None:
    """The options that may stand before the command or after it."""
    parser.add_argument(
        "--database", metavar="URL", default=default, help=f"the store, else {ADDRESS_VARIABLE}"
    )
    parser.add_argument(
        "--language", choices=("ar", "en"), default=default, help="language of what is written"
    )


def _check(given: argparse.Namespace, language: Language) -> int:
    preview = _preview(given, asked_store(given), LOCAL)
    if given.json:
        from uprtrack.services.plain_preview import plain_preview

        _print_json(plain_preview(preview, language))
    else:
        _print_preview(preview, language)
    return FINDINGS if preview.troubled else DONE


def _apply(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.checking import apply

    store, person = asked_store(given), asked_author(given)
    preview = _preview(given, store, person)

    def again(choices: Choices) -> ChangeSet:
        nonlocal preview
        preview = _preview(given, store, person, choices)
        return preview.change_set

    decided(preview.change_set, given.on_conflict, again, language, _tell)
    applied = apply(store, person, preview, without_unseen(given.note))
    if given.json:
        _print_json({name: getattr(applied, name) for name in applied.__slots__})
    else:
        if preview.change_set.replaces_demonstration:
            print(language.text("The demonstration data was removed."))
        _print_findings(preview, language)
        print(
            language.text(
                "Revision {revision}: {added} added, {changed} changed, {removed} removed, "
                "{unchanged} unchanged; {refused} rows refused.",
                revision=applied.revision, added=applied.added, changed=applied.changed,
                removed=applied.removed, unchanged=applied.unchanged, refused=applied.refused,
            )
        )  # fmt: skip
    return FINDINGS if preview.troubled else DONE


def _export(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.files import write_file
    from uprtrack.services.viewing import export, snapshot

    seen = snapshot(asked_store(given), LOCAL, given.as_of)
    kind = given.output.suffix.lstrip(".").lower()
    chosen = asked_selection(given.where)
    write_file(given.output, export(seen, LOCAL, given.entity, chosen, language, kind))
    return DONE


def _measures(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.viewing import measures, snapshot

    seen = snapshot(asked_store(given), LOCAL, given.as_of)
    figures = measures(seen, LOCAL, asked_selection(given.where), given.by or ["theme"])
    if given.json:
        _print_json(figures)
        return DONE
    for name in (
        *("total", "supported", "implemented", "implemented_with_evidence", "unevidenced"),
        "overdue",
    ):
        print(f"{name}: {language.number(figures[name])}")
    for dimension, tallies in figures["by"].items():
        for key, tally in tallies.items():
            print(f"{dimension} {key}: {language.number(tally['total'])}")
    return DONE


def _template(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.files import write_file
    from uprtrack.services.viewing import template

    if given.output.suffix.lower() != ".xlsx":
        raise Refused("template_kind")
    write_file(given.output, template(LOCAL, language))
    return DONE


def _schema(_given: argparse.Namespace, _language: Language) -> int:
    from uprtrack.services.viewing import schema

    _print_json(schema(LOCAL))
    return DONE


def _run(given: argparse.Namespace, _language: Language) -> int:
    from uprtrack.ui.server import serve

    if given.database:
        os.environ[ADDRESS_VARIABLE] = given.database
    if ADDRESS_VARIABLE not in os.environ:
        from uprtrack.services.demonstration import put_demonstration

        put_demonstration(asked_store(given), LOCAL)
    serve(given.port, given.address)
    return DONE


def _history(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.history import history
    from uprtrack.services.plain_history import plain_revision

    revisions = history(asked_store(given), LOCAL)
    if given.json:
        _print_json([plain_revision(revision) for revision in revisions])
    else:
        print_revisions(revisions, language)
    return DONE


def _show(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.history import show
    from uprtrack.services.plain_history import plain_changes, plain_revision

    shown = show(asked_store(given), LOCAL, given.revision)
    if given.json:
        changes = plain_changes(shown.changes)
        _print_json({**plain_revision(shown.revision), "changes": changes})
    else:
        print_revisions([shown.revision], language)
        print_changes(shown.changes, language)
    return DONE


def _undo(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.undoing import check_undo, undo

    store, person = asked_store(given), asked_author(given)
    found = decided(
        check_undo(store, person, given.revision, {}),
        given.on_conflict,
        lambda choices: check_undo(store, person, given.revision, choices),
        language,
        _tell,
    )
    applied = undo(store, person, given.revision, found, without_unseen(given.note))
    if given.json:
        _print_json({name: getattr(applied, name) for name in applied.__slots__})
    else:
        print(
            language.text(
                "Revision {revision}: {added} brought back, {changed} changed, {removed} removed.",
                revision=applied.revision, added=applied.added, changed=applied.changed,
                removed=applied.removed,
            )
        )  # fmt: skip
    return DONE


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _preview(
    given: argparse.Namespace, store: Store, person: Person, choices: Choices | None = None
) -> Preview:
    from uprtrack.services.checking import check
    from uprtrack.services.files import read_file
    from uprtrack.services.preview import Answered

    answered = Answered(
        values=_set(given.set),
        choices=choices or {},
        remove_missing=getattr(given, "remove_missing", False),
        format=given.format,
    )
    if given.file == _PASTED:
        given.pasted = getattr(given, "pasted", None) or sys.stdin.buffer.read()
        return check(store, person, given.pasted, "pasted.txt", answered)
    return check(store, person, read_file(given.file), given.file.name, answered)


def _set(texts: Sequence[str]) -> dict[str, str]:
    """The values by field; each field is said once."""
    values: dict[str, str] = {}
    for text in texts:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not equals:
            raise Refused("set_form", text=text)
        if name in values:
            raise Refused("set_twice", name=name)
        values[name] = value
    return values


def _print_preview(preview: Preview, language: Language) -> None:
    from uprtrack.services.format_words import file_told

    if what := file_told(preview, language):
        print(what)
    for seen in preview.sheets:
        if not seen.plan.header_row:
            print(
                language.text(
                    "{sheet}: {entity}, {rows} rows",
                    sheet=seen.plan.sheet, entity=ENTITIES[seen.entity].label(language.code),
                    rows=language.number(seen.rows),
                )
            )  # fmt: skip
            continue
        print(
            language.text(
                "{sheet}: {entity}, headers in row {row}, {rows} rows",
                sheet=seen.plan.sheet, entity=ENTITIES[seen.entity].label(language.code),
                row=seen.plan.header_row, rows=language.number(seen.rows),
            )
        )  # fmt: skip
    for entity, count in preview.records.items():
        print(f"{ENTITIES[entity].label(language.code)}: {language.number(count)}")
    if preview.change_set.replaces_demonstration:
        print(language.text("Storing this file removes the demonstration data first."))
    _print_findings(preview, language)
    change_set = preview.change_set
    print(
        language.text(
            "{read} rows read, {refused} refused, {repeated} repeat another; "
            "{added} records added, {changed} changed, {unchanged} unchanged. Nothing is stored.",
            read=language.number(preview.read),
            refused=language.number(preview.refused),
            repeated=language.number(preview.repeated),
            added=language.number(len(change_set.added)),
            changed=language.number(len(change_set.changed)),
            unchanged=language.number(sum(count for _, count in change_set.unchanged)),
        )
    )


def _print_findings(preview: Preview, language: Language) -> None:
    labels = {
        Severity.ERROR: language.text("error"),
        Severity.WARNING: language.text("warning"),
        Severity.NOTE: language.text("note"),
    }
    for finding in preview.findings[:_SHOWN_FINDINGS]:
        place = f"{finding.place.sheet}!{where(finding.place, language)}".rstrip("!")
        print(f"{labels[finding.severity]}: {place}: {describe(finding, language)}")
    if (rest := len(preview.findings) - _SHOWN_FINDINGS) > 0:
        print(language.count("… and {n} more finding", "… and {n} more findings", rest))


def _print_json(value: Any) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    print()


if __name__ == "__main__":
    sys.exit(main())

"""What people answered about sheets, so that nobody is asked twice."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, delete, insert, select

from uprtrack.store.tables import ANSWERS

HEADER, VALUE, DEFAULT = "header", "value", "default"

_KEY = ("kind", "scope", "word")
_FORGET = delete(ANSWERS).where(*(ANSWERS.c[name] == bindparam(f"old_{name}") for name in _KEY))


@dataclass(frozen=True)
class Answers:
    """`headers`: header row's signature → {header: field}.

    `values`: (vocabulary, search key of a word) → the vocabulary's key.
    `defaults`: header row's signature → {field: value of the rows that do not say it}.
    """

    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    values: dict[tuple[str, str], str] = field(default_factory=dict)
    defaults: dict[str, dict[str, str]] = field(default_factory=dict)


def read_answers(connection: Connection) -> Answers:
    answers = Answers()
    for kind, scope, word, answer in connection.execute(select(ANSWERS)):
        if kind == HEADER:
            answers.headers.setdefault(scope, {})[word] = answer
        elif kind == DEFAULT:
            answers.defaults.setdefault(scope, {})[word] = answer
        else:
            answers.values[scope, word] = answer
    return answers


def merge_answers(connection: Connection, answers: Answers) -> None:
    """Adds to what is known; a new answer to an old question takes its place."""
    rows = list(_rows(answers))
    if rows:
        connection.execute(_FORGET, [{f"old_{name}": row[name] for name in _KEY} for row in rows])
        connection.execute(insert(ANSWERS), rows)


def _rows(answers: Answers) -> Iterator[dict[str, str]]:
    for signature, fields in answers.headers.items():
        for header, name in fields.items():
            yield {"kind": HEADER, "scope": signature, "word": header, "answer": name}
    for (vocabulary, word), key in answers.values.items():
        yield {"kind": VALUE, "scope": vocabulary, "word": word, "answer": key}
    for signature, values in answers.defaults.items():
        for name, value in values.items():
            yield {"kind": DEFAULT, "scope": signature, "word": name, "answer": value}

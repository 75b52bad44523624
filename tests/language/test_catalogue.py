"""Every message of the program has its Arabic, and every Arabic its message."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from uprtrack.language.catalogue import CATALOGUES, Language, language_for

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path
    for place in ("src", "pages", "app.py", "asgi.py")
    for path in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py"))
    if path.exists()
)
SAME_IN_ARABIC = {"uprtrack"}
PLACE = re.compile(r"\{(\w+)\}")
ANY_BRACE = re.compile(r"[{}]")


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Calls of `.text(…)`, `.count(…, …, …)` and `N_(…)`; SQL's and a page's `text` are others."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Attribute(value=ast.Name(id="st" | "container" | "column")):
                continue
            case ast.Attribute(attr="text"):
                yield "text", node
            case ast.Attribute(attr="count") if len(node.args) >= 3:
                yield "count", node
            case ast.Name(id="N_"):
                yield "text", node


def literals(node: ast.expr) -> Iterator[str]:
    """The texts that an argument may be: a literal, or either branch of a condition."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from literals(node.body)
            yield from literals(node.orelse)


def messages() -> tuple[set[str], set[tuple[str, str]]]:
    single: set[str] = set()
    counted: set[tuple[str, str]] = set()
    for path in SOURCES:
        for kind, call in calls(path):
            if kind == "text":
                single.update(text for argument in call.args[:1] for text in literals(argument))
            else:
                counted.update(
                    (one, many) for one in literals(call.args[0]) for many in literals(call.args[1])
                )
    return single, counted


def arabic() -> tuple[dict[str, str], dict[tuple[str, str], tuple[str, ...]], list[str]]:
    """Single and counted messages by their English, and what the fragments disagree about."""
    single: dict[str, str] = {}
    counted: dict[tuple[str, str], tuple[str, ...]] = {}
    unclear: list[str] = []
    for path in sorted(CATALOGUES.glob("*.ar.po")):
        for message in read_po(path.open("rb"), locale="ar"):
            if not message.id:
                continue
            if isinstance(message.id, tuple):
                agreed = counted.setdefault(message.id, tuple(message.string)) == tuple(
                    message.string
                )
            else:
                agreed = single.setdefault(message.id, message.string) == message.string
            if message.fuzzy or not agreed:
                unclear.append(f"{path.name}: {message.id}")
    return single, counted, unclear


SINGLE, COUNTED = messages()
ARABIC, ARABIC_COUNTED, UNCLEAR = arabic()


def test_the_fragments_agree_and_are_sure() -> None:
    assert UNCLEAR == []


def test_every_message_has_its_arabic() -> None:
    assert sorted(text for text in SINGLE if not ARABIC.get(text)) == []
    assert sorted(forms for forms in COUNTED if not all(ARABIC_COUNTED.get(forms, [""]))) == []


def test_no_arabic_repeats_its_english() -> None:
    same = {text for text, told in ARABIC.items() if told == text}
    same |= {one for (one, many), told in ARABIC_COUNTED.items() if {one, many} & set(told)}
    assert same - SAME_IN_ARABIC == set()


def test_every_arabic_belongs_to_a_message() -> None:
    assert sorted(set(ARABIC) - SINGLE) == []
    assert sorted(set(ARABIC_COUNTED) - COUNTED) == []


def test_the_arabic_has_the_places_of_the_english() -> None:
    for text, told in ARABIC.items():
        assert set(PLACE.findall(told)) == set(PLACE.findall(text)), text
    for (one, many), told in ARABIC_COUNTED.items():
        assert len(told) == 6, one
        for number, form in enumerate(told):
            places = set(PLACE.findall(form))
            assert places | {"n"} == set(PLACE.findall(many)) | {"n"}, (one, form)
            assert number < 3 or "n" in places, f"{one}: the form for many does not say how many"


def test_places_are_plain_names() -> None:
    for text in (*SINGLE, *(form for forms in COUNTED for form in forms)):
        assert not ANY_BRACE.search(PLACE.sub("", text)), text


def test_no_message_is_put_together_while_running() -> None:
    """A joined or formatted text is no message id: it can have no translation."""
    joined = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in SOURCES
        for _, call in calls(path)
        if call.args and isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert joined == []


RECORDS = (
    "لا سجلات",
    "سجل واحد",
    "سجلان",
    "{n} سجلات",
    "{n} سجلاً",
    "{n} سجل",
)


@pytest.mark.parametrize(
    ("n", "told"),
    [
        (0, "لا سجلات"),
        (1, "سجل واحد"),
        (2, "سجلان"),
        (3, "3 سجلات"),
        (10, "10 سجلات"),
        (11, "11 سجلاً"),
        (99, "99 سجلاً"),
        (100, "100 سجل"),
        (102, "102 سجل"),
        (103, "103 سجلات"),
        (1111, "1,111 سجلاً"),
    ],
)
def test_arabic_counts_have_six_forms(n: int, told: str) -> None:
    arabic = Language("ar", "rtl", Locale("ar", "KW"), {}, {"{n} record": RECORDS})
    assert arabic.count("{n} record", "{n} records", n) == told


def test_a_message_without_arabic_comes_out_in_english() -> None:
    arabic = language_for("ar")
    assert arabic.text("No such message {place}", place="هنا") == "No such message هنا"
    assert arabic.count("{n} stone", "{n} stones", 3) == "3 stones"
    assert language_for("en").count("{n} stone", "{n} stones", 1) == "1 stone"


@pytest.mark.parametrize("value", ["{", "}{", "{0}", "{place.__class__}", "%s", "\x00", "{place}"])
def test_values_from_outside_are_text_and_nothing_else(value: str) -> None:
    assert language_for("en").text("It says {place}", place=value) == f"It says {value}"


def test_latin_words_are_isolated_in_arabic_sentences_and_numbers_are_not() -> None:
    arabic = Language("ar", "rtl", Locale("ar", "KW"), {"a {x}": "القيمة {x}."}, {})
    assert arabic.text("a {x}", x="SDG 5.2") == "القيمة \u2068SDG 5.2\u2069."
    assert arabic.text("a {x}", x="5.2") == "القيمة 5.2."
    assert arabic.text("a {x}", x="نعم") == "القيمة نعم."


def test_numbers_days_and_lists_in_both_languages() -> None:
    english, arabic = language_for("en"), language_for("ar")
    assert (english.number(1234567), arabic.number(1234.5)) == ("1,234,567", "1,234.5")
    assert (english.percent(40), arabic.percent(100 / 3)) == ("40%", "33.3%")
    assert english.date(date(2021, 12, 19)) == "19 December 2021"
    assert arabic.date(date(2021, 12, 19)) == "19 ديسمبر 2021"
    assert (english.join(["a", "b"]), arabic.join(["أ", "ب"])) == ("a, b", "أ، ب")
    assert (english.direction, arabic.direction) == ("ltr", "rtl")


def test_a_language_is_one_value_for_all() -> None:
    assert language_for("ar") is language_for("ar")
    assert language_for("fr") is language_for("en")

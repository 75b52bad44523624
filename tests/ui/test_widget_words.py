"""The dictionary of Streamlit's own words: Arabic, complete in itself, and for the version used."""

import json
import re
from pathlib import Path

import streamlit

from uprtrack.ui.head import STATIC

GROUPS = json.loads((STATIC / "widget_words.ar.json").read_text("utf-8"))
WORDS = {word: arabic for group in GROUPS for word, arabic in group.get("words", {}).items()}
PATTERNS = [pair for group in GROUPS for pair in group.get("patterns", [])]


def test_every_word_is_arabic() -> None:
    arabic = re.compile(r"[\u0600-\u06ff]")
    left_as_they_are = {"streamlit run yourscript.py"}
    assert [w for w, said in WORDS.items() if not arabic.search(said)] == sorted(left_as_they_are)


def test_a_word_has_one_translation_in_one_place() -> None:
    for group in GROUPS:
        assert group["where"]
        assert set(group) <= {"where", "not", "words", "patterns", "inside"}


def test_every_pattern_names_as_many_parts_as_it_uses() -> None:
    for pattern, arabic in PATTERNS:
        used = {int(number) for number in re.findall(r"\$(\d)", arabic)}
        assert max(used, default=0) <= re.compile(pattern).groups, pattern


def test_every_word_is_one_that_this_streamlit_says() -> None:
    package = Path(streamlit.__file__).parent
    said = [*(package / "static").rglob("*.js"), *(package / "elements").rglob("*.py")]
    text = "\n".join(path.read_text("utf-8") for path in said)
    assert [word for word in WORDS if word not in text] == []

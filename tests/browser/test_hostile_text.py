"""Hostile text in every place where Streamlit reads Markdown: it must come out as it went in."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

HOSTILE = [
    "![x](http://192.0.2.1/beacon.png)",
    "[ministry](http://192.0.2.1/login)",
    "<b>bold</b> <img src=x onerror=alert(1)> <style>*{display:none}</style>",
    ":red[warning] :material/home: :smile: :small[x] :blue-background[y]",
    "$x^2$ and `code` and **strong** and ~~gone~~ __init__",
    "# title",
    "- entry",
    "1. first",
    "140.220",
    "> quoted",
    "a | b",
    "&lt;script&gt; &amp; &#42;",
    "back\\slash \\* \\",
    "[^1] [x]: http://192.0.2.1",
    "---",
    "توصية **عريضة** [رابط](http://192.0.2.1)",
    "=cmd()+1",
    "@user #tag",
    "<http://192.0.2.1/x>",
    "https://192.0.2.1/login www.192.0.2.1 someone@192.0.2.1 :streamlit: -> <- >= --",
]

PAGE = f"""
import pandas as pd
import streamlit as st
from uprtrack.ui.plain import plain
texts = {HOSTILE!r}
st.title("ready")
for text in texts:
    st.markdown(plain(text))
    st.page_link("https://example.org", label=plain(text))
st.table(pd.DataFrame({{"text": [plain(text) for text in texts]}}), hide_index=True)
"""


def seen(places: Locator) -> list[str]:
    """What a person sees; the word joiner is not seen."""
    return [text.replace("\u2060", "") for text in places.all_inner_texts()]


def test_hostile_text_is_shown_as_it_stands(
    tmp_path: Path,
    run_python: Callable[[list[str], Path], AbstractContextManager[str]],
    open_page: Callable[..., Page],
) -> None:
    (tmp_path / "page.py").write_text(PAGE)
    command = ["-m", "streamlit", "run", "page.py", "--server.headless=true"]
    command += ["--browser.gatherUsageStats=false", "--server.port={port}"]
    with run_python(command, tmp_path) as address:
        page = open_page()
        page.goto(address)
        expect(page.get_by_role("heading", name="ready")).to_be_visible()
        cells = page.get_by_test_id("stTable").locator("td")
        expect(cells).to_have_count(len(HOSTILE))
        assert seen(cells) == HOSTILE
        shown = page.get_by_test_id("stMarkdown").locator("p")
        assert seen(shown) == HOSTILE
        assert seen(page.get_by_test_id("stPageLink")) == HOSTILE
        table = page.get_by_test_id("stTable")
        assert table.locator("img, strong, code, style, del, h1, span[style]").count() == 0
        assert table.locator("a").count() == 0
        page.context.close()

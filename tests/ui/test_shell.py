import re
from pathlib import Path

import pytest
import streamlit

from uprtrack.ui.shell import content_policy, localized

PAGE = (
    b'<!DOCTYPE html><html lang="en"><head><link rel="shortcut icon" href="./favicon.png" />'
    b"<title>Streamlit</title></head></html>"
)


@pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_a_page_has_its_language_and_direction(code: str, direction: str) -> None:
    page = localized(PAGE, code).decode()
    assert f'<html lang="{code}" dir="{direction}">' in page
    assert page.index("<script>") < page.index("<title>uprtrack</title>")
    assert "favicon.png" not in page


def test_only_arabic_carries_the_right_to_left_style() -> None:
    assert b"js-plotly-tester" in localized(PAGE, "ar")
    assert b"js-plotly-tester" not in localized(PAGE, "en")


def test_the_policy_names_every_inline_script_by_its_hash() -> None:
    none, one = content_policy(()), content_policy((b"x = 1",))
    assert "sha256" not in none
    assert re.search(r"script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='", one)
    assert "unsafe-inline" not in one.split("style-src")[0]


def test_the_chart_library_is_fetched_before_it_is_asked_for() -> None:
    page = localized(PAGE, "en").decode()
    (name,) = re.findall(r'<link rel="modulepreload" [^>]*href="\./static/js/([^"]+)">', page)
    scripts = Path(streamlit.__file__).parent / "static" / "static" / "js"
    assert name.startswith("PlotlyChart.")
    assert (scripts / name).is_file()

"""The README's pictures: python bench/pictures.py, with chromium and an Arabic font."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from serving import FIRST_BAR, browser, demonstration_store, go, served

IMAGES = Path(__file__).parents[1] / "docs" / "images"
PICTURES = (
    ("overview", "", FIRST_BAR, "ar"),
    ("overview", "", FIRST_BAR, "en"),
    ("links", "links", ".uprtrack-suggested mark", "en"),
)
"""Its name, the page, what shows that the page is there, the language."""

SETTLED = 4_000
"""Milliseconds after that sign in which the rest of the page arrives."""


def main() -> None:
    with (
        demonstration_store() as database,
        served(database) as (server, address),
        browser() as visitors,
    ):
        for name, where, sign, code in PICTURES:
            page = visitors.new_context(viewport={"width": 1440, "height": 1080}).new_page()
            go(page, f"{address}/{where}?lang={code}", server)
            page.wait_for_selector(sign, state="attached", timeout=60_000)
            page.wait_for_timeout(SETTLED)
            picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
            few = picture.quantize(128, dither=Image.Dither.NONE)
            few.save(IMAGES / f"{name}-{code}.png", optimize=True)
            page.context.close()


if __name__ == "__main__":
    main()

"""The README's two pictures: python bench/pictures.py, with chromium and an Arabic font."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from serving import FIRST_BAR, browser, demonstration_store, go, served

IMAGES = Path(__file__).parents[1] / "docs" / "images"
SETTLED = 4_000
"""Milliseconds after the first bar in which the rest of the page arrives."""


def main() -> None:
    with (
        demonstration_store() as database,
        served(database) as (server, address),
        browser() as visitors,
    ):
        for code in ("ar", "en"):
            page = visitors.new_context(viewport={"width": 1440, "height": 1080}).new_page()
            go(page, f"{address}/?lang={code}", server)
            page.wait_for_selector(FIRST_BAR, state="attached", timeout=60_000)
            page.wait_for_timeout(SETTLED)
            picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
            few = picture.quantize(128, dither=Image.Dither.NONE)
            few.save(IMAGES / f"overview-{code}.png", optimize=True)
            page.context.close()


if __name__ == "__main__":
    main()

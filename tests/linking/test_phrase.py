"""Phrases as the table writes them, found in texts as people write them."""

import pytest

from uprtrack.linking.phrase import Phrase
from uprtrack.linking.tokens import tokens


def found(written: str, text: str) -> list[str]:
    """The words of a text that a phrase is found in."""
    phrase = Phrase.of("themes", "women", written, 0.9)
    cut = tokens(text)
    places = ((at, phrase.ends(cut, at)) for at, t in enumerate(cut) if phrase.words[0].fits(t))
    return [" ".join(cut[at:after]) for at, after in places if after]


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("girl/girls", "Girls and one girl", ["Girls", "girl"]),
        ("ratif*", "It ratified; ratification; rat", ["ratified", "ratification"]),
        ("child", "The child's school, grandchild", ["child's"]),
        ("non discrimination", "non-discrimination", ["non discrimination"]),
        ("law .. women", "a law on the rights of women", ["law on the rights of women"]),
        ("law .. women", "a law; and women", []),
        ("law .. women", "a law that is of no great use to women", []),
        ("المرأة", "حقوق المرأة وبالمرأة وللمرأة", ["المرأة", "وبالمرأة", "وللمرأة"]),
        ("طفل", "اﻟﻄﻔﻞ والطِّفل بطفل", ["اﻟﻄﻔﻞ", "والطِّفل", "بطفل"]),
        ("الدين", "المدينة والتمدين", []),
        ("=البدون", "بدون تأخير والبدون ثم البدون", ["البدون"]),
        ("القضاء على", "القضاء على التمييز", ["القضاء على"]),
    ],
)
def test_finds(written: str, text: str, expected: list[str]) -> None:
    assert found(written, text) == expected


@pytest.mark.parametrize(("written", "weight"), [("", 0.5), ("..", 0.5), ("a ..", 0.5), ("a", 1.2)])
def test_refuses_what_is_no_phrase(written: str, weight: float) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Phrase.of("themes", "women", written, weight)

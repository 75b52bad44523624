"""What a Working Group report or its addendum says of itself on its first page and after it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from uprtrack.intake.formats.running_text import visible
from uprtrack.intake.line import Line
from uprtrack.language.dates import read_date
from uprtrack.language.digits import latin_digits
from uprtrack.language.key import search_key
from uprtrack.language.ordinals import read_ordinal
from uprtrack.language.states import resolve_state


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Texts are "" and numbers None where the document does not say.

    `symbol` is the document's own ("A/HRC/28/15/Add.1"), `states` the codes of all States whose
    review it tells of, `session` the Working Group's, `year` the review's, `issued` the day on the
    first page. `arabic` tells the language of the text, `is_review` whether it names the Working
    Group on the Universal Periodic Review at all. `symbols` are those of all reports at the heads
    of pages, `reviews` how often the text tells of a session that was held.
    """

    symbol: str
    states: tuple[str, ...]
    session: int | None
    year: int | None
    issued: date | None
    arabic: bool
    is_review: bool
    symbols: tuple[str, ...] = ()
    reviews: int = 0

    @property
    def state(self) -> str:
        """The one State under review, "" for none or several."""
        return self.states[0] if len(self.states) == 1 else ""

    @property
    def report(self) -> str:
        """The symbol of the report, of which an addendum's symbol is an extension."""
        return _report(self.symbol)

    @property
    def is_addendum(self) -> bool:
        return "/Add." in self.symbol


SYMBOL = re.compile(
    r"A\s?/\s?HRC\s?/\s?(\d{1,3})\s?/\s?(\d{1,3})((?:\s?/\s?(?:Add|Rev|Corr)\s?\.\s?\d{1,2})*)(?![\d/])",
    re.IGNORECASE,
)
"""The symbol of a document of the Human Rights Council, blanks in it or not."""

_DRAFT = re.compile(r"A/HRC/WG\.6/\d{1,2}/L\.\d{1,3}")
_ISSUED_FOR = re.compile(r"A/HRC/WG\.6/(\d{1,2})/([A-Z]{3})/\d")
_EXTENSION = re.compile(r"/(?:Add|Rev|Corr)\..*")
_OWN_LINE = re.compile(r"(?:United\s?Nations|NATIONS|الأمم المتحدة|A\s)?\s*", re.IGNORECASE)
_SESSION = re.compile(r"held\s+(?:its|the)\s+([\w-]+(?:[\s-]{1,2}\w+)?)\s+session")
_SESSION_AR = re.compile(r"دورت[هة]ا?\s+((?:ال)?\w+(?:\s+(?:و?ال)?\w+)?)(?=\s)")
_REVIEWED = re.compile(
    r"[Tt]he\s+(?:universal\s+periodic\s+)?review\s+of\s+(?:the\s+)?([^.;]{3,80}?),?\s+(?:was|were)\s+"
    r"(?:held|conducted|considered)"
)
_REVIEWED_AR = re.compile(
    r"(?:الاستعراض\s+(?:المتعلق|الخاص)\s+ب|استعراض\s+(?:حالة\s+)?|(?:استعرضت?|استُعرضت?)\s+(?:حالة\s+)?"
    r"|باستعراض\s+(?:حالة\s+)?)([^.؛،]{3,60}?)\s+في\s+"
)
_TITLE = re.compile(
    r"report\s+of\s+the\s+working\s+group\s+on\s+the\s+universal\s+periodic\s+review"
    r"|تقرير الفريق العامل المعني بالاستعراض الدوري الشامل"
)
_MECHANISM = re.compile(r"universal\s+periodic\s+review|الاستعراض\s+الدوري\s+الشامل", re.I)
_TITLE_END = re.compile(r"(?:review|الشامل)\W*$")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_FIRST_LINES = 250
"""Lines that hold the first page, the contents and the introduction."""
_FRONT_LINES = 40
_LONGEST_HEAD = 60
_FEWEST_PAGES = 3
_NEAR = 160
"""Characters from the words on the review to its year."""
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[a-z]")


def read_front_page(lines: Sequence[Line]) -> FrontPage:
    """What the document says of itself; a text that begins in its middle says little."""
    texts = [visible(line.text) for line in lines]
    opening = texts[:_FIRST_LINES]
    joined = " ".join(opening)
    whole = " ".join(texts)
    arabic = bool(_ARABIC.search(joined)) and (
        len(_ARABIC.findall(joined)) > len(_LATIN.findall(joined))
    )
    issued_for = _ISSUED_FOR.findall(joined)
    states = _reviewed(whole, arabic) or _titled(opening)
    joined = latin_digits(joined) if arabic else joined
    reviews = len((_SESSION_AR if arabic else _SESSION).findall(whole))
    if reviews < 2:
        states = states[:1]
    if not states and (codes := {resolve_state(code) for _, code in issued_for} - {None}):
        states = tuple(sorted(code for code in codes if code))
    heads = _heads(texts)
    symbol = heads.most_common(1)[0][0] if heads else _named_symbol(texts)
    issued = next((day for text in opening[:_FRONT_LINES] if (day := _day(text))), None)
    session = _session(joined, arabic)
    if session is None and issued_for:
        session = int(Counter(number for number, _ in issued_for).most_common(1)[0][0])
    return FrontPage(
        symbol=symbol,
        states=states,
        session=session,
        year=_year(joined, arabic) or (issued.year if issued else None),
        issued=issued,
        arabic=arabic,
        symbols=_reports(heads),
        reviews=reviews,
        is_review=bool(_MECHANISM.search(joined)),
    )


def _report(symbol: str) -> str:
    return _EXTENSION.sub("", symbol)


def _reports(heads: Counter[str]) -> tuple[str, ...]:
    """The reports whose symbols stand at the heads of several pages, not once in a wrapped line."""
    pages: Counter[str] = Counter()
    for symbol, count in heads.items():
        pages[_report(symbol)] += count
    return tuple(report for report, count in pages.items() if count >= _FEWEST_PAGES)


def symbol_in(text: str) -> str:
    """The first symbol of a document in a text as the United Nations writes it, or ""."""
    found = SYMBOL.search(text)
    return _written(found) if found else ""


def _written(found: re.Match[str]) -> str:
    extension = re.sub(r"\s", "", found[3])
    for word in ("Add", "Rev", "Corr"):
        extension = re.sub(word, word, extension, flags=re.IGNORECASE)
    return f"A/HRC/{found[1]}/{found[2]}{extension}"


def _heads(texts: Sequence[str]) -> Counter[str]:
    """How often each symbol stands alone in a line, as at the head of each page."""
    alone: Counter[str] = Counter()
    for text in texts:
        if len(text) > _LONGEST_HEAD or "HRC" not in text.upper():
            continue
        for found in SYMBOL.finditer(text):
            around = text[: found.start()] + text[found.end() :]
            if _OWN_LINE.fullmatch(around) or around.strip().isdecimal():
                alone[_written(found)] += 1
    return alone


def _named_symbol(texts: Sequence[str]) -> str:
    """The first symbol that a first page names, that of a draft too, or ""."""
    for text in texts[:_FRONT_LINES]:
        found = SYMBOL.search(text)
        if found and _OWN_LINE.fullmatch(text[: found.start()]):
            return _written(found)
    draft = _DRAFT.search(" ".join(texts[:_FRONT_LINES]))
    return draft[0] if draft else ""


def _reviewed(text: str, arabic: bool) -> tuple[str, ...]:
    """The States of which the text says that their review was held, in its order."""
    found = (_REVIEWED_AR if arabic else _REVIEWED).findall(text)
    codes = (_state(name) for name in found)
    return tuple(dict.fromkeys(code for code in codes if code))


_OFFICIAL = re.compile(r"^(?:the|دولة|مملكة|جمهورية|المملكة|سلطنة|ال?دولة)\s+")


def _state(name: str) -> str | None:
    clean = name.strip(" *∗†0123456789:")
    bare = _OFFICIAL.sub("", clean)
    return resolve_state(clean) or (resolve_state(bare) if bare != clean else None)


def _titled(opening: Sequence[str]) -> tuple[str, ...]:
    """The State named in the lines after the title; names of two lines are joined."""
    for at in range(min(_FRONT_LINES, len(opening))):
        title = search_key(" ".join(opening[at : at + 3]))
        if not _TITLE.match(title):
            continue
        after = at
        while after < at + 3 and not _TITLE_END.search(search_key(opening[after])):
            after += 1
        following = opening[after + 1 : after + 6]
        for start in range(len(following)):
            for length in (3, 2, 1):
                if code := _state(" ".join(following[start : start + length])):
                    return (code,)
    return ()


def _session(joined: str, arabic: bool) -> int | None:
    if arabic:
        for found in _SESSION_AR.finditer(joined):
            words = found[1]
            session = read_ordinal(words) or read_ordinal(words.split()[0])
            if session:
                return session
        return None
    found_en = _SESSION.search(joined)
    if not found_en:
        return None
    words = found_en[1]
    return read_ordinal(words) or read_ordinal(words.split()[-1])


def _year(joined: str, arabic: bool) -> int | None:
    """The year in which the State's review was held, or its session."""
    for pattern in (_REVIEWED_AR, _SESSION_AR) if arabic else (_REVIEWED, _SESSION):
        found = pattern.search(joined)
        year = _YEAR.search(joined, found.end(), found.end() + _NEAR) if found else None
        if year:
            return int(year[1])
    return None


def _day(text: str) -> date | None:
    """The day in a line that is nothing but a date."""
    if not 8 <= len(text) <= 40 or not _YEAR.search(latin_digits(text)):
        return None
    read = read_date(text)
    return read.day if read and read.exact else None

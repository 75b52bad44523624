"""The words by which Working Group reports and addenda say what the State under review answers."""

import re
from functools import lru_cache
from typing import Final

from uprtrack.language.key import search_key

_A = r"(?:[\w,/'-]+(?:\.\w+)* ){0,12}?"
"""A few words between the parts of a phrase: whose support, which recommendations."""
_NO = (
    r"(?:does|do|did|is|are|was|were|has|have|had|can|could|would|will) ?(?:not|n't)"
    r"|cannot|unable to"
)
_IMPLEMENTED = r"(?:already|been|being|is|are|were|fully|considered) implemented"
_EXAMINE = (
    r"(?:examin|consider|stud(?:y|ied)|review|analys|assess|reflect)\w*"
    r"(?! (?:as |to be )?(?:already|being|implemented|in the process))"
)
_RESPOND = r"(?:respon(?:d|se)|repl(?:y|ies)|answer|position|view|comment|clarification|feedback)s?"
_AR_NOT = r"(?:لم|لا|لن)"

PHRASES: Final[dict[str, tuple[str, ...]]] = {
    "supported_in_part": (
        r"partial(?:ly)? (?:support|accept|agree|endorse)\w*",
        r"partly (?:support|accept|agree|endorse)\w*",
        r"(?:support|accept|endorse)\w* (?:\w+ )?(?:partially|partly|in part)",
        rf"enjoy\w* the (?:partial support|support {_A}in part)",
        rf"enjoy\w* (?:the )?(?:in part|partially|partly|partial) {_A}support",
        rf"ت?حظي? (?:جزئيا )?{_A}بتاييد {_A}جزئي\w*",
        r"بتاييد جزئي",
        r"(?:قبول|تاييد)\w* جزئي\w*",
        rf"(?:قبلت|تقبل|ايدت|تويد|مقبوله|مويده)\w* {_A}جزئيا",
    ),
    "not_supported": (
        rf"(?:{_NO}) {_A}(?:enjoy|have|receive|meet with|find|command)\w* {_A}(?:support|approval)",
        rf"(?:{_NO}) (?:be )?(?:\w+ )?(?:support|accept|approv|endors)\w*",
        r"not (?:in a position|able|ready|willing) to (?:support|accept|endorse|implement)\w*",
        r"not (?:support|accept|approv|endors)(?:s|ed|ing)?",
        r"(?:neither|nor) (?:support|accept)\w*",
        r"reject(?:s|ed|ing|ion)?",
        r"(?:refuse|decline)[sd]?",
        r"un(?:accept|support)(?:able|ed)",
        r"not acceptable",
        r"(?:not|ir)[ -]?(?:relevant|applicable)|inapplicable|factually incorrect|inaccurate",
        r"(?:not in (?:conformity|line|accordance)|incompatible|inconsistent) with",
        r"object(?:s|ed) to",
        rf"{_AR_NOT} ت?ي?حظي? {_A}(?:ب(?:ال)?تاييد|ب(?:ال)?قبول|بموافقه|بدعم)\w*",
        rf"{_AR_NOT} (?:ت|ي|ن)(?:قبل|ويد|وافق|ستطيع|مكن|دعم)\w*",
        rf"{_AR_NOT} {_A}(?:محل قبول|مقبول\w*)",
        r"(?:ترفض|يرفض|رفضت|رفضتها|رفض|مرفوضه)",
        r"غير (?:مقبول|مويد|مدعوم)\w*",
        r"عدم (?:ال)?(?:قبول|تاييد)\w*",
    ),
    "pending": (
        rf"(?:will|would|shall) (?:\w+ ){{0,2}}?{_EXAMINE}",
        rf"(?:to|should|must) be (?:\w+ )?{_EXAMINE}",
        r"(?:will|would|shall|to) be given (?:\w+ )?consideration",
        rf"(?:will|would|shall) {_A}(?:provid|giv|submit|present|communicat)\w* {_A}{_RESPOND}",
        rf"(?:will|would|shall) {_A}(?:respond|reply|answer)\w*",
        rf"{_RESPOND} {_A}(?:will|would|shall) (?:be )?{_A}(?:includ|provid|giv|present|submit)\w*",
        r"(?:remain|left|kept|still|is|are) pending",
        r"pending (?:recommendations|further|response|examination|consideration)",
        r"(?<!state )under (?:\w+ )?(?:consideration|examination|review|study)",
        r"(?:were|was|have been|has been) (?:made|addressed|put|offered|presented|put forward) to",
        r"deferred|postponed",
        r"(?:needs?|requir\w+) (?:further|more|additional) "
        r"(?:consideration|examination|study|time|discussion)",
        r"س(?:ت|ي|ن)(?:نظر|درس|بحث|عكف|جري|قوم|تناول|خضع|فحص|واصل)\w*",
        rf"س(?:ت|ي)(?:قدم|رد|جيب|تيح|وفر|وافي|درج)\w* {_A}(?:رد|اجاب|موقف)\w*",
        r"(?:قيد|تحت|محل) (?:ال)?(?:نظر|دراسه|بحث|فحص)",
        rf"(?:قدمت|وجهت) {_A}(?:الي|ل)\w* {_A}التوصيات",
        rf"(?:قدمت|وجهت) التوصيات {_A}(?:الي|ل)",
    ),
    "supported": (
        rf"(?:enjoy(?:s|ed|ing)?|receiv\w*|me?et with|found|find|command) {_A}support",
        r"(?:have|has|had) (?:the|its|full|our)(?: full)? support",
        r"(?:is|are|was|were|been|be|fully) (?:\w+ )?(?:supported|accepted|approved|endorsed)",
        r"(?:supports|accepts|supported|accepted|endorses|endorsed|agrees|agreed|approves)",
        r"accept(?:able|ance)",
        r"welcom(?:es|ed) (?:all )?(?:the |these )?(?:following )?recommendations?",
        rf"(?:considers?|regards?|deems?|finds?|views?|states?|that) {_A}{_IMPLEMENTED}",
        _IMPLEMENTED,
        r"in the process of (?:being )?implement\w*",
        r"(?:in|under) (?:the )?(?:process|course) of (?:being )?implement\w*",
        rf"ت?ي?حظي?(?:ت)? {_A}(?:ب(?:ال)?تاييد|ب(?:ال)?قبول|بموافقه|بدعم)\w*",
        r"(?:تويد|يويد|ايدت|ايد|تقبل|قبلت|قبل|توافق|وافقت|وافق)(?:ها)?",
        r"(?:مقبول|مويد|مدعوم)ه?",
        r"(?:تاييد|قبول)",
        rf"(?:نفذت|منفذه|مطبقه|نفذتها|طبقت) {_A}(?:فعلا|بالفعل|قيد)\w*",
        r"(?:قيد|طور|سبيلها الي) (?:ال)?(?:تنفيذ|تطبيق)",
    ),
    "noted": (
        r"(?:has|have|had|is|are|was|were|been|be|thus|and|were) (?:\w+ )?noted",
        r"noted (?:by|without)",
        r"(?:takes?|took|taken|taking) (?:\w+ )?(?:note|cognizance)",
        r"notes? (?:the|of|these|those|this|that)",
        r"(?:ا|ت|ي|ن)?ح(?:ا|ي)?ط(?:ت)? (?:بها |به |\w+ ){0,6}?علما",
        r"احاط\w* علما",
        r"(?:ال)?احاطه (?:\w+ ){0,3}?علما",
        r"(?:اخذ|تاخذ|ياخذ)\w* (?:\w+ ){0,3}?علما",
    ),
}
"""Patterns over the search key of a heading, by the position that they give.

Sources: English and Arabic editions of Working Group reports; the verbs of Human Rights Council
decision 6/102 and resolution 16/21.
"""

_PRECEDENCE = tuple(PHRASES)
_PATTERN = {
    position: re.compile("|".join(rf"(?<!\w)(?:و|ف)?(?:{phrase})(?!\w)" for phrase in phrases))
    for position, phrases in PHRASES.items()
}
_LATER = re.compile(r"\b(?:in due (?:course|time))\b|(?:في الوقت المناسب|في الوقت الملائم|في حينه)")
"""Words of an answer to come that may also tell when something is carried out."""
_ALWAYS_SAID = re.compile(
    r"(?:have|has) been (?:duly |carefully |thoroughly )?(?:examined|considered|reviewed|studied)"
    r"|recommendations? (?:and|formulated|made) during the (?:interactive )?dialogue"
    r"|response of [\w ,()'-]{2,60}? to these recommendations will be included[^.:]*"
    r"|(?:noted|contained|reflected) in (?:the|this|paragraphs?)\b"
)
"""Words of headings that answer nothing."""
_LONGEST_WORDS = 300
_LEADING_NUMBER = re.compile(r"^[\s\d٠-٩.\-–)]+")


@lru_cache(maxsize=4_096)
def position_of(heading: str) -> str | None:
    """The position that a heading's words give, a key of the vocabulary "position", or None.

    The longer phrase counts where it holds another ("did not enjoy the support" holds "enjoy the
    support"); of several that stand apart, the first of: in part, not supported, pending,
    supported, noted.
    """
    key = _ALWAYS_SAID.sub(" ", search_key(heading))
    spans = {
        position: [match.span() for match in pattern.finditer(key)]
        for position, pattern in _PATTERN.items()
    }
    longer: list[tuple[int, int]] = []
    for position in _PRECEDENCE:
        if any(not _is_within(span, longer) for span in spans[position]):
            return position
        longer += spans[position]
    return "pending" if _LATER.search(key) else None


def heading_words(heading: str) -> str:
    """The heading's own words without its number and the colon, on one line."""
    words = " ".join(_LEADING_NUMBER.sub("", heading).split()).rstrip(" :.")
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"


def _is_within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    start, end = span
    return any(
        begin <= start and end <= finish and finish - begin > end - start
        for begin, finish in others
    )

"""The position that a sentence of an addendum gives, whose verbs are not those of headings."""

import re
from functools import lru_cache

from uprtrack.intake.formats.positions import position_of
from uprtrack.language.key import search_key

_NEGATED = re.compile(
    r"(?:n't|\bnot|\bnor|\bunable to|\bcannot) (?:\w+ ){0,4}?(?:accept|support|endorse)"
)
_IN_PART = re.compile(
    r"\b(?:partial\w*|partly|in part)\b(?: \w+){0,4} (?:accept|support|endorse)"
    r"|\b(?:accept|support|endorse)\w*(?: \w+){0,6} (?:partial\w*|partly|in part)\b"
    r"|\b(?:accept|support)\w* (?:the )?(?:first|second|last|former|latter|one)"
    r" (?:part|half|sentence)"
)
_NOTED = re.compile(
    r"\bnot(?:e|es|ed|ing)\b(?! (?:above|with|earlier|in the|in paragraph|in its)\b)"
)
_NOTES_THAT = re.compile(r"\bnot(?:e|es|ed|ing) that (?!recommendation)", re.IGNORECASE)
_JUST_SAID = re.compile(r"\b(?:as|already|also|be|previously) noted\b|\bplease note\b")
_IN_PART_AR = re.compile(r"جزييا|جزيي\b|جزييه")
_REFUSED_AR = re.compile(r"(?<!\w)(?:و|ف)?(?:مرفوض|غير مقبول|غير مويد|غير موافق)")
_NEGATED_AR = re.compile(r"(?<!\w)(?:و|ف)?(?:لا|لم|لن|غير|عدم) ")
_ACCEPTED_AR = re.compile(r"(?<!\w)(?:و|ف)?(?:مقبول|مويد)")
_SUPPORTED = re.compile(r"\b(?:accept|support|endorse|agree|approve)(?:s|ed|d|ing|ance)?\b")
_OF_OTHERS = re.compile(
    r"\b(?:with|seek|financial|technical|legal|social|family|of|to|provide|more|its) support\b"
    r"(?= (?!of|the recommendation|recommendation|these|this|those)\w)"
)


@lru_cache(maxsize=4_096)
def answer_of(text: str) -> str | None:
    """The position that a text gives, a key of the vocabulary "position", or None.

    What `position_of` reads in headings, and besides the plain verbs of sentences and lists: "we
    accept", "Slovenia notes", "Noted recommendations", "accepts in part".
    """
    text = _NOTES_THAT.sub(" ", text)
    key = search_key(text)
    if _IN_PART.search(key) and not _NEGATED.search(key):
        return "supported_in_part"
    if _IN_PART_AR.search(key) and not _NEGATED_AR.search(key):
        return "supported_in_part"
    if found := position_of(text):
        return found
    if _REFUSED_AR.search(key):
        return "not_supported"
    if _ACCEPTED_AR.search(key):
        return "supported"
    if _NEGATED.search(key):
        return "not_supported"
    if _SUPPORTED.search(_OF_OTHERS.sub(" ", key)):
        return "supported"
    return "noted" if _NOTED.search(_JUST_SAID.sub(" ", key)) else None

"""What the formats of files and the encodings of texts are called."""

from typing import Final

from uprtrack.language.catalogue import N_, Language

_FORMATS: Final = {
    "working_group_report": N_("Working Group report"),
    "addendum": N_("addendum to a Working Group report"),
    "thematic_list": N_("thematic list of recommendations"),
    "uhri": N_("export of the Universal Human Rights Index"),
    "upr_info": N_("export of UPR Info"),
}
_ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "windows-1256": "Windows-1256",
    "cp1252": "Windows-1252",
    "mac_roman": "Mac Roman",
}


def format_name(format_: str, language: Language) -> str:
    """An official format's name, "" for tables and exports of this program."""
    name = _FORMATS.get(format_)
    return language.text(name) if name else ""


def encoding_name(encoding: str) -> str:
    """A text's encoding as programs call it, "" where there is none."""
    return _ENCODINGS.get(encoding, encoding)

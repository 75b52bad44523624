"""What figures say of recommendations that are implemented without evidence."""

from collections.abc import Mapping

from uprtrack.analysis.conditions import unevidenced
from uprtrack.analysis.selection import Selected
from uprtrack.language.catalogue import Language


def evidence_notes(without: int, language: Language) -> Mapping[str, str]:
    """The note on the part "implemented" of a bar; none where all of it has evidence."""
    return {"implemented": f"({_told(without, language)})"} if without else {}


def evidence_caption(selected: Selected, language: Language) -> str:
    """The same of all that a figure counts, "" where nothing is wanting."""
    without = int((selected.mask & unevidenced(selected.table)).sum())
    if not without:
        return ""
    return f"{language.text('Implemented')}: {_told(without, language)}"


def _told(without: int, language: Language) -> str:
    return language.text("{n} without evidence", n=language.number(without))

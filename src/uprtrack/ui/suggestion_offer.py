"""Where recommendations have no theme: a link to what their texts suggest."""

from collections.abc import Iterable

from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record
from uprtrack.ui.address import page_link
from uprtrack.ui.as_of import as_of_asked


def offer_suggestions(recommendations: Iterable[Record], language: Language) -> None:
    """Say how many have no theme and link to the suggestions; nothing where all have one."""
    bare = sum(not record.values["themes"] for record in recommendations)
    if bare and not as_of_asked():
        told = language.count(
            "{n} recommendation has no theme; see what its text suggests",
            "{n} recommendations have no theme; see what their texts suggest",
            bare,
        )
        page_link(told, "suggestions", language)

"""What stands under every figure: its filters, denominator, date and revision."""

from datetime import date

from uprtrack.analysis.phrases import selection_phrases
from uprtrack.analysis.selection import Selected
from uprtrack.language.catalogue import Language


def caption(selected: Selected, language: Language, today: date, *, several: bool = False) -> str:
    """One line of plain text: "Themes: Women · 30 recommendations · revision 12, 23 November 2026".

    `several` says first that a recommendation with two themes counts under each. Not escaped.
    """
    snapshot, entity = selected.snapshot, selected.table.entity.name
    said = []
    if several:
        said.append(
            language.text("A recommendation with two themes counts under each, once in the total")
        )
    filters = selection_phrases(selected.selection, language, snapshot, entity)
    said += filters or (language.text("All records"),)
    said.append(_number(entity, len(selected), language))
    said.append(
        language.text(
            "revision {revision}, {date}",
            revision=language.number(snapshot.revision),
            date=language.date(today),
        )
    )
    if snapshot.demonstration:
        said.append(language.text("demonstration data"))
    return " · ".join(said)


def _number(entity: str, number: int, language: Language) -> str:
    if entity == "recommendations":
        return language.count("{n} recommendation", "{n} recommendations", number)
    if entity == "activities":
        return language.count("{n} activity", "{n} activities", number)
    if entity == "commitments":
        return language.count("{n} commitment", "{n} commitments", number)
    return language.count("{n} record", "{n} records", number)

"""How a link came to be, in words for people."""

from uprtrack.language.catalogue import Language
from uprtrack.model.record import Values


def origin_told(values: Values, language: Language) -> str:
    """Where a link comes from, and how sure an accepted suggestion was; "" where none says so."""
    match values["origin"], values["score"]:
        case "sheet", _:
            return language.text("From a sheet")
        case "person", _:
            return language.text("Linked by hand")
        case "suggestion", float(score) if score >= 0:
            share = language.percent(round(score * 100))
            return language.text("Accepted suggestion, {share}", share=share)
        case "suggestion", _:
            return language.text("Accepted suggestion")
    return ""

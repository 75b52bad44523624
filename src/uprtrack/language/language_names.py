"""Languages by their names, for the texts that are in neither of ours."""

from babel import Locale, UnknownLocaleError

from uprtrack.language.catalogue import Language

FIELD = "text_other_language"


def language_name(code: str, language: Language) -> str:
    """Such as French for fr; a code that names no language stands as it is."""
    try:
        name = Locale.parse(code, sep="-").get_display_name(language.locale)
    except (ValueError, UnknownLocaleError):
        return code
    return name or code

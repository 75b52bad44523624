"""Give a person their own workbook back, with its faults marked."""

from uprtrack.access import Person, Verb, require
from uprtrack.intake.mark import mark_workbook
from uprtrack.language.catalogue import Language
from uprtrack.services.preview import Preview


def marked(person: Person, data: bytes, preview: Preview, language: Language) -> bytes:
    """The xlsx that the preview was made of, its faults marked in the language.

    Raises Refused("cannot_mark") for any other kind of file, and where it cannot be rewritten.
    """
    require(person, Verb.UPLOAD)
    return mark_workbook(data, preview.findings, language)

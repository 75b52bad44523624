"""What a file is, in a few words: its format, its document, its encoding."""

from uprtrack.language.catalogue import Language
from uprtrack.language.format_names import encoding_name, format_name
from uprtrack.language.states import state_name
from uprtrack.services.preview import Preview


def file_told(preview: Preview, language: Language) -> str:
    """As in "Working Group report A/HRC/15/15, Kuwait"; "" for a workbook of no official format."""
    parts = [format_name(preview.format, language)]
    if document := preview.document:
        parts[0] = f"{parts[0]} {document.symbol}".strip()
        if document.state:
            parts.append(state_name(document.state, language.code))
    parts.append(encoding_name(preview.encoding))
    return language.join(part for part in parts if part)

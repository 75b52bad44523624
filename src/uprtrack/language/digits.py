"""Arabic and Persian digits."""

LATIN_DIGITS = {
    zero + value: str(value)
    for zero in (0x0660, 0x06F0)  # Arabic-Indic, Persian
    for value in range(10)
}


def latin_digits(text: str) -> str:
    """The text with every Arabic or Persian digit written 0 to 9; nothing else changes."""
    return text if text.isascii() else text.translate(LATIN_DIGITS)

from uprtrack.language.digits import latin_digits


def test_arabic_and_persian_digits_become_latin_and_nothing_else_changes() -> None:
    assert latin_digits("الفقرة ١٤٠٫٢٢٠ و۱۴۰ و140²") == "الفقرة 140٫220 و140 و140²"

from datetime import date

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.language.catalogue import language_for
from uprtrack.language.dates import ReadDate, are_month_first, read_date
from uprtrack.language.months import HIJRI_MONTHS

DAYS = st.dates(date(1925, 1, 1), date(2075, 12, 31))
TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
ALL_OF_THE_DAY = [
    "19 ديسمبر 2021",
    "١٩/١٢/٢٠٢١",
    "19-12-2021",
    "19.12.2021",
    "12/19/2021",
    "19/12/21",
    "2021-12-19",
    "2021-12-19T10:00:00Z",
    "2021-12-19 00:00:00",
    "2021-12-19T10:00:00.000+03:00",
    "19/12/2021 10:30 AM",
    "Sunday, 19 December 2021",
    "Dec 19, 2021",
    "December 19th, 2021",
    "19th of December 2021",
    "19-Dec-2021",
    "الأحد 19 ديسمبر 2021م",
    "يوم الأحد الموافق 19/12/2021",
    "19 كانون الأول/ديسمبر 2021",
    "19 كانون الأول (ديسمبر) 2021",
    "19 دجنبر 2021",
    "15 جمادى الأولى 1443هـ",
    "15/5/1443 هـ",
    "1443/5/15هـ",
    "15 جمادى الأولى 1443",
    "15 جمادى الأولى 1443هـ الموافق 19 ديسمبر 2021م",
    "19 ديسمبر 2021م الموافق 15 جمادى الأولى 1443هـ",
    "15 جمادى الأولى 1443هـ (19 ديسمبر 2021م)",
]


@pytest.mark.parametrize("text", ALL_OF_THE_DAY)
def test_one_day_in_many_spellings(text: str) -> None:
    assert read_date(text) == ReadDate(date(2021, 12, 19), exact=True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("سبتمبر 2015", date(2015, 9, 1), date(2015, 9, 30)),
        ("Dec-26", date(2026, 12, 1), date(2026, 12, 31)),
        ("décembre 2026", date(2026, 12, 1), date(2026, 12, 31)),
        ("خلال 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("by June 2026", date(2026, 6, 1), date(2026, 6, 30)),
        ("نهاية 2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("End of 2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("قبل نهاية عام 2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("early 2026", date(2026, 1, 1), date(2026, 1, 1)),
        ("النصف الأول 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("النصف الثاني من عام 2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("H2 2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("2025-2027", date(2025, 1, 1), date(2027, 12, 31)),
        ("2025 – 2027", date(2025, 1, 1), date(2027, 12, 31)),
        ("من 2025 إلى 2027", date(2025, 1, 1), date(2027, 12, 31)),
        ("يناير 2025 - مارس 2026", date(2025, 1, 1), date(2026, 3, 31)),
        ("1/2/2025 - 31/12/2025", date(2025, 2, 1), date(2025, 12, 31)),
        ("January - March 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("5-7 مارس 2025", date(2025, 3, 5), date(2025, 3, 7)),
        ("5 to 7 March 2025", date(2025, 3, 5), date(2025, 3, 7)),
        ("March 5-7, 2025", date(2025, 3, 5), date(2025, 3, 7)),
        ("28 فبراير - 3 مارس 2025", date(2025, 2, 28), date(2025, 3, 3)),
        ("شباط/فبراير 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("غشت 2019", date(2019, 8, 1), date(2019, 8, 31)),
        ("يونيه 2023", date(2023, 6, 1), date(2023, 6, 30)),
        ("Dec. 2021", date(2021, 12, 1), date(2021, 12, 31)),
        ("12/2021", date(2021, 12, 1), date(2021, 12, 31)),
        ("٢٠٢١", date(2021, 1, 1), date(2021, 12, 31)),
        ("عام 2024م", date(2024, 1, 1), date(2024, 12, 31)),
        ("Q3 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30)),
        ("الربع الثالث من عام 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("رمضان 1445هـ", date(2024, 3, 11), date(2024, 4, 9)),
        ("1443هـ", date(2021, 8, 9), date(2022, 7, 29)),
    ],
)
def test_a_period_stands_for_its_first_or_last_day(text: str, first: date, last: date) -> None:
    assert read_date(text) == ReadDate(first, exact=False)
    assert read_date(text, period_end=True) == ReadDate(last, exact=False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2021",
        "30 فبراير 2021",
        "32/13/2020",
        "13/2021",
        "1899",
        "44000",
        "19 ديسمبر",
        "5 كانون الثاني/فبراير 2020",
        "30/2/1443هـ",
        "1/1/0000",
        "قيد التنفيذ",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


def test_day_comes_before_month_where_both_are_possible() -> None:
    assert read_date("03/04/2021") == ReadDate(date(2021, 4, 3), exact=True)


@given(DAYS)
def test_every_day_is_read_back(day: date) -> None:
    expected = ReadDate(day, exact=True)
    arabic = language_for("ar").date(day)
    spellings = (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}.{day.month}.{day.year}",
        arabic,
        arabic.translate(TO_ARABIC),
        f"{arabic}م",
        language_for("en").date(day),
    )
    for spelling in spellings:
        assert read_date(spelling) == expected


@given(DAYS)
def test_every_hijri_day_is_read_back(day: date) -> None:
    hijri = Gregorian.fromdate(day).to_hijri()
    names = [name for name, month in HIJRI_MONTHS.items() if month == hijri.month]
    for name in names:
        assert read_date(f"{hijri.day} {name} {hijri.year}هـ") == ReadDate(day, exact=True)


@given(st.text(st.sampled_from("0123456789٠١٢/-. :الموافقهـمكانونيناير()QT"), max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert isinstance(read_date(text), ReadDate | None)


def test_a_french_day() -> None:
    assert read_date("31 décembre 2026") == ReadDate(date(2026, 12, 31), exact=True)
    assert read_date("1er juin 2026") == ReadDate(date(2026, 6, 1), exact=True)


@pytest.mark.parametrize("text", ["2027-2025", "end of", "7-5 مارس 2025", "2025-26", "في", "by"])
def test_periods_that_cannot_be(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("texts", "month_first"),
    [
        (["12/31/2026", "11/30/2026", "03/04/2026"], True),
        (["12/31/2026", "31/12/2026"], False),
        (["03/04/2026", "01/02/2026"], False),
        (["2026-12-31", "soon"], False),
        ([], False),
    ],
)
def test_the_order_of_a_column_of_dates(texts: list[str], month_first: bool) -> None:
    assert are_month_first(texts) is month_first


def test_an_ambiguous_day_follows_the_order_that_is_given() -> None:
    assert read_date("03/04/2026") == ReadDate(date(2026, 4, 3), exact=True)
    assert read_date("03/04/2026", month_first=True) == ReadDate(date(2026, 3, 4), exact=True)
    assert read_date("31/12/2026", month_first=True) == ReadDate(date(2026, 12, 31), exact=True)

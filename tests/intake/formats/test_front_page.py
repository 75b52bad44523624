import pytest

from uprtrack.intake.formats.front_page import FrontPage, read_front_page
from uprtrack.intake.line import Line

ENGLISH = """
GE.20-12345 (E)
Human Rights Council
Forty-second session
Universal Periodic Review
Report of the Working Group on the Universal
Periodic Review*
Bolivia (Plurinational
State of)
United Nations A/HRC/42/99
General Assembly Distr.: General
5 January 2020
A/HRC/42/99
2
Introduction
1. The Working Group, established in accordance with resolution 5/1 of 18 June 2007, held its
thirty-fourth session from 4 to 15 November 2019. The review of the Plurinational State of
Bolivia was held at the 3rd meeting, on 5 November 2019.
A/HRC/42/99
"""

ARABIC = """
مجلس حقوق الإنسان
الدورة الخامسة والأربعون
تقرير الفريق العامل المعني بالاستعراض الدوري الشامل
الكويت
الأمم المتحدة A/HRC/45/98
1- عقد الفريق العامل المعني بالاستعراض الدوري الشامل دورته الخامسة والثلاثين في الفترة من ٢٠
إلى ٣١ كانون الثاني/يناير ٢٠٢٠. وأُجري الاستعراض المتعلق بالكويت في الجلسة السابعة عشرة المعقودة
في ٢٩ كانون الثاني/يناير ٢٠٢٠.
"""


def read(text: str) -> FrontPage:
    return read_front_page([Line(line.strip(), 1) for line in text.splitlines()])


def test_the_session_is_the_working_groups_and_not_the_councils() -> None:
    page = read(ENGLISH)
    assert (page.symbol, page.state, page.session) == ("A/HRC/42/99", "BOL", 34)


def test_the_year_is_the_reviews_and_not_the_reports() -> None:
    page = read(ENGLISH)
    assert page.year == 2019
    assert page.issued is not None
    assert page.issued.isoformat() == "2020-01-05"


def test_an_arabic_report_says_the_same_in_its_own_words() -> None:
    page = read(ARABIC)
    assert (page.symbol, page.state, page.session, page.year) == ("A/HRC/45/98", "KWT", 35, 2020)
    assert page.arabic


@pytest.mark.parametrize(
    "written", ["A/HRC/42/99/Add.1", "A / HRC / 42 / 99 / Add. 1", "\u200fA/HRC/42/99/ADD.1\u200f"]
)
def test_an_addendum_names_its_report(written: str) -> None:
    page = read(f"United Nations {written}\nUniversal Periodic Review\nAddendum")
    assert page.symbol == "A/HRC/42/99/Add.1"
    assert page.report == "A/HRC/42/99"
    assert page.is_addendum


def test_a_title_alone_names_the_state() -> None:
    page = read("Report of the Working Group on the Universal Periodic Review*\nViet Nam\n")
    assert page.state == "VNM"


def test_two_reviews_in_one_text_are_two_states() -> None:
    other = ENGLISH.replace("the Plurinational State of\nBolivia", "Chad")
    assert read(ENGLISH + other).states == ("BOL", "TCD")


def test_a_text_that_begins_in_the_middle_says_nothing_of_itself() -> None:
    page = read("79.3. Consider acceding to the Convention (Chad);")
    assert page == FrontPage("", (), None, None, None, arabic=False, is_review=False)

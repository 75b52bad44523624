from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from uprtrack.reports.calendar_file import Entry, calendar_file, escaped, folded

MADE = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def lines(*entries):
    data = calendar_file("Name", entries, MADE)
    assert data.endswith(b"\r\n")
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_an_entry_lasts_all_day_and_ends_before_the_day_after_its_last():
    said = lines(Entry("u@x", "Course", date(2026, 12, 30), date(2026, 12, 31), revision=4))

    assert said[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//uprtrack//uprtrack//EN"]
    assert "UID:u@x" in said
    assert "DTSTAMP:20261126T093000Z" in said
    assert "DTSTART;VALUE=DATE:20261230" in said
    assert "DTEND;VALUE=DATE:20270101" in said
    assert "SEQUENCE:4" in said
    assert said[-3:] == ["END:VEVENT", "END:VCALENDAR", ""]


def test_a_text_stays_on_its_line_whatever_it_says():
    said = lines(
        Entry("u", "a\r\nEND:VEVENT\nb\x00", date(2026, 1, 1), date(2026, 1, 1), "x\u2028y")
    )

    assert "SUMMARY:a\\nEND:VEVENT\\nb" in said
    assert "DESCRIPTION:x\\ny" in said
    assert said.count("END:VEVENT") == 1
    assert escaped("a;b,c\\") == "a\\;b\\,c\\\\"


def test_the_first_and_the_last_day_there_are():
    said = lines(Entry("u", "t", date(1, 1, 1), date.max))
    assert "DTSTART;VALUE=DATE:00010101" in said
    assert "DTEND;VALUE=DATE:99991231" in said


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), max_size=300))
def test_folded_lines_are_short_whole_letters_and_unfold_to_the_same(text):
    parts = folded(text).split("\r\n")

    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == text
    assert all(part.startswith(" ") for part in parts[1:])

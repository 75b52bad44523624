"""Several values in a cell, and names that hold the separators themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.intake.several import joined, lines, split_names

SEPARATORS = ("\n", "\r\n", ";", "; ", "؛", "، ", "،", ", ", ",", " / ", "/", " - ", " – ")
KNOWN = {
    "Ministry of Trade, Industry and Customs",
    "Ministry of Social Affairs / Family",
    "State Audit Bureau - Kuwait",
    "وزارة الأوقاف، والشؤون الإسلامية",
    "A; B Society",
}


def known(name: str) -> bool:
    return name in KNOWN


@pytest.mark.parametrize("separator", SEPARATORS)
def test_every_separator_parts_names(separator: str) -> None:
    assert split_names(separator.join(("MOE", "MOH", "وزارة العدل")), known) == (
        "MOE",
        "MOH",
        "وزارة العدل",
    )


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("name", sorted(KNOWN))
def test_a_known_name_is_never_cut(separator: str, name: str) -> None:
    assert split_names(f"MOE{separator}{name}{separator}MOH", known) == ("MOE", name, "MOH")


def test_an_unknown_hyphen_or_bracket_inside_a_name_does_not_cut_it() -> None:
    assert split_names("Anti-Corruption Authority", known) == ("Anti-Corruption Authority",)
    assert split_names("Office (Trade, Industry)", known) == ("Office (Trade, Industry)",)


def test_bullets_and_numbers_before_names_go() -> None:
    assert split_names("- MOE\n• MOH\n1. MOJ\n2) MOI", known) == ("MOE", "MOH", "MOJ", "MOI")


def test_a_dash_of_a_known_name_is_no_bullet() -> None:
    assert split_names("-a\n- MOE", {"-a"}.__contains__) == ("-a", "MOE")


def test_repeats_and_blanks_go() -> None:
    assert split_names(" MOE ;; MOE,\n\n MOH ; ", known) == ("MOE", "MOH")
    assert split_names("", known) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MOE & MOH", ("MOE", "MOH")),
        ("MOE and MOH and MOE", ("MOE", "MOH", "MOE")),
        ("المرأة والطفل", ("المرأة", "الطفل")),
        ("المرأة و الطفل", ("المرأة", "الطفل")),
        ("A and B + MOE", ("A and B", "MOE")),
        ("MOE and others", ()),
        ("MOE", ()),
        ("MOE and " * 4_000 + "MOE", ()),
    ],
)
def test_joined_names_come_apart_where_all_are_known(text: str, names: tuple[str, ...]) -> None:
    assert joined(text, {"MOE", "MOH", "المرأة", "الطفل", "A and B"}.__contains__) == names


def test_free_texts_are_cut_at_lines_and_semicolons_only() -> None:
    assert lines("Law No. 21, art. 3 / 4 - new; Decree 5\nhttps://x.org/a;b=1") == (
        "Law No. 21, art. 3 / 4 - new",
        "Decree 5",
        "https://x.org/a;b=1",
    )
    assert lines("قانون رقم 21؛ مرسوم 5") == ("قانون رقم 21", "مرسوم 5")


names = (
    st.text("abcdefgh xyzابتث().-'&", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda name: name and name[0] != "-")  # a dash in front may be a bullet
)


@given(st.lists(names, unique=True, max_size=5), st.sampled_from(SEPARATORS))
def test_known_names_split_join_and_split_again_alike(given: list[str], separator: str) -> None:
    register = set(given).__contains__
    read = split_names(separator.join(given), register)
    assert split_names(separator.join(read), register) == read


@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,9}", fullmatch=True), unique=True, max_size=5))
def test_joined_names_come_back_whatever_parts_them(given: list[str]) -> None:
    for separator in SEPARATORS:
        assert split_names(separator.join(given), lambda _: False) == tuple(given)

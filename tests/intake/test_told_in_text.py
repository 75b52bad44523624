"""Paragraph numbers and States that stand in the text, where the sheet has no columns for them."""

from collections.abc import Callable

import pytest

from uprtrack.intake.read import SheetRead

Read = Callable[..., SheetRead]
HEADER = ["Recommendation", "Theme", "Status"]


def row(text: str) -> list[str]:
    return [text, "Women", "Implemented"]


def test_number_and_states_are_parted_from_the_text_and_said(read: Read) -> None:
    found = read(
        [HEADER, row("157.1 Build wells (Norway, Chad);"), row("157.20. Dig (Oman; Arab League)")]
    )
    first, second = (r.values for r in found.rows)
    assert (first["paragraph"], first["text_en"]) == ("157.1", "Build wells")
    assert first["recommending_states"] == ("NOR", "TCD")
    assert (second["paragraph"], second["recommending_states"]) == ("157.20", ("OMN",))
    assert second["recommending_other"] == ("Arab League",)
    assert [(f.rule, f.place.row) for f in found.findings] == [
        ("number_in_text", 2), ("states_in_text", 2), ("number_in_text", 3), ("states_in_text", 3),
    ]  # fmt: skip


def test_states_alone_are_parted_too(read: Read) -> None:
    found = read([HEADER, row("Build wells (Norway)"), row("Dig ditches (Chad; Oman).")])
    assert [(r.values["text_en"], r.values["recommending_states"]) for r in found.rows] == [
        ("Build wells", ("NOR",)),
        ("Dig ditches", ("TCD", "OMN")),
    ]


def test_arabic_texts(read: Read) -> None:
    found = read([["التوصية", "الحالة"], ["١٥٧-٣ بناء الآبار (النرويج)؛", "منفذة"]])
    [values] = [r.values for r in found.rows]
    assert (values["paragraph"], values["text_ar"]) == ("157.3", "بناء الآبار")
    assert values["recommending_states"] == ("NOR",)


@pytest.mark.parametrize(
    "header", [["Paragraph", *HEADER, "Recommending State"], ["Para", "From", *HEADER]]
)
def test_columns_of_their_own_decide(read: Read, header: list[str]) -> None:
    cells = {"Recommendation": "157.1 Build wells (Norway)", "Theme": "Women"}
    cells |= {"Recommending State": "Oman", "From": "Oman", "Paragraph": "79.1", "Para": "79.1"}
    found = read([header, [cells.get(name, "") for name in header]])
    assert found.rows[0].values["text_en"] == "157.1 Build wells (Norway)"
    assert found.rows[0].values["recommending_states"] == ("OMN",)


def test_a_few_such_texts_are_no_way_of_the_sheet(read: Read) -> None:
    texts = ["1.5 million wells should be dug", "Dig", "Build", "Mend the dam (Norway)"]
    found = read([HEADER, *map(row, texts)])
    assert [r.values["text_en"] for r in found.rows] == texts
    assert found.findings == []

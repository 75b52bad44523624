"""The commands for suggested links, as a script sees them."""

import json
from pathlib import Path

import pytest

from uprtrack.access import LOCAL
from uprtrack.cli import main
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite"
    with Store(f"sqlite:///{path}") as store:
        put_demonstration(store, LOCAL)
    return path


def run(file: Path, *arguments: str) -> int:
    return main([*arguments, "--database", f"sqlite:///{file}"])


def told(file: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, object]]:
    assert run(file, "suggest", "links", "--json", *more) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_json_has_both_ranks_and_the_reasons(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(file, capsys, "--limit", "3")
    assert found
    for one in found:
        assert list(one) == [
            *("recommendation", "paragraph", "entity", "target", "title", "score"),
            *("rank_for_recommendation", "rank_for_target", "reasons"),
        ]
        assert one["entity"] in ("activities", "commitments")
        ranks = (one["rank_for_recommendation"], one["rank_for_target"])
        assert all(isinstance(rank, int) and rank >= 1 for rank in ranks)
        assert min(ranks) <= 3  # type: ignore[type-var]
        assert isinstance(one["reasons"], list)
        for reason in one["reasons"]:
            assert list(reason) == ["kind", "recommendation", "target"]
            assert reason["kind"] in (
                *("words", "themes", "sdgs", "persons", "institution", "dates", "terms"),
            )
    assert any(max(int(str(one[f"rank_for_{of}"])) for of in ("recommendation", "target")) > 3
               for one in found)  # fmt: skip


def test_of_one_record(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every = told(file, capsys)
    for end in ("recommendation", "target"):
        own = told(file, capsys, "--for", str(every[0][end]))
        assert {one[end] for one in own} == {every[0][end]}
        assert len(own) == sum(one[end] == every[0][end] for one in every)
    assert run(file, "suggest", "links", "--for", "nobody") == 2


def test_accepts_and_refuses_by_id_and_by_score(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every = sorted(told(file, capsys), key=lambda one: -float(str(one["score"])))
    first, second, third = (f"{one['recommendation']}={one['target']}" for one in every[:3])
    assert run(file, "links", "accept", first, "--by", "Sara", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"revision": 2, "links": 1, "passed_over": 0}
    assert run(file, "links", "refuse", second, "--by", "Sara", "--note", "no") == 0
    assert capsys.readouterr().out == "Revision 3: 1 links stored; 0 pairs passed over.\n"
    assert run(file, "links", "refuse", second, "--by", "Sara", "--language", "ar") == 0
    assert capsys.readouterr().out.startswith("لم يُحفظ شيء")
    left = [f"{one['recommendation']}={one['target']}" for one in told(file, capsys)]
    assert third in left
    assert not {first, second} & set(left)
    score = str(every[2]["score"])
    assert run(file, "links", "accept", "--at-least", score, "--by", "Sara", "--json") == 0
    assert json.loads(capsys.readouterr().out)["links"] >= 1
    assert run(file, "links", "accept", "--at-least", "1", "--by", "Sara") == 0
    assert "no suggestion has such a score" in capsys.readouterr().out


@pytest.mark.parametrize("words", [(), ("nonsense",), ("a=b",)])
def test_pairs_that_cannot_be_meant(
    file: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, "links", "accept", *words, "--by", "Sara") == 2
    assert capsys.readouterr().err.startswith("uprtrack: ")


def test_a_pair_of_two_recommendations(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other, *_ = dict.fromkeys(str(o["recommendation"]) for o in told(file, capsys))
    assert run(file, "links", "accept", f"{one}={other}", "--by", "Sara") == 2


@pytest.mark.parametrize("option", [("--limit", "0"), ("--limit", "x"), ("--at-least", "2")])
def test_options_out_of_bounds(file: Path, option: tuple[str, str]) -> None:
    with pytest.raises(SystemExit):
        run(file, "suggest", "links", *option)

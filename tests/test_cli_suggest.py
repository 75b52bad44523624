"""`uprtrack suggest themes` as a script sees it."""

import json

import pytest

from uprtrack.cli import main


@pytest.fixture
def url(tmp_path, workbook_of, capsys):
    file = tmp_path / "tracker.xlsx"
    file.write_bytes(
        workbook_of(
            {
                "Sheet1": [
                    ["State under review", "Paragraph", "Recommendation"],
                    ["Kuwait", "9.1", "Open schools for girls"],
                ]
            }
        )
    )
    address = f"sqlite:///{(tmp_path / 'store.db').as_posix()}"
    main(["apply", str(file), "--by", "Sara", "--database", address, "--set", "mechanism=UPR"])
    capsys.readouterr()
    return address


def test_one_object_a_suggestion(url, capsys):
    assert main(["suggest", "themes", "--json", "--database", url]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {tuple(one) for one in found} == {
        ("recommendation", "paragraph", "field", "value", "confidence", "words")
    }
    (one,) = (o for o in found if (o["field"], o["value"]) == ("themes", "education"))
    assert (one["paragraph"], one["words"]) == ("9.1", ["schools"])
    assert 0 < one["confidence"] < 1


def test_as_sentences_in_either_language(url, capsys):
    assert main(["suggest", "themes", "--database", url]) == 0
    told = capsys.readouterr().out
    assert "9.1" in told
    assert "“schools”" in told
    assert "nothing is stored" in told
    assert main(["suggest", "themes", "--database", url, "--language", "ar"]) == 0
    assert "التعليم" in capsys.readouterr().out

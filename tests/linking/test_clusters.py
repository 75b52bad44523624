"""Recommendations that say the same stand together, and others do not."""

from uprtrack.linking.clusters import clusters, repeated
from uprtrack.model.record import Record, Value


def said(number: str, text: str, **more: Value) -> Record:
    return Record("recommendations", number, {"text_en": text, **more})


TREATY = "Ratify the Convention for the Protection of All Persons from Enforced Disappearance"


def test_the_same_wish_of_two_states_is_one_cluster() -> None:
    [cluster] = clusters(
        [
            said("a", f"{TREATY}."),
            said("b", "Set up shelters for victims of domestic violence in every governorate"),
            said("c", f"Consider ratifying {TREATY.removeprefix('Ratify ')}"),
            said("d", "Invest in public transport"),
        ]
    )
    assert cluster.records == ("a", "c")
    assert cluster.head == "a"
    assert any("Enforced Disappearance" in word for word in cluster.words)


def test_one_subject_and_two_wishes_are_no_cluster() -> None:
    assert not clusters(
        [
            said("a", "Criminalize domestic violence in the penal code and prosecute offenders"),
            said("b", "Train nurses to recognise signs of domestic violence among patients"),
        ]
    )


SUBJECTS = ("torture", "prisons", "children", "women", "health", "water", "housing", "asylum",
            "press", "religion")  # fmt: skip


def test_small_differences_do_not_chain() -> None:
    chain = [said(str(at), " ".join(SUBJECTS[at : at + 4])) for at in range(len(SUBJECTS) - 3)]
    for cluster in clusters(chain):
        first = int(cluster.head)
        assert all(abs(int(one) - first) <= 2 for one in cluster.records)


def test_what_came_back_is_in_the_order_of_cycles() -> None:
    text = "Abolish the sponsorship system for migrant workers"
    [back] = repeated(
        [
            said("new", text + " at once", cycle=3, state_under_review="KWT"),
            said("old", text, cycle=1, state_under_review="KWT"),
            said("elsewhere", text, cycle=2, state_under_review="QAT"),
            said("twice", "Ratify ILO Convention 189", cycle=3, state_under_review="KWT"),
            said("thrice", "Ratify ILO Convention 189", cycle=3, state_under_review="KWT"),
        ]
    )
    assert back.records == ("old", "new")


def test_records_without_a_text_are_in_no_cluster() -> None:
    assert clusters([Record("recommendations", "a", {}), Record("recommendations", "b", {})]) == ()
    assert clusters([]) == ()

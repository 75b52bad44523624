"""What rows are taken to say where neither they nor a person says it."""

from collections.abc import Mapping, Sequence

from uprtrack.intake.plan import Plan
from uprtrack.model.record import Record, Value
from uprtrack.services.preview import Preview
from uprtrack.store.answers import Answers
from uprtrack.store.settings import Settings

_REMEMBERED = ("state_under_review", "mechanism")
"""What stays the same from one copy of a sheet to the next; the cycle does not."""


def defaults_for(
    plans: Sequence[Plan],
    answers: Answers,
    records: Mapping[str, Sequence[Record]],
    settings: Settings,
) -> dict[str, Value]:
    """The last answer for these header rows; else the only State of the store, else its setting.

    Where the sheets of one file were answered differently, no answer counts.
    """
    states = {record.values["state_under_review"] for record in records["recommendations"]}
    only = states.pop() if len(states) == 1 else None
    defaults: dict[str, Value] = {
        "state_under_review": only or settings.state_under_review,
        "mechanism": "UPR",
    }
    for name in _REMEMBERED:
        known = (answers.defaults.get(plan.signature, {}).get(name) for plan in plans)
        answered = {answer for answer in known if answer}
        if len(answered) == 1:
            defaults[name] = answered.pop()
    return defaults


def worth_remembering(preview: Preview) -> Answers:
    """What the person answered about headers and words, and for rows that do not say it."""
    said = {
        asked.field: str(asked.value)
        for asked in preview.asked
        if asked.said and asked.field in _REMEMBERED
    }
    answered = preview.answered
    return Answers(
        {key: dict(mapping) for key, mapping in answered.headers.items()},
        dict(answered.words),
        {sheet.plan.signature: dict(said) for sheet in preview.sheets if said},
    )

"""The Universal Human Rights Index's export of any mechanism's recommendations, by its headers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from uprtrack.intake.headers import spaced
from uprtrack.intake.plan import Column, Plan, with_field
from uprtrack.language.key import header_key

_SYMBOL = ("Symbol", "Document symbol", "UN symbol", "الرمز", "رمز الوثيقة")
_TEXT = (
    "Text",
    "Text en",
    "Text ar",
    "Recommendation",
    "Full text",
    "النص",
    "التوصية",
    "نص التوصية",
)
_TAGS = ("Themes", "Theme", "Affected persons", "الموضوعات", "المواضيع", "الموضوع",
         "الأشخاص المتأثرون", "الفئات المتأثرة")  # fmt: skip
_OF_THE_INDEX = (
    "Annotation type", "Annotation Id", "Type of annotation", "Document type", "Publication date",
    "Body", "Countries", "Country", "Regions", "Region", "Recommending country",
    "Recommending countries", "UPR position", "UPR cycle", "SDGs", "Affected persons",
    "نوع التعليق", "نوع الوثيقة", "تاريخ النشر", "الهيئة", "البلدان", "البلد", "المناطق", "المنطقة",
    "البلد الموصي", "البلدان الموصية", "الأشخاص المتأثرون",
)  # fmt: skip
"""Headers that the index has beside the symbol, the text and the tags."""

_FEWEST = 3
_REVIEWED = tuple(
    header_key(word)
    for word in ("Country", "Countries", "State", "States", "Concerned countries", "Country/State",
                 "البلد", "البلدان", "الدولة", "الدول")
)  # fmt: skip
_SYMBOL_KEY = header_key("الرمز")
_ANNOTATION = tuple(
    header_key(word)
    for word in (
        "Annotation type",
        "Type of annotation",
        "Annotation",
        "نوع التعليق",
        "نوع الملاحظة",
    )
)
_OBSERVES = re.compile(r"observation|concern|ملاحظ|شواغل|قلق")
_RECOMMENDS = re.compile(r"recommend|توصي")
_OF_A_TRACKER = frozenset(("status", "lead_institution", "measures_taken", "planned_measures"))


def is_export(plan: Plan) -> bool:
    """Whether a sheet's columns are those of the index and no tracker's."""
    return plan.entity == "recommendations" and _are_of_the_index(plan.columns)


def settled(columns: Sequence[Column], entity: str) -> list[Column]:
    """The columns with the index's country as the State under review, its code as the symbol.

    A list of many countries would else be taken for States that recommend, and الرمز for the code
    of a recommendation.
    """
    if entity != "recommendations" or not _are_of_the_index(columns):
        return list(columns)
    found = {
        "state_under_review": next((c for c in columns if _key(c) in _REVIEWED), None),
        "document_symbol": next((c for c in columns if _key(c) == _SYMBOL_KEY), None),
    }
    named = {
        column: name
        for name, column in found.items()
        if column and not column.said and not any(other.reads(name) for other in columns)
    }
    return [
        replace(with_field(column, named[column], entity), candidates=())
        if column in named
        else column
        for column in columns
    ]


def annotation_column(plan: Plan) -> int | None:
    """Where a sheet says of each row whether it recommends or observes."""
    return next((c.index for c in plan.columns if _key(c) in _ANNOTATION), None)


def only_observes(annotation: str) -> bool:
    """Whether a row holds a body's concern or observation and no recommendation."""
    key = header_key(annotation)
    return bool(_OBSERVES.search(key)) and not _RECOMMENDS.search(key)


def _are_of_the_index(columns: Sequence[Column]) -> bool:
    if any(column.field and column.field.name in _OF_A_TRACKER for column in columns):
        return False
    keys = {_key(column) for column in columns}

    def count(words: Sequence[str]) -> int:
        return len({header_key(word) for word in words} & keys)

    return all(map(count, (_SYMBOL, _TEXT, _TAGS))) and count(_OF_THE_INDEX) >= _FEWEST


def _key(column: Column) -> str:
    return header_key(spaced(column.header))

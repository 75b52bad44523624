"""The columns of a link."""

from collections.abc import Mapping
from typing import Final

from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.shared import RECOMMENDATION

LINK = Entity(
    "links",
    "Links",
    "الروابط",
    "Link",
    "الرابط",
    fields=(
        RECOMMENDATION,
        Field(
            "activity",
            Kind.REFERENCE,
            "Activity",
            "النشاط",
            entity="activities",
            example="Training course for human-rights staff",
            synonyms=(
                "Activity title",
                "عنوان النشاط",
            ),
        ),
        Field(
            "commitment",
            Kind.REFERENCE,
            "Commitment",
            "الالتزام",
            entity="commitments",
            example="Law No. 21 of 2015",
            synonyms=(
                "Commitment title",
                "عنوان الالتزام",
                "Law",
            ),
        ),
        Field(
            "relation",
            Kind.CHOICE,
            "Relation",
            "العلاقة",
            vocabulary="relation",
            example="Contributes to",
            synonyms=(
                "Kind",
                "نوع العلاقة",
                "نوع الربط",
                "Type of link",
                "Link type",
            ),
        ),
        Field(
            "origin",
            Kind.CHOICE,
            "Origin",
            "مصدر الربط",
            vocabulary="link_origin",
            read_only=True,
        ),
        Field(
            "score",
            Kind.DECIMAL,
            "Score",
            "درجة الاقتراح",
            read_only=True,
        ),
        Field(
            "note",
            Kind.TEXT,
            "Note",
            "ملاحظة",
            long=True,
            synonyms=(
                "Notes",
                "ملاحظات",
            ),
        ),
    ),
)
"""`origin` says how it came, and `score` (0 to 1) how sure an accepted suggestion was; author and
day are those of its revision. A link of the relation NOT_RELATED ties nothing: it keeps a refused
suggestion from being made again.
"""

NOT_RELATED: Final = "not_related"

ENDS: Final[Mapping[str, str]] = {"activities": "activity", "commitments": "commitment"}
"""What a recommendation can be linked with: the entity, and the field of a link that names it."""

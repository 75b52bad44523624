"""The columns of a link."""

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

"""The columns of an agreement."""

from dataclasses import replace

from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.shared import EVIDENCE, NOTES, STATE_UNDER_REVIEW

AGREEMENT = Entity(
    "agreements",
    "Agreements",
    "الاتفاقيات",
    "Agreement",
    "الاتفاقية",
    fields=(
        STATE_UNDER_REVIEW,
        Field(
            "title",
            Kind.TEXT,
            "Title",
            "العنوان",
            example="Memorandum of understanding",
            synonyms=(
                "Agreement",
                "Memorandum",
                "MoU",
                "الاتفاقية",
                "مذكرة التفاهم",
                "المذكرة",
                "اسم الاتفاقية",
                "Name of agreement",
                "عنوان الاتفاقية",
                "عنوان المذكرة",
            ),
        ),
        Field(
            "parties",
            Kind.INSTITUTION,
            "Parties",
            "الأطراف",
            several=True,
            synonyms=(
                "طرفا المذكرة",
                "أطراف الاتفاقية",
                "Party",
                "الطرفان",
            ),
        ),
        Field(
            "signatories",
            Kind.TEXT,
            "Signatories",
            "الموقِّعون",
            several=True,
            synonyms=(
                "Signed by",
                "الموقعون",
                "الموقّعون",
                "وقعها",
            ),
        ),
        Field(
            "signed_on",
            Kind.DATE,
            "Signed on",
            "تاريخ التوقيع",
            example="2021-12-19",
            synonyms=(
                "Date of signature",
                "Date",
                "التاريخ",
            ),
        ),
        Field(
            "areas",
            Kind.CHOICE,
            "Areas",
            "مجالات التعاون",
            vocabulary="cooperation_area",
            several=True,
            example="Training; Capacity building",
            synonyms=(
                "Areas of cooperation",
                "أوجه التعاون",
                "المجالات",
            ),
        ),
        Field(
            "objectives",
            Kind.TEXT,
            "Objectives",
            "الأهداف",
            long=True,
            synonyms=(
                "Purpose",
                "الغرض",
                "أهداف المذكرة",
            ),
        ),
        replace(EVIDENCE, synonyms=(*EVIDENCE.synonyms, "Source", "Sources", "المصدر", "المصادر")),
        NOTES,
    ),
)

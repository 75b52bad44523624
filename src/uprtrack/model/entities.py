"""Every kind of record, in the order of the workbook's sheets."""

from uprtrack.model.activity import ACTIVITY
from uprtrack.model.agreement import AGREEMENT
from uprtrack.model.assessment import ASSESSMENT
from uprtrack.model.commitment import COMMITMENT
from uprtrack.model.decision import DECISION
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.institution import INSTITUTION
from uprtrack.model.link import LINK
from uprtrack.model.recommendation import RECOMMENDATION

ENTITIES: dict[str, Entity] = {
    entity.name: entity
    for entity in (
        *(RECOMMENDATION, COMMITMENT, AGREEMENT, ACTIVITY, DECISION),
        *(INSTITUTION, ASSESSMENT, LINK),
    )
}

SERIAL = Field(
    "serial",
    Kind.WHOLE,
    "No.",
    "م",
    synonyms=(
        "#",
        "م",
        "ت",
        "No",
        "No.",
        "N°",
        "تسلسل",
        "التسلسل",
        "مسلسل",
        "المسلسل",
        "الرقم المسلسل",
        "Serial",
        "S/N",
        "الرقم",
        "رقم",
        "Number",
        "ID",
        "Row",
        "Sr. No",
        "ر.م",
        "ر.ت",
    ),
)
"""The running number that sheets put first: recognised in any sheet, never stored."""

NOT_STORED = (
    "To-Rgrp",
    "To-Org",
    "From-Rgrp",
    "From-Org",
    "SuR regional group",
    "SuR organisations",
    "Regional group of the State under review",
    "Recommending State regional group",
    "Recommending State organisations",
    "Regional group of the recommending State",
    "Regional group",
    "Regional groups",
    "Organisations",
    "SuR - Regional group",
    "SuR - Organisations",
    "RS - Regional group",
    "RS - Organisations",
    "RS regional group",
    "RS organisations",
    "Regional group - SuR",
    "Organisations - SuR",
    "Regional group - RS",
    "Organisations - RS",
    "Annotation id",
    "Annotation type",
    "Type of annotation",
    "نوع التعليق",
    "نوع الملاحظة",
    "Document id",
    "Document type",
    "Document title",
    "Document code",
    "Region",
    "Regions",
    "Language",
    "Languages",
    "نوع الوثيقة",
    "عنوان الوثيقة",
    "المنطقة",
    "المناطق",
    "اللغة",
)
"""Headers known and left out: a State's groups in UPR Info, the Index's catalogue of documents."""

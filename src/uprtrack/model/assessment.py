"""The columns of an assessment."""

from dataclasses import replace

from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.shared import (
    ASSESSED_ON,
    CHALLENGES,
    EVIDENCE,
    MEASURES_TAKEN,
    NOTES,
    PROGRESS_PERCENT,
    RECOMMENDATION,
    SOURCE_WORDS,
    STATUS,
)

ASSESSMENT = Entity(
    "assessments",
    "Assessments",
    "التقييمات",
    "Assessment",
    "التقييم",
    fields=(
        RECOMMENDATION,
        Field(
            "assessor",
            Kind.INSTITUTION,
            "Assessor",
            "جهة التقييم",
            example="National Diwan for Human Rights",
            synonyms=(
                "Assessed by",
                "Source",
                "المقيّم",
                "الجهة",
                "Assessing institution",
                "Assessing party",
                "Reporting institution",
                "الجهة المقيِّمة",
                "مصدر التقييم",
            ),
        ),
        replace(ASSESSED_ON, synonyms=(*ASSESSED_ON.synonyms, "Date", "التاريخ")),
        STATUS,
        PROGRESS_PERCENT,
        MEASURES_TAKEN,
        CHALLENGES,
        EVIDENCE,
        NOTES,
        SOURCE_WORDS,
    ),
)

"""The columns of an institution."""

from uprtrack.model.field import Entity, Field, Kind

INSTITUTION = Entity(
    "institutions",
    "Institutions",
    "الجهات",
    "Institution",
    "الجهة",
    fields=(
        Field(
            "name_en",
            Kind.TEXT,
            "Name en",
            "الاسم بالإنجليزية",
            example="Ministry of Education",
            synonyms=(
                "Institution",
                "Name",
                "Name (English)",
                "English name",
                "Institution name",
                "Entity",
            ),
        ),
        Field(
            "name_ar",
            Kind.TEXT,
            "Name ar",
            "الاسم بالعربية",
            example="وزارة التربية",
            synonyms=(
                "الجهة",
                "اسم الجهة",
                "المؤسسة",
                "الاسم",
                "Arabic name",
                "اسم المؤسسة",
            ),
        ),
        Field(
            "aliases",
            Kind.TEXT,
            "Aliases",
            "أسماء أخرى",
            several=True,
            example="MOE",
            synonyms=(
                "Also known as",
                "الاسم المختصر",
                "Acronym",
                "Abbreviation",
                "Other names",
                "الاختصار",
            ),
        ),
        Field(
            "kind",
            Kind.CHOICE,
            "Kind",
            "نوع الجهة",
            vocabulary="institution_kind",
            example="Public body",
            synonyms=(
                "Type",
                "النوع",
                "Category",
                "Institution type",
                "Type of institution",
                "الفئة",
                "التصنيف",
            ),
        ),
    ),
)

"""Columns that several kinds of record have: said once, here."""

from uprtrack.model.field import Field, Kind

STATE_UNDER_REVIEW = Field(
    "state_under_review",
    Kind.STATE,
    "State under review",
    "الدولة قيد الاستعراض",
    required=True,
    example="KWT",
    synonyms=(
        "الدولة",
        "State",
        "Country",
    ),
)

THEMES = Field(
    "themes",
    Kind.CHOICE,
    "Themes",
    "الموضوعات",
    vocabulary="theme",
    several=True,
    example="Women; Education",
    synonyms=(
        "Theme",
        "Topic",
        "Issue",
        "Category",
        "Subject",
        "Full list of themes",
        "Main theme",
        "Primary theme",
        "Secondary theme",
        "Thematic area",
        "Right",
        "Cluster",
        "الموضوع",
        "المواضيع",
        "المحور",
        "المحاور",
        "المحور الفرعي",
        "التصنيف",
        "الحق",
        "الحقوق",
        "نوع الحق",
        "القضية",
        "المحور الموضوعي",
    ),
)

SDGS = Field(
    "sdgs",
    Kind.SDG,
    "SDGs",
    "أهداف التنمية المستدامة",
    several=True,
    example="5.2; 16",
    synonyms=(
        "SDG",
        "Relevant SDGs",
        "Sustainable Development Goals",
        "هدف التنمية المستدامة",
        "الأهداف ذات الصلة",
        "أهداف التنمية المستدامة ذات الصلة",
        "أهداف التنمية المستدامة المرتبطة",
        "Related SDGs",
        "Relevant Sustainable Development Goals",
        "Related Sustainable Development Goals",
    ),
)

STATUS = Field(
    "status",
    Kind.CHOICE,
    "Status",
    "حالة التنفيذ",
    vocabulary="status",
    example="In progress",
    synonyms=(
        "Implementation status",
        "Status of implementation",
        "Level of implementation",
        "Implementation",
        "State of implementation",
        "الحالة",
        "وضع التنفيذ",
        "وضعية التنفيذ",
        "مستوى التنفيذ",
        "حالة التوصية",
        "موقف التنفيذ",
        "مدى التنفيذ",
        "حالة الإنجاز",
        "مرحلة التنفيذ",
        "الموقف التنفيذي",
        "وضع التوصية",
        "Statut",
        "État",
        "État de mise en œuvre",
    ),
)

ASSESSED_ON = Field(
    "assessed_on",
    Kind.DATE,
    "Assessed on",
    "تاريخ التقييم",
    period_end=True,
    example="2026-06-30",
    synonyms=(
        "Status date",
        "As of",
        "Last update",
        "Updated on",
        "تاريخ التحديث",
        "آخر تحديث",
        "حتى تاريخ",
    ),
)

PROGRESS_PERCENT = Field(
    "progress_percent",
    Kind.PERCENT,
    "Progress percent",
    "نسبة الإنجاز",
    example="40",
    synonyms=(
        "Progress",
        "Progress %",
        "% complete",
        "Completion",
        "Percent",
        "Completion rate",
        "نسبة التنفيذ",
        "النسبة",
        "النسبة المئوية",
        "نسبة التقدم",
        "معدل الإنجاز",
        "التقدم",
        "% of completion",
        "% completion",
        "نسبة الاكتمال",
    ),
)

MEASURES_TAKEN = Field(
    "measures_taken",
    Kind.TEXT,
    "Measures taken",
    "التدابير المتخذة",
    long=True,
    synonyms=(
        "Measures",
        "Steps taken",
        "Implementation measures",
        "Action taken",
        "Progress made",
        "Assessment/comments on level of implementation",
        "الإجراءات",
        "الإجراءات المتخذة",
        "التدابير",
        "ما تم تنفيذه",
        "ما تم إنجازه",
        "الخطوات المتخذة",
        "الجهود المبذولة",
        "الخطوات التنفيذية",
        "التقدم المحرز",
        "الإنجازات",
        "ما تم اتخاذه من إجراءات",
        "Measures undertaken",
        "Actions undertaken",
        "Steps undertaken",
        "الإجراءات المتخذة من قبل الجهة",
        "الإجراءات المتخذة من الجهة",
        "التدابير المتخذة من قبل الجهة",
        "Mesures prises",
    ),
)

CHALLENGES = Field(
    "challenges",
    Kind.TEXT,
    "Challenges",
    "التحديات",
    long=True,
    synonyms=(
        "Obstacles",
        "Constraints",
        "المعوقات",
        "الصعوبات",
        "العقبات",
        "الإشكاليات",
        "المعوقات والتحديات",
        "المعوقات والصعوبات",
    ),
)

INDICATOR = Field(
    "indicator",
    Kind.TEXT,
    "Indicator",
    "المؤشر",
    long=True,
    synonyms=(
        "Indicators",
        "KPI",
        "المؤشرات",
        "مؤشر الأداء",
        "مؤشرات القياس",
        "مؤشر الإنجاز",
        "مؤشرات الأداء",
    ),
)

EVIDENCE = Field(
    "evidence",
    Kind.TEXT,
    "Evidence",
    "الأدلة",
    several=True,
    long=True,
    synonyms=(
        "Attachment",
        "Attachments",
        "Documents",
        "Supporting documents",
        "Link",
        "Links",
        "الدليل",
        "المستندات",
        "الوثائق",
        "المرفقات",
        "الشواهد",
        "الوثائق الداعمة",
        "المستندات الداعمة",
        "الرابط",
        "الروابط",
        "الإثباتات",
        "مرفقات",
    ),
)

NOTES = Field(
    "notes",
    Kind.TEXT,
    "Notes",
    "ملاحظات",
    long=True,
    synonyms=(
        "Note",
        "Remarks",
        "Comments",
        "Comment",
        "Observations",
        "الملاحظات",
        "ملاحظة",
        "تعليقات",
        "التعليق",
        "التعليقات",
        "مرئيات",
        "المرئيات",
    ),
)

DESCRIPTION = Field(
    "description",
    Kind.TEXT,
    "Description",
    "الوصف",
    long=True,
    synonyms=(
        "Summary",
        "نبذة",
        "ملخص",
    ),
)

RECOMMENDATION = Field(
    "recommendation",
    Kind.REFERENCE,
    "Recommendation",
    "التوصية",
    entity="recommendations",
    required=True,
    example="140.220",
    synonyms=(
        "Paragraph",
        "رقم التوصية",
        "الفقرة",
    ),
)

UNDER_AGREEMENT = Field(
    "agreement",
    Kind.REFERENCE,
    "Agreement",
    "الاتفاقية",
    entity="agreements",
    example="Memorandum of understanding",
    synonyms=(
        "MoU",
        "Under",
        "مذكرة التفاهم",
        "بموجب",
    ),
)

SOURCE_WORDS = Field(
    "source_words",
    Kind.SOURCE_WORD,
    "Source words",
    "كلمات المصادر",
    several=True,
    read_only=True,
    long=True,
)
"""The words of sheets for what was mapped to a vocabulary, each with its sheet."""

RELATED_RECOMMENDATIONS = Field(
    "recommendations",
    Kind.REFERENCE,
    "Related recommendations",
    "التوصيات ذات الصلة",
    entity="recommendations",
    several=True,
    synonyms=(
        "Recommendations",
        "Recommendation paragraphs",
        "التوصيات المرتبطة",
        "أرقام التوصيات",
    ),
)
"""A link column: paragraph numbers of the recommendations that a record serves."""

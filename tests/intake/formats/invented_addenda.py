"""Invented addenda of a State: the first page, and what is read from the lines after it."""

from uprtrack.intake.formats.addendum import read
from uprtrack.intake.line import Line

FRONT = (
    "United Nations A/HRC/99/3/Add.1",
    "General Assembly Distr.: General",
    "4 March 2031",
    "Human Rights Council",
    "Report of the Working Group on the Universal Periodic Review",
    "Chad",
    "Addendum",
    "Views on conclusions and/or recommendations, voluntary commitments and replies presented by",
    "the State under review",
)
ARABIC_FRONT = (
    "A/HRC/99/3/Add.1",
    "مجلس حقوق الإنسان",
    "تقرير الفريق العامل المعني بالاستعراض الدوري الشامل",
    "تشاد",
    "إضافة",
    "آراء بشأن الاستنتاجات و/أو التوصيات والالتزامات الطوعية",
)


def read_lines(*lines, front=FRONT):
    document = read([Line(text, 1) for text in (*front, *lines)], "answer.docx")
    assert document is not None
    return document


def positions(*lines, front=FRONT):
    document = read_lines(*lines, front=front)
    return {row.values["paragraph"]: row.values["position"] for row in document.rows}


def are(position, *numbers, prefix="40"):
    return {f"{prefix}.{number}": position for number in numbers}


YES, PART, NO, NOTED, OPEN = "supported", "supported_in_part", "not_supported", "noted", "pending"

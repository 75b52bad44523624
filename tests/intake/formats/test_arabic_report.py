import pytest

from uprtrack.intake.formats.working_group_report import read
from uprtrack.intake.line import Line

TEXT = """
الأمم المتحدة A/HRC/45/98
تقرير الفريق العامل المعني بالاستعراض الدوري الشامل*
الكويت
1- عقد الفريق العامل المعني بالاستعراض الدوري الشامل دورته الخامسة والثلاثين في الفترة من
20 إلى 31 كانون الثاني/يناير 2020. واستُعرضت الحالة في الكويت في الجلسة السابعة المعقودة في
29 كانون الثاني/يناير 2020.
ثانياً- الاستنتاجات و/أو التوصيات
157- نظرت الكويت في التوصيات الواردة أدناه وهي تحظى بتأييدها:
{} حماية العمال (تشاد، بيرو)؛
{} تعزيز التعليم وفقاً للقرار
63/168 المتعلق به (إيران (جمهورية - الإسلامية))؛
{} اعتماد خطة (بوليفيا (دولة - المتعددة القوميات) وإسبانيا)؛
158- وستنظر الكويت في التوصيات التالية وستقدم ردودها عليها في الوقت المناسب:
{} تعزيز حقوق المرأة (النرويج)؛
159- ولم تحظَ التوصيات التالية بتأييد الكويت:
{} زيارة البلد (السويد).
160- وتعبّر جميع الاستنتاجات و/أو التوصيات عن موقف الدولة المقدمة لها.
ثالثاً- التعهدات والالتزامات الطوعية
161- تتعهد الكويت بتقديم تقرير.
المرفق
"""
NUMBERS = ((157, 1), (157, 2), (157, 3), (158, 1), (159, 1))
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize(
    "written",
    [
        "{}-{}", "{}/{}", "{}.{}", "\u200f{}\u200f-\u200f{}\u200f", "\u202b{}-{}\u202c", "({}-{})",
    ],
)  # fmt: skip
@pytest.mark.parametrize("digits", [{}, ARABIC_DIGITS])
@pytest.mark.parametrize("turned", [False, True])
def test_an_arabic_report_in_any_numbering(written: str, digits: dict, turned: bool) -> None:
    numbers = [
        written.format(*(reversed(pair) if turned else pair)).translate(digits) for pair in NUMBERS
    ]
    found = read([Line(text) for text in TEXT.format(*numbers).splitlines()], "report.docx")
    assert found is not None
    assert (found.state, found.symbol, found.findings) == ("KWT", "A/HRC/45/98", ())
    told = [
        (row.values["paragraph"], row.values["position"], row.values["recommending_states"])
        for row in found.rows[:-1]
    ]
    assert told == [
        ("157.1", "supported", ("TCD", "PER")),
        ("157.2", "supported", ("IRN",)),
        ("157.3", "supported", ("BOL", "ESP")),
        ("158.1", "pending", ("NOR",)),
        ("159.1", "not_supported", ("SWE",)),
    ]
    assert found.rows[1].values["text_ar"] == "تعزيز التعليم وفقاً للقرار 63/168 المتعلق به"
    assert found.rows[-1].values["title_ar"] == "تتعهد الكويت بتقديم تقرير."
    assert {row.values.get("session") for row in found.rows[:-1]} == {35}

"""Names of months in English, French and the Arabic of the Gulf, Egypt, Levant and Maghreb."""

from uprtrack.language.key import search_key

_GREGORIAN = (
    "january|jan|janvier|janv|يناير|جانفي|كانون الثاني|كانون ثاني",
    "february|feb|février|févr|فبراير|فيفري|شباط",
    "march|mar|mars|مارس|آذار",
    "april|apr|avril|avr|أبريل|أفريل|نيسان",
    "may|mai|مايو|ماي|مايه|أيار|نوار",
    "june|jun|juin|يونيو|يونيه|جوان|حزيران",
    "july|jul|juillet|juil|يوليو|يوليه|يوليوز|جويلية|تموز",
    "august|aug|août|أغسطس|غشت|أوت|آب",
    "september|sept|sep|septembre|سبتمبر|شتنبر|أيلول",
    "october|oct|octobre|أكتوبر|تشرين الأول|تشرين أول",
    "november|nov|novembre|نوفمبر|نونبر|تشرين الثاني|تشرين ثاني",
    "december|dec|décembre|ديسمبر|دجنبر|كانون الأول|كانون أول",
)

_HIJRI = (
    "محرم|المحرم|محرم الحرام|muharram",
    "صفر|صفر الخير|safar",
    "ربيع الأول|ربيع أول|rabi al-awwal",
    "ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع آخر|rabi al-thani",
    "جمادى الأولى|جمادى الأول|جماد الأول|جماد أول|جماد الأولى|jumada al-ula|jumada al-awwal",
    "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جماد الآخر|جماد الثاني|جماد الثانية"
    "|jumada al-thani|jumada al-akhirah",
    "رجب|رجب الفرد|rajab",
    "شعبان|shaban",
    "رمضان|رمضان المبارك|ramadan",
    "شوال|shawwal",
    "ذو القعدة|ذي القعدة|ذوالقعدة|dhu al-qadah",
    "ذو الحجة|ذي الحجة|ذوالحجة|dhu al-hijjah",
)


def _numbered(months: tuple[str, ...]) -> dict[str, int]:
    return {
        search_key(name): number
        for number, names in enumerate(months, start=1)
        for name in names.split("|")
    }


GREGORIAN_MONTHS = _numbered(_GREGORIAN)
"""Search key of a month's name to 1..12."""

HIJRI_MONTHS = _numbered(_HIJRI)
"""Search key of a Hijri month's name to 1..12; rajab, shaban and the like in Latin letters too."""

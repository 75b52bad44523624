"""The coverage to take away."""

from uprtrack.access import Person
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.services.coverage_report import coverage_report
from uprtrack.services.covering import compared
from uprtrack.ui.caches import the_alike
from uprtrack.ui.downloads import XLSX, file_name
from uprtrack.ui.offered import offer


def offer_coverage(
    snapshot: Snapshot, person: Person, selection: Selection, language: Language
) -> None:
    """All views of the coverage in one workbook, with the records that want something."""

    def made() -> bytes:
        among = compared(snapshot, selection)
        same, back = (
            the_alike(person, snapshot, among, again) if among is not None else ()
            for again in (False, True)
        )
        return coverage_report(snapshot, person, selection, language, same, back)

    offer(
        language.text("Coverage report (Excel)"),
        made,
        file_name("coverage", language, "xlsx"),
        XLSX,
        key="coverage report",
    )

"""The coverage of a selection as a workbook to send on."""

from collections.abc import Sequence
from datetime import date

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.coverage import Covered, Part, cover_of_all
from uprtrack.analysis.coverage_folds import FOLDS
from uprtrack.analysis.followed import Basis
from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.phrases import selection_phrases
from uprtrack.analysis.repeated import returns, together
from uprtrack.analysis.selection import Selection, day_of, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.linking.clusters import Cluster
from uprtrack.reports.coverage_tables import cover_table, returns_table, together_table
from uprtrack.reports.origin import Origin
from uprtrack.reports.report import Report, Scope, Table
from uprtrack.reports.workbook import selection_report
from uprtrack.services.coverage_words import fold_told, group_told
from uprtrack.services.covering import behind, covered, covers


def coverage_report(
    seen: Snapshot,
    person: Person,
    selection: Selection,
    language: Language,
    alike: Sequence[Cluster] = (),
    again: Sequence[Cluster] = (),
    today: date | None = None,
) -> bytes:
    """A summary of every dimension, then the recommendations with nothing and the idle activities.

    `alike` and `again` are what `covering.alike` and `covering.said_again` find.
    """
    require(person, Verb.EXPORT)
    found = covered(seen, person, selection, today)
    scope = Scope(
        selection_phrases(found.counted.selection, language, seen),
        day_of(seen, today),
        seen.revision,
        seen.demonstration,
    )
    tables = [_folded(found, person, by, language) for by in FOLDS]
    selected = select(seen, selection, today)
    if came_back := returns(found, selected, [(one.records, one.words) for one in again]):
        tables.append(returns_table(came_back, language))
    if groups := together(found, selected, [(one.records, one.words) for one in alike]):
        tables.append(together_table(groups, language))
    report = Report(
        _title(found, language),
        scope,
        (
            language.text("An activity beside a recommendation is not yet its implementation."),
            language.text(
                "The sheets that follow hold the recommendations with neither an activity nor a "
                "commitment, and the activities that serve no recommendation."
            ),
        ),
        tuple(table for table in tables if table.rows),
    )
    return selection_report(
        report,
        {
            "recommendations": in_reading_order(behind(found, person, "", "", Part.WITH_NOTHING)),
            "activities": behind(found, person, "", "", Part.SERVING_NONE).records,
        },
        language,
        origin=Origin.of(seen, selection.to_query()),
        known={name: table.records for name, table in seen.tables.items()},
    )


def _folded(found: Covered, person: Person, by: str, language: Language) -> Table:
    rows = [
        (group_told(found.seen, by, cover.key, language), cover)
        for cover in covers(found, person, by)
    ]
    return cover_table(fold_told(by, language), rows, language)


def _title(found: Covered, language: Language) -> str:
    whole = cover_of_all(found)
    about = {
        "nothing": language.number(whole.with_nothing),
        "total": language.number(whole.recommendations),
    }
    if found.counted.basis is Basis.SUPPORTED:
        return language.text(
            "Neither an activity nor a commitment: {nothing} of {total} supported recommendations",
            **about,
        )
    return language.text(
        "Neither an activity nor a commitment: {nothing} of {total} recommendations", **about
    )

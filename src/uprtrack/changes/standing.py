"""What a row leaves empty and its record must say: there the record's own value stands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from uprtrack.language.findings import RULES
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.finding import Finding
from uprtrack.model.record import Place, Record
from uprtrack.model.row import Row


def let_stand(
    rows: Iterable[Row],
    stored: Mapping[str, Sequence[Record]],
    columns: Mapping[tuple[str, str], int],
) -> Iterator[Finding]:
    """Give rows that carry a record's id the required values that only the record says.

    Comes before any default, which is for what neither says. An emptied cell is a finding; a column
    that the sheet has not is none. `columns` gives a field's column by (sheet, field).
    """
    records = {entity: {r.id: r.values for r in found} for entity, found in stored.items()}
    for row in rows:
        kept = records.get(row.entity, {}).get(row.ids.get("", ""))
        if kept is None:
            continue
        for target in ENTITIES[row.entity].fields:
            name = target.name
            if not target.required or target.kind is Kind.REFERENCE or name in row.values:
                continue
            if (value := kept.get(name)) is None:
                continue
            row.values[name] = value
            if (column := columns.get((row.sheet, name))) and name not in row.unused:
                place = Place(row.sheet, row.number, column)
                about = {"kept": str(value)}
                severity = RULES["required_emptied"].severity
                yield Finding("required_emptied", severity, place, "", about, row.entity, name)

"""Time reading, mapping and checking a sheet against calamine alone and pandas with openpyxl.

Run: python bench/reading.py [rows ...]. The goal speaks of what reading adds to calamine's own
read; starting the child that parses is told apart, and so is the comparison with a full store.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

import pandas as pd
from python_calamine import CalamineWorkbook

from clock import seconds, verdict
from sheets import empty_workbook, made_up_workbook
from uprtrack.changes.propose import Incoming, propose
from uprtrack.intake.column_cells import Context
from uprtrack.intake.defaults import fill
from uprtrack.intake.read import SheetRead, read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.workbook import open_workbook
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record

GOAL = 3.0
"""Times calamine's own read."""

STORED = 20_000


def raw_calamine(data: bytes) -> None:
    book = CalamineWorkbook.from_object(BytesIO(data))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def pandas_openpyxl(data: bytes) -> None:
    pd.read_excel(BytesIO(data), sheet_name=None, engine="openpyxl", dtype=object)


def read_and_check(data: bytes) -> SheetRead:
    """Everything up to rows of values with their findings, as a file of another hand goes."""
    workbook = open_workbook(data, "sheet.xlsx")
    plan = recognise(workbook.sheets[0], {})
    assert plan is not None
    read = read_sheet(workbook.sheets[0], plan, Context(workbook.name))
    fill(read.rows, {}, {"state_under_review": "KWT", "mechanism": "UPR"})
    return read


def compare(read: SheetRead, stored: Mapping[str, Sequence[Record]]) -> list[Record]:
    """The records that the rows would add."""
    change_set = propose(Incoming(read.rows), stored, 0).change_set
    return [change.record for change in change_set.added]


def report(rows: int) -> None:
    """Print the figures of sheets of that many rows beside their goal.

    Each run reads a sheet of its own, after one small sheet: a server that has been used before,
    and a file that it has never seen.
    """
    runs = 5 if rows < 5_000 else 3
    sheets = [made_up_workbook(rows, seed) for seed in range(runs)]
    read_and_check(made_up_workbook(100, runs))
    empty = empty_workbook()

    def each(work: Callable[[bytes], object]) -> float:
        given = iter(sheets)
        return seconds(lambda: work(next(given)), runs)

    start = seconds(lambda: open_workbook(empty, "empty.xlsx"))
    floor = each(raw_calamine)
    opened = each(lambda data: open_workbook(data, "sheet.xlsx")) - start
    ours = each(read_and_check) - start
    slow = seconds(lambda: pandas_openpyxl(sheets[0]), 1)
    read = read_and_check(sheets[0])
    size = len(sheets[0]) / 1e6
    print(f"\n{rows:,} rows x 25 columns, {size:.1f} MB, {len(read.findings)} findings")
    print(f"  calamine alone                 {floor:8.2f} s")
    print(f"  pandas + openpyxl              {slow:8.2f} s   {slow / floor:.1f} x calamine")
    print(f"  start of the child             {start:8.2f} s   told apart")
    print(f"  opened safely                  {opened:8.2f} s   {opened / floor:.1f} x calamine")
    times = ours / floor
    goal = f"goal {GOAL:.0f} x: {verdict(times <= GOAL)}"
    print(f"  read, mapped and checked       {ours:8.2f} s   {times:.1f} x calamine   {goal}")


def report_comparison() -> None:
    """Print what comparing with a full store takes."""
    everything = read_and_check(made_up_workbook(STORED))
    empty: dict[str, list[Record]] = {name: [] for name in ENTITIES}
    stored: dict[str, list[Record]] = {name: [] for name in ENTITIES}
    for record in compare(everything, empty):
        stored[record.entity].append(record)
    some = read_and_check(made_up_workbook(1_500))
    few, all_rows = (
        seconds(lambda: compare(some, stored), 3),
        seconds(lambda: compare(everything, stored), 1),
    )
    print(f"\ncompared with a store of {STORED:,} recommendations")
    print(f"  1,500 rows                     {few:8.2f} s")
    print(f"  {STORED:,} rows                    {all_rows:8.2f} s")


def main() -> None:
    for rows in [int(word) for word in sys.argv[1:]] or [1_500, 20_000]:
        report(rows)
    report_comparison()


if __name__ == "__main__":
    main()

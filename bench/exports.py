"""UPR Info's export: what was read of it, and the time to read, map, check and suggest.

    python bench/exports.py [FILE] [--runs N]

FILE is an export as it is downloaded; upr_info/sessions_06-09.csv of UPRTRACK_REAL without it. A
small file is checked first: a server that has been used before, and a file that it has never seen.
"""

import argparse
import os
import tempfile
from collections import Counter
from pathlib import Path

from clock import machine, seconds, verdict
from uprtrack.access import LOCAL
from uprtrack.linking.suggest_themes import suggest_themes
from uprtrack.model.record import Record
from uprtrack.services.checking import check
from uprtrack.services.preview import Preview
from uprtrack.store.store import Store

GOAL = 3.0
"""Seconds for 8,343 rows."""

_OF_REAL = "upr_info/sessions_06-09.csv"
_WARM = b"To,Text,From,Response,Action,Issue,Session\r\nOman,Dig,Chad,Accepted,5,Labour,10\r\n"
_UNRESOLVED = ("unknown_state", "unknown_party")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python bench/exports.py")
    real = os.environ.get("UPRTRACK_REAL")
    default = str(Path(real) / _OF_REAL) if real else None
    parser.add_argument("file", nargs="?", default=default)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    if not asked.file:
        parser.error("name a file, or set UPRTRACK_REAL")
    file = Path(asked.file)
    data = file.read_bytes()
    with tempfile.TemporaryDirectory() as folder, Store(f"sqlite:///{folder}/bench.db") as store:
        check(store, LOCAL, _WARM, "warm.csv")
        preview = check(store, LOCAL, data, file.name)
        records = _recommendations(preview)
        suggest_themes(records[:1])
        before = _processor()
        checked = seconds(lambda: check(store, LOCAL, data, file.name), asked.runs)
    suggested = seconds(lambda: suggest_themes(records), asked.runs)
    processor = (_processor() - before) / asked.runs
    print(machine())
    _say(preview)
    total = checked + suggested
    print(f"  read, mapped, checked          {checked:8.2f} s")
    print(f"  themes suggested               {suggested:8.2f} s")
    goal = GOAL * preview.read / 8_343
    print(f"  together                       {total:8.2f} s, goal {goal:.2f} s: "
          f"{verdict(total <= goal)}")  # fmt: skip
    print(f"  of it processor time           {processor:8.2f} s, the reader's process included")
    return 0


def _processor() -> float:
    """Seconds of processor that this process and those it waited for have taken."""
    return sum(os.times()[:4])


def _recommendations(preview: Preview) -> list[Record]:
    return [c.record for c in preview.change_set.added if c.record.entity == "recommendations"]


def _say(preview: Preview) -> None:
    rules = Counter(finding.rule for finding in preview.findings)
    unresolved = {f.value for f in preview.findings if f.rule in _UNRESOLVED}
    print(f"{preview.name}: {preview.format}, {preview.encoding or preview.kind}")
    print(
        f"  rows read {preview.read:,}, refused {preview.refused:,}, repeated {preview.repeated:,}"
    )
    print(f"  records {dict(preview.records)}, names that no State has {len(unresolved)}")
    print(f"  findings by rule {dict(rules)}")


if __name__ == "__main__":
    raise SystemExit(main())

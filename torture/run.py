"""Every figure of what the store survives, on SQLite and on PostgreSQL.

python -m torture.run [--kills 200] [--processes 8] [--updates 50]

Exit status 1 where anything was lost, half-written, or said without a sentence.
"""

import argparse
import sys
import tempfile
from math import ceil
from pathlib import Path

from torture.kills import ROUNDS_A_STORE, kill_imports
from torture.servers import server
from torture.troubles import Trouble, troubles_of_files, troubles_of_servers
from torture.updates import update_at_once


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--updates", type=int, default=50)
    given = parser.parse_args()
    stores = ceil(given.kills / ROUNDS_A_STORE)
    with tempfile.TemporaryDirectory() as name, server() as started:
        folder = Path(name)
        folder.chmod(0o755)
        files = [f"sqlite:///{folder / f'{n}.sqlite'}" for n in range(stores + 1)]
        databases = [started.new_database() for _ in range(stores + 1)]
        clean = True
        for kind, urls in (("SQLite", files), ("PostgreSQL", databases)):
            clean &= _kills(kind, urls[1:], given.kills)
            clean &= _updates(kind, urls[0], given.processes, given.updates)
        harmed = folder / "harmed"
        harmed.mkdir()
        troubles = [*troubles_of_files(harmed), *troubles_of_servers(started)]
        for one in troubles:
            clean &= _trouble(one)
    return 0 if clean else 1


def _kills(kind: str, urls: list[str], kills: int) -> bool:
    found = kill_imports(urls, kills)
    _print(
        f"{kind}: {found.kills} imports killed: {found.acknowledged} acknowledged before, "
        f"{found.unacknowledged} written and not yet acknowledged, {found.nothing_written} with "
        f"nothing written; {found.lost} acknowledged revisions lost, {found.partial} partial, "
        f"{found.unsound} times not sound afterwards, {found.repeated} revisions made twice"
    )
    return found.clean


def _updates(kind: str, url: str, processes: int, times: int) -> bool:
    found = update_at_once(url, processes, times)
    _print(
        f"{kind}: {processes} processes × {times} updates to one record: {found.updates} stored, "
        f"{found.overtaken} overtaken and made again; {found.lost} lost, "
        f"{len(found.errors)} errors, {found.faults} faults afterwards"
    )
    for error in found.errors:
        _print(f"  {error}")
    return found.clean


def _trouble(found: Trouble) -> bool:
    _print(f"{found.name}: {found.said}")
    for wrong in found.wrong:
        _print(f"  WRONG: {wrong}")
    return not found.wrong


def _print(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())

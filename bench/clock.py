"""How the benchmarks time: medians of several runs, and the machine that ran them."""

import gc
import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

_PACKAGES = (
    "streamlit",
    "pandas",
    "plotly",
    "openpyxl",
    "python-calamine",
    "SQLAlchemy",
    "psycopg",
)


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median time of one run of `work`; what each run made is freed before the next."""
    taken = []
    for _ in range(runs):
        gc.collect()
        started = time.perf_counter()
        made = work()
        taken.append(time.perf_counter() - started)
        del made
    return statistics.median(taken)


def side_by_side(works: Sequence[Callable[[], object]], runs: int = 5) -> list[float]:
    """The median time of one run of each; they take turns, so that a slow minute slows them all."""
    taken = [[seconds(work, 1) for work in works] for _ in range(runs)]
    return [statistics.median(times) for times in zip(*taken, strict=True)]


def verdict(met: bool) -> str:
    return "met" if met else "MISSED"


def machine() -> str:
    """Cores, memory, system, Python and the packages that the figures depend on, in two lines."""
    memory = ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        memory = f", {pages / 2**30:.0f} GB"
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores{memory}, {platform.system()} "
        f"{platform.machine()}, Python {platform.python_version()}\n{packages}"
    )

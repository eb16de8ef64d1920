"""Start several processes for a build, where there is enough work to pay for them."""

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

MANY_RECORDS = 60
"""From this number of files of records the work outweighs the start of the processes."""


@contextmanager
def executor(root: Path) -> Iterator[Executor | None]:
    """Yield a pool of processes for the records under a root, or None where one is enough."""
    records = sum(1 for _ in (root / "data").rglob("*.yaml"))
    if records < MANY_RECORDS or (os.cpu_count() or 1) < 2:
        yield None
        return
    # Forked workers have everything imported already; elsewhere they start from nothing.
    method = "fork" if "fork" in get_all_start_methods() else None
    with ProcessPoolExecutor(mp_context=get_context(method)) as pool:
        yield pool

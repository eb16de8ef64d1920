"""Find the Chromium of this machine or fetch one, and say loudly where there is none.

python -m tests.browser.chromium     before the tests: make test runs it
"""

import os
import subprocess
import sys
from collections.abc import Sequence

from insyn.quality import browser

INSTALL = (sys.executable, "-m", "playwright", "install", "chromium")
REQUIRED = "INSYN_BROWSER_REQUIRED"
MISSING = "no Chromium on this machine"
WAYS = ("apt install chromium", ".venv/bin/playwright install --with-deps chromium")
LONGEST = 900
"""Seconds that a download may take."""


def found() -> str | None:
    """Return the Chromium of this machine; one that lacks a library to start is as good as none."""
    program = browser.found()
    return program if program and _starts(program) else None


def install(command: Sequence[str]) -> str:
    """Fetch a Chromium and return what went wrong: nothing if nothing did."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LONGEST)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return (done.stderr or done.stdout).strip() if done.returncode else ""


def framed(*lines: str) -> str:
    """Return some lines in a frame that nobody overlooks."""
    width = max(map(len, lines))
    rows = [f"║ {line.ljust(width)} ║" for line in lines]
    return "\n".join([f"╔{'═' * (width + 2)}╗", *rows, f"╚{'═' * (width + 2)}╝"])


def last_word(skipped: int) -> str:
    """Return what is said when the tests are done, if some of them had no browser."""
    ways = " or ".join(WAYS)
    return framed(
        f"{skipped} BROWSER TESTS WERE SKIPPED: {MISSING}.",
        "Nothing is known of what a visitor meets. Install one, and run make test again:",
        ways,
    )


def main() -> int:
    """Make sure that there is a Chromium; where one is required and cannot be had, fail."""
    if found():
        return 0
    print(f"There is {MISSING}. Fetching one: {' '.join(INSTALL[1:])}", flush=True)
    trouble = install(INSTALL)
    if found():
        return 0
    lines = trouble.splitlines() or ["It was fetched, but does not start."]
    reason = next((line.strip() for line in lines if "rror" in line), lines[-1])
    ways = " or ".join(WAYS)
    print(framed(f"There is {MISSING}, and none could be fetched.", reason, ways), flush=True)
    return 1 if os.environ.get(REQUIRED) else 0


def _starts(program: str) -> bool:
    try:
        done = subprocess.run([program, "--version"], check=False, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())

"""Have the last word where tests of pages had no browser to run in."""

import pytest

from tests.browser import chromium


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were skipped for want of a browser, where it cannot be overlooked."""
    skipped = [
        one
        for one in terminalreporter.stats.get("skipped", [])
        if chromium.MISSING in str(one.longrepr)
    ]
    if skipped:
        terminalreporter.write_line("")
        terminalreporter.write_line(chromium.last_word(len(skipped)), red=True, bold=True)

"""Which outputs were recorded, at the end of the run; with pytest-xdist, by any of its workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

RECORDED = "deskcheck-recorded"  # the property of a test that wrote an output


class RecordSummary:
    """A plugin that lists the files that were written."""

    def __init__(self) -> None:
        self._written: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what a test has written."""
        if report.when == "call":
            self._written += [
                str(value) for name, value in report.user_properties if name == RECORDED
            ]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """List the files."""
        terminalreporter.section("recorded outputs")
        for file in sorted(self._written):
            terminalreporter.line(file)
        if not self._written:
            terminalreporter.line("all outputs were recorded as they are")

"""Answer sheets as tests: an item for each puzzle on the sheet."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from deskcheck.checks.marking import Mark, Marker, mark_text
from deskcheck.checks.sheets import Entry, read_sheet
from deskcheck.corpus.known_packs import known_packs
from deskcheck.corpus.library import Library
from deskcheck.errors import DeskcheckError
from deskcheck.folders import cache_folder, data_folder
from deskcheck.pytest_plugin.desk import Desk


class SheetFile(pytest.File):
    """A sheet that came back."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each puzzle; the second box of one puzzle gets a number."""
        seen: Counter[str] = Counter()
        for entry in read_sheet(self.path).entries:
            seen[entry.puzzle_id] += 1
            number = seen[entry.puzzle_id]
            name = entry.puzzle_id if number == 1 else f"{entry.puzzle_id}({number})"
            yield SheetItem.from_parent(self, name=name, entry=entry)


class WrongAnswer(DeskcheckError):
    """An answer that is not what Python prints, with the feedback."""


class SheetItem(pytest.Item):
    """One answer."""

    def __init__(self, *, entry: Entry, **keywords: Any) -> None:
        super().__init__(**keywords)
        self._entry = entry
        if not entry.answer:
            self.add_marker(pytest.mark.skip(reason="no answer"))

    def begin(self) -> None:
        """Start to mark the answer."""
        if self._entry.answer:
            _marker(self.config).mark(self._entry)

    def runtest(self) -> None:
        """Fail when the answer is wrong or cannot be graded."""
        mark: Mark = _marker(self.config).mark(self._entry).result()
        if not mark.result.passed:
            raise WrongAnswer(mark_text(mark, self.config.getoption("deskcheck_explain")))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the feedback."""
        if isinstance(excinfo.value, DeskcheckError):
            return str(excinfo.value)
        return excinfo.getrepr(style="short", tbfilter=lambda info: info.traceback.cut(__file__))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Point to the place on the sheet."""
        return self.path, self._entry.line - 1, self.name


class _Marking:
    """The marker of this run of pytest; a plugin that ends it."""

    def __init__(self, config: pytest.Config) -> None:
        desk = Desk.of(config)
        library = Library(known_packs(data_folder(os.environ), cache_folder(os.environ)).packs)
        self.marker = Marker(library, desk.runs, desk.interpreters[0], desk.jobs)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Take no more answers."""
        self.marker.close()


_MARKING = pytest.StashKey[_Marking]()


def _marker(config: pytest.Config) -> Marker:
    if _MARKING not in config.stash:
        config.stash[_MARKING] = marking = _Marking(config)
        config.pluginmanager.register(marking)
    return config.stash[_MARKING].marker

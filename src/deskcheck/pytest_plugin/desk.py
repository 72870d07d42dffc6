"""What the items of one run of pytest share: the interpreters, and the runs that are under way."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast

import pytest

from deskcheck.checks.duplicates import Programs
from deskcheck.checks.passes import Passes
from deskcheck.checks.pythons import interpreters
from deskcheck.checks.runs import Runs
from deskcheck.checks.self_check import SelfCheck
from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.folders import cache_folder

_AHEAD = 12  # items for each processor, so that none of them waits for a slow one


class ThinksAhead(Protocol):
    """An item whose runs can be started before its turn."""

    def begin(self) -> None:
        """Start what the item will need."""


class Desk:
    """Shared by all items; a plugin that looks ahead."""

    def __init__(self, config: pytest.Config) -> None:
        cache = cache_folder(os.environ)
        workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
        jobs = max(1, (os.cpu_count() or 1) // workers)
        self.interpreters = interpreters(config.getoption("deskcheck_python"), cache)
        self.runs = Runs(cache, jobs)
        self.passes = Passes(cache / "checks")
        self.self_check = SelfCheck(self.runs, self.passes)
        self._programs: dict[Path, Programs] = {}
        self.jobs = jobs
        self._ahead = _AHEAD * jobs
        self._distributed = workers > 1
        self._coming: deque[pytest.Item] = deque()
        self._begun: set[pytest.Item] = set()

    @classmethod
    def of(cls, config: pytest.Config) -> Desk:
        """Return the desk of this run of pytest; makes it when it is asked for first."""
        if _DESK not in config.stash:
            config.stash[_DESK] = desk = cls(config)
            config.pluginmanager.register(desk)
        return config.stash[_DESK]

    def programs(self, root: Path) -> Programs:
        """Return the programs of a pack, to find one that is there twice."""
        if root not in self._programs:
            self._programs[root] = Programs(Library([Pack("", root)]).in_service)
        return self._programs[root]

    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Note the items to come."""
        self._coming.extend(session.items)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        """Start the runs of this item and of those that come after it."""
        for coming in self._next(item, nextitem):
            if hasattr(coming, "begin") and coming not in self._begun:
                self._begun.add(coming)
                cast(ThinksAhead, coming).begin()

    def _next(self, item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[pytest.Item]:
        if self._distributed:  # which items come to this worker is known one by one
            yield from (coming for coming in (item, nextitem) if coming is not None)
            return
        while self._coming and self._coming[0] is not item:
            self._coming.popleft()
        for place in range(min(self._ahead, len(self._coming))):
            yield self._coming[place]

    def pytest_sessionfinish(self) -> None:
        """End what still runs."""
        self.runs.close()
        self.passes.forget_old()


_DESK = pytest.StashKey[Desk]()


def relative(path: Path, config: pytest.Config) -> str:
    """Return a path as the user would type it."""
    try:
        return str(path.relative_to(config.invocation_params.dir))
    except ValueError:
        return str(path)

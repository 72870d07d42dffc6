"""One child for all tests: each program still runs in a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskcheck.misconceptions.child import Key
from deskcheck.misconceptions.worlds import Explorer, World

sys.path.insert(0, str(Path(__file__).parent))

# See `example_runs.Runner.run`.
RunWorlds = Callable[..., dict[Key, World | None]]


@pytest.fixture(scope="session")
def run_worlds() -> Iterator[RunWorlds]:
    """Run a source in worlds; one that changes nothing is absent."""
    from example_runs import Runner  # a neighbour, found since the line above

    if not hasattr(os, "fork"):
        pytest.skip("worlds need fork")
    with Runner(os.environ.get("DESKCHECK_WORLDS_PYTHON", sys.executable)) as runner:
        yield runner.run


@pytest.fixture(scope="session")
def explorer() -> Iterator[Explorer]:
    """An explorer that is kept."""
    with Explorer(sys.executable) as kept:
        yield kept


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One home for all: nothing here writes there, and a new one for each test takes longer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DESKCHECK_HOME", str(tmp_path_factory.mktemp("home")))
        yield

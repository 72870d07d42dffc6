"""One child for all tests: each program still runs in a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from deskcheck.misconceptions.child import Child, Key, Request
from deskcheck.misconceptions.worlds import World, world_of

sys.path.insert(0, str(Path(__file__).parent))

# What a source prints in the truth (the key `()`) and in the worlds asked for.
RunWorlds = Callable[..., dict[Key, World | None]]


@pytest.fixture(scope="session")
def run_worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunWorlds]:
    """Run a source in worlds; one that changes nothing is absent."""
    from belief_examples import files  # a neighbour, found since the line above

    python = os.environ.get("DESKCHECK_WORLDS_PYTHON", sys.executable)
    with Child(python) as child:

        def run(
            source: str,
            worlds: Sequence[Key] | None = None,
            *,
            filtered: bool = False,
            path: str = "/nowhere/puzzle.py",
            repl: bool = False,
        ) -> dict[Key, World | None]:
            source, modules = files(source)
            if modules:
                folder = tmp_path_factory.mktemp("program")
                path = str(folder / "main.py")
                for name, text in modules.items():
                    (folder / name).write_text(text, encoding="utf-8")
            request: Request = {
                "source": source,
                "path": path,
                "repl": repl,
                "filtered": filtered,
                "worlds": None if worlds is None else [list(key) for key in worlds],
            }
            answers = list(child.ask(request))
            broken = [answer for answer in answers if answer.ending == "broken"]
            assert not broken, f"a rewrite does not compile: {broken}"
            return {
                answer.world: world_of(answer) for answer in answers if answer.ending != "unchanged"
            }

        yield run

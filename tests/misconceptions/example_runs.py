"""Run sources in worlds, in processes that are kept: each program still gets one of its own."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from queue import SimpleQueue
from typing import Self, TypeVar

from belief_examples import files

from deskcheck.misconceptions.child import PLAIN, Child, Key, Request, Variant
from deskcheck.misconceptions.worlds import World, world_of

H = TypeVar("H")
T = TypeVar("T")
U = TypeVar("U")


class Runner:
    """Runs sources in one child; a context manager."""

    def __init__(self, python: str = sys.executable, variant: Variant = PLAIN) -> None:
        self._child = Child(python, variant)
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._stack.enter_context(self._child)
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        return self

    def __exit__(self, *exception: object) -> None:
        self._stack.close()

    def run(
        self,
        source: str,
        worlds: Sequence[Key] | None = None,
        *,
        filtered: bool = False,
        path: str = "/nowhere/puzzle.py",
        repl: bool = False,
        seconds: float = 0.3,
    ) -> dict[Key, World | None]:
        """Return what a source prints in the truth (the key `()`) and in the worlds asked for.

        A world that changes nothing is absent; None is one without an answer.
        """
        source, modules = files(source)
        if modules:
            folder = Path(tempfile.mkdtemp(dir=self._folder))
            path = str(folder / "main.py")
            for name, text in modules.items():
                (folder / name).write_text(text, encoding="utf-8")
        request: Request = {
            "source": source,
            "path": path,
            "repl": repl,
            "filtered": filtered,
            "seconds": seconds,
            "worlds": None if worlds is None else [list(key) for key in worlds],
        }
        answers = list(self._child.ask(request))
        broken = [answer for answer in answers if answer.ending == "broken"]
        assert not broken, f"a rewrite does not compile: {broken}"
        return {
            answer.world: world_of(answer) for answer in answers if answer.ending != "unchanged"
        }


def in_parallel(
    work: Callable[[H, T], U], items: Iterable[T], make: Callable[[], AbstractContextManager[H]]
) -> list[U]:
    """Call ``work(helper, item)`` for each item, with a helper for each processor."""
    idle: SimpleQueue[H] = SimpleQueue()

    def one(item: T) -> U:
        helper = idle.get()
        try:
            return work(helper, item)
        finally:
            idle.put(helper)

    count = os.cpu_count() or 1
    with ExitStack() as stack, ThreadPoolExecutor(count) as pool:
        for _ in range(count):
            idle.put(stack.enter_context(make()))
        return list(pool.map(one, items))

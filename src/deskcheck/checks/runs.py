"""The runs that rules ask for: several at once, in the background, each made once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeVar

from deskcheck.checks.claims import Trial, try_claims
from deskcheck.misconceptions.cache import WorldsCache
from deskcheck.misconceptions.child import Cancellation
from deskcheck.misconceptions.worlds import Explorers, Worlds
from deskcheck.puzzle import Page, Program
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.limits import Limits
from deskcheck.sandbox.perturbations import NEUTRAL, Perturbation
from deskcheck.sandbox.running import run
from deskcheck.session.background import Stop
from deskcheck.session.diagnosing import Diagnostician
from deskcheck.transcript import Outcome

T = TypeVar("T")

# A busy machine must not make a good puzzle fail; that a run is slow is told elsewhere.
PATIENT = Limits(seconds=30.0)


class Runs:
    """Runs programs in threads; a context manager that kills what still runs at its end.

    Asking for a run starts it, and returns the place where its result will be. Asking for the same
    once more returns the same place, until the program changes.
    """

    def __init__(self, cache: Path, jobs: int, limits: Limits = PATIENT) -> None:
        self._cache = cache
        self._limits = limits
        self._pool = ThreadPoolExecutor(max(1, jobs), thread_name_prefix="deskcheck")
        self._stop = Stop()
        self._asked: dict[Hashable, Future[Any]] = {}
        self._explorers: dict[str, Explorers] = {}
        self._stack = ExitStack()
        self._cancellation = Cancellation()
        self._stop.when_set(self._cancellation.cancel)

    def __enter__(self) -> Runs:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Kill what still runs, and take no more."""
        self._stop.set()
        self._pool.shutdown(cancel_futures=True)
        self._stack.close()

    def outcome(
        self, program: Program, interpreter: Interpreter, perturbation: Perturbation = NEUTRAL
    ) -> Future[Outcome]:
        """Run a program; the neutral run is its truth."""
        key = ("outcome", program, program.digest(), interpreter, perturbation.name)
        return self._once(key, lambda: self._run(program, interpreter, perturbation))

    def outcome_again(self, program: Program, interpreter: Interpreter) -> Future[Outcome]:
        """Run a program once more, to see whether it does the same."""
        key = ("again", program, program.digest(), interpreter)
        return self._once(key, lambda: self._run(program, interpreter, NEUTRAL))

    def trial(self, program: Program, page: Page, interpreter: Interpreter) -> Future[Trial]:
        """Try the examples of a page after its program."""
        key = ("trial", program, program.digest(), page.claims, interpreter)
        stop = self._stop.is_set
        return self._once(
            key, lambda: try_claims(program, page.claims, interpreter, self._limits, stop)
        )

    def worlds(self, program: Program, interpreter: Interpreter) -> Future[Worlds]:
        """Run a program in all wrong worlds."""
        key = ("worlds", program, program.digest(), interpreter)
        doctor = self.diagnostician(interpreter)
        return self._once(key, lambda: doctor.explore(program, self._stop))

    def known_worlds(self, program: Program, interpreter: Interpreter) -> Worlds | None:
        """Return the worlds of a program if they were explored before; nothing is run."""
        python = str(interpreter.executable)
        return WorldsCache(self._cache / "worlds", python).get(program)

    def diagnostician(self, interpreter: Interpreter) -> Diagnostician:
        """Return who finds the beliefs behind answers."""
        python = str(interpreter.executable)
        if python not in self._explorers:
            explorers = Explorers(python, cancellation=self._cancellation)
            self._explorers[python] = self._stack.enter_context(explorers)
        return Diagnostician(
            python, WorldsCache(self._cache / "worlds", python), self._explorers[python]
        )

    def _once(self, key: Hashable, work: Callable[[], T]) -> Future[T]:
        if key not in self._asked:
            self._asked[key] = self._pool.submit(work)
        return self._asked[key]

    def _run(
        self, program: Program, interpreter: Interpreter, perturbation: Perturbation
    ) -> Outcome:
        return run(program, interpreter, self._limits, perturbation=perturbation, stop=self._stop)

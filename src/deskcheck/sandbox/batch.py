"""Many programs, several at once; their outcomes in the order of the programs."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from queue import SimpleQueue

from deskcheck.puzzle import Program
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.limits import Limits
from deskcheck.sandbox.running import DEFAULT_LIMITS, run
from deskcheck.transcript import Outcome

# How many programs per job are taken in advance, so that nobody idles behind a slow one.
_AHEAD = 4


class _Task:
    """A program that is to be run, with the place for its outcome."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._outcome: Outcome | None = None
        self._error: BaseException | None = None
        self._done = threading.Event()

    def run(self, interpreter: Interpreter, limits: Limits, stop: threading.Event) -> None:
        try:
            self._outcome = run(self.program, interpreter, limits, stop=stop)
        except BaseException as error:  # handed over to whoever waits for the outcome
            self._error = error
        self._done.set()

    def outcome(self) -> Outcome:
        self._done.wait()
        if self._outcome is None:
            assert self._error is not None
            raise self._error
        return self._outcome


def run_many(
    programs: Iterable[Program],
    interpreter: Interpreter,
    limits: Limits = DEFAULT_LIMITS,
    *,
    jobs: int,
) -> Iterator[Outcome]:
    """Run programs, ``jobs`` at a time; yield each outcome as soon as all before it are known.

    Programs are taken from the iterable as they are needed. When the iteration ends early, by
    Ctrl-C or because nobody asks for more, everything that still runs is killed.
    """
    stop = threading.Event()
    waiting: SimpleQueue[_Task | None] = SimpleQueue()

    def work() -> None:
        while (task := waiting.get()) is not None and not stop.is_set():
            task.run(interpreter, limits, stop)

    workers = [threading.Thread(target=work, daemon=True) for _ in range(max(1, jobs))]
    for worker in workers:
        worker.start()
    under_way: deque[_Task] = deque()
    try:
        for program in programs:
            task = _Task(program)
            under_way.append(task)
            waiting.put(task)
            if len(under_way) >= _AHEAD * len(workers):
                yield under_way.popleft().outcome()
        while under_way:
            yield under_way.popleft().outcome()
    finally:
        if under_way:
            stop.set()
        for _ in workers:
            waiting.put(None)
        for worker in workers:
            worker.join()

"""Practice: rounds one after another, each answer kept as it is given."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import monotonic

from deskcheck.corpus.library import page_of, sources_of
from deskcheck.errors import BrokenPuzzle, Problem, StoreError
from deskcheck.progress.attempt import Attempt, Result
from deskcheck.progress.store import Store
from deskcheck.puzzle import Program, Puzzle
from deskcheck.scheduling import not_yet_right
from deskcheck.session.background import Background
from deskcheck.session.round import Feedback, Round
from deskcheck.transcript import Outcome

RunProgram = Callable[[Program, threading.Event], Outcome]


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(UTC)


class Practice:
    """A session's puzzles in their order.

    Attributes:
        again: whether all chosen puzzles had been answered right before, so that they are asked
            once more.
        problems: the broken puzzles that were met and left out.
        unsaved: why progress is not being kept, once that has happened.
    """

    def __init__(
        self,
        chosen: Sequence[Puzzle],
        store: Store,
        run: RunProgram,
        *,
        now: Callable[[], datetime] = utc_now,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        pending = not_yet_right(chosen, store.answered_right())
        self.again = not pending and bool(chosen)
        self._queue = deque(pending or not_yet_right(chosen, ()))
        self._store = store
        self._run = run
        self._now = now
        self._clock = clock
        self.answered = self.right = 0
        self.problems: list[Problem] = []
        self.unsaved: str | None = None

    @property
    def remaining(self) -> int:
        """How many puzzles are still to come."""
        return len(self._queue)

    def next_round(self) -> Round | None:
        """Start the next puzzle; a broken one is noted and passed over. None at the end."""
        while self._queue:
            puzzle = self._queue.popleft()
            try:
                page = page_of(puzzle)
            except BrokenPuzzle as broken:
                self.problems += broken.problems
                continue
            truth = Background(lambda stop, program=puzzle.program: self._run(program, stop))  # type: ignore[misc]
            return Round(puzzle, page, sources_of(puzzle), truth, self._clock)
        return None

    def submit(self, round_: Round, prediction: str) -> Feedback:
        """Grade a prediction and keep it."""
        feedback = round_.submit(prediction)
        self.answered += 1
        self.right += feedback.grade.verdict.passed
        self._keep(round_, Result(feedback.grade.verdict), prediction)
        round_.truth_shown = True
        return feedback

    def reveal(self, round_: Round) -> Outcome:
        """Show the answer unasked; the puzzle comes back another day."""
        outcome = round_.truth.result()
        self._keep(round_, Result.REVEALED, "")
        round_.truth_shown = True
        return outcome

    def skip(self, round_: Round) -> None:
        """Put the puzzle at the end of the queue."""
        self.drop(round_)
        self._queue.append(round_.puzzle)

    def drop(self, round_: Round) -> None:
        """Leave a round without an answer."""
        round_.truth.cancel()

    def _keep(self, round_: Round, result: Result, prediction: str) -> None:
        implementation = round_.truth.result().implementation
        attempt = Attempt(
            at=self._now(),
            puzzle=round_.puzzle.id,
            program=round_.puzzle.program.digest(),
            python=f"{implementation.name} {implementation.version}",
            prediction=prediction,
            result=result,
            seconds=round(round_.seconds, 1),
            hints=round_.hints_shown,
            retry=round_.truth_shown,
        )
        try:
            self._store.add(attempt)
        except StoreError as error:
            self.unsaved = str(error)

"""Practice: rounds one after another, each answer kept as it is given."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import date, datetime
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

from deskcheck.corpus.library import page_of, sources_of
from deskcheck.errors import BrokenPuzzle, Problem
from deskcheck.progress.attempt import Attempt, Result, SelfRating
from deskcheck.progress.store import Store
from deskcheck.puzzle import Program, Puzzle
from deskcheck.scheduling.choosing import Choice, Kind, Situation
from deskcheck.scheduling.learner import Learner
from deskcheck.scheduling.memory import Rating
from deskcheck.session.background import Background, Stop
from deskcheck.session.keeping import Keeper
from deskcheck.session.outlook import Outlook, outlook
from deskcheck.session.round import Feedback, Round
from deskcheck.transcript import Outcome

if TYPE_CHECKING:
    from deskcheck.misconceptions.worlds import Worlds
    from deskcheck.session.diagnosing import Diagnostician
    from deskcheck.session.findings import Finding

RunProgram = Callable[[Program, threading.Event], Outcome]
# Called in the background, since what it needs takes a while to import.
MakeDiagnostician = Callable[[], "Diagnostician"]
_PATIENCE = 10.0  # seconds that a wrong answer waits for its diagnosis


SKIPPED_FOR = 5  # puzzles before one that was put off comes again


def local_now() -> datetime:
    """Return the time with the learner's time zone, so that its date is the learner's day."""
    return datetime.now().astimezone()


class Practice:
    """A session's puzzles, chosen one by one from what the log says.

    Attributes:
        choice: the puzzle in play, and why it was chosen.
        before: the learner as the session began.
        answers: the attempts of this session, oldest first.
        problems: the broken puzzles that were met and left out.
    """

    def __init__(
        self,
        chosen: Sequence[Puzzle],
        store: Store,
        run: RunProgram,
        *,
        first: Sequence[Puzzle] = (),
        diagnostician: MakeDiagnostician | None = None,
        now: Callable[[], datetime] = local_now,
        clock: Callable[[], float] = monotonic,
        chance: Callable[[int], Random] = Random,
    ) -> None:
        """Prepare a session.

        Args:
            chosen: the puzzles that the schedule chooses among.
            first: puzzles that were asked for by name: they come first, in this order, whatever
                their state.
            diagnostician: makes what finds the beliefs behind wrong answers; None for none.
            chance: makes the random source of a choice from the size of the log.
        """
        self._asked_for = deque(first)
        self._named = len(first)
        self._pool = tuple(chosen)
        self._keeper = Keeper(store)
        self._run = run
        self._make_diagnostician = diagnostician
        self._diagnostician: Diagnostician | None = None
        self._now = now
        self._clock = clock
        self._chance = chance
        self._told = self._keeper.unsaved
        self._met: set[str] = set()
        self._skipped: deque[tuple[Puzzle, int]] = deque()  # with how many had been met by then
        self._in_view = tuple({p.id: p for p in (*first, *chosen)}.values())
        self.choice: Choice | None = None
        self.before = self._keeper.learner()
        self.answers: list[Attempt] = []
        self.problems: list[Problem] = []

    @property
    def answered(self) -> int:
        """How many puzzles had a prediction graded in this session."""
        return sum(a.result is not Result.REVEALED and not a.retry for a in self.answers)

    @property
    def right(self) -> int:
        """How many of them were right, retries apart."""
        return sum(attempt.result.passed and not attempt.retry for attempt in self.answers)

    @property
    def place(self) -> tuple[int, int] | None:
        """Which of the puzzles asked for by name is in play, and of how many; None for others."""
        if self.choice is None or self.choice.kind is not Kind.ASKED_FOR:
            return None
        return self._named - len(self._asked_for), self._named

    @property
    def unsaved(self) -> str | None:
        """Why progress is not being kept; None while it is."""
        return self._keeper.unsaved

    def trouble(self) -> str | None:
        """Return why progress is not being kept, once each time that it starts."""
        told, self._told = self._told, self._keeper.unsaved
        return self._keeper.unsaved if told is None else None

    @property
    def store(self) -> Store:
        """The store that knows of all answers."""
        return self._keeper.store

    @property
    def today(self) -> date:
        """The learner's day."""
        return self._now().date()

    def learner(self) -> Learner:
        """Return the learner as the log shows them now."""
        return self._keeper.learner()

    def outlook(self, learner: Learner | None = None) -> Outlook:
        """Return what is due among the puzzles of the session, now or before."""
        return outlook(self._in_view, self.learner() if learner is None else learner, self.today)

    def situation(self) -> Situation:
        """Return what the next choice depends on."""
        learner = self._keeper.learner()
        return Situation(
            pool=self._pool,
            learner=learner,
            today=self.today,
            chance=self._chance(learner.size),
            without=frozenset(self._met),
            changed=lambda puzzle: has_changed(puzzle, learner),
        )

    def next_round(self) -> Round | None:
        """Start the next puzzle; a broken one is noted and passed over. None at the end."""
        while (choice := self._choose()) is not None:
            puzzle = choice.puzzle
            self._met.add(puzzle.id)
            try:
                page = page_of(puzzle)
            except BrokenPuzzle as broken:
                self.problems += broken.problems
                continue
            self.choice = choice
            truth = self._start_truth(puzzle.program)
            worlds = self._start_worlds(puzzle.program, truth)
            return Round(puzzle, page, sources_of(puzzle), truth, self._clock, worlds)
        return None

    def submit(self, round_: Round, prediction: str) -> Feedback:
        """Grade a prediction and keep it."""
        feedback = round_.submit(prediction)
        if not feedback.grade.verdict.passed:
            feedback = feedback._replace(findings=self._findings(round_, feedback))
        shown = tuple(finding.id for finding in feedback.findings)
        self._keep(round_, Result(feedback.grade.verdict), prediction, shown)
        round_.truth_shown = True
        return feedback

    def reveal(self, round_: Round) -> Outcome:
        """Show the answer unasked; the puzzle comes back another day."""
        outcome = round_.truth.result()
        self._keep(round_, Result.REVEALED, "")
        round_.truth_shown = True
        return outcome

    def choices(self, round_: Round) -> tuple[str, ...]:
        """Return answers to choose among, one of them right; they count as a hint."""
        from deskcheck.session.choices import choices

        worlds = round_.worlds
        if worlds is None or not worlds.ready(within=_PATIENCE):
            return ()
        about = round_.puzzle.about
        chance = self._chance(self._keeper.learner().size)
        answers = choices(
            round_.truth.result(),
            worlds.result(),
            about.misconceptions,
            round_.page.foreseen,
            chance,
        )
        round_.hints_shown += len(answers) > 1
        return answers

    def rate(self, rating: Rating) -> date | None:
        """Let the learner overrule the rating of the latest answer; return when it is due."""
        attempt = self.answers[-1]
        self._keeper.keep(SelfRating(self._now(), attempt.puzzle, attempt.at, rating))
        card = self._keeper.learner().cards.get(attempt.puzzle)
        return card.memory.due if card else None

    def skip(self, round_: Round) -> None:
        """Put the puzzle off: until what is due is done, and for a few others."""
        self.drop(round_)
        self._skipped.append((round_.puzzle, len(self._met)))

    def drop(self, round_: Round) -> None:
        """Leave a round without an answer."""
        round_.truth.cancel()
        if round_.worlds is not None:
            round_.worlds.cancel()

    def _start_truth(self, program: Program) -> Background[Outcome]:
        return Background(lambda stop: self._run(program, stop))

    def _start_worlds(
        self, program: Program, truth: Background[Outcome]
    ) -> Background[Worlds] | None:
        make = self._make_diagnostician
        if make is None:
            return None

        def explore(stop: Stop) -> Worlds:
            truth.ready(within=_PATIENCE)  # it comes first: every answer needs it
            self._diagnostician = self._diagnostician or make()
            return self._diagnostician.explore(program, stop)

        return Background(explore)

    def _findings(self, round_: Round, feedback: Feedback) -> tuple[Finding, ...]:
        """Return the beliefs that a wrong prediction fits; none if they take too long to find."""
        worlds = round_.worlds
        if worlds is None or not worlds.ready(within=_PATIENCE) or self._diagnostician is None:
            return ()
        beliefs = self._keeper.learner().beliefs
        history = {name: record.shown for name, record in beliefs.items()}
        return self._diagnostician.findings(
            feedback.prediction,
            round_.puzzle,
            worlds.result(),
            history,
            foreseen=feedback.foreseen is not None,
        )

    def _choose(self) -> Choice | None:
        if self._asked_for:
            return Choice(self._asked_for.popleft(), Kind.ASKED_FOR)
        choice = self.situation().choose()
        if self._skipped:
            puzzle, met = self._skipped[0]
            waits = choice is not None and choice.kind in (Kind.DUE, Kind.CHANGED)
            if choice is None or not (waits or len(self._met) - met < SKIPPED_FOR):
                self._skipped.popleft()
                return Choice(puzzle, Kind.SKIPPED)
        return choice

    def _keep(
        self,
        round_: Round,
        result: Result,
        prediction: str,
        misconceptions: tuple[str, ...] = (),
    ) -> None:
        implementation = round_.truth.result().implementation
        attempt = Attempt(
            at=self._now(),
            puzzle=round_.puzzle.id,
            program=round_.puzzle.program.digest(),
            python=f"{implementation.name} {implementation.version}",
            prediction=prediction,
            result=result,
            misconceptions=misconceptions,
            seconds=round(round_.seconds, 1),
            hints=round_.hints_shown,
            retry=round_.truth_shown,
            exposes=round_.puzzle.about.misconceptions,
        )
        self._keeper.keep(attempt)
        self.answers.append(attempt)


def has_changed(puzzle: Puzzle, learner: Learner) -> bool:
    """Whether the program of an answered puzzle is another than the one that was answered."""
    card = learner.cards.get(puzzle.id)
    return card is not None and card.program != puzzle.program.digest()

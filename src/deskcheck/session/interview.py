"""A mock interview: chosen puzzles against the clock, no hints, no verdict until the end."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from time import monotonic
from typing import NamedTuple

from deskcheck.progress.store import Store
from deskcheck.puzzle import Puzzle
from deskcheck.session.practice import MakeDiagnostician, Practice, RunProgram, local_now
from deskcheck.session.round import Feedback, Round


class Level(StrEnum):
    """What the candidate says to be."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"

    @property
    def difficulties(self) -> tuple[int, int]:
        """The difficulty of the first puzzle and that of the last."""
        return _DIFFICULTIES[self]


_DIFFICULTIES = {Level.JUNIOR: (1, 3), Level.MID: (2, 4), Level.SENIOR: (3, 5)}


class Plan(NamedTuple):
    """The questions of an interview, in order, and what they were made from.

    Attributes:
        topics: the topics asked for; empty for all.
        asked_for: how many questions were wished; there are fewer where the puzzles do not suffice.
        corpus: a short hash of the puzzles there were to choose from: the same level, topics,
            seed and corpus give the same questions.
    """

    level: Level
    minutes: int
    topics: tuple[str, ...]
    asked_for: int
    seed: str
    corpus: str
    questions: tuple[Puzzle, ...]


def plan(
    puzzles: Sequence[Puzzle],
    *,
    level: Level,
    count: int,
    minutes: int,
    seed: str,
    topics: Sequence[str] = (),
) -> Plan:
    """Choose questions that rise through the level's difficulties, topics mixed.

    The choice depends on the seed and the puzzles alone, never on what the candidate has learned.
    Each puzzle is ranked by a hash of its own, so that one added to the corpus moves few others.
    """
    low, high = level.difficulties
    left = {
        puzzle.id: puzzle
        for puzzle in puzzles
        if low <= puzzle.about.difficulty <= high and (not topics or puzzle.topic in topics)
    }
    used: Counter[str] = Counter()
    questions: list[Puzzle] = []
    for place in range(min(count, len(left))):
        wanted = low + round((high - low) * place / max(1, count - 1))
        best = min(
            left.values(),
            key=lambda p: (abs(p.about.difficulty - wanted), used[p.topic], _rank(seed, p.id)),
        )
        used[best.topic] += 1
        questions.append(left.pop(best.id))
    questions.sort(key=lambda puzzle: puzzle.about.difficulty)
    corpus = corpus_version(puzzles)
    return Plan(level, minutes, tuple(topics), count, seed, corpus, tuple(questions))


def corpus_version(puzzles: Sequence[Puzzle]) -> str:
    """Return a short hash of the ids and difficulties that questions are chosen from."""
    lines = sorted(f"{puzzle.id} {puzzle.about.difficulty}" for puzzle in puzzles)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


def _rank(seed: str, puzzle_id: str) -> bytes:
    return hashlib.sha256(f"{seed}\0{puzzle_id}".encode()).digest()


class Answer(NamedTuple):
    """One question that was answered.

    Attributes:
        reasoning: the line that the candidate noted; empty for none.
        confidence: 1 a guess, 2 fairly sure, 3 certain; None for no answer.
        seconds: from the moment the puzzle was shown to the prediction.
    """

    puzzle: Puzzle
    sources: tuple[tuple[str, str], ...]
    takeaway: str
    feedback: Feedback
    reasoning: str
    confidence: int | None
    seconds: float

    @property
    def right(self) -> bool:
        """Whether the prediction counts as right."""
        return self.feedback.grade.verdict.passed


class Interview:
    """An interview under way. Every prediction goes into the learner's log as it is given.

    Attributes:
        answers: the questions answered so far, in order.
        started: when the clock began.
        number: the number of the question in play, from 1; those put off count once.
    """

    def __init__(
        self,
        chosen: Plan,
        store: Store,
        run: RunProgram,
        *,
        diagnostician: MakeDiagnostician | None = None,
        now: Callable[[], datetime] = local_now,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.plan = chosen
        self.answers: list[Answer] = []
        self.started = now()
        self.number = 1
        self.practice = Practice(
            (),
            store,
            run,
            first=chosen.questions,
            diagnostician=diagnostician,
            now=now,
            clock=clock,
        )
        self._clock = clock
        self._begin = clock()
        self._end: float | None = None

    @property
    def seconds_left(self) -> float:
        """How much time there is; negative beyond the end."""
        return self.plan.minutes * 60 - self.seconds

    @property
    def seconds(self) -> float:
        """How long it has lasted, or did."""
        return (self._clock() if self._end is None else self._end) - self._begin

    @property
    def finished(self) -> bool:
        """Whether every question has an answer."""
        return len(self.answers) == len(self.plan.questions)

    def next_question(self) -> Round | None:
        """Start the next question; None when all were asked or the time is up."""
        if self.seconds_left <= 0:
            return None
        round_ = self.practice.next_round()
        if round_ is not None:
            self.number = len(self.answers) + 1
        return round_

    def answer(self, round_: Round, prediction: str) -> Callable[[str, int | None], Answer]:
        """Take a prediction; return what takes the reasoning and the confidence for it.

        The prediction is kept before the candidate is asked for more, so that it cannot be lost.
        """
        seconds = round_.seconds
        feedback = self.practice.submit(round_, prediction)

        def explained(reasoning: str, confidence: int | None) -> Answer:
            answer = Answer(
                round_.puzzle,
                round_.sources,
                round_.page.takeaway,
                feedback,
                reasoning.strip(),
                confidence,
                round(seconds, 1),
            )
            self.answers.append(answer)
            return answer

        return explained

    def put_off(self, round_: Round) -> None:
        """Leave a question for the end, if there is time for it then."""
        self.practice.skip(round_)

    def leave(self, round_: Round) -> None:
        """Leave a question without an answer."""
        self.practice.drop(round_)

    def end(self) -> None:
        """Stop the clock."""
        if self._end is None:
            self._end = self._clock()

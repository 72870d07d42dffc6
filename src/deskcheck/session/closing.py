"""The end of a session: what went well, what to look at, when to come back."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from deskcheck.scheduling.beliefs import BeliefState
from deskcheck.session.outlook import Outlook
from deskcheck.session.practice import Practice


class Closing(NamedTuple):
    """What became of a session.

    Attributes:
        strong_topics: topics with two or more answers, all of them right.
        overcome: beliefs that this session overcame.
        to_look_at: beliefs that showed in it and are not overcome, most often shown first.
        missed: ids of the puzzles whose last answer in this session was not right.
    """

    answered: int
    right: int
    strong_topics: tuple[str, ...]
    overcome: tuple[str, ...]
    to_look_at: tuple[str, ...]
    missed: tuple[str, ...]
    outlook: Outlook


def closing(practice: Practice) -> Closing:
    """Sum up a session from its answers and from what the log says now."""
    before, now = practice.before, practice.learner()
    answers = [attempt for attempt in practice.answers if not attempt.retry]
    topics: dict[str, list[bool]] = {}
    for attempt in answers:
        topic = attempt.puzzle.rpartition(":")[2].partition("/")[0]
        topics.setdefault(topic, []).append(attempt.result.passed)
    shown = Counter(belief for attempt in answers for belief in attempt.misconceptions[:1])
    last = {attempt.puzzle: attempt.result.passed for attempt in practice.answers}

    def overcome(belief: str) -> bool:
        was = before.beliefs.get(belief)
        return (
            now.beliefs[belief].state is BeliefState.OVERCOME
            and was is not None
            and was.state.to_work_on
        )

    return Closing(
        answered=practice.answered,
        right=practice.right,
        strong_topics=tuple(t for t, passed in topics.items() if len(passed) > 1 and all(passed)),
        overcome=tuple(filter(overcome, now.beliefs)),
        to_look_at=tuple(
            belief for belief, _ in shown.most_common() if now.beliefs[belief].state.to_work_on
        ),
        missed=tuple(puzzle for puzzle, passed in last.items() if not passed),
        outlook=practice.outlook(),
    )

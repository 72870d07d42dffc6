"""What to ask next, and why.

In this order: what is due; a different puzzle that exposes a belief which showed lately; something
new, near the learner's level, topics mixed; when all of that is used up, what is due soonest.

Three refinements, each found by simulating learners (``tests/scheduling/test_simulated_learner``):
a belief rests for a few puzzles before it is met again, so that the answer is not just repeated;
it waits at most for a few due puzzles, so that a pile of them cannot bury it; and a puzzle that
follows up a belief is followed by something else, so that a stubborn belief cannot take over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile
from random import Random

from deskcheck.puzzle import Puzzle
from deskcheck.scheduling.beliefs import BeliefRecord, BeliefState
from deskcheck.scheduling.learner import Learner
from deskcheck.scheduling.levels import levels
from deskcheck.scheduling.memory import retrievability

REST = 1  # puzzles between a belief and its next one
PATIENCE = 4  # due puzzles that a belief just shown waits for
FRESH_FOR = 3  # days before an answered puzzle may follow up a belief
PENALTY_SAME_TOPIC = 0.6  # levels; for a topic among the latest few puzzles, most for the last
TOPIC_MEMORY = 3
GAIN_PER_BELIEF = 0.35  # levels; for a belief that was never at stake, if it is a common one


class Kind(StrEnum):
    """Why a puzzle is asked."""

    ASKED_FOR = "asked for"
    CHANGED = "changed"
    DUE = "due"
    FOLLOW_UP = "follow-up"
    NEW = "new"
    SKIPPED = "skipped"
    AHEAD = "ahead of time"


@dataclass(frozen=True, slots=True)
class Choice:
    """A puzzle to ask, and why; ``belief`` is the one that a follow-up comes back to."""

    puzzle: Puzzle
    kind: Kind
    belief: str | None = None


def choose(
    pool: Sequence[Puzzle],
    learner: Learner,
    today: date,
    chance: Random,
    *,
    changed: Callable[[Puzzle], bool] = lambda puzzle: False,
) -> Choice | None:
    """Return the next puzzle of a pool; None for an empty pool.

    Args:
        pool: the puzzles that may be asked, without those of this session.
        chance: breaks ties.
        changed: whether a puzzle's program is another than the one last answered. It is asked
            for answered puzzles only.
    """
    open_beliefs = _ripe(learner, today)
    just_shown = [record for record in open_beliefs if _has_waited(record, learner, today)]
    return (
        _follow_up(just_shown, pool, learner, today, chance)
        or _due(pool, learner, today, changed)
        or _follow_up(open_beliefs, pool, learner, today, chance)
        or _new(pool, learner, chance)
        or _follow_up(_open(learner), pool, learner, today, chance)
        or _ahead(pool, learner)
    )


def due(pool: Iterable[Puzzle], learner: Learner, today: date) -> list[Puzzle]:
    """Return the puzzles that are due on a day, the likeliest to be forgotten first."""
    cards = learner.cards
    found = [p for p in pool if p.id in cards and cards[p.id].memory.due <= today]
    return sorted(found, key=lambda p: retrievability(cards[p.id].memory, today))


def unseen(pool: Iterable[Puzzle], learner: Learner) -> list[Puzzle]:
    """Return the puzzles that were never answered."""
    return [puzzle for puzzle in pool if puzzle.id not in learner.cards]


def follow_up(
    belief: BeliefRecord, pool: Iterable[Puzzle], learner: Learner, today: date, chance: Random
) -> Puzzle | None:
    """Return a puzzle, other than the one where it last showed, that exposes a belief."""
    exposing = [
        puzzle
        for puzzle in pool
        if belief.belief in puzzle.about.misconceptions
        and puzzle.id != belief.last_puzzle
        and puzzle.id not in belief.right_in
    ]
    if new := unseen(exposing, learner):
        level = levels(learner.cards, pool)
        return min(
            new,
            key=lambda p: (abs(p.about.difficulty - level.of(p.topic)), chance.random()),
        )
    cards = learner.cards
    rested = [p for p in exposing if (today - cards[p.id].memory.last).days >= FRESH_FOR]
    return min(rested, key=lambda p: (cards[p.id].memory.last, p.id), default=None)


def _open(learner: Learner) -> list[BeliefRecord]:
    """Return the beliefs to work on: the ones that showed lately first, then by state."""
    urgency = (BeliefState.HELD, BeliefState.BEING_OVERCOME, BeliefState.SEEN_ONCE)
    place = {record: n for n, attempt in enumerate(learner.recent) for record in attempt.shown[::-1]}
    found = [record for record in learner.beliefs.values() if record.state.to_work_on]
    found.sort(key=lambda r: (r.last_shown or date.min), reverse=True)
    return sorted(
        found, key=lambda r: (place.get(r.belief, len(learner.recent)), urgency.index(r.state))
    )


def _ripe(learner: Learner, today: date) -> list[BeliefRecord]:
    """Return the beliefs to come back to now; none right after another follow-up."""
    found = _open(learner)
    names = {record.belief for record in found}
    last = next((attempt for attempt in learner.recent if attempt.day == today), None)
    if last is not None and not last.shown and names & {*last.exposes}:
        return []
    return [record for record in found if _rest(record, learner, today) >= REST]


def _rest(record: BeliefRecord, learner: Learner, today: date) -> int:
    """Return how many puzzles were answered today since the belief was last at stake."""
    attempts = [attempt for attempt in learner.recent if attempt.day == today]
    since = list(takewhile(lambda attempt: not attempt.concerns(record.belief), attempts))
    # Not met today at all: it has rested since another day.
    return len(since) if len(since) < len(attempts) else REST


def _has_waited(record: BeliefRecord, learner: Learner, today: date) -> bool:
    return record.last_shown == today and _rest(record, learner, today) >= PATIENCE


def _follow_up(
    beliefs: Iterable[BeliefRecord],
    pool: Sequence[Puzzle],
    learner: Learner,
    today: date,
    chance: Random,
) -> Choice | None:
    for record in beliefs:
        puzzle = follow_up(record, pool, learner, today, chance)
        if puzzle is not None:
            return Choice(puzzle, Kind.FOLLOW_UP, record.belief)
    return None


def _due(
    pool: Sequence[Puzzle], learner: Learner, today: date, changed: Callable[[Puzzle], bool]
) -> Choice | None:
    found = due(pool, learner, today)
    if found:
        working_on = {record.belief for record in _open(learner)}
        # Among what is due anyway, what comes back to a belief is worth most.
        return Choice(
            min(found, key=lambda p: working_on.isdisjoint(p.about.misconceptions)), Kind.DUE
        )
    other = next((p for p in pool if p.id in learner.cards and changed(p)), None)
    return other and Choice(other, Kind.CHANGED)


def _new(pool: Sequence[Puzzle], learner: Learner, chance: Random) -> Choice | None:
    """Choose the unseen puzzle that is nearest to the level, in another topic, and tells most."""
    level = levels(learner.cards, pool)
    penalty = _topic_penalty(pool, learner.recent)
    gain = _gains(pool, learner.beliefs)

    def cost(puzzle: Puzzle) -> float:
        far = abs(puzzle.about.difficulty - level.of(puzzle.topic))
        told = sum(gain.get(belief, 0.0) for belief in puzzle.about.misconceptions)
        return far + penalty.get(puzzle.topic, 0.0) - told

    # The random number breaks ties, so that nobody depends on the alphabet.
    keyed = [(round(cost(p), 6), chance.random(), n, p) for n, p in enumerate(pool)]
    new = [key for key in keyed if key[3].id not in learner.cards]
    return Choice(min(new)[3], Kind.NEW) if new else None


def _topic_penalty(pool: Iterable[Puzzle], recent: Sequence[Mapping[str, str] | object]) -> dict[str, float]:
    raise NotImplementedError


def _gains(pool: Iterable[Puzzle], beliefs: Mapping[str, BeliefRecord]) -> dict[str, float]:
    """Return what it is worth to put each belief to the test that never was: common ones most."""
    common = Counter(belief for puzzle in pool for belief in puzzle.about.misconceptions)
    most = max(common.values(), default=1)
    return {
        belief: GAIN_PER_BELIEF * (count / most) ** 0.5
        for belief, count in common.items()
        if belief not in beliefs
    }


def _ahead(pool: Collection[Puzzle], learner: Learner) -> Choice | None:
    cards = learner.cards
    known = [puzzle for puzzle in pool if puzzle.id in cards]
    soonest = min(known, key=lambda p: (cards[p.id].memory.due, p.id), default=None)
    return soonest and Choice(soonest, Kind.AHEAD)

"""What to ask next, and why.

In this order: what is due; a different puzzle that exposes a belief which showed lately; something
new, near the learner's level, topics mixed; when all of that is used up, what is due soonest.

Refinements, each found by simulating learners (``tests/scheduling``): a belief rests for a puzzle
before it is met again, so that the answer is not just repeated; where a belief made a puzzle fail,
another puzzle comes on the next day before that one does, so that it is the idea that is met again;
a follow-up is followed by something else, and a belief that has shown three times in a day is left
for the next one, so that a stubborn belief cannot take over; and two due puzzles in a row are
followed by one that is not, or a learner who keeps failing a few would meet nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import takewhile
from random import Random
from typing import NamedTuple

from deskcheck.puzzle import Puzzle
from deskcheck.scheduling.beliefs import BeliefRecord, BeliefState
from deskcheck.scheduling.learner import Learner
from deskcheck.scheduling.levels import Levels, levels
from deskcheck.scheduling.memory import retrievability

REST = 1  # puzzles between a belief and its next one
DUE_IN_A_ROW = 2  # puzzles that are due, before one that is not
ENOUGH = 3  # times that a belief shows on a day before it is left alone until the next
FRESH_AFTER = 3  # days after which a puzzle that is known may follow up a belief
SAME_TOPIC = (0.45, 0.3, 0.15)  # what a topic costs, if it is that of the latest puzzles
GAIN_PER_BELIEF = 2.0  # what it is worth to test the most common belief for the first time
_URGENCY = (BeliefState.HELD, BeliefState.BEING_OVERCOME, BeliefState.SEEN_ONCE)


class Kind(StrEnum):
    """Why a puzzle is asked."""

    ASKED_FOR = "asked for"
    CHANGED = "changed"
    DUE = "due"
    FOLLOW_UP = "follow-up"
    NEW = "new"
    SKIPPED = "skipped"
    AHEAD = "ahead of time"


class Choice(NamedTuple):
    """A puzzle to ask, and why; ``belief`` is the one that a follow-up comes back to."""

    puzzle: Puzzle
    kind: Kind
    belief: str | None = None


def never_changed(puzzle: Puzzle) -> bool:
    """Be the rule for programs that are taken to be what they were."""
    return False


class Situation:
    """All that a choice depends on."""

    def __init__(
        self,
        pool: Sequence[Puzzle],
        learner: Learner,
        today: date,
        chance: Random,
        without: Collection[str] = frozenset(),
        changed: Callable[[Puzzle], bool] = never_changed,
    ) -> None:
        """Look at a learner.

        Args:
            pool: the puzzles among which to choose.
            chance: breaks ties.
            without: ids of the pool that are not to be asked, such as those of this session.
            changed: whether the program of an answered puzzle is another than the one answered.
        """
        self.pool = pool
        self.learner = learner
        self.today = today
        self.chance = chance
        self.without = without
        self.changed = changed

    def choose(self) -> Choice | None:
        """Return the next puzzle; None when there is none left."""
        waiting = self._to_follow_up()
        if self._reviews_in_a_row() >= DUE_IN_A_ROW:
            found = self._follow_up(waiting) or self._new() or self._due()
        else:
            found = self._due() or self._follow_up(waiting) or self._new()
        return found or self._follow_up(self.to_work_on()) or self._soonest()

    def due(self) -> list[Puzzle]:
        """Return the puzzles that are due, the likeliest to be forgotten first."""
        cards = self.learner.cards
        found = [p for p in self._known() if cards[p.id].memory.due <= self.today]
        return sorted(found, key=lambda p: retrievability(cards[p.id].memory, self.today))

    def unseen(self) -> list[Puzzle]:
        """Return the puzzles that were never answered."""
        return [puzzle for puzzle in self._askable() if puzzle.id not in self.learner.cards]

    def to_work_on(self) -> list[BeliefRecord]:
        """Return the beliefs to come back to, the most urgent first.

        Those that showed today come first, then the others by state; among equals the one that
        has rested longest.
        """

        def key(record: BeliefRecord) -> tuple[bool, int, int, str]:
            fresh = self._showed_today(record)
            urgency = 0 if fresh else _URGENCY.index(record.state)
            return not fresh, urgency, -self._rest(record), record.belief

        return sorted((r for r in self.learner.beliefs.values() if r.state.to_work_on), key=key)

    def following_up(self, record: BeliefRecord) -> Puzzle | None:
        """Return a puzzle that exposes a belief, other than the one where it last showed."""
        cards = self.learner.cards
        exposing = [
            puzzle
            for puzzle in self._exposing.get(record.belief, ())
            if puzzle.id != record.last_puzzle
            and puzzle.id not in record.right_in
            and puzzle.id not in self.without
        ]
        if new := [puzzle for puzzle in exposing if puzzle.id not in cards]:
            level = self._levels

            def far(puzzle: Puzzle) -> tuple[float, float]:
                distance = abs(puzzle.about.difficulty - level.of(puzzle.topic))
                return distance, self.chance.random()

            return min(new, key=far)
        rested = [p for p in exposing if (self.today - cards[p.id].memory.last).days >= FRESH_AFTER]
        return min(rested, key=lambda p: (cards[p.id].memory.last, p.id), default=None)

    @cached_property
    def _levels(self) -> Levels:
        return levels(self.learner.cards, self.pool)

    @cached_property
    def _exposing(self) -> dict[str, list[Puzzle]]:
        """The puzzles of the pool by the beliefs that they expose."""
        found: dict[str, list[Puzzle]] = {}
        for puzzle in self.pool:
            for belief in puzzle.about.misconceptions:
                found.setdefault(belief, []).append(puzzle)
        return found

    def _askable(self) -> Iterable[Puzzle]:
        return (puzzle for puzzle in self.pool if puzzle.id not in self.without)

    def _known(self) -> Iterable[Puzzle]:
        return (puzzle for puzzle in self._askable() if puzzle.id in self.learner.cards)

    def _showed_today(self, record: BeliefRecord) -> bool:
        return record.last_shown == self.today

    def _rest(self, record: BeliefRecord) -> int:
        """Return how many of the latest attempts were about something else."""
        recent = self.learner.recent
        places = (n for n, attempt in enumerate(recent) if attempt.concerns(record.belief))
        return next(places, len(recent) + REST)

    def _reviews_in_a_row(self) -> int:
        """Return how many puzzles, up to now and today, had been met before."""
        reviews = takewhile(lambda a: a.day == self.today and not a.new, self.learner.recent)
        return sum(1 for _ in reviews)

    def _met_today(self, record: BeliefRecord) -> bool:
        recent = self.learner.recent
        return any(a.day == self.today and a.concerns(record.belief) for a in recent)

    def _shown_today(self, record: BeliefRecord) -> int:
        """Return how often it showed today, as far as the latest attempts say."""
        recent = self.learner.recent
        return sum(a.day == self.today and record.belief in a.shown for a in recent)

    def _to_follow_up(self) -> list[BeliefRecord]:
        """Return the beliefs that may come next: none right after one was at stake."""
        found = self.to_work_on()
        for latest in self.learner.recent[:1]:
            if latest.day == self.today and any(latest.concerns(r.belief) for r in found):
                return []
        return [r for r in found if self._rest(r) >= REST and self._shown_today(r) < ENOUGH]

    def _follow_up(self, beliefs: Iterable[BeliefRecord]) -> Choice | None:
        for record in beliefs:
            if puzzle := self.following_up(record):
                return Choice(puzzle, Kind.FOLLOW_UP, record.belief)
        return None

    def _due(self) -> Choice | None:
        records = {record.belief: record for record in self.to_work_on()}
        tired = {name for name, record in records.items() if self._shown_today(record) >= ENOUGH}
        found = [puzzle for puzzle in self.due() if tired.isdisjoint(puzzle.about.misconceptions)]
        if found:
            # What is due anyway and comes back to a belief is worth most.
            best = min(found, key=lambda p: records.keys().isdisjoint(p.about.misconceptions))
            failed_by = (r for r in records.values() if r.last_puzzle == best.id)
            instead = self._follow_up(r for r in failed_by if not self._met_today(r))
            return instead or Choice(best, Kind.DUE)
        changed = next(filter(self.changed, self._known()), None)
        return changed and Choice(changed, Kind.CHANGED)

    def _new(self) -> Choice | None:
        """Choose the puzzle nearest to the level that is in another topic and tests most."""
        level = self._levels
        topic_of = {puzzle.id: puzzle.topic for puzzle in self.pool}
        latest = [topic_of.get(attempt.puzzle) for attempt in self.learner.recent]
        gains = self._gains()

        def cost(puzzle: Puzzle) -> tuple[float, float]:
            # Squared, so that no belief is worth a puzzle two levels off.
            far = (puzzle.about.difficulty - level.of(puzzle.topic)) ** 2
            again = zip(latest, SAME_TOPIC, strict=False)
            same = sum(price for topic, price in again if topic == puzzle.topic)
            gain = sum(gains.get(belief, 0.0) for belief in puzzle.about.misconceptions)
            # The random number breaks ties, lest everybody follow the alphabet.
            return round(far + same - gain, 6), self.chance.random()

        best = min(self.unseen(), key=cost, default=None)
        return best and Choice(best, Kind.NEW)

    def _gains(self) -> dict[str, float]:
        """Return what it is worth to test each belief that was never tested; common ones most."""
        common = {belief: len(puzzles) for belief, puzzles in self._exposing.items()}
        most = max(common.values(), default=1)
        return {
            belief: GAIN_PER_BELIEF * count / most
            for belief, count in common.items()
            if not (record := self.learner.beliefs.get(belief)) or not record.tested
        }

    def _soonest(self) -> Choice | None:
        """Choose what is left: puzzles that are known, whether or not they are due."""
        cards = self.learner.cards
        soonest = min(self._known(), key=lambda p: (cards[p.id].memory.due, p.id), default=None)
        if soonest is None:
            return None
        due = cards[soonest.id].memory.due <= self.today
        return Choice(soonest, Kind.DUE if due else Kind.AHEAD)

"""The learner's level in each topic, on the scale of the puzzles' difficulty.

A staircase over first tries: up a little after a right one, down more after a wrong one, so that
it settles where about two of three first tries are right (weighted up-down method: Kaernbach,
"Simple adaptive testing with the weighted up-down method", 1991: p = down / (up + down)).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from deskcheck.puzzle import EASIEST, HARDEST, Puzzle
from deskcheck.scheduling.cards import Card

UP, DOWN = 0.3, 0.6
START = 1.4  # a little nearer to the first steps than to the second
NEW_TOPIC = 0.5  # how far below the general level a new topic starts


class Levels:
    """The general level, and that of each topic that has been tried."""

    def __init__(self, general: float, topics: Mapping[str, float]) -> None:
        self.general = general
        self._topics = topics

    def of(self, topic: str) -> float:
        """Return the level in a topic."""
        return self._topics.get(topic, max(START, self.general - NEW_TOPIC))


def levels(cards: Mapping[str, Card], puzzles: Iterable[Puzzle]) -> Levels:
    """Estimate the levels from the first try at each puzzle, in the order they were met."""
    tried = [(cards[puzzle.id], puzzle) for puzzle in puzzles if puzzle.id in cards]
    tried.sort(key=lambda pair: pair[0].first)
    general = START
    topics: dict[str, float] = {}
    for card, puzzle in tried:
        before = topics.get(puzzle.topic, max(START, general - NEW_TOPIC))
        topics[puzzle.topic] = _step(before, puzzle.about.difficulty, card.first_right)
        general = _step(general, puzzle.about.difficulty, card.first_right)
    return Levels(general, topics)


def _step(level: float, difficulty: int, right: bool) -> float:
    """Move towards the puzzle's difficulty, never beyond one step past it."""
    if right:
        return min(HARDEST, max(level, min(level + UP, difficulty + 1)))
    return max(EASIEST, min(level, max(level - DOWN, difficulty - 1)))

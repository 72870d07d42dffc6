"""How long a learner will remember a puzzle: FSRS, in whole days of the learner's own calendar.

The formulas are those of FSRS 6 with its default parameters, as in the package ``fsrs``, with
neither learning steps nor fuzz: what is wrong today is due tomorrow, and a log that is read again
gives the same days. https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from fsrs import Scheduler


class Rating(IntEnum):
    """How well a puzzle was remembered."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Memory(NamedTuple):
    """What FSRS knows of one puzzle.

    Attributes:
        stability: days until the chance of recall has fallen to 90 %.
        difficulty: 1 (easy) to 10, as FSRS estimates it; not the puzzle's own level.
        last: the day of the last answer.
        due: the day from which the puzzle is asked again.
    """

    stability: float
    difficulty: float
    last: date
    due: date


def review(memory: Memory | None, rating: Rating, day: date) -> Memory:
    """Return the memory after an answer on a day; None is a puzzle met for the first time."""
    import fsrs

    if memory is None:
        card = fsrs.Card(card_id=0, due=_noon(day))
    else:
        day = max(day, memory.last)  # a clock that was set back
        card = fsrs.Card(
            card_id=0,
            state=fsrs.State.Review,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=_noon(memory.due),
            last_review=_noon(memory.last),
        )
    card, _ = _scheduler().review_card(card, fsrs.Rating(rating), _noon(day))
    if card.stability is None or card.difficulty is None:
        raise ValueError("fsrs returned a reviewed card without stability")
    return Memory(card.stability, card.difficulty, day, card.due.date())


_DECAY = 0.1542  # FSRS_DEFAULT_DECAY; a test compares with the package, which is slow to import
_FACTOR = 0.9 ** (-1 / _DECAY) - 1


def retrievability(memory: Memory, day: date) -> float:
    """Return the chance, 0 to 1, that the puzzle would be answered right on a day."""
    elapsed = max(0, (day - memory.last).days)
    return float((1 + _FACTOR * elapsed / memory.stability) ** -_DECAY)


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _noon(day: date) -> datetime:
    """Return a moment that stands for a calendar day: FSRS counts whole days between moments."""
    return datetime.combine(day, time(12), UTC)

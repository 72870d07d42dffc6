"""Statistics: what a learner has done, knows, and could look at next.

Made from cards, beliefs and days, never from the whole log, so that a long history costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from deskcheck.progress.summary import Day
from deskcheck.puzzle import Puzzle
from deskcheck.scheduling.beliefs import BeliefRecord
from deskcheck.scheduling.cards import Card
from deskcheck.scheduling.choosing import Situation
from deskcheck.scheduling.learner import Learner
from deskcheck.scheduling.levels import Levels, levels
from deskcheck.scheduling.memory import retrievability
from deskcheck.session.outlook import Outlook, outlook

WEEKS_SHOWN = 4


class TopicStatistics(NamedTuple):
    """One topic.

    Attributes:
        puzzles: how many there are to ask; ``met`` of them were answered at least once.
        known: how many were right the last time.
        answers: graded answers, retries apart; ``right`` of them were right.
        recalls: answers on a later day than the one before; ``recalled`` of them were right.
        strength: the mean chance, 0 to 1, that a puzzle met would be answered right today.
        level: the learner's, on the scale of the puzzles' difficulty; None before the first try.
        seconds: the time of all answers.
    """

    topic: str
    puzzles: int
    met: int
    known: int
    due: int
    answers: int
    right: int
    recalls: int
    recalled: int
    strength: float | None
    level: float | None
    seconds: float


class BeliefStatistics(NamedTuple):
    """A belief that has shown, and a puzzle to meet it again."""

    record: BeliefRecord
    next_puzzle: str | None


class Statistics(NamedTuple):
    """Everything that ``deskcheck stats`` shows.

    Attributes:
        streak: days in a row with an answer, up to today or, if today has none yet, yesterday.
        days: the last four weeks, oldest first, days without answers included.
        total: all days as one.
        beliefs: to be worked on, the most urgent first; then those that were overcome.
    """

    today: date
    streak: int
    longest_streak: int
    days: tuple[Day, ...]
    total: Day
    outlook: Outlook
    topics: tuple[TopicStatistics, ...]
    beliefs: tuple[BeliefStatistics, ...]


def statistics(
    puzzles: Sequence[Puzzle],
    learner: Learner,
    days: Mapping[date, Day],
    today: date,
    chance: Callable[[int], Random] = Random,
) -> Statistics:
    """Sum up a learner's history over the puzzles that can be asked."""
    situation = Situation(puzzles, learner, today, chance(learner.size))
    to_work_on = [
        BeliefStatistics(record, next_.id if (next_ := situation.following_up(record)) else None)
        for record in situation.to_work_on()
    ]
    overcome = [
        BeliefStatistics(record, None)
        for record in learner.beliefs.values()
        if record.shown and not record.state.to_work_on
    ]
    start = today - timedelta(days=7 * WEEKS_SHOWN - 1)
    shown = (start + timedelta(days=n) for n in range(7 * WEEKS_SHOWN))
    return Statistics(
        today=today,
        streak=streak(days, today),
        longest_streak=longest_streak(days),
        days=tuple(days.get(day, Day(day)) for day in shown),
        total=_total(days, today),
        outlook=outlook(puzzles, learner, today),
        topics=topic_statistics(puzzles, learner, today),
        beliefs=tuple(to_work_on + overcome),
    )


def topic_statistics(
    puzzles: Sequence[Puzzle], learner: Learner, today: date
) -> tuple[TopicStatistics, ...]:
    """Return each topic that has puzzles, by name."""
    level = levels(learner.cards, puzzles)
    by_topic: dict[str, list[Puzzle]] = {}
    for puzzle in puzzles:
        by_topic.setdefault(puzzle.topic, []).append(puzzle)
    return tuple(
        _topic(topic, by_topic[topic], learner.cards, level, today) for topic in sorted(by_topic)
    )


def _topic(
    topic: str, puzzles: Sequence[Puzzle], cards: Mapping[str, Card], level: Levels, today: date
) -> TopicStatistics:
    met = [cards[puzzle.id] for puzzle in puzzles if puzzle.id in cards]
    chances = [retrievability(card.memory, today) for card in met]
    return TopicStatistics(
        topic=topic,
        puzzles=len(puzzles),
        met=len(met),
        known=sum(card.last_right for card in met),
        due=sum(card.memory.due <= today for card in met),
        answers=sum(card.answers for card in met),
        right=sum(card.right for card in met),
        recalls=sum(card.recalls for card in met),
        recalled=sum(card.recalled for card in met),
        strength=sum(chances) / len(chances) if chances else None,
        level=level.of(topic) if met else None,
        seconds=round(sum(card.seconds for card in met), 1),
    )


def streak(days: Mapping[date, Day], today: date) -> int:
    """Return how many days in a row have an answer, up to today or yesterday."""
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


def longest_streak(days: Mapping[date, Day]) -> int:
    """Return the most days in a row that ever had an answer."""
    longest = length = 0
    before: date | None = None
    for day in sorted(days):
        length = length + 1 if before is not None and (day - before).days == 1 else 1
        longest, before = max(longest, length), day
    return longest


def _total(days: Mapping[date, Day], today: date) -> Day:
    every = days.values()
    return Day(
        today,
        answers=sum(day.answers for day in every),
        right=sum(day.right for day in every),
        firsts=sum(day.firsts for day in every),
        firsts_right=sum(day.firsts_right for day in every),
        seconds=round(sum(day.seconds for day in every), 1),
    )

"""Histories for tests."""

from datetime import UTC, datetime, timedelta
from random import Random

from deskcheck.progress.attempt import Attempt, Result, SelfRating
from deskcheck.scheduling.memory import Rating

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def attempt(puzzle="lists/a", result=Result.RIGHT, *, days=0.0, **changes):
    values = {
        "at": NOON + timedelta(days=days),
        "puzzle": puzzle,
        "program": "digest",
        "python": "cpython 3.11.7",
        "prediction": "[1]\n",
        "result": result,
    }
    return Attempt(**values | changes)


def history(count, seed=1, puzzles=9):
    """Return attempts and ratings, as a learner of a few puzzles would leave them."""
    chance = Random(seed)
    records = []
    at = NOON
    for _ in range(count):
        at += timedelta(hours=chance.choice([0.01, 0.01, 5, 30]), microseconds=1)
        result = chance.choice([Result.RIGHT, Result.RIGHT, Result.NEARLY, *Result])
        beliefs = tuple(chance.sample(["x", "y", "z"], chance.randint(0, 2)))
        made = attempt(
            f"lists/p{chance.randrange(puzzles)}",
            result,
            at=at,
            prediction=chance.choice(["[1]\n", "é\u2028'\"\n", ""]),
            misconceptions=() if result.passed else beliefs[:1],
            seconds=round(chance.uniform(1, 900), 1),
            hints=chance.choice([0, 0, 1]),
            retry=chance.random() < 0.2,
            exposes=beliefs,
        )
        records.append(made)
        if chance.random() < 0.1:
            rating = Rating(chance.randint(1, 4))
            records.append(SelfRating(at + timedelta(seconds=9), made.puzzle, at, rating))
    return records


def fill(store, records):
    for record in records:
        if isinstance(record, Attempt):
            store.add(record)
        else:
            store.rate(record)
    return store


def derived(store):
    """Return everything that follows from the log."""
    learner = store.learner()
    return dict(learner.cards), dict(learner.beliefs), dict(store.days()), learner.recent

"""A card: what the log says of one puzzle."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from deskcheck.scheduling.memory import Memory, Rating, review

LONGEST = 600.0  # seconds that count for one answer; beyond that somebody has left the desk


class Answer(NamedTuple):
    """What of an attempt decides when its puzzle comes back.

    Attributes:
        number: its place in the log.
        unaided: whether no hint was shown.
        retry: whether the truth had been shown before, so that it says nothing about recall.
    """

    number: int
    day: date
    program: str
    passed: bool
    unaided: bool
    retry: bool
    rating: Rating
    seconds: float


class Card(NamedTuple):
    """All answers to one puzzle, summed up.

    Attributes:
        puzzle: its present id.
        program: the digest of the program as it was when last answered.
        first: the place in the log of the first answer, which orders cards by when they were met.
        first_right: whether the very first answer was right, without a hint.
        last_right: whether the latest answer was right.
        answers: how many there were, retries apart; ``right`` of them passed.
        recalls: answers on a later day than the one before; ``recalled`` of them passed.
        seconds: the time that all answers took.
    """

    puzzle: str
    program: str
    memory: Memory
    first: int
    first_right: bool
    last_right: bool
    answers: int = 0
    right: int = 0
    recalls: int = 0
    recalled: int = 0
    seconds: float = 0.0


def answered(card: Card | None, puzzle: str, answer: Answer) -> Card:
    """Return the card after an answer; None is a puzzle met for the first time."""
    memory = review(card.memory if card else None, answer.rating, answer.day)
    if card is None:
        first_right = answer.passed and answer.unaided
        card = Card(puzzle, answer.program, memory, answer.number, first_right, answer.passed)
        recall = False
    else:
        recall = answer.day > card.memory.last and not answer.retry
    counts = not answer.retry
    return card._replace(
        program=answer.program,
        memory=memory,
        last_right=answer.passed,
        answers=card.answers + counts,
        right=card.right + (counts and answer.passed),
        recalls=card.recalls + recall,
        recalled=card.recalled + (recall and answer.passed),
        seconds=round(card.seconds + min(answer.seconds, LONGEST), 1),
    )

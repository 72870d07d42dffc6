"""Rows and values: how the log and what follows from it are written to SQLite and read back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from deskcheck.progress.attempt import Attempt, Result, SelfRating
from deskcheck.progress.summary import Day, Summary, touched_beliefs
from deskcheck.scheduling.beliefs import BeliefRecord
from deskcheck.scheduling.cards import Card
from deskcheck.scheduling.memory import Memory, Rating

_ATTEMPT = (
    "at, puzzle, program, python, prediction, result, misconceptions, seconds, hints, retry, "
    "rating, exposes"
)
_CARD = (
    "puzzle, program, stability, difficulty, last, due, first, first_right, last_right, answers, "
    "correct, recalls, recalled, seconds"
)
_BELIEF = "belief, shown, met, right_in, last_shown, last_puzzle"
_DAY = "day, answers, correct, firsts, firsts_right, seconds"

Row = tuple[Any, ...]  # what sqlite3 gives and takes


def insert_attempt(connection: sqlite3.Connection, attempt: Attempt) -> int:
    """Append an attempt to the log and return its number."""
    values = (
        attempt.at.isoformat(),
        attempt.puzzle,
        attempt.program,
        attempt.python,
        attempt.prediction,
        attempt.result,
        _list(attempt.misconceptions),
        attempt.seconds,
        attempt.hints,
        attempt.retry,
        attempt.rating,
        _list(attempt.exposes),
    )
    number = _insert(connection, "attempts", _ATTEMPT, values).lastrowid
    return number or 0


def insert_rating(connection: sqlite3.Connection, given: SelfRating) -> None:
    """Append a rating to the log."""
    values = (given.at.isoformat(), given.puzzle, given.answered_at.isoformat(), int(given.rating))
    _insert(connection, "ratings", "at, puzzle, answered_at, rating", values)


def read_attempts(
    connection: sqlite3.Connection, condition: str = "1", values: Iterable[object] = ()
) -> Iterator[tuple[int, Attempt]]:
    """Yield numbers and attempts in the order of the log."""
    query = f"SELECT id, {_ATTEMPT} FROM attempts WHERE {condition} ORDER BY id"
    return map(_attempt, connection.execute(query, tuple(values)))


def latest_attempts(connection: sqlite3.Connection, count: int) -> list[tuple[int, Attempt]]:
    """Return numbers and attempts of the latest ones, retries apart, newest first."""
    query = f"SELECT id, {_ATTEMPT} FROM attempts WHERE NOT retry ORDER BY id DESC LIMIT ?"
    return list(map(_attempt, connection.execute(query, (count,))))


def _attempt(row: Row) -> tuple[int, Attempt]:
    number, at, puzzle, program, python, prediction, result, beliefs, *others = row
    seconds, hints, retry, rating, exposes = others
    attempt = Attempt(
        at=datetime.fromisoformat(at),
        puzzle=puzzle,
        program=program,
        python=python,
        prediction=prediction,
        result=Result(result),
        misconceptions=_tuple(beliefs),
        seconds=seconds,
        hints=hints,
        retry=bool(retry),
        rating=rating,
        exposes=_tuple(exposes),
    )
    return number, attempt


def read_ratings(connection: sqlite3.Connection) -> Iterator[SelfRating]:
    """Yield the ratings in the order of the log."""
    rows = connection.execute("SELECT at, puzzle, answered_at, rating FROM ratings ORDER BY id")
    for at, puzzle, answered_at, rating in rows:
        yield SelfRating(
            datetime.fromisoformat(at), puzzle, datetime.fromisoformat(answered_at), Rating(rating)
        )


def ratings_in_force(
    connection: sqlite3.Connection, puzzles: Iterable[str] | None = None
) -> dict[tuple[str, str], Rating]:
    """Return the latest rating by (puzzle, time of the attempt); of some puzzles, or of all."""
    query, values = "SELECT puzzle, answered_at, rating FROM ratings", ()
    if puzzles is not None:
        values = tuple(puzzles)  # type: ignore[assignment]  # the empty tuple above has no items
        query += f" WHERE puzzle IN ({_marks(values)})"
    rows = connection.execute(f"{query} ORDER BY id", values)
    return {(puzzle, at): Rating(rating) for puzzle, at, rating in rows}


def read_cards(
    connection: sqlite3.Connection, condition: str = "1", values: Iterable[object] = ()
) -> dict[str, Card]:
    """Return cards by puzzle."""
    cards = {}
    rows = connection.execute(f"SELECT {_CARD} FROM cards WHERE {condition}", tuple(values))
    for puzzle, program, stability, difficulty, last, due, first, first_right, *counts in rows:
        last_right, answers, right, recalls, recalled, seconds = counts
        memory = Memory(stability, difficulty, date.fromisoformat(last), date.fromisoformat(due))
        cards[puzzle] = Card(
            puzzle=puzzle,
            program=program,
            memory=memory,
            first=first,
            first_right=bool(first_right),
            last_right=bool(last_right),
            answers=answers,
            right=right,
            recalls=recalls,
            recalled=recalled,
            seconds=seconds,
        )
    return cards


def read_beliefs(
    connection: sqlite3.Connection, condition: str = "1", values: Iterable[object] = ()
) -> dict[str, BeliefRecord]:
    """Return the records of beliefs by id."""
    rows = connection.execute(f"SELECT {_BELIEF} FROM beliefs WHERE {condition}", tuple(values))
    return {
        belief: BeliefRecord(
            belief, shown, met, _tuple(right_in), last and date.fromisoformat(last), last_puzzle
        )
        for belief, shown, met, right_in, last, last_puzzle in rows
    }


def read_days(
    connection: sqlite3.Connection, condition: str = "1", values: Iterable[object] = ()
) -> dict[date, Day]:
    """Return the days that had answers, oldest first."""
    rows = connection.execute(
        f"SELECT {_DAY} FROM days WHERE {condition} ORDER BY day", tuple(values)
    )
    days = (Day(date.fromisoformat(day), *counts) for day, *counts in rows)
    return {day.day: day for day in days}


def read_touched(connection: sqlite3.Connection, attempt: Attempt, puzzle: str) -> Summary:
    """Return the rows that an attempt can change."""
    beliefs = touched_beliefs(attempt)
    return Summary(
        read_cards(connection, "puzzle = ?", [puzzle]),
        read_beliefs(connection, f"belief IN ({_marks(beliefs)})", beliefs),
        read_days(connection, "day = ?", [attempt.at.date().isoformat()]),
    )


def write_summary(connection: sqlite3.Connection, summary: Summary) -> None:
    """Write rows, over those with the same keys."""
    for card in summary.cards.values():
        memory = card.memory
        values: Row = (
            card.puzzle,
            card.program,
            memory.stability,
            memory.difficulty,
            memory.last.isoformat(),
            memory.due.isoformat(),
            card.first,
            card.first_right,
            card.last_right,
            card.answers,
            card.right,
            card.recalls,
            card.recalled,
            card.seconds,
        )
        _insert(connection, "cards", _CARD, values)
    for record in summary.beliefs.values():
        values = (
            record.belief,
            record.shown,
            record.met,
            _list(record.right_in),
            record.last_shown and record.last_shown.isoformat(),
            record.last_puzzle,
        )
        _insert(connection, "beliefs", _BELIEF, values)
    for day in summary.days.values():
        values = (
            day.day.isoformat(),
            day.answers,
            day.right,
            day.firsts,
            day.firsts_right,
            day.seconds,
        )
        _insert(connection, "days", _DAY, values)


def empty_summary(connection: sqlite3.Connection) -> None:
    """Drop all rows that follow from the log."""
    for table in ("cards", "beliefs", "days"):
        connection.execute(f"DELETE FROM {table}")


def _insert(connection: sqlite3.Connection, table: str, columns: str, row: Row) -> sqlite3.Cursor:
    return connection.execute(
        f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({_marks(row)})", row
    )


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _list(ids: tuple[str, ...]) -> str:
    return json.dumps(ids, ensure_ascii=False)


def _tuple(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()

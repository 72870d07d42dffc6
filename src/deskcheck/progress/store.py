"""The store: one SQLite file in the user's data folder.

WAL, and one transaction per answer: a kill at any moment loses at most the answer in flight, and
two sessions can write at once. What the scheduler and the statistics need (cards, beliefs, days)
is kept up in the same transaction, so that nothing has to read the whole log; it is made again
from the log when the log was merged or cut, and when the rules of the fold have changed
(`deskcheck.progress.summary`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

from deskcheck.errors import StoreError
from deskcheck.progress import tables
from deskcheck.progress.attempt import Attempt, SelfRating
from deskcheck.progress.migrations import migrate
from deskcheck.progress.opening import (
    IMMUTABLE,
    connect,
    open_to_read,
    refuse_newer,
    switch_to_wal,
    unusable,
)
from deskcheck.progress.summary import RULES, Day, Summary
from deskcheck.scheduling.cards import Card
from deskcheck.scheduling.learner import Learner, Recent

FILE_NAME = "progress.sqlite3"
_RECENT = 20  # attempts that a choice looks back on


class Store:
    """The log of attempts and ratings, and what follows from it.

    Opened with `Store.open`; `Store.unsaved` keeps it in memory, and `Store.stand_in` is such a
    store that knows what another one knows.

    Attributes:
        path: the file, or the one that was copied; None for none.
        trouble: why nothing is kept; None where it is, or where that was the wish.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, trouble: str | None = None
    ) -> None:
        self._connection = connection
        self.path = path
        self.trouble = trouble

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open or make the store in a folder; raises StoreError with what to do."""
        path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = connect(path)
            switch_to_wal(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            refuse_newer(connection, path)
            migrate(connection)
            store = cls(connection, path)
            store._catch_up()
        except (sqlite3.Error, OSError) as error:
            raise StoreError(unusable(path, error)) from error
        return store

    @classmethod
    def unsaved(cls) -> Store:
        """Return a store that lasts as long as the process."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection)
        store = cls(connection, None)
        store._catch_up()
        return store

    @classmethod
    def glimpse(cls, folder: Path, trouble: str) -> Store:
        """Return an unsaved store that knows what a file knows that cannot be written to.

        Where the file cannot even be read, the store is empty. ``trouble`` says why it is needed.
        """
        store = cls.unsaved()
        with suppress(sqlite3.Error, OSError):
            store = cls(connect(folder / FILE_NAME, IMMUTABLE), None).stand_in()
        store.trouble = trouble
        return store

    @classmethod
    def snapshot(cls, folder: Path) -> Store:
        """Return a copy in memory of the whole log of a file, which is only read.

        Where there is no file yet, the copy is empty. Raises StoreError with what to do.
        """
        path = folder / FILE_NAME
        copy = sqlite3.connect(":memory:", isolation_level=None)
        try:
            if path.is_file():
                with closing(open_to_read(path)) as source:
                    source.backup(copy)
            refuse_newer(copy, path)
            migrate(copy)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(unusable(path, error)) from error
        return cls(copy, path)

    def stand_in(self) -> Store:
        """Return an unsaved store that knows what this one knows, older attempts left out."""
        copy = Store.unsaved()
        recent = tables.latest_attempts(self._connection, _RECENT)
        summary = Summary(
            tables.read_cards(self._connection),
            tables.read_beliefs(self._connection),
            tables.read_days(self._connection),
        )
        with copy._transaction():
            for number, attempt in reversed(recent):
                new = tables.insert_attempt(copy._connection, attempt)
                copy._connection.execute("UPDATE attempts SET id = ? WHERE id = ?", (number, new))
            tables.write_summary(copy._connection, summary)
            copy._mark(self._size())
        return copy

    def add(self, attempt: Attempt) -> None:
        """Append one attempt and fold it in, in one transaction; raises StoreError."""
        with self._transaction():
            number = tables.insert_attempt(self._connection, attempt)
            puzzle = self._present_id(attempt.puzzle)
            summary = tables.read_touched(self._connection, attempt, puzzle)
            summary.take(number, attempt, puzzle, attempt.rated)
            tables.write_summary(self._connection, summary)
            self._mark(number)

    def rate(self, given: SelfRating) -> None:
        """Append the learner's own rating of an attempt and make its card again."""
        with self._transaction():
            tables.insert_rating(self._connection, given)
            self._make_card(self._present_id(given.puzzle))

    def follow(self, renames: Mapping[str, str]) -> None:
        """Let puzzles keep their history under the ids that they have now.

        Args:
            renames: the present id of each id that is no longer used.
        """
        known = dict(self._connection.execute("SELECT old, new FROM renames"))
        if all(known.get(old) == new for old, new in renames.items()):
            return
        with self._transaction():
            for old, new in renames.items():
                self._connection.execute("INSERT OR REPLACE INTO renames VALUES (?, ?)", (old, new))
                self._connection.execute("UPDATE renames SET new = ? WHERE new = ?", (new, old))
            if self._has_cards(renames):
                self._rebuild()

    def forget(self, puzzles: Collection[str] | None = None) -> int:
        """Delete all attempts at some puzzles, or at all; return how many there were."""
        with self._transaction():
            ids = self._past_ids(puzzles) if puzzles is not None else None
            gone = 0
            for table in ("attempts", "ratings"):
                if ids is None:
                    count = self._connection.execute(f"DELETE FROM {table}").rowcount
                else:
                    count = self._connection.executemany(
                        f"DELETE FROM {table} WHERE puzzle = ?", [(name,) for name in ids]
                    ).rowcount
                gone += count if table == "attempts" else 0
            self._rebuild()
        return gone

    def count(self, puzzles: Collection[str] | None = None) -> int:
        """Return how many attempts there are at some puzzles, or at all."""
        if puzzles is None:
            query = self._connection.execute("SELECT count(*) FROM attempts")
            return int(query.fetchone()[0])
        counts = (
            self._connection.execute("SELECT count(*) FROM attempts WHERE puzzle = ?", (name,))
            for name in self._past_ids(puzzles)
        )
        return sum(count.fetchone()[0] for count in counts)

    def merge(self, attempts: Collection[Attempt], ratings: Collection[SelfRating]) -> None:
        """Add records of another log, each to its place in time, in one transaction."""
        if not attempts and not ratings:
            return
        with self._transaction():
            log = [attempt for _, attempt in tables.read_attempts(self._connection)]
            given = list(tables.read_ratings(self._connection))
            in_time = sorted([*log, *attempts], key=lambda attempt: attempt.at)
            self._connection.execute("DELETE FROM attempts")
            self._connection.execute("DELETE FROM ratings")
            for attempt in in_time:
                tables.insert_attempt(self._connection, attempt)
            for rating in sorted([*given, *ratings], key=lambda rating: rating.at):
                tables.insert_rating(self._connection, rating)
            self._rebuild()

    def attempts(self) -> Iterator[Attempt]:
        """Yield the whole log, oldest first."""
        with self._reading():
            for _, attempt in tables.read_attempts(self._connection):
                yield attempt

    def ratings(self) -> Iterator[SelfRating]:
        """Yield the learner's own ratings, oldest first."""
        with self._reading():
            yield from tables.read_ratings(self._connection)

    def learner(self) -> Learner:
        """Return what choices are made from."""
        with self._reading():
            cards = tables.read_cards(self._connection)
            latest = tables.latest_attempts(self._connection, _RECENT)
            return Learner(
                cards=cards,
                beliefs=tables.read_beliefs(self._connection),
                recent=tuple(self._recent(number, attempt, cards) for number, attempt in latest),
                size=self._size(),
            )

    def days(self) -> Mapping[date, Day]:
        """Return the days that had answers, oldest first."""
        return tables.read_days(self._connection)

    def rebuild(self) -> None:
        """Make cards, beliefs and days again from the log."""
        with self._transaction():
            self._rebuild()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _recent(self, number: int, attempt: Attempt, cards: Mapping[str, Card]) -> Recent:
        puzzle = self._present_id(attempt.puzzle)
        card = cards.get(puzzle)
        return Recent(
            puzzle,
            attempt.at.date(),
            new=card is not None and card.first == number,
            shown=attempt.misconceptions,
            exposes=attempt.exposes,
        )

    def _size(self) -> int:
        (through,) = self._connection.execute("SELECT through FROM derived").fetchone()
        return int(through)

    def _catch_up(self) -> None:
        """Make the tables again where the log was written by a deskcheck with other rules."""
        query = "SELECT through, rules, (SELECT max(id) FROM attempts) FROM derived"
        through, rules, last = self._connection.execute(query).fetchone()
        if rules != RULES or through != (last or 0):
            with self._transaction():
                self._rebuild()

    def _rebuild(self) -> None:
        tables.empty_summary(self._connection)
        present = dict(self._connection.execute("SELECT old, new FROM renames"))
        ratings = tables.ratings_in_force(self._connection)
        summary = Summary()
        number = 0
        for number, attempt in tables.read_attempts(self._connection):
            given = ratings.get((attempt.puzzle, attempt.at.isoformat()), attempt.rated)
            summary.take(number, attempt, present.get(attempt.puzzle, attempt.puzzle), given)
        tables.write_summary(self._connection, summary)
        self._mark(number)

    def _make_card(self, puzzle: str) -> None:
        """Make one card again from the attempts at its puzzle, under all ids that it has had."""
        ids = self._past_ids([puzzle])
        ratings = tables.ratings_in_force(self._connection, ids)
        marks = ", ".join("?" * len(ids))
        summary = Summary()
        for number, attempt in tables.read_attempts(self._connection, f"puzzle IN ({marks})", ids):
            given = ratings.get((attempt.puzzle, attempt.at.isoformat()), attempt.rated)
            summary.take(number, attempt, puzzle, given)
        tables.write_summary(self._connection, Summary(summary.cards))

    def _mark(self, number: int) -> None:
        """Note that everything up to a number is folded in."""
        self._connection.execute("UPDATE derived SET through = ?, rules = ?", (number, RULES))

    def _has_cards(self, puzzles: Iterable[str]) -> bool:
        query = "SELECT 1 FROM cards WHERE puzzle = ?"
        return any(self._connection.execute(query, (name,)).fetchone() for name in puzzles)

    def _present_id(self, puzzle: str) -> str:
        query = "SELECT new FROM renames WHERE old = ?"
        found = self._connection.execute(query, (puzzle,)).fetchone()
        return str(found[0]) if found else puzzle

    def _past_ids(self, puzzles: Collection[str]) -> list[str]:
        renames = self._connection.execute("SELECT old, new FROM renames").fetchall()
        return [*puzzles, *(old for old, new in renames if new in puzzles)]

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(unusable(self.path, error)) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has rolled back already
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise StoreError(unusable(self.path, error)) from error

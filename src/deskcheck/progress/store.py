"""The store: one SQLite file in the user's data folder.

WAL, and one transaction per attempt: a kill at any moment loses at most the answer in flight, and
two sessions can write at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from deskcheck.errors import StoreError
from deskcheck.progress.attempt import Attempt, Result
from deskcheck.progress.migrations import migrate, unknown_migrations

FILE_NAME = "progress.sqlite3"
_PATIENCE = 10.0  # seconds to wait for another session's transaction

_COLUMNS = (
    "at, puzzle, program, python, prediction, result, misconceptions, seconds, hints, retry, rating"
)


class Store:
    """The log of attempts. Opened with `Store.open`; `Store.unsaved` keeps it in memory."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open or make the store in a folder; raises StoreError with what to do."""
        path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if newer := unknown_migrations(connection):
                raise StoreError(
                    f"Your progress in {path} was written by a newer deskcheck "
                    f"({', '.join(sorted(newer))}).\nUpgrade deskcheck, or set DESKCHECK_HOME to "
                    "another folder to start a second one."
                )
            migrate(connection)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(_unusable(path, error)) from error
        return cls(connection, path)

    @classmethod
    def unsaved(cls) -> Store:
        """Return a store that lasts as long as the process."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection)
        return cls(connection, None)

    def add(self, attempt: Attempt) -> None:
        """Append one attempt, in one transaction; raises StoreError."""
        values = (
            attempt.at.isoformat(),
            attempt.puzzle,
            attempt.program,
            attempt.python,
            attempt.prediction,
            attempt.result,
            json.dumps(attempt.misconceptions),
            attempt.seconds,
            attempt.hints,
            attempt.retry,
            attempt.rating,
        )
        try:
            self._connection.execute(
                f"INSERT INTO attempts ({_COLUMNS}) VALUES ({', '.join('?' * len(values))})", values
            )
        except sqlite3.Error as error:
            raise StoreError(_unusable(self.path, error)) from error

    def attempts(self) -> Iterator[Attempt]:
        """Yield the whole log, oldest first."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM attempts ORDER BY id")
        for at, puzzle, program, python, text, result, beliefs, seconds, hints, retry, rate in rows:
            yield Attempt(
                datetime.fromisoformat(at),
                puzzle,
                program,
                python,
                text,
                Result(result),
                tuple(json.loads(beliefs)),
                seconds,
                hints,
                bool(retry),
                rate,
            )

    def answered_right(self) -> frozenset[str]:
        """Return the ids of the puzzles whose last attempt passed."""
        rows = self._connection.execute(
            "SELECT puzzle, result FROM attempts WHERE id IN "
            "(SELECT max(id) FROM attempts GROUP BY puzzle)"
        )
        return frozenset(puzzle for puzzle, result in rows if Result(result).passed)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _unusable(path: Path | None, error: Exception) -> str:
    where = path or "memory"
    if "locked" in str(error):
        cure = "Another program holds it; close that one and try again."
    elif "not a database" in str(error) or "malformed" in str(error):
        cure = "The file is damaged. Move it away; deskcheck starts a new one."
    elif "full" in str(error):
        cure = "The disk is full. Free some space and try again."
    else:
        cure = "Check that you may write there, or set DESKCHECK_HOME to another folder."
    return f"Progress cannot be kept in {where}: {error}.\n{cure}"

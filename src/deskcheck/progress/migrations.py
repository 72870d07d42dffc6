"""The steps that bring a store to the present form: append-only, each done once, in order.

A step that has been released is never edited. Each runs in one transaction with its record.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

_RECORDS = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)"


class Migration(NamedTuple):
    """A named step: the statements that it runs."""

    name: str
    statements: tuple[str, ...]


MIGRATIONS = (
    Migration(
        "0001-attempts",
        (
            """CREATE TABLE attempts (
                id INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                puzzle TEXT NOT NULL,
                program TEXT NOT NULL,
                python TEXT NOT NULL,
                prediction TEXT NOT NULL,
                result TEXT NOT NULL,
                misconceptions TEXT NOT NULL DEFAULT '[]',
                seconds REAL NOT NULL DEFAULT 0,
                hints INTEGER NOT NULL DEFAULT 0,
                retry INTEGER NOT NULL DEFAULT 0,
                rating INTEGER
            )""",
            "CREATE INDEX attempts_by_puzzle ON attempts (puzzle, id)",
        ),
    ),
    Migration(
        "0002-schedule",
        (
            "ALTER TABLE attempts ADD COLUMN exposes TEXT NOT NULL DEFAULT '[]'",
            """CREATE TABLE ratings (
                id INTEGER PRIMARY KEY,
                at TEXT NOT NULL,
                puzzle TEXT NOT NULL,
                answered_at TEXT NOT NULL,
                rating INTEGER NOT NULL
            )""",
            "CREATE INDEX ratings_by_attempt ON ratings (puzzle, answered_at, id)",
            "CREATE TABLE renames (old TEXT PRIMARY KEY, new TEXT NOT NULL)",
            # What follows is derived from the log, and can be emptied and made again from it.
            "CREATE TABLE derived (through INTEGER NOT NULL, rules INTEGER NOT NULL)",
            "INSERT INTO derived VALUES (0, 0)",
            """CREATE TABLE cards (
                puzzle TEXT PRIMARY KEY,
                program TEXT NOT NULL,
                stability REAL NOT NULL,
                difficulty REAL NOT NULL,
                last TEXT NOT NULL,
                due TEXT NOT NULL,
                first INTEGER NOT NULL,
                first_right INTEGER NOT NULL,
                last_right INTEGER NOT NULL,
                answers INTEGER NOT NULL,
                correct INTEGER NOT NULL,
                recalls INTEGER NOT NULL,
                recalled INTEGER NOT NULL,
                seconds REAL NOT NULL
            )""",
            """CREATE TABLE beliefs (
                belief TEXT PRIMARY KEY,
                shown INTEGER NOT NULL,
                met INTEGER NOT NULL,
                right_in TEXT NOT NULL,
                last_shown TEXT,
                last_puzzle TEXT NOT NULL
            )""",
            """CREATE TABLE days (
                day TEXT PRIMARY KEY,
                answers INTEGER NOT NULL,
                correct INTEGER NOT NULL,
                firsts INTEGER NOT NULL,
                firsts_right INTEGER NOT NULL,
                seconds REAL NOT NULL
            )""",
        ),
    ),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the missing steps; the connection is in autocommit mode."""
    done = _applied(connection)
    for migration in MIGRATIONS:
        if migration.name not in done:
            _apply(connection, migration)


def unknown_migrations(connection: sqlite3.Connection) -> set[str]:
    """Return the steps of a newer deskcheck that this one does not know."""
    return _applied(connection) - {migration.name for migration in MIGRATIONS}


def _applied(connection: sqlite3.Connection) -> set[str]:
    exists = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone()
    if not exists:
        return set()
    return {name for (name,) in connection.execute("SELECT name FROM migrations")}


def _apply(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(_RECORDS)
        # Another session may have done this step while we waited for the lock.
        if migration.name not in _applied(connection):
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO migrations VALUES (?, datetime('now'))", (migration.name,)
            )
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise

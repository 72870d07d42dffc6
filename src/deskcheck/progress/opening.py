"""Opening the store's file, to write or only to read, and what is said when that cannot be."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import monotonic, sleep

from deskcheck.errors import StoreError
from deskcheck.progress.migrations import unknown_migrations

# SQLite's ways to read only. A file in WAL mode needs side files, which the first one makes where
# they are missing and a read-only folder refuses; the second one neither needs nor reads them.
READ_ONLY = "mode=ro"
IMMUTABLE = "mode=ro&immutable=1"
_PATIENCE = 10.0  # seconds to wait for another session's transaction
_PAUSE = 0.01  # seconds between two attempts
_REFUSED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def connect(path: Path, how: str = "") -> sqlite3.Connection:
    """Connect to a file in autocommit mode; ``how`` is a query of SQLite's URIs."""
    place = f"{path.resolve().as_uri()}?{how}" if how else path
    return sqlite3.connect(place, uri=bool(how), timeout=_PATIENCE, isolation_level=None)


def switch_to_wal(connection: sqlite3.Connection) -> None:
    """Put a file into WAL mode; SQLite itself does not wait here for a session that does so too."""
    end = monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > end:
                raise
            sleep(_PAUSE)


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that may lie where nothing can be written; raises sqlite3.Error."""
    connection = connect(path, READ_ONLY)
    try:
        connection.execute("SELECT 1 FROM sqlite_master")  # only now is the file looked at
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in _REFUSED or _has_unmerged(path):
            raise
        connection = connect(path, IMMUTABLE)
    return connection


def _has_unmerged(path: Path) -> bool:
    """Whether there are answers beside the file that it does not have itself yet."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError if a newer deskcheck has changed the form of the file."""
    if newer := unknown_migrations(connection):
        raise StoreError(
            f"Your progress in {path} was written by a newer deskcheck "
            f"({', '.join(sorted(newer))}).\nUpgrade deskcheck, or set DESKCHECK_HOME to "
            "another folder to start a second one."
        )


def unusable(path: Path | None, error: Exception) -> str:
    """Return what is wrong with a file (None is memory), and what to do about it."""
    where = path or "memory"
    text = str(error)
    if "locked" in text:
        cure = "Another program holds it; close that one and try again."
    elif "not a database" in text or "malformed" in text:
        cure = "The file is damaged. Move it away; deskcheck starts a new one."
    elif "full" in text:
        cure = "The disk is full. Free some space and try again."
    elif "readonly" in text:
        cure = "The file or its folder is read-only. Allow writing, or set DESKCHECK_HOME."
    else:
        cure = "Check that you may write there, or set DESKCHECK_HOME to another folder."
    return f"Progress cannot be kept in {where}: {error}.\n{cure}"

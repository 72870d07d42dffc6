"""The store: what is kept, and what is said when it cannot be."""

import sqlite3
from datetime import UTC, datetime

import pytest

from deskcheck.errors import StoreError
from deskcheck.progress import opening
from deskcheck.progress.attempt import Attempt, Result
from deskcheck.progress.migrations import MIGRATIONS
from deskcheck.progress.store import FILE_NAME, Store

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def attempt(puzzle="lists/a", result=Result.RIGHT, **changes):
    return Attempt(NOON, puzzle, "digest", "cpython 3.11.7", "[1]\n", result, **changes)


def test_what_is_added_comes_back_unchanged(tmp_path):
    kept = attempt(misconceptions=("a", "b"), seconds=1.5, hints=2, retry=True, rating=3)
    Store.open(tmp_path).add(kept)
    assert list(Store.open(tmp_path).attempts()) == [kept]


def test_the_last_attempt_decides_whether_a_puzzle_is_right(tmp_path):
    store = Store.open(tmp_path)
    for result in (Result.WRONG, Result.NEARLY):
        store.add(attempt("lists/a", result))
    for result in (Result.RIGHT, Result.REVEALED):
        store.add(attempt("lists/b", result))
    cards = store.learner().cards
    assert {puzzle: card.last_right for puzzle, card in cards.items()} == {
        "lists/a": True,
        "lists/b": False,
    }


def test_two_sessions_write_into_one_store(tmp_path):
    first, second = Store.open(tmp_path), Store.open(tmp_path)
    for store in (first, second, first):
        store.add(attempt())
    assert len(list(second.attempts())) == 3


def test_the_first_sessions_may_begin_at_once():
    class Busy:
        """A file that another session is just putting into WAL mode."""

        def __init__(self):
            self.left = 3

        def execute(self, statement):
            self.left -= 1
            if self.left:
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY
                raise error

    busy = Busy()
    opening.switch_to_wal(busy)
    assert not busy.left


def test_migrations_are_applied_once_and_recorded(tmp_path):
    for _ in range(2):
        Store.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM migrations")]
    assert names == [migration.name for migration in MIGRATIONS]


def make_newer_store(folder):
    Store.open(folder).close()
    with sqlite3.connect(folder / FILE_NAME) as connection:
        connection.execute("INSERT INTO migrations VALUES ('9999-later', 'now')")


def test_a_store_of_a_newer_version_is_left_alone(tmp_path):
    make_newer_store(tmp_path)
    with pytest.raises(StoreError, match="newer deskcheck"):
        Store.open(tmp_path)


def test_a_damaged_store_says_what_to_do(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"this is no database" * 100)
    with pytest.raises(StoreError, match="damaged"):
        Store.open(tmp_path)


def test_a_folder_that_cannot_be_made_says_what_to_do(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="DESKCHECK_HOME"):
        Store.open(tmp_path / "file")


def test_a_snapshot_has_the_whole_log_and_leaves_the_file_alone(tmp_path):
    store = Store.open(tmp_path)
    for number in range(30):
        store.add(attempt(f"lists/p{number}"))
    before = (tmp_path / FILE_NAME).read_bytes()
    assert list(Store.snapshot(tmp_path).attempts()) == list(store.attempts())
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_snapshot_of_nothing_is_empty_and_makes_nothing(tmp_path):
    assert Store.snapshot(tmp_path / "none").count() == 0
    assert not (tmp_path / "none").exists()


def test_a_snapshot_reads_the_log_of_an_older_version(tmp_path):
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL)")
    for statement in MIGRATIONS[0].statements:
        connection.execute(statement)
    connection.execute("INSERT INTO migrations VALUES (?, 'then')", (MIGRATIONS[0].name,))
    connection.execute(
        "INSERT INTO attempts (at, puzzle, program, python, prediction, result) "
        "VALUES (?, 'lists/a', '', '', '', 'right')",
        (NOON.isoformat(),),
    )
    connection.commit()
    snapshot = Store.snapshot(tmp_path)
    assert [kept.puzzle for kept in snapshot.attempts()] == ["lists/a"]
    assert list(snapshot.ratings()) == []


class Refused:
    """A connection to a file in WAL mode in a folder that takes no side files."""

    def execute(self, statement):
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    def close(self):
        pass


@pytest.fixture
def read_only(monkeypatch):
    """No side files can be made, as in a read-only folder; chmod does not hold back root."""

    def connect(path, how=""):
        return Refused() if how == opening.READ_ONLY else real(path, how)

    real = opening.connect
    monkeypatch.setattr(opening, "connect", connect)


def test_a_snapshot_can_be_taken_where_nothing_can_be_written(tmp_path, read_only):
    store = Store.open(tmp_path)
    store.add(attempt())
    store.close()
    assert Store.snapshot(tmp_path).count() == 1


def test_answers_that_cannot_be_read_there_are_not_passed_over(tmp_path, read_only):
    store = Store.open(tmp_path)
    store.add(attempt())  # it is in the side file until the store is closed
    with pytest.raises(StoreError, match="unable to open"):
        Store.snapshot(tmp_path)


def test_no_snapshot_is_taken_of_a_newer_or_damaged_store(tmp_path):
    make_newer_store(tmp_path)
    with pytest.raises(StoreError, match="newer deskcheck"):
        Store.snapshot(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(b"this is no database" * 100)
    with pytest.raises(StoreError, match="damaged"):
        Store.snapshot(tmp_path)

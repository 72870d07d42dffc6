"""The store: what is kept, and what is said when it cannot be."""

import sqlite3
from datetime import UTC, datetime

import pytest

from deskcheck.errors import StoreError
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


def test_migrations_are_applied_once_and_recorded(tmp_path):
    for _ in range(2):
        Store.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM migrations")]
    assert names == [migration.name for migration in MIGRATIONS]


def test_a_store_of_a_newer_version_is_left_alone(tmp_path):
    Store.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("INSERT INTO migrations VALUES ('9999-later', 'now')")
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

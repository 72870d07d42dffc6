"""Cards, beliefs and days follow from the log, and from nothing else."""

import sqlite3
from datetime import timedelta

import pytest

from deskcheck.errors import StoreError
from deskcheck.progress.attempt import Result, SelfRating
from deskcheck.progress.migrations import MIGRATIONS
from deskcheck.progress.store import FILE_NAME, Store
from deskcheck.scheduling.beliefs import BeliefState
from deskcheck.scheduling.memory import Rating

from .logs import NOON, attempt, derived, fill, history


@pytest.mark.parametrize("seed", range(5))
def test_a_rebuild_gives_what_was_kept_up_answer_by_answer(tmp_path, seed):
    store = fill(Store.open(tmp_path), history(120, seed))
    before = derived(store)
    store.rebuild()
    assert derived(store) == before


def test_what_goes_well_is_asked_later_than_what_does_not():
    store = Store.unsaved()
    results = {
        "lists/right": attempt("lists/right"),
        "lists/hint": attempt("lists/hint", hints=1),
        "lists/retry": attempt("lists/retry", retry=True),
        "lists/wrong": attempt("lists/wrong", Result.WRONG),
        "lists/shown": attempt("lists/shown", Result.REVEALED),
    }
    fill(store, results.values())
    stability = {name: card.memory.stability for name, card in store.learner().cards.items()}
    assert stability["lists/wrong"] == stability["lists/shown"] < stability["lists/hint"]
    assert stability["lists/hint"] == stability["lists/retry"] < stability["lists/right"]


def test_a_skipped_puzzle_leaves_no_card():
    store = fill(Store.unsaved(), [attempt(result=Result.SKIPPED)])
    assert not store.learner().cards


def test_the_learners_own_rating_overrules_and_edits_nothing():
    store = fill(Store.unsaved(), [attempt()])
    by_result = store.learner().cards["lists/a"].memory
    store.rate(SelfRating(NOON + timedelta(seconds=5), "lists/a", NOON, Rating.EASY))
    assert store.learner().cards["lists/a"].memory.due > by_result.due
    store.rate(SelfRating(NOON + timedelta(seconds=9), "lists/a", NOON, Rating.GOOD))
    assert store.learner().cards["lists/a"].memory == by_result
    assert [a.rating for a in store.attempts()] == [None]
    assert [int(given.rating) for given in store.ratings()] == [4, 3]


def test_beliefs_are_followed_through_the_log():
    store = Store.unsaved()

    def state():
        return store.learner().beliefs["x"].state

    store.add(attempt("a/1", Result.WRONG, misconceptions=("x",), exposes=("x",)))
    assert state() is BeliefState.SEEN_ONCE
    store.add(attempt("a/1", retry=True, exposes=("x",)))
    assert state() is BeliefState.SEEN_ONCE, "a retry knows the answer"
    store.add(attempt("a/2", Result.WRONG, misconceptions=("x",)))
    assert state() is BeliefState.HELD
    store.add(attempt("a/3", exposes=("x",)))
    store.add(attempt("a/4", exposes=("x", "y")))
    assert state() is BeliefState.OVERCOME
    assert store.learner().beliefs["y"].state is BeliefState.NOT_SEEN


def test_days_are_the_learners_own():
    from datetime import datetime

    late = datetime.fromisoformat("2026-03-02T23:30:00-08:00")  # already 3 March in UTC
    store = fill(Store.unsaved(), [attempt(at=late)])
    assert [day.isoformat() for day in store.days()] == ["2026-03-02"]


def test_a_renamed_puzzle_keeps_its_history():
    store = fill(
        Store.unsaved(),
        [attempt("old/a", days=0), attempt("old/a", days=3), attempt("new/a", days=9)],
    )
    store.follow({"old/a": "new/a"})
    cards = store.learner().cards
    assert set(cards) == {"new/a"}
    assert cards["new/a"].answers == 3
    store.add(attempt("old/a", days=20))  # a session that still has the old corpus
    assert store.learner().cards["new/a"].answers == 4
    before = derived(store)
    store.rebuild()
    assert derived(store) == before
    store.follow({"old/a": "newer/a", "new/a": "newer/a"})
    assert store.learner().cards["newer/a"].answers == 4


def test_what_is_forgotten_is_gone_under_all_its_names():
    store = fill(Store.unsaved(), [attempt("old/a"), attempt("lists/b")])
    store.follow({"old/a": "new/a"})
    assert store.forget(["new/a"]) == 1
    assert [a.puzzle for a in store.attempts()] == ["lists/b"]
    assert store.forget() == 1
    assert derived(store) == ({}, {}, {}, ())


def first_store(folder, records):
    """Make a store as the first deskcheck left it."""
    connection = sqlite3.connect(folder / FILE_NAME)
    with connection:
        connection.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at TEXT)")
        for statement in MIGRATIONS[0].statements:
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES ('0001-attempts', 'then')")
        for a in records:
            connection.execute(
                "INSERT INTO attempts (at, puzzle, program, python, prediction, result) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (a.at.isoformat(), a.puzzle, a.program, a.python, a.prediction, a.result),
            )
    connection.close()


def test_the_first_store_is_upgraded_with_its_data(tmp_path):
    records = [attempt(f"lists/p{n % 3}", days=n) for n in range(10)]
    first_store(tmp_path, records)
    store = Store.open(tmp_path)
    assert list(store.attempts()) == records
    assert {name: card.answers for name, card in store.learner().cards.items()} == {
        "lists/p0": 4,
        "lists/p1": 3,
        "lists/p2": 3,
    }
    assert derived(store) == derived(fill(Store.unsaved(), records))


def test_a_store_folded_by_other_rules_is_folded_again(tmp_path):
    store = fill(Store.open(tmp_path), history(30))
    before = derived(store)
    store.close()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("UPDATE derived SET rules = 0")
        connection.execute("UPDATE cards SET stability = 1000")
    assert derived(Store.open(tmp_path)) == before


def test_what_a_choice_reads_does_not_grow_with_the_log(tmp_path):
    def steps(count):
        store = Store.open(tmp_path / str(count))
        store.merge([r for r in history(count) if hasattr(r, "prediction")], ())
        taken = 0

        def count_step():
            nonlocal taken
            taken += 1

        store._connection.set_progress_handler(count_step, 10)
        store.learner()
        return taken

    assert steps(3000) < 1.5 * steps(300)


def test_a_full_disk_is_named_and_loses_nothing_that_was_kept(tmp_path):
    store = fill(Store.open(tmp_path), history(20))
    before = derived(store)
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk is full"):
        fill(store, (attempt(f"lists/other{n}", prediction="x" * 500) for n in range(500)))
    fresh = Store.open(tmp_path)
    assert len(list(fresh.attempts())) >= 20
    assert before[0].keys() <= derived(fresh)[0].keys()
    after = derived(fresh)
    fresh.rebuild()
    assert derived(fresh) == after

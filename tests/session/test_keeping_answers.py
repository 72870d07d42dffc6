"""A session and the log: what is asked, what is kept, and what happens when it cannot be."""

from datetime import UTC, datetime, timedelta

import pytest

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.errors import StoreError, UsageError
from deskcheck.progress.store import Store
from deskcheck.scheduling.choosing import Kind
from deskcheck.scheduling.memory import Rating
from deskcheck.session.closing import closing
from deskcheck.session.practice import Practice

from ..terminal.conftest import outcome

MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Desk:
    """A pack of three puzzles that all print ``1``, a store, and a clock to turn."""

    def __init__(self, pack):
        self.write = pack
        for number, name in enumerate(("a", "b", "c"), 1):
            pack(f"lists/{name}", "print(1)", title=name, difficulty=number)
        self.store = Store.unsaved()
        self.now = MORNING

    def practice(self, *targets, store=None):
        library = Library([Pack("", self.write.root)])
        store = store or self.store
        store.follow(library.renames())
        named, pool = library.split(targets)
        return Practice(
            pool, store, lambda program, stop: outcome("1\n"), first=named, now=lambda: self.now
        )

    def answer(self, practice, prediction="1"):
        round_ = practice.next_round()
        practice.submit(round_, prediction)
        return round_.puzzle.id

    def days_later(self, days):
        self.now += timedelta(days=days)


@pytest.fixture
def desk(pack):
    return Desk(pack)


def test_puzzles_asked_for_come_in_their_order_whatever_their_state(desk):
    desk.answer(desk.practice("lists/c"))
    practice = desk.practice("lists/c", "lists/a", "lists/b")
    assert [desk.answer(practice) for _ in range(3)] == ["lists/c", "lists/a", "lists/b"]
    assert practice.next_round() is None


def test_a_topic_goes_by_the_schedule(desk):
    first = desk.practice("lists")
    assert [desk.answer(first, "wrong") for _ in range(3)] == ["lists/a", "lists/b", "lists/c"]
    assert first.next_round() is None
    again = desk.practice("lists")
    assert again.next_round().puzzle.id
    assert again.choice.kind is Kind.AHEAD, "the same day, nothing is due, and still no dead end"
    desk.days_later(1)
    tomorrow = desk.practice("lists")
    tomorrow.next_round()
    assert tomorrow.choice.kind is Kind.DUE


def test_what_was_changed_is_asked_again_and_keeps_its_history(desk):
    practice = desk.practice()
    for _ in range(3):
        desk.answer(practice)
    desk.write("lists/b", "print(1)  # changed", title="b", difficulty=2)
    later = desk.practice()
    assert desk.answer(later) == "lists/b"
    assert later.choice.kind is Kind.CHANGED
    assert desk.store.learner().cards["lists/b"].answers == 2
    assert desk.practice().next_round().puzzle.id != "lists/b"


def test_a_puzzle_that_has_moved_keeps_its_history(desk):
    desk.answer(desk.practice("lists/a"))
    desk.write("lists/a", "", markdown='+++\nrenamed_to = "lists/b"\n+++\n').with_suffix(
        ".py"
    ).unlink()
    assert set(desk.practice().learner().cards) == {"lists/b"}


def test_a_retired_puzzle_keeps_its_history_and_is_not_asked(desk):
    desk.answer(desk.practice("lists/a"))
    markdown = '+++\ntitle = "a"\ndifficulty = 1\nretired = "too easy"\n+++\n'
    desk.write("lists/a", "print(1)", markdown=markdown)
    desk.days_later(30)
    practice = desk.practice()
    assert [desk.answer(practice) for _ in range(2)] == ["lists/b", "lists/c"]
    assert practice.next_round() is None
    assert "lists/a" in practice.learner().cards
    with pytest.raises(UsageError, match="too easy"):
        desk.practice("lists/a")


def test_the_same_log_gives_the_same_puzzles(desk):
    for number in range(12):
        desk.write(f"more/p{number}", "print(1)", title="x")
    asked = []
    for _ in range(2):
        desk.store = Store.unsaved()
        practice = desk.practice()
        asked.append([desk.answer(practice) for _ in range(12)])
    assert asked[0] == asked[1]


def test_the_learner_can_rate_an_answer(desk):
    practice = desk.practice()
    desk.answer(practice)
    by_result = desk.store.learner().cards["lists/a"].memory.due
    assert practice.rate(Rating.EASY) > by_result
    assert practice.rate(Rating.GOOD) == by_result


class Failing(Store):
    """A store that can be filled up."""

    full = False

    def add(self, attempt):
        if self.full:
            raise StoreError("The disk is full.")
        super().add(attempt)


def test_a_full_disk_does_not_end_the_session(desk, tmp_path):
    store = Failing.open(tmp_path / "store")
    practice = desk.practice(store=store)
    desk.answer(practice)
    store.full = True
    assert desk.answer(practice) == "lists/b"
    assert practice.unsaved == practice.trouble() == "The disk is full."
    assert practice.trouble() is None, "it is said once"
    assert practice.rate(Rating.HARD)
    assert set(practice.learner().cards) == {"lists/a", "lists/b"}
    assert store.count() == 1


def test_what_could_not_be_kept_is_kept_once_there_is_room(desk, tmp_path):
    store = Failing.open(tmp_path / "store")
    practice = desk.practice(store=store)
    store.full = True
    desk.answer(practice)
    practice.rate(Rating.EASY)
    store.full = False
    desk.answer(practice)
    assert practice.unsaved is None
    assert [attempt.puzzle for attempt in store.attempts()] == ["lists/a", "lists/b"]
    assert len(list(store.ratings())) == 1


def test_a_store_that_cannot_be_written_is_still_read(desk, tmp_path):
    store = Store.open(tmp_path)
    desk.answer(desk.practice(store=store))
    store.close()
    glimpse = Store.glimpse(tmp_path, "It is read-only.")
    assert set(glimpse.learner().cards) == {"lists/a"}
    practice = desk.practice(store=glimpse)
    desk.answer(practice)
    assert practice.unsaved == "It is read-only."
    assert set(Store.open(tmp_path).learner().cards) == {"lists/a"}
    assert Store.glimpse(tmp_path / "nothing", "It is not there.").learner().size == 0


def test_the_end_of_a_session_says_what_it_came_to(desk):
    practice = desk.practice()
    desk.answer(practice)
    desk.answer(practice, "wrong")
    closed = closing(practice)
    assert (closed.answered, closed.right, closed.missed) == (2, 1, ("lists/b",))
    assert closed.outlook.unseen == 1
    assert closed.outlook.next_day() == (MORNING.date() + timedelta(days=1), 1)

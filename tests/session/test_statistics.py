"""Statistics, from a history that is known."""

from datetime import timedelta

import pytest

from deskcheck.progress.attempt import Result
from deskcheck.progress.store import Store
from deskcheck.session.statistics import longest_streak, statistics, streak

from ..progress.logs import NOON, attempt, fill
from ..scheduling.simulation import puzzle

TODAY = NOON.date()
POOL = [puzzle("a/1"), puzzle("a/2", 2), puzzle("b/1", 3, ["x"]), puzzle("b/2", 3, ["x"])]


def found(*records):
    store = fill(Store.unsaved(), records)
    return statistics(POOL, store.learner(), store.days(), TODAY)


def test_somebody_new_has_no_numbers():
    none = found()
    assert none.total.answers == none.streak == 0
    assert none.beliefs == ()
    assert none.outlook.unseen == 4


def test_answers_are_counted_by_topic_retries_apart():
    by_topic = {
        topic.topic: topic
        for topic in found(
            attempt("a/1", days=-2, seconds=30.0),
            attempt("a/1", Result.WRONG, days=0, seconds=50.0),
            attempt("a/1", days=0, retry=True),
        ).topics
    }
    a = by_topic["a"]
    assert (a.puzzles, a.met, a.known, a.answers, a.right) == (2, 1, 1, 2, 1)
    assert (a.recalls, a.recalled, a.seconds) == (1, 0, 80.0)
    assert by_topic["b"].level is None


def test_a_belief_comes_with_a_puzzle_to_meet_it_again():
    (belief,) = found(attempt("b/1", Result.WRONG, misconceptions=("x",), exposes=("x",))).beliefs
    assert belief.record.belief == "x"
    assert belief.next_puzzle == "b/2"


@pytest.mark.parametrize(
    ("days_ago", "length", "longest"),
    [([], 0, 0), ([0], 1, 1), ([1], 1, 1), ([2], 0, 1), ([0, 1, 2, 4], 3, 3), ([5, 6, 7, 0], 1, 3)],
)
def test_a_streak_may_wait_for_todays_first_answer(days_ago, length, longest):
    days = {TODAY - timedelta(days=n): None for n in days_ago}
    assert streak(days, TODAY) == length
    assert longest_streak(days) == longest

"""FSRS in whole days of the learner's calendar."""

from datetime import UTC, date, datetime, timedelta

import fsrs
import pytest

from deskcheck.scheduling.memory import Rating, retrievability, review

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("rating", "days"),
    [(Rating.AGAIN, 1), (Rating.HARD, 1), (Rating.GOOD, 2), (Rating.EASY, 8)],
)
def test_a_first_answer_is_due_after_whole_days(rating, days):
    assert review(None, rating, MONDAY).due == MONDAY + timedelta(days=days)


def test_intervals_grow_with_each_answer_that_is_right():
    memory, days = review(None, Rating.GOOD, MONDAY), []
    for _ in range(5):
        days.append((memory.due - memory.last).days)
        memory = review(memory, Rating.GOOD, memory.due)
    assert days == sorted(set(days))


def test_a_lapse_brings_it_back_the_next_day():
    memory = review(None, Rating.EASY, MONDAY)
    lapsed = review(memory, Rating.AGAIN, memory.due)
    assert lapsed.due <= memory.due + timedelta(days=2)
    assert lapsed.stability < memory.stability


def test_the_same_answers_on_the_same_days_give_the_same_memory():
    first = review(review(None, Rating.GOOD, MONDAY), Rating.HARD, MONDAY + timedelta(days=30))
    again = review(review(None, Rating.GOOD, MONDAY), Rating.HARD, MONDAY + timedelta(days=30))
    assert first == again


def test_a_clock_that_was_set_back_does_no_harm():
    memory = review(None, Rating.GOOD, MONDAY)
    assert review(memory, Rating.GOOD, MONDAY - timedelta(days=9)).last == MONDAY


@pytest.mark.parametrize("days", [0, 1, 10, 400])
def test_the_chance_of_recall_is_that_of_the_package(days):
    memory = review(None, Rating.GOOD, MONDAY)
    card = fsrs.Card(
        card_id=0,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=datetime(2026, 3, 2, tzinfo=UTC),
    )
    then = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=days)
    expected = fsrs.Scheduler().get_card_retrievability(card, then)
    assert retrievability(memory, MONDAY + timedelta(days=days)) == pytest.approx(expected)

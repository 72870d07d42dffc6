"""Simulated learners: the schedule finds what they believe, and sees when they give it up."""

from random import Random

import pytest

from .simulation import at_random, by_schedule, common_beliefs, figures, simulate, synthetic_pool

POOL = synthetic_pool(7)
COMMON = common_beliefs(POOL)


@pytest.fixture(scope="module")
def report():
    """One learner who holds three common beliefs and drops the first after two corrections."""
    return simulate(POOL, COMMON[:3], by_schedule, seed=3, sessions=8, drops=COMMON[0])


def test_the_beliefs_are_found_within_25_puzzles(report):
    assert set(report.first_shown) >= set(COMMON[:3])
    assert max(report.found[belief] for belief in COMMON[:3]) <= 25


def test_a_belief_is_met_again_in_other_puzzles(report):
    for belief in COMMON[:3]:
        assert len(set(report.places[belief])) >= 3


def test_a_belief_that_was_dropped_is_marked_as_overcome(report):
    assert report.dropped_at is not None
    assert report.overcome is not None


def test_the_schedule_does_better_than_random_order():
    chance = Random(11)
    triples = [chance.sample(COMMON, 3) for _ in range(6)]
    scheduled = figures(POOL, triples, by_schedule, sessions=6)
    shuffled = figures(POOL, triples, at_random, sessions=6)
    assert scheduled.found > shuffled.found + 0.2
    assert scheduled.met > shuffled.met + 0.2
    assert scheduled.overcome >= shuffled.overcome

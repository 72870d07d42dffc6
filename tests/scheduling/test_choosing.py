"""What comes next, and why."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from deskcheck.scheduling.beliefs import BeliefRecord
from deskcheck.scheduling.cards import Answer, answered
from deskcheck.scheduling.choosing import Choice, Kind, Situation
from deskcheck.scheduling.learner import Learner, Recent
from deskcheck.scheduling.levels import levels
from deskcheck.scheduling.memory import Rating

from .simulation import puzzle

TODAY = date(2026, 3, 2)


def card(name, days_ago, rating=Rating.GOOD, *, number=1, program="digest"):
    """Return the card of a puzzle that was answered once, some days ago."""
    passed = rating is not Rating.AGAIN
    day = TODAY - timedelta(days=days_ago)
    return answered(None, name, Answer(number, day, program, passed, True, False, rating, 20.0))


def learner(*cards, beliefs=(), recent=()):
    return Learner(
        {card.puzzle: card for card in cards},
        {record.belief: record for record in beliefs},
        tuple(recent),
        len(cards),
    )


def choose(pool, who=None, **others):
    return Situation(pool, who or Learner(), TODAY, Random(1), **others).choose()


def recent(name, *, shown=(), exposes=(), new=True, day=TODAY):
    return Recent(name, day, new, tuple(shown), tuple(exposes))


def test_what_is_due_comes_before_what_is_new():
    pool = [puzzle("a/new"), puzzle("a/due"), puzzle("a/later")]
    who = learner(card("a/due", 5), card("a/later", 1))
    assert choose(pool, who) == Choice(pool[1], Kind.DUE)


def test_of_what_is_due_the_likeliest_to_be_forgotten_comes_first():
    pool = [puzzle("a/fresher"), puzzle("a/older")]
    who = learner(card("a/fresher", 3), card("a/older", 30))
    assert choose(pool, who).puzzle.id == "a/older"


def test_after_two_that_were_due_something_else_comes():
    pool = [puzzle(f"a/{n}") for n in range(4)] + [puzzle("b/new")]
    who = learner(*(card(f"a/{n}", 9) for n in range(4)))
    tired = who._replace(recent=[recent("a/8", new=False), recent("a/9", new=False)])
    assert choose(pool, who).kind is Kind.DUE
    assert choose(pool, tired) == Choice(pool[-1], Kind.NEW)


def test_a_belief_that_showed_is_met_again_in_another_puzzle():
    pool = [puzzle("a/same", misconceptions=["x"]), puzzle("b/other"), puzzle("c/again", 3, ["x"])]
    shown = BeliefRecord("x").showed("a/same", TODAY)
    who = learner(
        card("a/same", 0, Rating.AGAIN),
        beliefs=[shown],
        recent=[recent("d/between"), recent("a/same", shown=["x"], exposes=["x"])],
    )
    assert choose(pool, who) == Choice(pool[2], Kind.FOLLOW_UP, "x")


def test_a_belief_rests_for_one_puzzle():
    pool = [puzzle("b/other"), puzzle("c/again", misconceptions=["x"])]
    who = learner(
        beliefs=[BeliefRecord("x").showed("a/same", TODAY)],
        recent=[recent("a/same", shown=["x"], exposes=["x"])],
    )
    assert choose(pool, who) == Choice(pool[0], Kind.NEW)


def test_a_belief_that_shows_all_day_is_left_for_tomorrow():
    pool = [puzzle("b/other"), puzzle("c/again", 4, misconceptions=["x"])]
    record = BeliefRecord("x")
    attempts = [recent("b/last")]
    for n in range(3):
        record = record.showed(f"a/{n}", TODAY)
        attempts += [recent(f"a/{n}", shown=["x"]), recent(f"b/{n}")]
    assert choose(pool, learner(beliefs=[record], recent=attempts)).kind is Kind.NEW


def test_a_due_puzzle_that_a_belief_made_fail_is_preceded_by_another():
    pool = [puzzle("a/failed", misconceptions=["x"]), puzzle("b/other", 4, misconceptions=["x"])]
    shown = BeliefRecord("x").showed("a/failed", TODAY - timedelta(days=1))
    who = learner(card("a/failed", 1, Rating.AGAIN), beliefs=[shown])
    assert choose(pool, who) == Choice(pool[1], Kind.FOLLOW_UP, "x")
    met = recent("b/other", exposes=["x"])
    after = who._replace(recent=[recent("c/z"), met])
    assert choose(pool, after, without={"b/other"}) == Choice(pool[0], Kind.DUE)


def test_an_overcome_belief_is_not_followed_up():
    pool = [puzzle("b/other"), puzzle("c/again", 4, ["x"])]
    record = BeliefRecord("x").showed("a/1", TODAY).showed("a/2", TODAY)
    record = record.exposed("a/3", passed=True).exposed("a/4", passed=True)
    who = learner(beliefs=[record], recent=[recent("b/1"), recent("b/2")])
    assert choose(pool, who).kind is Kind.NEW


def test_new_puzzles_are_near_the_level_of_the_topic():
    pool = [puzzle("a/easy", 1), puzzle("a/hard", 5)]
    assert choose(pool).puzzle.id == "a/easy"
    names = [f"a/{n}" for n in range(20)]
    strong = learner(*(card(name, 0, number=n) for n, name in enumerate(names)))
    pool += [puzzle(name, 5) for name in names]
    assert choose(pool, strong, without=set(names)).puzzle.id == "a/hard"


def test_topics_take_turns():
    pool = [puzzle(f"{topic}/{n}") for topic in "ab" for n in range(4)]
    met, topics = [], []
    for _ in range(6):
        found = choose(pool, learner(recent=met), without={r.puzzle for r in met}).puzzle
        met.insert(0, recent(found.id))
        topics.append(found.topic)
    assert Counter(topics) == {"a": 3, "b": 3}
    assert all(one != following for one, following in pairwise(topics[:3]))


def test_a_changed_program_is_asked_again():
    pool = [puzzle("a/changed"), puzzle("b/new")]
    who = learner(card("a/changed", 0))
    found = choose(pool, who, changed=lambda p: p.id == "a/changed")
    assert found == Choice(pool[0], Kind.CHANGED)


def test_when_nothing_is_due_or_new_the_next_one_comes_ahead_of_time():
    pool = [puzzle("a/later"), puzzle("a/sooner")]
    who = learner(card("a/later", 0, Rating.EASY), card("a/sooner", 0))
    assert choose(pool, who) == Choice(pool[1], Kind.AHEAD)


def test_nothing_is_left_when_the_session_has_had_all():
    assert choose([puzzle("a/one")], without={"a/one"}) is None
    assert choose([]) is None


def test_the_same_log_gives_the_same_choice():
    pool = [puzzle(f"t{n}/p", 1) for n in range(50)]
    assert choose(pool) == choose(pool)
    others = {Situation(pool, Learner(), TODAY, Random(n)).choose().puzzle.id for n in range(20)}
    assert len(others) > 5, "ties are broken by the random source, not by the alphabet"


def test_a_level_rises_slowly_and_falls_faster():
    pool = [puzzle(f"a/{n}", 2) for n in range(10)]

    def level(*ratings):
        cards = [card(f"a/{n}", 0, rating, number=n) for n, rating in enumerate(ratings)]
        return levels(learner(*cards).cards, pool).of("a")

    start, good, bad = level(), level(Rating.GOOD), level(Rating.GOOD, Rating.AGAIN)
    assert start < good < 3
    assert bad < start
    assert level(*[Rating.GOOD] * 10) <= 3, "easy puzzles do not prove the highest level"

"""What the session says of its schedule."""

import io
import re
from datetime import date

import pytest

from deskcheck.progress.attempt import Result
from deskcheck.progress.store import Store
from deskcheck.scheduling.choosing import Choice, Kind
from deskcheck.terminal.commands import BAR, bar_text, single_keys
from deskcheck.terminal.plain import PlainReader
from deskcheck.terminal.schedule import day_name, reason

from ..progress.logs import attempt, fill
from ..scheduling.simulation import puzzle

TODAY = date(2026, 3, 2)


def reader_of(text):
    return PlainReader(io.StringIO(text), io.StringIO())


def test_a_rating_is_kept_beside_the_answer(session):
    session.play(reader_of("[1]\n[1, 1]\n\n4\nq\n"))
    assert re.search(r"Rated 4 \(easy\): again on 2", session.shown.getvalue())
    assert [int(given.rating) for given in session.store.ratings()] == [4]
    assert [attempt.rating for attempt in session.store.attempts()] == [None]


def test_the_bar_names_the_keys_of_a_range_once():
    assert "1-4 rate" in bar_text(BAR)
    assert {"1", "2", "3", "4"} <= single_keys(BAR).keys()


def test_a_first_session_needs_no_introduction(session):
    session.play(reader_of(""))
    assert "due" not in session.shown.getvalue()
    assert "lists/first · level 1 of 5 · new" in session.shown.getvalue()


def test_with_nothing_due_something_new_comes_and_that_is_said(session):
    session.play(reader_of("[1]\n[1, 1]\n\nq\n"))
    session.play(reader_of(""))
    assert "Nothing is due today: here is something new." in session.shown.getvalue()


def test_with_nothing_due_and_nothing_new_there_is_still_a_puzzle(session):
    session.play(reader_of("[1]\n[1, 1]\n\n\n[1]\n[1, 1]\n\n\n"))
    session.play(reader_of(""))
    shown = session.shown.getvalue()
    assert "Nothing is due and nothing is new. Come back on" in shown
    assert "ahead of time" in shown


def test_a_session_ends_with_three_lines(session):
    session.play(reader_of("[1]\n[1, 1]\n\n\nx\n\nq\n"))
    *_, well, look, back = session.shown.getvalue().splitlines()
    assert well == "1 of 2 right."
    assert look == "Look at: lists/second"
    assert back == "Come back tomorrow: 1 puzzle will be due."


def test_what_is_due_is_announced(session):
    session.play(reader_of("x\n\nq\n"))
    due = session.store
    due._connection.execute("UPDATE cards SET due = '2020-01-01'")
    session.play(reader_of(""))
    assert "1 puzzle due today." in session.shown.getvalue()
    assert "lists/first · level 1 of 5 · due" in session.shown.getvalue()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 3, 1), "yesterday"),
        (date(2026, 3, 2), "today"),
        (date(2026, 3, 3), "tomorrow"),
        (date(2026, 3, 8), "on Sunday"),
        (date(2026, 3, 9), "on 2026-03-09"),
        (date(2026, 2, 20), "on 2026-02-20"),
    ],
)
def test_days_have_the_names_one_would_use(day, name):
    assert day_name(day, TODAY) == name


@pytest.mark.parametrize(
    ("kind", "belief", "today", "said"),
    [
        (Kind.DUE, None, date(2026, 1, 3), "due today: last answered yesterday, not right."),
        (Kind.DUE, None, date(2026, 1, 9), "due since 2026-01-03: last answered on 2026-01-02"),
        (Kind.FOLLOW_UP, "x", date(2026, 1, 9), "showed once in your answers: X is so."),
        (Kind.FOLLOW_UP, "y", date(2026, 1, 9), "showed once in your answers: y"),
        (Kind.NEW, None, date(2026, 1, 9), "It is new"),
        (Kind.CHANGED, None, date(2026, 1, 9), "has changed"),
        (Kind.AHEAD, None, date(2026, 1, 2), "this one would be due tomorrow."),
    ],
)
def test_every_choice_has_a_reason(kind, belief, today, said):
    wrong = attempt("lists/a", Result.WRONG, misconceptions=("x", "y"))
    learner = fill(Store.unsaved(), [wrong]).learner()
    choice = Choice(puzzle("lists/a"), kind, belief)
    assert said in reason(choice, learner, today, {"x": "X is so."})

"""What the session says of its schedule."""

import io
import re
from datetime import date

import pytest

from deskcheck.terminal.commands import BAR, bar_text, single_keys
from deskcheck.terminal.plain import PlainReader
from deskcheck.terminal.schedule import day_name

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

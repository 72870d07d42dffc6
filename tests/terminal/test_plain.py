"""The session in plain lines, as through a pipe."""

import io
import re

import pytest

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.session.practice import SKIPPED_FOR
from deskcheck.terminal.plain import PlainReader
from deskcheck.terminal.play import INTERRUPTED
from deskcheck.transcript import Ending

from .conftest import Session, outcome


def reader_of(text, talk=None):
    return PlainReader(io.StringIO(text), talk or io.StringIO())


def test_a_right_answer_is_kept_and_explained(session):
    assert session.play(reader_of("[1]\n[1, 1]\n\nq\n")) == 0
    shown = session.shown.getvalue()
    assert "✓ Right." in shown
    assert "Evaluated once." in shown
    assert session.results == [("lists/first", "right")]


def test_a_wrong_answer_shows_which_line_differs(session):
    session.play(reader_of("[1]\n[1]\n\nq\n"))
    shown = session.shown.getvalue()
    assert "✗ Not what Python prints: line 2." in shown
    assert "  2 - [1]\n  2 + [1, 1]\n" in shown
    assert session.results == [("lists/first", "wrong")]


def test_an_answer_that_was_foreseen_gets_its_comment(session):
    session.play(reader_of("foreseen\n\nq\n"))
    assert "You foresaw this." in session.shown.getvalue()


def test_enter_goes_on_and_the_end_is_said(session):
    session.play(reader_of("[1]\n[1, 1]\n\n\n[1]\n[1,1]\n\n\n"))
    assert session.results == [("lists/first", "right"), ("lists/second", "nearly")]
    assert "That was the last one." in session.shown.getvalue()
    assert "2 of 2 right." in session.shown.getvalue()


def test_a_second_session_goes_on_where_the_first_stopped(session):
    session.play(reader_of("[1]\n[1, 1]\n\nq\n"))
    session.play(reader_of(""))
    assert session.shown.getvalue().rstrip().endswith("1 │ print(2)")


def test_a_retry_is_kept_as_one(session):
    session.play(reader_of("x\n\nr\n[1]\n[1, 1]\n\nq\n"))
    assert [(str(a.result), a.retry) for a in session.store.attempts()] == [
        ("wrong", False),
        ("right", True),
    ]


def test_hints_come_one_by_one_and_are_counted(session):
    session.play(reader_of(":hint\n:hi\n:h\n:hint\n[1]\n\nq\n"))
    shown = session.shown.getvalue()
    assert shown.index("First hint.") < shown.index("Second hint.") < shown.index("No further")
    (attempt,) = session.store.attempts()
    assert attempt.hints == 2


def test_text_typed_before_a_command_is_kept(session):
    session.play(reader_of("[1]\n:hint\n[1, 1]\n\nq\n"))
    assert session.results == [("lists/first", "right")]


def test_skip_puts_a_puzzle_at_the_end(session):
    session.play(reader_of(":skip\n2\n\n\n:quit\n"))
    assert session.results == [("lists/second", "wrong")]
    assert session.shown.getvalue().count("First\n") == 2


def test_what_was_put_off_comes_again_after_a_few_others(pack):
    for n in range(9):
        pack(f"lists/p{n}", "print(2)\n", title=f"Number {n}")
    session = Session(pack.root)
    session.play(reader_of(":skip\n" + 7 * "2\n\n\n" + ":quit\n"))
    titles = re.findall(r"^Number \d$", session.shown.getvalue(), re.MULTILINE)
    assert titles.index(titles[0], 1) == SKIPPED_FOR + 1


def test_bytes_that_are_no_text_are_an_answer_like_any_other(session):
    session.play(reader_of("a\udcff\n\nq\n"))
    (attempt,) = session.store.attempts()
    assert attempt.prediction == "a\\udcff"


def test_reveal_shows_the_answer_and_is_no_success(session):
    session.play(reader_of(":reveal\nq\n"))
    assert "    [1, 1]" in session.shown.getvalue()
    assert session.results == [("lists/first", "revealed")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (":nothing", "There is no ':nothing'"),
        (":", "There is no ':'"),
        (":he", None),
        (":h", "could be :hint or :help"),
    ],
)
def test_commands_are_unique_prefixes(session, typed, said):
    talk = io.StringIO()
    session.play(reader_of(f"{typed}\n", talk))
    if said is None:
        assert ":reveal" in session.shown.getvalue()
    else:
        assert said in talk.getvalue()


def test_a_leading_blank_makes_text_of_a_colon(session):
    session.truth = outcome(":hint\n")
    session.play(reader_of(" :hint\n\nq\n"))
    assert session.results == [("lists/first", "right")]


def test_a_line_of_one_blank_is_an_empty_line_of_the_prediction(session):
    session.truth = outcome("a\n\nb\n")
    session.play(reader_of("a\n \nb\n\nq\n"))
    assert session.results == [("lists/first", "right")]


def test_an_empty_prediction_is_asked_for_once_more(session):
    session.truth = outcome("")
    talk = io.StringIO()
    session.play(reader_of("\n\nq\n", talk))
    assert "Predict no output? Enter again" in talk.getvalue()
    assert session.results == [("lists/first", "right")]


def test_the_end_of_the_input_submits_what_was_typed(session):
    session.play(reader_of("[1]\n[1, 1]"))
    assert session.results == [("lists/first", "right")]


def test_ctrl_c_leaves_with_its_own_exit_code(session):
    class Interrupted(io.StringIO):
        def readline(self):
            raise KeyboardInterrupt

    assert session.play(PlainReader(Interrupted(), io.StringIO())) == INTERRUPTED
    assert session.results == []


def test_experiment_opens_the_program_and_comes_back(session):
    session.play(reader_of("[1]\n\ne\nq\n"))
    assert [program.path.name for program in session.experiments] == ["first.py"]


def test_an_unknown_key_is_answered_with_the_keys(session):
    talk = io.StringIO()
    session.play(reader_of("[1]\n\nz\nq\n", talk))
    assert "Type one of: Enter next" in talk.getvalue()


def test_how_a_program_was_stopped_is_said(session):
    session.truth = outcome(
        "", ending=Ending.TIMED_OUT, exit_code=None, reason="more than 5 seconds"
    )
    session.play(reader_of("x\n\nq\n"))
    assert "stopped (more than 5 seconds)" in session.shown.getvalue()


def test_a_broken_puzzle_is_reported_and_the_next_one_comes(session, pack):
    (pack.root / "lists" / "first.md").write_text("+++\ntitle='x'\ndifficulty=1\n+++\n## Moral\n")
    session.library = Library([Pack("", pack.root)])
    session.play(reader_of("2\n\n\n"))
    shown = session.shown.getvalue()
    assert "print(2)" in shown
    assert "unknown-section" in shown


def test_long_lines_are_folded_below_the_program_not_below_the_numbers(session, pack):
    (pack.root / "lists" / "first.py").write_text("value = 'a long line of a program, longer'\n")
    session.play(reader_of(""), width=40)
    shown = session.shown.getvalue()
    assert "\n   │ " in shown
    assert max(map(len, shown.splitlines())) <= 40

"""Reading raw output: what is shown, and what a traceback says."""

import pytest

from deskcheck.tracebacks import read_exception, tells_one_story
from deskcheck.transcript import (
    Implementation,
    UncaughtException,
    number_addresses,
    transcript_lines,
    transcript_of,
    visible,
)

HEADER = "Traceback (most recent call last):\n"
FRAME = '  File "program.py", line 1, in <module>\n    f()\n'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("tab\tand\nnewline", "tab\tand\nnewline"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("back\b\x7f\r\n", "back\\x08\\x7f\\r\n"),
        ("\x85\x9b", r"\x85\x9b"),
        ("right\u202eleft", r"right\u202eleft"),
        ("\ufeff\u200b\u2028", r"\ufeff\u200b\u2028"),
        ("naïve ☃ 𝒳", "naïve ☃ 𝒳"),
    ],
)
def test_what_a_terminal_would_act_on_is_made_visible(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("<A at 0x7f01>", "<A at 0x...1>"),
        ("<A at 0x7f01> <B at 0x7f02> <A at 0x7f01>", "<A at 0x...1> <B at 0x...2> <A at 0x...1>"),
        ("0x7f01 and at 0xg", "0x7f01 and at 0xg"),
        ("<A at 0x00007FFA>", "<A at 0x...1>"),
    ],
)
def test_addresses_are_numbered_by_first_appearance(text, numbered):
    assert number_addresses(text) == numbered


def test_lines_end_at_newlines_only():
    assert transcript_lines("a\x0cb\u2028c\n\nd") == ["a\x0cb\u2028c", "", "d"]
    assert transcript_lines("a\n") == ["a"]
    assert transcript_lines("") == []


def test_the_line_of_an_exception_starts_a_line():
    error = UncaughtException("E", "one\ntwo")
    assert transcript_of("", error) == "E: one\n"
    assert transcript_of("a\n", error) == "a\nE: one\n"
    assert transcript_of("a", error) == "a\nE: one\n"
    assert transcript_of("a", None) == "a"


def test_implementations_are_shown_by_their_names():
    assert str(Implementation("cpython", "3.11.7")) == "CPython 3.11.7"
    assert str(Implementation("pypy", "3.10.14")) == "PyPy 3.10.14"


READINGS = {
    "plain": (HEADER + FRAME + "KeyError: 'k'\n", ("KeyError", "'k'")),
    "no message": (HEADER + FRAME + "KeyError\n", ("KeyError", "")),
    "an empty message": (HEADER + FRAME + "E: \n", ("E", "")),
    "colons": (HEADER + FRAME + "ValueError: a: b:c\n", ("ValueError", "a: b:c")),
    "of a module": (HEADER + FRAME + "a.b.C: x\n", ("a.b.C", "x")),
    "of a function": (HEADER + FRAME + "f.<locals>.E: x\n", ("f.<locals>.E", "x")),
    "several lines": (HEADER + FRAME + "E: one\n\n  two\nthree\n", ("E", "one\n\n  two\nthree")),
    "carets": (HEADER + FRAME + "    ~^~\nE: x\n", ("E", "x")),
    "recursion": (
        HEADER + FRAME + "  [Previous line repeated 996 more times]\nRecursionError: maximum\n",
        ("RecursionError", "maximum"),
    ),
    "a cause": (
        HEADER + FRAME + "A: x\n\nThe above exception was the direct cause of the following "
        "exception:\n\n" + HEADER + FRAME + "B: y\n",
        ("B", "y"),
    ),
    "a context": (
        HEADER + FRAME + "A: x\n\nDuring handling of the above exception, another exception "
        "occurred:\n\n" + HEADER + FRAME + "B: y\n",
        ("B", "y"),
    ),
    "syntax": (
        '  File "p.py", line 1\n    x = = 1\n        ^\nSyntaxError: no\n',
        ("SyntaxError", "no"),
    ),
    "syntax after a warning": (
        'p.py:1: SyntaxWarning: x\n  y\n  File "p.py", line 2\n    a b\nSyntaxError: no\n',
        ("SyntaxError", "no"),
    ),
    "syntax without a text": ('  File "p.py", line 1\nSyntaxError: no\n', ("SyntaxError", "no")),
    "syntax in an import": (
        HEADER + FRAME + '  File "m.py", line 1\n    x = = 1\n        ^\nSyntaxError: no\n',
        ("SyntaxError", "no"),
    ),
    "a group": (
        ("  + Exception Group Traceback (most recent call last):\n"
        '  |   File "p.py", line 1, in <module>\n  |     raise\n'
        "  | ExceptionGroup: g (2 sub-exceptions)\n  | a note\n"
        "  +-+---------------- 1 ----------------\n    | ValueError: 1\n"
        "    +---------------- 2 ----------------\n"
        "    | Exception Group Traceback (most recent call last):\n    | ExceptionGroup: i\n"
        "    +-+---------------- 1 ----------------\n      | KeyError: 2\n"
        "      +------------------------------------\n"),
        ("ExceptionGroup", "g (2 sub-exceptions)\na note"),
    ),
    "a thread's": ("Exception in thread Thread-1 (f):\n" + HEADER + FRAME + "E: x\n", None),
    "a thread's chain": (
        "Exception in thread Thread-1:\n" + HEADER + FRAME + "A: x\n\nDuring handling of the above "
        "exception, another exception occurred:\n\n" + HEADER + FRAME + "B: y\n",
        None,
    ),
    "a thread's, then the program's": (
        "Exception in thread Thread-1:\n" + HEADER + FRAME + "A: x\n" + HEADER + FRAME + "B: y\n",
        ("B", "y"),
    ),
    "the program's, then a finaliser's": (
        HEADER + FRAME + "A: x\nException ignored in: <f>\n" + HEADER + FRAME + "B: y\n",
        ("A", "x"),
    ),
    "ignored without a traceback": (
        "Exception ignored in: <g>\nRuntimeError: ignored\n" + HEADER + FRAME + "A: x\n",
        ("A", "x"),
    ),
    "at exit, up to 3.12": ("Error in atexit._run_exitfuncs:\n" + HEADER + FRAME + "E: x\n", None),
    "at exit, since 3.13": (
        "Exception ignored in atexit callback <f>:\n" + HEADER + FRAME + "E: x\n",
        None,
    ),
    "in a finaliser, since 3.14": (
        "Exception ignored while calling deallocator <f>:\n" + HEADER + FRAME + "E: x\n",
        None,
    ),
    "a task's": (
        "Task exception was never retrieved\nfuture: <Task>\n" + HEADER + FRAME + "E: x\n",
        None,
    ),
    "a broken hook": (
        "Error in sys.excepthook:\n" + HEADER + FRAME + "A: x\n\nOriginal exception was:\n"
        + HEADER + FRAME + "B: y\n",
        ("B", "y"),
    ),
    "a broken hook on PyPy": (
        "Error calling sys.excepthook:\n" + HEADER + FRAME + "A: x\n\nOriginal exception was:\n"
        + HEADER + FRAME + "B: y\n",
        ("B", "y"),
    ),
    "talk before": ("debug: x\n" + HEADER + FRAME + "E: x\n", ("E", "x")),
    "talk only": ("ValueError: x\n", None),
    "cut off": (HEADER + FRAME, None),
    "nothing": ("", None),
}  # fmt: skip


@pytest.mark.parametrize(("stderr", "expected"), READINGS.values(), ids=READINGS)
def test_exceptions_are_read_from_the_error_stream(stderr, expected):
    assert read_exception(stderr) == expected
    if expected is not None:
        assert tells_one_story(stderr)


TWO = HEADER + FRAME + "A: x\n" + HEADER + FRAME + "B: y\n"


def test_a_known_type_chooses_among_several():
    assert not tells_one_story(TWO)
    assert read_exception(TWO) == ("B", "y")
    assert read_exception(TWO, "A") == ("A", "x")
    assert read_exception(TWO, "C") is None
    assert read_exception(HEADER + FRAME + "m.A: x\n", "A") == ("m.A", "x")
    assert read_exception(HEADER + FRAME + "__main__.A: x\n", "f.<locals>.A") == ("__main__.A", "x")


def test_a_known_type_needs_no_traceback():
    assert read_exception("talk\nm.E: x\nmore\n", "E") == ("m.E", "x")
    assert read_exception("E\n", "E") == ("E", "")
    assert read_exception("Error: x\n", "E") is None
    assert read_exception("SyntaxError: Non-UTF-8\n", "SyntaxError") == ("SyntaxError", "Non-UTF-8")

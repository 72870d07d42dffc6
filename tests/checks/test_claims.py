"""Claims: examples run after the program, in its namespace, as at the prompt after `python -i`."""

from pathlib import Path

import pytest

from deskcheck.checks.claims import Answer, Example, holds, try_claims
from deskcheck.puzzle import Claim, Mode, Program
from deskcheck.sandbox.limits import Limits


@pytest.fixture
def answers(tmp_path, interpreter):
    """Return a function: what examples give after a program."""

    def of(program: str, *fences: str, mode=Mode.SCRIPT, seconds=20.0):
        file = tmp_path / "program.py"
        file.write_text(program, encoding="utf-8")
        claims = [
            Claim(text.removeprefix("fresh\n"), text.startswith("fresh\n"), 1) for text in fences
        ]
        return try_claims(Program(file, mode, alone=True), claims, interpreter, Limits(seconds))

    return of


def test_examples_go_on_in_the_namespace_of_the_program(answers):
    assert answers("x = [1]\nprint('hidden')\n", ">>> x\n>>> x.append(2)\n>>> x\n").answers == (
        Answer("[1]\n", ""),
        Answer("", ""),
        Answer("[1, 2]\n", ""),
    )


def test_a_fresh_fence_starts_an_empty_namespace_and_the_next_one_goes_on(answers):
    trial = answers("x = 1\n", ">>> y = 2\n", "fresh\n>>> x\n>>> y\n", ">>> x + y\n")
    assert [a.exception or a.printed for a in trial.answers] == [
        "",
        "NameError",
        "NameError",
        "3\n",
    ]


@pytest.mark.parametrize("end", ["1 / 0", "raise SystemExit(3)", "import sys; sys.exit()"])
def test_examples_run_after_a_program_that_does_not_reach_its_end(answers, end):
    assert answers(f"x = 1\n{end}\n", ">>> x\n").answers == (Answer("1\n", ""),)


def test_the_program_is_main_and_knows_its_file(answers):
    example = (
        ">>> __name__, __file__ is not None, sys.argv == [__file__], sys.modules['__main__'].x\n"
    )
    assert answers("import sys\nx = 1\n", example).answers[0].printed == (
        "('__main__', True, True, 1)\n"
    )


def test_what_a_child_process_prints_belongs_to_the_example(answers):
    example = ">>> _ = subprocess.run([sys.executable, '-c', 'print(5)'])\n>>> print(6)\n"
    printed = [answer.printed for answer in answers("import subprocess, sys\n", example).answers]
    assert printed == ["5\n", "6\n"]


def test_future_features_of_the_program_hold_for_the_examples(answers):
    program = "from __future__ import annotations\n"
    example = ">>> def f(a: nothing): pass\n>>> f.__annotations__\n"
    assert answers(program, example).answers[-1].printed == "{'a': 'nothing'}\n"


def test_a_program_in_repl_mode_runs_statement_by_statement(answers):
    program = "a = 257\nb = 257\n1 / 0\nc = 3\n"
    trial = answers(program, ">>> a is b\n>>> c\n", mode=Mode.REPL)
    assert [answer.printed for answer in trial.answers] == ["False\n", "3\n"]


def test_a_run_that_takes_too_long_ends_and_says_so(answers):
    trial = answers("", ">>> 1\n>>> while True: pass\n", seconds=1.0)
    assert trial.answers == (Answer("1\n", ""),)
    assert "1 second" in trial.ended


def test_a_program_that_ends_the_process_is_told(answers):
    trial = answers("import os\nos._exit(3)\n", ">>> 1\n")
    assert (trial.answers, trial.ended) == ((), "exit code 3")


def test_the_child_needs_nothing_of_ours(answers):
    example = ">>> [name for name in sys.modules if name.startswith('deskcheck')]\n"
    assert answers("import sys\n", example).answers[0].printed == "[]\n"


TRACEBACK = "Traceback (most recent call last):\n  ...\n"


@pytest.mark.parametrize(
    ("want", "printed", "exception"),
    [
        ("1\n", "1\n", ""),
        ("1  \n\n", "1\n", ""),
        ("", "", ""),
        ("a\n<BLANKLINE>\nb\n", "a\n\nb\n", ""),
        ("<object object at 0x...>\n".replace("...", "7f1"), "<object object at 0x12>\n", ""),
        ("<object object at 0x...1>\n", "<object object at 0x12>\n", ""),
        (TRACEBACK + "KeyError: 'a'\n", "", "KeyError"),
        (TRACEBACK + "KeyError: something else\n", "", "KeyError"),
        ("out\n" + TRACEBACK + "KeyError: 'a'\n", "out\n", "KeyError"),
        (TRACEBACK + "json.decoder.JSONDecodeError: x\n", "", "JSONDecodeError"),
        (TRACEBACK + "__main__.f.<locals>.Oops\n", "", "f.<locals>.Oops"),
        ('  File "<stdin>", line 1\n    1 +\n       ^\nSyntaxError: no\n', "", "SyntaxError"),
        ("\\x1b[1m\n", "\x1b[1m\n", ""),
    ],
)
def test_what_holds(want, printed, exception):
    assert holds(Example("", want, 1), Answer(printed, exception))


@pytest.mark.parametrize(
    ("want", "printed", "exception"),
    [
        ("1\n", "1.0\n", ""),
        ("[1,2]\n", "[1, 2]\n", ""),
        ("", "1\n", ""),
        ("1\n", "1\n", "KeyError"),
        ("1\n", "", "KeyError"),
        (TRACEBACK + "KeyError: 'a'\n", "out\n", "KeyError"),
        (TRACEBACK + "KeyError: 'a'\n", "", "LookupError"),
        (TRACEBACK + "KeyError: 'a'\n", "", ""),
    ],
)
def test_what_does_not_hold(want, printed, exception):
    assert not holds(Example("", want, 1), Answer(printed, exception))


def test_nothing_is_left_in_the_folder_of_the_program(answers, tmp_path):
    answers("open('left.txt', 'w').close()\n", ">>> 1\n")
    assert [path.name for path in Path(tmp_path).glob("*.*")] == ["program.py"]

"""Programs at the prompt: what a real ``python -i`` shows that is fed the same statements."""

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from deskcheck.inside.repl import statements
from deskcheck.puzzle import Mode
from deskcheck.sandbox.batch import run_many
from deskcheck.transcript import Ending, number_addresses

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there is no prompt on Windows yet")

SPLITS = {
    "simple statements": ("a = 1\nb = 2\n\nprint(a)", ["a = 1", "b = 2", "print(a)"]),
    "several on a line": ("a = 1; b = 2\na", ["a = 1; b = 2", "a"]),
    "a comment is no statement": ("# one\na = 1  # two\n# three\n", ["a = 1  # two"]),
    "a block ends before the next statement": (
        "def f():\n    return 1\nf()",
        ["def f():\n    return 1", "f()"],
    ),
    "blank lines in a block are not typed": (
        "class A:\n    x = 1\n\n    def f(self):\n        y = 2\n\n        return y\n\n\nA.x",
        ["class A:\n    x = 1\n    def f(self):\n        y = 2\n        return y", "A.x"],
    ),
    "a comment in a block": (
        "if True:\n    a = 1\n# here\n    b = 2\nb",
        ["if True:\n    a = 1\n# here\n    b = 2", "b"],
    ),
    "clauses belong to their statement": (
        "try:\n    1\nexcept E:\n    2\nelse:\n    3\nfinally:\n    4\nelsewhere = 5",
        ["try:\n    1\nexcept E:\n    2\nelse:\n    3\nfinally:\n    4", "elsewhere = 5"],
    ),
    "clauses without a blank": (
        "try: 1\nexcept(E): 2\nif 1: 2\nelif(3): 4\nelse: 5\nx",
        ["try: 1\nexcept(E): 2", "if 1: 2\nelif(3): 4\nelse: 5", "x"],
    ),
    "decorators": ("@a\n@b\ndef f(): pass\nf", ["@a\n@b\ndef f(): pass", "f"]),
    "brackets": ("x = [\n1,\n\n2,\n]\nx", ["x = [\n1,\n\n2,\n]", "x"]),
    "strings over lines": ('x = """a\n\n  b\n"""\nx', ['x = """a\n\n  b\n"""', "x"]),
    "a string over lines in a block": (
        'def f():\n    """a\n\nb"""\n\n    return 1\nf()',
        ['def f():\n    """a\n\nb"""\n    return 1', "f()"],
    ),
    "a backslash": ("x = 1 + \\\n  2\nx", ["x = 1 + \\\n  2", "x"]),
    "a line that does not compile": ("a = = 1\nb", ["a = = 1", "b"]),
    "a block that does not compile": (
        "def f():\n    x = = 1\n    return x\ny",
        ["def f():\n    x = = 1", "    return x", "y"],
    ),
    "a bracket that is never closed": ("print((1)\nx = 2\ny", ["print((1)\nx = 2", "y"]),
    "a string that is never closed": ("'abc\nx", ["'abc", "x"]),
    "an unexpected indent": ("x = 1\n  y = 2\nz", ["x = 1", "  y = 2", "z"]),
    "a clause of nothing": ("x = 1\nelse:\n    2", ["x = 1", "else:", "    2"]),
    "nothing": ("\n\n# nothing\n", []),
}


@pytest.mark.parametrize(("text", "typed"), SPLITS.values(), ids=SPLITS)
def test_a_program_is_split_as_it_would_be_typed(text, typed):
    assert list(statements(text)) == typed


def read_sessions():
    """Read ``sessions.txt``: a heading, and what is typed."""
    content = Path(__file__).with_name("sessions.txt").read_text(encoding="utf-8")
    for section in re.split(r"(?m)^=== ", content)[1:]:
        name, _, text = section.partition("\n")
        yield name, text
    yield "line ends", "x = 1\r\nif x:\r\n    x\r\n\r\nx\r\n"


SESSIONS = dict(read_sessions())


def typed_at_a_prompt(python, text, folder):
    """The transcript of a real session, with tracebacks cut down to their line."""
    folder.mkdir()
    text = text.replace("sys.ps1 == '>>> '", "sys.ps1 == ''").replace("\r\n", "\n")
    feed = "import sys; sys.ps1 = sys.ps2 = ''; del sys\n"
    feed += "".join(f"{statement}\n\n" for statement in statements(text))
    feed += "__import__('os').close(2)\n"  # at its end the prompt writes a newline there
    variables = {"PYTHONHASHSEED": "0", "PYTHON_BASIC_REPL": "1", "TERM": "dumb"}
    result = subprocess.run(
        [python, "-i", "-q", "-u"],  # otherwise the streams would be out of order
        input=feed.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={"PATH": os.environ["PATH"], **variables},
        check=False,
        timeout=60,
    )
    shown = re.sub(r"(?s)\A.*?>>>>? ", "", result.stdout.decode())  # and PyPy's complaints
    shown = number_addresses(without_frames(shown))
    # A real prompt shows no line break before a traceback; whole messages; and more of stderr.
    for real, ours in (
        ("aZeroDivisionError", "a\nZeroDivisionError"),
        ("one\ntwo", "one"),
        ("message\n", ""),
        ("hook OSError\n", ""),  # PyPy minds that stderr was closed
    ):
        shown = shown.replace(real, ours)
    if "print_exc" in text:
        shown = shown.replace("ZeroDivisionError: division by zero\n", "")
    return shown, result.returncode


def without_frames(shown):
    """Cut tracebacks down to the line of the exception; drop warnings, and messages of exits."""
    shown = re.sub(r"(?m)^.*Warning: .*\n(?:  .*\n)*", "", shown)
    shown = re.sub(r"(?s)Error in sys.excepthook:.*?Original exception was:\n", "", shown)
    shown = re.sub(
        r"(?s)Traceback[^\n]*\n(?:  [^\n]*\n)+[^\n]*\n\n(?:The above|During)[^\n]*\n\n", "", shown
    )
    shown = re.sub(r"Traceback \(most recent call last\):\n(?=[^ ])", "", shown)
    shown = re.sub(r"Traceback \(most recent call last\):\n(?:  .*\n)+", "", shown)
    return re.sub(r'  File "<(?:stdin|string)>.*\n(?:    .*\n| +\^.*\n)*', "", shown)


# What the way in which we watch the real prompt changes there, and ours does not.
NOT_COMPARABLE = {"cpython": set(), "pypy": {"a broken exception hook", "errors of syntax"}}


def test_sessions_are_like_real_ones(any_interpreter, sandbox, tmp_path):
    kind = any_interpreter.implementation.name
    sessions = {name: text for name, text in SESSIONS.items() if name not in NOT_COMPARABLE[kind]}
    programs = [
        sandbox.program(text, mode=Mode.REPL, name=f"{number}.py")
        for number, text in enumerate(sessions.values())
    ]
    outcomes = run_many(programs, any_interpreter, jobs=2)
    ours = {
        name: (outcome.transcript, outcome.exit_code)
        for name, outcome in zip(sessions, outcomes, strict=True)
    }
    with ThreadPoolExecutor(2) as pool:
        python, folders = any_interpreter.executable, (tmp_path / f"{n}" for n in range(1000))
        real = pool.map(typed_at_a_prompt, [python] * len(sessions), sessions.values(), folders)
        theirs = dict(zip(sessions, real, strict=True))
    if kind == "pypy":  # it ends with an error since stderr was closed
        theirs = {name: (shown, ours[name][1]) for name, (shown, _) in theirs.items()}
    assert ours == theirs


def test_the_last_statement_decides_how_it_ended(sandbox):
    outcome = sandbox.run("1 / 0\nprint(1)\n", mode=Mode.REPL)
    assert (outcome.ending, outcome.exception, outcome.raised_at) == (Ending.COMPLETED, None, (0,))
    outcome = sandbox.run("print(1)\n[][0]\n2\n1 / 0", mode=Mode.REPL)
    assert outcome.ending is Ending.RAISED
    assert outcome.exception == ("ZeroDivisionError", "division by zero")
    assert outcome.raised_at == (1, 3)
    outcome = sandbox.run("1 / 0\nexit(3)", mode=Mode.REPL)
    assert (outcome.ending, outcome.exit_code, outcome.exception) == (Ending.EXITED, 3, None)


def test_a_session_that_never_ends_keeps_what_it_showed(sandbox):
    text = "1\n1 / 0\n2\nwhile True: pass\n"
    outcome = sandbox.run(text, mode=Mode.REPL, seconds=1)
    assert outcome.ending is Ending.TIMED_OUT
    assert outcome.transcript == "1\nZeroDivisionError: division by zero\n2\n"
    assert outcome.raised_at == (1,)


def test_printed_lookalikes_are_not_taken_for_exceptions(sandbox):
    text = "print('ZeroDivisionError: division by zero')\nprint('0 ZeroDivisionError')\n"
    assert sandbox.run(text, mode=Mode.REPL).raised_at == ()


def test_a_message_that_prints_when_it_is_asked_for_is_asked_once(sandbox):
    text = "class E(Exception):\n    def __str__(self):\n        print('asked')\n"
    outcome = sandbox.run(text + "        return 'told'\nraise E\n", mode=Mode.REPL)
    assert outcome.transcript == "asked\nE: told\n"


def test_the_programs_own_files_get_their_usual_numbers(sandbox):
    text = "import os\nf = open(os.devnull)\nf.fileno()\n"
    assert sandbox.run(text, mode=Mode.REPL).transcript == "3\n"


def test_a_program_that_closes_everything_is_survived(sandbox):
    text = "import os\nprint(1)\nos.closerange(3, 300)\n1 / 0\n2\n"
    assert sandbox.run(text, mode=Mode.REPL).transcript == "1\n2\n"


def test_a_fork_at_the_prompt_reports_once(sandbox):
    text = "import os\npid = os.fork()\n_ = pid and os.wait()\n1 / 0\n"
    outcome = sandbox.run(text, mode=Mode.REPL)
    assert outcome.raised_at == (0,)


def test_a_sessions_exceptions_are_synchronised_with_much_output(sandbox):
    text = "for i in range(200):\n    print('x' * 5000)\n1 / 0\n" * 1
    outcome = sandbox.run(text, mode=Mode.REPL)
    assert outcome.raised_at == (200,)


def test_a_file_that_is_not_there_is_an_error(sandbox):
    from deskcheck.errors import UsageError
    from deskcheck.sandbox.running import run

    program = sandbox.program("", mode=Mode.REPL)
    program.path.unlink()
    with pytest.raises(UsageError, match="cannot be read"):
        run(program, sandbox.interpreter)

"""How runs end: what is read from the outside must be what happened inside."""

import os
import sys

import pytest

from deskcheck.sandbox import running
from deskcheck.sandbox.batch import run_many
from deskcheck.transcript import Ending

RAISED, EXITED, COMPLETED = Ending.RAISED, Ending.EXITED, Ending.COMPLETED

ENDINGS = {
    "an exception": ("print(1)\n1 / 0", RAISED, "1\nZeroDivisionError: division by zero\n"),
    "without a message": ("raise KeyError", RAISED, "KeyError\n"),
    "an empty message": ("raise KeyError('')", RAISED, "KeyError: ''\n"),
    "output without a newline": ("print(1, end='')\nraise KeyError", RAISED, "1\nKeyError\n"),
    "colons": ("raise ValueError('a: b: c')", RAISED, "ValueError: a: b: c\n"),
    "several lines": ("raise ValueError('one\\n\\n  two\\nthree')", RAISED, "ValueError: one\n"),
    "separators of lines": ("raise ValueError('a\\x0cb\\u2028c')", RAISED, r"ValueError: a\x0cb\u2028c" "\n"),
    "notes": ("e = ValueError('x'); e.__notes__ = ['n: m']; raise e", RAISED, "ValueError: x\n"),
    "a message like a traceback": (
        "raise ValueError('x\\nTraceback (most recent call last):\\n  File\\nKeyError: no')",
        RAISED,
        "ValueError: x\n",
    ),
    "a quoted traceback": (
        "import traceback\ntry: 1 / 0\nexcept Exception: text = traceback.format_exc()\n"
        "raise ValueError('it failed\\n' + text)",
        RAISED,
        "ValueError: it failed\n",
    ),
    "a cause": (
        "try: 1 / 0\nexcept Exception as e: raise KeyError('k') from e",
        RAISED,
        "KeyError: 'k'\n",
    ),
    "a context": ("try: 1 / 0\nexcept Exception: undefined", RAISED, "NameError: name 'undefined' is not defined\n"),
    "a long chain": (
        "try:\n    try: 1 / 0\n    finally: [][0]\nexcept IndexError as e: raise OSError(2, 'no') from e",
        RAISED,
        "FileNotFoundError: [Errno 2] no\n",
    ),
    "syntax": ("print('never')\nx = = 1", RAISED, "SyntaxError: invalid syntax\n"),
    "indentation": ("x = 1\n  y = 2", RAISED, "IndentationError: unexpected indent\n"),
    "syntax in exec": ("print(1)\nexec('x = = 1')", RAISED, "1\nSyntaxError: invalid syntax\n"),
    "a raised SyntaxError": ("raise SyntaxError('mine')", RAISED, "SyntaxError: mine\n"),
    "syntax after a warning": ("assert (1, 2)\nx = = 1", RAISED, "SyntaxError: invalid syntax\n"),
    "a syntax error that mentions exit": ("exit(\n]", RAISED, None),
    "one's own class": ("class E(Exception): pass\nraise E('x')", RAISED, "E: x\n"),
    "a local class": (
        "def f():\n    class E(Exception): pass\n    return E\nraise f()('x')",
        RAISED,
        "f.<locals>.E: x\n",
    ),
    "a class of a module": ("import json; json.loads('')", RAISED, "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)\n"),
    "an odd name": ("raise type('My Error', (Exception,), {})('x')", RAISED, "My Error: x\n"),
    "a failing message": (
        "class E(Exception):\n    def __str__(self): 1 / 0\nraise E",
        RAISED,
        "E: <exception str() failed>\n",
    ),
    "recursion": ("def f(): f()\nf()", RAISED, "RecursionError: maximum recursion depth exceeded\n"),
    "a printed traceback and a good end": (
        "import traceback\ntry: 1 / 0\nexcept Exception: traceback.print_exc()\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "a printed traceback and exit 3": (
        "import traceback, sys\ntry: 1 / 0\nexcept Exception: traceback.print_exc(); sys.exit(3)",
        EXITED,
        "",
    ),
    "a printed traceback and exit 1": (
        "import traceback, sys\ntry: 1 / 0\nexcept Exception: traceback.print_exc(); sys.exit(1)",
        EXITED,
        "",
    ),
    "a printed traceback and another exception": (
        "import traceback\ntry: 1 / 0\nexcept Exception: traceback.print_exc()\nraise KeyError",
        RAISED,
        "KeyError\n",
    ),
    "an exception that is printed at the end as well": (
        "import atexit, traceback\n@atexit.register\ndef end():\n    try: 1 / 0\n"
        "    except Exception: traceback.print_exc()\nraise KeyError('real')",
        RAISED,
        "KeyError: 'real'\n",
    ),
    "an imitation": (
        "import sys, os\nos.write(2, b'Traceback (most recent call last):\\n  File \"x\"\\nKeyError: 1\\n')\nsys.exit(1)",
        EXITED,
        "",
    ),
    "SystemExit": ("raise SystemExit", COMPLETED, ""),
    "SystemExit with a code": ("raise SystemExit(5)", EXITED, ""),
    "SystemExit with a message": ("import sys; sys.exit('ValueError: no')", EXITED, ""),
    "SystemExit while an exception is handled": (
        "try: 1 / 0\nexcept Exception: raise SystemExit(1)",
        EXITED,
        "",
    ),
    "KeyboardInterrupt": ("print(1)\nraise KeyboardInterrupt", RAISED, "1\nKeyboardInterrupt\n"),
    "KeyboardInterrupt with a message": ("raise KeyboardInterrupt('x')", RAISED, "KeyboardInterrupt: x\n"),
    "an exception in a finaliser": (
        "class A:\n    def __del__(self): 1 / 0\na = A()\ndel a\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "an exception in a finaliser at the end": (
        "class A:\n    def __del__(self): 1 / 0\na = A()\nraise KeyError",
        RAISED,
        "KeyError\n",
    ),
    "an exception at exit": (
        "import atexit\n@atexit.register\ndef f(): 1 / 0\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "exceptions at exit and before": (
        "import atexit\n@atexit.register\ndef f(): 1 / 0\nraise KeyError(1)",
        RAISED,
        "KeyError: 1\n",
    ),
    "an exception in a thread": (
        "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "exceptions in a thread and outside": (
        "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()\nraise KeyError",
        RAISED,
        "KeyError\n",
    ),
    "an exception in a thread after the end": (
        "import threading, time\n"
        "def f():\n    time.sleep(0.1)\n    1 / 0\n"
        "threading.Thread(target=f).start()\nraise KeyError",
        RAISED,
        "KeyError\n",
    ),
    "a thread's exception and exit 1": (
        "import threading, sys\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()\nsys.exit(1)",
        EXITED,
        "",
    ),
    "a forgotten task": (
        "import asyncio\nasync def f(): 1 / 0\nasync def main():\n    asyncio.ensure_future(f())\n"
        "    await asyncio.sleep(0.01)\nasyncio.run(main())\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "a logged exception": (
        "import logging\ntry: 1 / 0\nexcept Exception: logging.exception('x')\nraise KeyError",
        RAISED,
        "KeyError\n",
    ),
    "a broken exception hook": ("import sys\nsys.excepthook = lambda: 0\nraise KeyError", RAISED, "KeyError\n"),
    "a failing exception hook": (
        "import sys\ndef hook(*a): 1 / 0\nsys.excepthook = hook\nraise KeyError",
        RAISED,
        "KeyError\n",
    ),
    "an exception hook that shows something else": (
        "import sys\nsys.excepthook = lambda *a: print('sorry')\nraise KeyError",
        EXITED,
        "sorry\n",
    ),
    "no exception hook": ("import sys\ndel sys.excepthook\nraise KeyError", RAISED, "KeyError\n"),
    "no traceback": ("import sys\nsys.tracebacklimit = 0\nraise KeyError('x')", RAISED, "KeyError: 'x'\n"),
    "no stderr": ("import sys\nsys.stderr = None\nraise KeyError('x')", EXITED, ""),
    "a child's exception": (
        "import os\nif os.fork() == 0: 1 / 0\nos.wait()\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "a child's exception, and exit 1": (
        "import os\nif os.fork() == 0: 1 / 0\nos.wait()\nos._exit(1)",
        EXITED,
        "",
    ),
    "a Python's exception, and exit 1": (
        "import subprocess, sys\nsys.exit(subprocess.call([sys.executable, '-c', '1 / 0']))",
        EXITED,
        "",
    ),
    "a failed unit test": (
        "import unittest\nclass T(unittest.TestCase):\n    def test(self): self.fail()\nunittest.main()",
        EXITED,
        "",
    ),
    "standard error on standard output": (
        "import sys\nsys.stderr = sys.stdout\nprint(1)",
        COMPLETED,
        "1\n",
    ),
    "bytes that are no source": (b"x = 1\n\xff\n", RAISED, None),
}
GROUPS = {
    "a group": ("raise ExceptionGroup('g', [ValueError(1), KeyError(2)])", "ExceptionGroup: g (2 sub-exceptions)\n"),
    "a nested group": (
        "raise ExceptionGroup('o', [ValueError(1), ExceptionGroup('i', [KeyError(2)]), OSError()])",
        "ExceptionGroup: o (3 sub-exceptions)\n",
    ),
    "a group with a cause": (
        "try: 1 / 0\nexcept Exception as e: raise ExceptionGroup('g', [e]) from e",
        "ExceptionGroup: g (1 sub-exception)\n",
    ),
    "a group as a cause": (
        "try: raise ExceptionGroup('g', [KeyError(1)])\nexcept Exception as e: raise ValueError('v') from e",
        "ValueError: v\n",
    ),
    "a group with notes": (
        "e = ExceptionGroup('g', [KeyError(1)]); e.add_note('n'); raise e",
        "ExceptionGroup: g (1 sub-exception)\n",
    ),
    "except*": (
        "try: raise ExceptionGroup('g', [KeyError(1), ValueError(2)])\nexcept* KeyError: pass",
        "ExceptionGroup: g (1 sub-exception)\n",
    ),
    "a group of one's own": (
        "class G(BaseExceptionGroup): pass\nraise G('g', [KeyboardInterrupt()])",
        "G: g (1 sub-exception)\n",
    ),
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="some of them fork")
@pytest.mark.parametrize(("text", "ending", "transcript"), ENDINGS.values(), ids=ENDINGS)
def test_endings(sandbox, text, ending, transcript):
    outcome = sandbox.run(text)
    assert outcome.ending is ending
    if transcript is not None:
        assert outcome.transcript == transcript
    assert (outcome.exception is not None) == (ending is RAISED)
    if ending is RAISED:
        lines = outcome.transcript.splitlines()
        assert outcome.raised_at == (len(lines) - 1,)
        assert lines[-1] == outcome.exception.line
    else:
        assert outcome.raised_at == ()


@pytest.mark.parametrize(("text", "transcript"), GROUPS.values(), ids=GROUPS)
def test_exception_groups(sandbox, text, transcript):
    assert sandbox.run(text).transcript == transcript


def test_endings_on_other_pythons(sandbox, any_interpreter):
    programs = [
        sandbox.program(text, name=f"program{number}.py")
        for number, (text, _, _) in enumerate(ENDINGS.values())
    ]
    outcomes = run_many(programs, any_interpreter, jobs=2)
    endings = dict(zip(ENDINGS, (outcome.ending for outcome in outcomes), strict=True))
    expected = {name: ending for name, (_, ending, _) in ENDINGS.items()}
    assert endings == expected


def test_a_syntax_error_in_an_imported_module(tmp_path, sandbox):
    (tmp_path / "puzzle").mkdir()
    (tmp_path / "puzzle" / "broken.py").write_text("def f(:\n")
    outcome = sandbox.run("print(1)\nimport broken", name="puzzle/main.py", alone=False)
    assert outcome.transcript == "1\nSyntaxError: invalid syntax\n"


def test_exceptions_of_imported_modules_show_the_module(tmp_path, sandbox):
    (tmp_path / "puzzle").mkdir()
    (tmp_path / "puzzle" / "errors.py").write_text("class E(Exception): pass\n")
    outcome = sandbox.run("from errors import E\nraise E(1)", name="puzzle/main.py", alone=False)
    assert outcome.exception == ("errors.E", "1")
    assert not (tmp_path / "puzzle" / "__pycache__").exists()


def test_a_program_that_is_alone_sees_no_neighbours(tmp_path, sandbox):
    (tmp_path / "random.py").write_text("print('shadow')\n")
    assert sandbox.run("import random", alone=True).transcript == ""
    assert sandbox.run("import random", alone=False).transcript == "shadow\n"


def test_plain_exceptions_cost_no_second_run(sandbox, monkeypatch):
    runs = []
    once = running.supervise
    monkeypatch.setattr(running, "supervise", lambda *a: runs.append(a) or once(*a))
    sandbox.run("def f():\n    with open('x') as f: pass\ntry: f()\nexcept KeyError: pass")
    sandbox.run("x = = 1")
    assert len(runs) == 2


def test_addresses_are_numbered_across_the_streams(sandbox):
    text = (
        "import sys\nclass A: pass\na, b = A(), A()\nprint(a, b, a)\nprint(b, file=sys.stderr)\n"
        "raise ValueError(f'{b}\\n{a}')"
    )
    outcome = sandbox.run(text)
    one, two = (f"<__main__.A object at 0x...{n}>" for n in (1, 2))
    assert outcome.transcript == f"{one} {two} {one}\nValueError: {two}\n"
    assert outcome.stderr.startswith(two)
    assert outcome.exception.message == f"{two}\n{one}"


def test_escapes_and_odd_bytes_are_made_visible(sandbox):
    text = "import sys\nsys.stdout.buffer.write(b'\\xff\\x1b[31m\\tx\\x00\\r\\n')"
    assert sandbox.run(text).transcript == r"\xff\x1b[31m" "\tx" r"\x00\r" "\n"


def test_the_surroundings_of_a_program(sandbox, monkeypatch):
    monkeypatch.setenv("PYTHONSTARTUP", "/x")
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = """\
        import os, sys, time
        print(os.listdir(), len(os.environ) < 14, sys.stdin.read() == "", time.tzname)
        print(sys.stdout.encoding, sys.stdout.errors, open(os.devnull).encoding)
        print(sys.argv == [__file__], sys.path[0] == os.path.dirname(__file__), __name__)
        print(hash("a"), os.getpgid(0) == os.getpid(), sys.dont_write_bytecode)
        """
    outcome = sandbox.run(text)
    first, second, third, fourth = outcome.transcript.splitlines()
    assert first == "[] True True ('UTC', 'UTC')"
    assert second.casefold() == "utf-8 strict utf-8"
    assert third == "True True __main__"
    assert fourth.endswith("True True") == (sys.platform != "win32")
    assert sandbox.run(text).transcript == outcome.transcript


def test_perturbations_change_the_circumstances_only(sandbox):
    from deskcheck.sandbox.perturbations import NEUTRAL, PERTURBATIONS

    text = (
        "import os, sys, time\nprint(os.environ['PYTHONHASHSEED'], time.tzname[0], "
        "len(__file__) > 150, len(os.environ.get('DESKCHECK_PADDING', '')), "
        "os.environ.get('PYTHONMALLOC'), sys.flags.dev_mode, sys.flags.optimize)"
    )
    shown = [sandbox.run(text, perturbation=p).transcript for p in PERTURBATIONS]
    assert PERTURBATIONS[0] is NEUTRAL
    assert [line.split()[:1] + line.split()[3:] for line in shown] == [
        ["0", "0", "None", "False", "0"],
        ["1", "3000", "None", "False", "0"],
        ["2", "0", "None", "False", "0"],
        ["0", "0", "malloc", "False", "0"],
        ["0", "0", "None", "True", "0"],
        ["0", "0", "None", "False", "1"],
    ]
    assert shown[1].split()[1:3] == ["NPT", "True"]


def test_perturbations_move_folder_programs_as_a_whole(tmp_path, sandbox):
    from deskcheck.sandbox.perturbations import PERTURBATIONS

    (tmp_path / "puzzle").mkdir()
    (tmp_path / "puzzle" / "other.py").write_text("print(len(__file__) > 150)\n")
    outcome = sandbox.run(
        "import other", name="puzzle/main.py", alone=False, perturbation=PERTURBATIONS[1]
    )
    assert outcome.transcript == "True\n"

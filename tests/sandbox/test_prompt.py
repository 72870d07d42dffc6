"""Programs at the prompt: what a real ``python -i`` shows that is fed the same statements."""

import os
import re
import subprocess
from textwrap import dedent

import pytest

from deskcheck.inside.repl import statements
from deskcheck.puzzle import Mode
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


SESSIONS = {
    "identity of integers": "a = 257\nb = 257\na is b\na = 257; b = 257; a is b\n",
    "expression values": "1\n'text'\nNone\n[1, 2]\n...\nprint('x')\n",
    "the last value": "1 + 1\n_ * 10\nNone\n_\n_ = 5\n7\n_\ndel _\n_\n",
    "no last value yet": "_\n",
    "the future lasts": (
        "def f(x: int): pass\nf.__annotations__\nfrom __future__ import annotations\n"
        "def f(x: int): pass\nf.__annotations__\nx: undefined\n__annotations__\n"
    ),
    "the future may come late": "x = 1\nfrom __future__ import annotations\nfrom __future__ import no\n",
    "exceptions do not end it": "1 / 0\nprint('on')\n[][0]\nundefined\n{}['a']\n'on'\n",
    "output without a newline": "print('a', end='')\n1 / 0\nprint('b', end='')\n2\n",
    "errors of syntax": "a = = 1\nprint('on')\n  x = 1\ndef f(:\nx = (1\n]\n'on'\n",
    "a block with an error": "def f():\n    x = = 1\n    return x\n'on'\n",
    "errors of the compiler": "return 1\nbreak\nnonlocal x\ndef f():\n    x = 1\n    global x\nawait x\n",
    "an end": "print(1)\nraise SystemExit(3)\nprint(2)\n",
    "another end": "import sys\nsys.exit('message')\nprint(2)\n",
    "exit": "exit(4)\n",
    "a good end": "exit()\nprint(1)\n",
    "statements over lines": "for i in range(3):\n    i\n    if i:\n        print(i)\n\nelse:\n    'else'\n",
    "a display hook": (
        "import sys\nsys.displayhook = lambda value: print('<', value, '>')\n1\nNone\n"
        "sys.displayhook = sys.__displayhook__\n1\nNone\n"
    ),
    "no display hook": "import sys\ndel sys.displayhook\n1\nprint('on')\n",
    "names": "sorted(dir())\n__name__\n__doc__\n__package__\n__spec__\n__file__\n'_session' in globals()\n",
    "the module": "import __main__\nx = 5\n__main__.x\nvars(__main__) is globals()\n__builtins__\n",
    "arguments": "import sys\nsys.argv\nsys.path[0]\nsys.ps1 == '>>> '\n",
    "the loader": "__loader__\n",
    "constants of one statement": "a, b = 1.5, 1.5\na is b\nc = 1.5\na is c\n'a b' is 'a b'\n",
    "a function's constants": "def f():\n    a = 1000; b = 1000\n    return a is b\nf()\n",
    "strings": "a = 'hello world'\nb = 'hello world'\na is b\na = 'hello'\nb = 'hello'\na is b\n",
    "decorators": "def d(f):\n    print(f.__name__)\n    return f\n@d\ndef g(): pass\n@d\nclass A: pass\ng()\n",
    "docstrings": "'''docstring'''\n__doc__\ndef f():\n    'doc'\nf.__doc__\n",
    "lambda": "f = lambda: undefined\nf()\n(lambda x: x)(1)\n",
    "class bodies": "class A:\n    print('body')\n    1\n    x = [x for x in range(3)]\n\nA.x\nA\n",
    "an error in a class body": "class A:\n    print('body')\n    1 / 0\n\nA\n",
    "comments": "# one\n1  # two\n\n\n   # three\n2\n",
    "exceptions of one's own": (
        "class E(Exception): pass\nraise E\nraise E('a: b')\nclass F(E):\n"
        "    def __str__(self):\n        return 'told'\nraise F\n"
    ),
    "chains": "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise KeyError('k') from e\n'on'\n",
    "messages of several lines": "raise ValueError('one\\ntwo')\n'on'\n",
    "interrupts": "raise KeyboardInterrupt\n'on'\nraise KeyboardInterrupt('why')\nraise GeneratorExit\n",
    "recursion": "def f(): f()\nf()\n'on'\n",
    "an exception hook": "import sys\nsys.excepthook = lambda *a: print('hook', a[0].__name__)\n1 / 0\n'on'\n",
    "a broken exception hook": "import sys\nsys.excepthook = lambda: 0\n1 / 0\n'on'\n",
    "the last exception": "1 / 0\nimport sys\nsys.last_value\nsys.last_type\nsys.exc_info()\n",
    "writing underneath": "import os\nprint('a')\nos.write(1, b'b\\n')\n1 / 0\nos.write(1, b'c\\n')\n",
    "a child's output": "import subprocess\nprint('a')\nsubprocess.call(['echo', 'b'])\n1 / 0\n",
    "errors on stderr": "import sys\nprint('Traceback (most recent call last):', file=sys.stderr)\n1 / 0\n2\n",
    "a printed traceback": (
        "import traceback\ntry:\n    1 / 0\nexcept Exception:\n    traceback.print_exc()\n\n'on'\n"
    ),
    "with": "import contextlib\nwith contextlib.suppress(KeyError):\n    {}[1]\n\nwith open('no'): pass\n",
    "generators": "g = (print(i) for i in range(2))\nnext(g)\nnext(g)\nnext(g)\n",
    "names of comprehensions": "[y for y in range(3)]\ny\n",
    "unpacking": "a, *b = 'xyz'\nb\na, b = 1\n(a := 3)\na\n",
    "deleting": "x = 1\ndel x\nx\n",
    "finalisers": (
        "class A:\n    def __del__(self): print('gone')\n\na = A()\na = 1\nb = A()\nb\nb = None\n_ = 1\n"
    ),
    "references": "import sys\nx = object()\nsys.getrefcount(x)\ny = 'a long string!'\nsys.getrefcount(y)\n",
    "at the end": "import atexit\natexit.register(print, 'bye') and None\n1 / 0\n",
    "assertions": "assert 1 == 2, 'no'\nassert ()\n",
    "threads": "import threading\nt = threading.Thread(target=print, args=('t',))\nt.start()\nt.join()\n",
    "warnings": "1 is 1\n'\\d'\nassert (1, 2)\n",
    "line ends": "x = 1\r\nif x:\r\n    x\r\n\r\nx\r\n",
    "tabs": "if 1:\n\t2\n        3\n'on'\n",
    "async": "import asyncio\nasync def f():\n    return 1\nasyncio.run(f())\n",
    "exec and eval": "exec('1')\neval('1')\nexec('x = = 1')\nexec('raise KeyError')\n",
    "nothing": "",
    "an attribute that fails": "class A:\n    def __repr__(self): raise ValueError('repr')\n\nA()\n_\n",
}


def typed_at_a_prompt(python, text, folder):
    """The transcript of a real session, its exit code, with tracebacks cut down to their line."""
    feed = "import sys; sys.ps1 = sys.ps2 = ''; del sys\n"
    text = text.replace("sys.ps1 == '>>> '", "sys.ps1 == ''")
    feed += "".join(f"{statement}\n\n" for statement in statements(text.replace("\r\n", "\n")))
    feed += "__import__('os').close(2)\n"  # at its end the prompt writes a newline there
    result = subprocess.run(
        [python, "-i", "-q", "-u"],  # otherwise the streams would be out of order
        input=feed.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONHASHSEED": "0",
            "PYTHON_BASIC_REPL": "1",
            "TERM": "dumb",
        },
        check=False,
        timeout=30,
    )
    shown = re.sub(r"(?s)\A.*?>>>>? ", "", result.stdout.decode())  # and PyPy's complaints
    return number_addresses(without_frames(shown)), result.returncode


def without_frames(shown):
    """Cut tracebacks down to the line of the exception; drop warnings, and messages of exits."""
    shown = re.sub(r"(?m)^.*Warning: .*\n(?:  .*\n)*", "", shown)
    shown = re.sub(r"(?s)Error in sys.excepthook:.*?Original exception was:\n", "", shown)
    shown = re.sub(r"(?s)Traceback[^\n]*\n(?:  [^\n]*\n)+[^\n]*\n\n(?:The above|During)[^\n]*\n\n", "", shown)
    shown = re.sub(r"Traceback \(most recent call last\):\n(?=[^ ])", "", shown)
    shown = re.sub(r"Traceback \(most recent call last\):\n(?:  .*\n)+", "", shown)
    return re.sub(r'  File "<stdin>.*\n(?:    .*\n| +\^.*\n)*', "", shown)


@pytest.mark.parametrize("text", SESSIONS.values(), ids=SESSIONS)
def test_a_session_is_like_a_real_one(any_interpreter, sandbox, tmp_path, text):
    outcome = sandbox.run(text, mode=Mode.REPL, interpreter=any_interpreter)
    folder = tmp_path / "empty"
    folder.mkdir()
    shown, exit_code = typed_at_a_prompt(any_interpreter.executable, text, folder)
    # A real terminal shows no line break before a traceback; whole messages; and more of stderr.
    shown = shown.replace("aZeroDivisionError", "a\nZeroDivisionError").replace("one\ntwo", "one")
    shown = shown.replace("message\n", "").replace("ValueError: repr\n_", "ValueError: repr\n")
    if "printed traceback" in text or "print_exc" in text:
        shown = shown.replace("ZeroDivisionError: division by zero\n", "")
    if any_interpreter.implementation.name == "cpython":  # PyPy minds that stderr was closed
        assert outcome.exit_code == exit_code
    else:
        shown = shown.replace("on line 3", "on line 2")
    assert outcome.transcript == shown


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
    text = "class E(Exception):\n    def __str__(self):\n        print('asked')\n        return 'told'\n"
    outcome = sandbox.run(text + "raise E\n", mode=Mode.REPL)
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

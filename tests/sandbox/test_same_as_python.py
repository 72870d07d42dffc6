"""The transcript of a run is that of plain ``python FILE``, on several hundred programs."""

import ast
import doctest
import os
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from deskcheck.puzzle import Program
from deskcheck.sandbox.batch import run_many
from deskcheck.transcript import number_addresses, visible

GENERATED = 150

# Modules of the standard library whose examples always print the same.
MODULES = """
    _collections_abc abc ast base64 bisect calendar cmd codeop collections/__init__ colorsys
    configparser contextlib copy dataclasses decimal difflib doctest enum fnmatch fractions
    functools heapq html/__init__ inspect ipaddress json/__init__ keyword linecache locale
    numbers operator pickle pprint quopri random reprlib sched shlex statistics string textwrap
    types typing urllib/parse weakref _pydecimal _pyio
"""


VALUES = [
    "[1, 2, 3]", "{'b', 'a', 'c'}", "{'x': 1, 'y': [2]}", "(1,)", "'text'", "'\\x1b[31mred'",
    "b'\\xff\\x00'", "0.1 + 0.2", "1e100", "3 + 4j", "None", "...", "range(5)", "lambda: 0",
    "object()", "print", "int", "[[]] * 3", "'naïve ☃ \\u202e'", "float('nan')", "frozenset('ab')",
    "hash('text')", "(n for n in 'ab')", "Thing()", "Thing", "Thing().method", "-7 // 2", "not []",
]  # fmt: skip
STATEMENTS = [
    "print({v})",
    "print({v}, {w}, sep='|')",
    "print(repr({v}), end='')",
    "print(type({v}).__name__)",
    "for item in ({v}, {w}):\n    print(item)",
    "def f(x={v}):\n    return x, {w}\nprint(f())",
    "try:\n    print({v} + {w})\nexcept TypeError as error:\n    print('TypeError', error)",
    "print({v} == {w}, {v} is {w})",
    "import sys\nprint({v}, file=sys.stderr)",
    "import os, sys\nsys.stdout.flush()\nos.write(1, ascii({v}).encode() + b'\\n')",
    "import atexit\natexit.register(print, {v})",
    (
        "import threading\nthread = threading.Thread(target=print, args=({v},))\n"
        "thread.start()\nthread.join()"
    ),
    (
        "class Other(Thing):\n    value = {v}\n    def __del__(self):\n        print('gone', {w})\n"
        "other = Other()"
    ),
    "g = (print(n) for n in ({v}, {w}))\nnext(g)",
    "print(f'{{{v}!r:>20}}')",
    "print(*sorted({{str({v}), str({w})}}))",
    (
        "import subprocess, sys\nsys.stdout.flush()\n"
        "subprocess.run([sys.executable, '-S', '-c', 'print(1)'])"
    ),
]
ENDS = [
    "",
    "",
    "raise ValueError({v})",
    "raise Thing.Problem({v}, {w})",
    "raise KeyError",
    "undefined",
    "{v}.missing",
    "[][3]",
    "assert not {v} or not {w}, {v}",
    "import sys\nsys.exit({v})",
    "raise SystemExit",
    "int({v})",
    "import json\njson.loads('[')",
    "x = = 1",
    "  indented = 1",
    "def f():\n    return f()\nf()",
    "try:\n    {v} / 0\nexcept Exception as error:\n    raise RuntimeError('because') from error",
    "import os\nsys = __import__('sys')\nsys.stdout.flush()\nos._exit(4)",
    "with open('not there') as file:\n    pass",
    "import not_there",
    "raise ExceptionGroup('group', [ValueError({v})])",
]
PREAMBLE = """\
class Thing:
    class Problem(Exception):
        pass

    def method(self):
        pass


"""


def generated_programs():
    chance = random.Random(20)
    for _ in range(GENERATED):
        parts = [*chance.choices(STATEMENTS, k=chance.randint(1, 6)), chance.choice(ENDS)]
        values = ({"v": chance.choice(VALUES), "w": chance.choice(VALUES)} for _ in parts)
        yield PREAMBLE + "\n".join(
            part.format(**value) for part, value in zip(parts, values, strict=True)
        )


def documented_programs():
    """The examples in the docstrings of the standard library, a program for each docstring."""
    parser = doctest.DocTestParser()
    for name in MODULES.split():
        file = Path(os.__file__).parent / f"{name}.py"
        if not file.exists():
            continue
        module = name.removesuffix("/__init__").replace("/", ".")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
                text = ast.get_docstring(node) or ""
                try:
                    sources = [example.source for example in parser.get_examples(text)]
                except ValueError:
                    continue
                if sources and "urandom" not in text and "time" not in text:
                    yield f"from {module} import *\n" + "".join(map(as_statement, sources))


def as_statement(source):
    try:
        compile(source, "", "eval")
    except SyntaxError:
        return source
    return f"print(repr({source.strip()}\n))\n"


def plain_python(python, file, folder):
    """What ``python FILE`` prints, and the last line of what it says about an exception."""
    folder.mkdir()
    variables = {
        "PATH": os.environ["PATH"],
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",  # what is printed is out at once, as at a terminal
    }
    result = subprocess.run(
        [python, file], stdin=subprocess.DEVNULL, capture_output=True, cwd=folder, env=variables
    )
    shown = result.stdout.decode("utf-8", "backslashreplace")
    said = result.stderr.decode("utf-8", "backslashreplace")
    if result.returncode == 1 and (
        "Traceback" in said or "SyntaxError" in said or "Indent" in said
    ):
        said = said.partition("  +-+---")[0]  # up to the members of a group
        last = said.splitlines()[-1].removeprefix("  | ")
        shown += "\n" * (bool(shown) and not shown.endswith("\n")) + last + "\n"
    return number_addresses(visible(shown)), result.returncode


@pytest.mark.parametrize("kind", [generated_programs, documented_programs])
def test_transcripts_are_those_of_plain_python(kind, interpreter, tmp_path):
    programs = []
    for number, text in enumerate(kind()):
        file = tmp_path / f"program_{number}.py"
        file.write_text(text, encoding="utf-8")
        programs.append(Program(file, alone=True))
    assert len(programs) > 100

    outcomes = run_many(programs, interpreter, jobs=2)
    ours = [(outcome.transcript, outcome.exit_code) for outcome in outcomes]
    with ThreadPoolExecutor(2) as pool:
        theirs = pool.map(
            lambda program: plain_python(
                interpreter.executable, program.path, tmp_path / f"empty_{program.path.stem}"
            ),
            programs,
        )
        for program, mine, true in zip(programs, ours, theirs, strict=True):
            assert mine == true, program.path.read_text(encoding="utf-8")

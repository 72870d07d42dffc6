"""Worlds end one by one, whatever they do; only what two runs agree on is told."""

from __future__ import annotations

import sys
import threading
import time

import pytest

from deskcheck.misconceptions.cache import WorldsCache
from deskcheck.misconceptions.child import Cancellation, Cancelled, Child
from deskcheck.misconceptions.worlds import World, explore
from deskcheck.puzzle import Mode, Program


@pytest.fixture
def program(tmp_path):
    def write(source, mode=Mode.SCRIPT, name="puzzle.py"):
        file = tmp_path / name
        file.write_text(source, encoding="utf-8")
        return Program(file, mode)

    return write


def endings(source, worlds=((),)):
    """Run a source in a child of its own and tell how each world ends."""
    with Child(sys.executable) as child:
        request = {"source": source, "path": "/nowhere/p.py", "truth_seconds": 0.3}
        request["worlds"] = [list(world) for world in worlds]
        return {answer.world: answer for answer in child.ask(request)}


def test_worlds_that_differ_are_told(program):
    worlds = explore(program("a = [1]\nb = a\nb.append(2)\nprint(a, 7 / 2)\n"), sys.executable)
    assert worlds.truth == World("[1, 2] 3.5\n")
    assert worlds.outputs() == {
        "assign-copies": "[1] 3.5\n",
        "int-division-gives-int": "[1, 2] 3\n",
    } | {name: text for name, text in worlds.outputs().items() if name == "mutators-return"}


def test_two_beliefs_hold_together(program):
    pair = ("assign-copies", "int-division-gives-int")
    source = "a = [1]\nb = a\nb.append(2)\nprint(a, 7 / 2)\n"
    worlds = explore(program(source), sys.executable, [pair])
    assert worlds.wrong == {pair: World("[1] 3\n")}


def test_two_beliefs_about_one_operation_each_get_their_operators(program):
    pair = ("int-division-gives-int", "floor-div-truncates")
    worlds = explore(program("print(7 / 2, -7 // 2)\n"), sys.executable, [pair])
    assert worlds.wrong == {pair: World("3 -3\n")}


def test_a_session_at_the_prompt_goes_on_after_an_exception(program):
    session = program("7 / 2\n1 / 0\nx = 8\nx / 2\n_ + 1\n", Mode.REPL)
    worlds = explore(session, sys.executable, [("int-division-gives-int",)])
    assert worlds.truth == World("3.5\nZeroDivisionError\n4.0\n5.0\n", (1,))
    assert worlds.outputs() == {"int-division-gives-int": "3\nZeroDivisionError\n4\n5\n"}


def test_modules_beside_the_program_are_found_and_run_again(program):
    program("print('counter')\nn = 0\n", name="counter.py")
    main = program("import counter\nimport counter\nprint(counter.n)\n", name="main.py")
    worlds = explore(main, sys.executable)
    assert worlds.truth == World("counter\n0\n")
    assert worlds.outputs() == {"import-reexecutes": "counter\ncounter\n0\n"}
    assert not list(main.path.parent.rglob("__pycache__"))


def test_a_belief_holds_in_the_modules_beside_the_program(program):
    (program("").path.parent / "tools").mkdir()
    program("from .half import half\nthird = 7 / 3\n", name="tools/__init__.py")
    program("def half(n): return n / 2\n", name="tools/half.py")
    main = program("import tools\nprint(tools.half(7), tools.third > 2)\n", name="main.py")
    worlds = explore(main, sys.executable, [("int-division-gives-int",)])
    assert worlds.outputs() == {"int-division-gives-int": "3 False\n"}


def test_output_after_the_end_counts(program):
    source = """\
import atexit, threading, time
class Last:
    def __del__(self): print("deleted")
kept = Last()
atexit.register(print, "at exit")
threading.Thread(target=lambda: (time.sleep(0.05), print("thread"))).start()
print("end", 7 / 2)
"""
    worlds = explore(program(source), sys.executable, [("int-division-gives-int",)])
    assert worlds.truth == World("end 3.5\nthread\nat exit\ndeleted\n")
    assert worlds.outputs() == {"int-division-gives-int": "end 3\nthread\nat exit\ndeleted\n"}


SCRIBBLING = """\
import os
for descriptor in range(3, 64):
    try: os.write(descriptor, b"nonsense")
    except OSError: pass
"""


@pytest.mark.parametrize(
    ("trouble", "ending"),
    [
        ("while True: pass", "timed-out"),
        ("import time; time.sleep(60)", "timed-out"),
        ("while True:\n  try: 1/0\n  except: pass", "timed-out"),
        ("import os; os._exit(3)", "killed"),
        ("import os; os.abort()", "killed"),
        ("while True: print('x' * 1000)", "too-much-output"),
        ("x = 'x' * (1 << 33)", "raised"),
        ("import os\nfor _ in range(4):\n  os.fork()\n1 / 0", "raised"),
        ("import sys; sys.exit(4)", "exited"),
        ("print(", "raised"),
        ("return", "raised"),
        ("print(input())", "raised"),
        ("import os, time\nos.fork() or time.sleep(60)", "timed-out"),
        (SCRIBBLING, "completed"),
        ("import os; os.close(1); os.closerange(3, 64)", "killed"),
    ],
)
def test_trouble_ends_one_world(trouble, ending):
    truth = endings(trouble, [("is-like-eq",)])[()]
    assert truth.ending == ending


def test_trouble_in_a_wrong_world_costs_only_that_world():
    source = """\
n = 7 / 2
if n == 3:
    while True: pass
print([] is [])
"""
    answers = endings(source, [("int-division-gives-int",), ("is-like-eq",)])
    assert answers[("int-division-gives-int",)].ending == "timed-out"
    assert answers[("is-like-eq",)].output == "True\n"


def test_what_depends_on_chance_is_not_told(program):
    source = "import os\nprint(os.urandom(8).hex(), 7 / 2)\n"
    worlds = explore(program(source), sys.executable)
    assert worlds.wrong == {}


def test_a_child_that_dies_is_started_again():
    with Child(sys.executable) as child:
        request = {"source": "print(7 / 2)", "path": "/nowhere/p.py"}
        request["worlds"] = [["int-division-gives-int"]]
        assert len(list(child.ask(request))) == 2
        child.kill()
        assert {answer.output for answer in child.ask(request)} == {"3.5\n", "3\n"}


def test_cancelling_ends_the_work_at_once(program):
    cancellation = Cancellation()
    threading.Timer(0.3, cancellation.cancel).start()
    start = time.monotonic()
    with pytest.raises(Cancelled):
        explore(program("import time\ntime.sleep(60)\n"), sys.executable, cancellation=cancellation)
    assert time.monotonic() - start < 5


def test_a_missing_interpreter_is_told_by_name(program):
    from deskcheck.errors import InterpreterError

    with pytest.raises(InterpreterError, match="no-such-python"):
        explore(program("print(1)\n"), "/no-such-python")


def test_the_cache_keeps_worlds_by_program_and_interpreter(program, tmp_path):
    one = program("a = 1\n")
    cache = WorldsCache(tmp_path / "cache", "CPython 3.11")
    worlds = explore(program("print(7 / 2)\n"), sys.executable)
    assert cache.get(one) is None
    cache.put(one, worlds)
    assert cache.get(one) == worlds
    assert WorldsCache(tmp_path / "cache", "PyPy 3.11").get(one) is None
    one.path.write_text("a = 2\n")
    assert cache.get(one) is None
    assert [file.suffix for file in (tmp_path / "cache").iterdir()] == [".json"]


def test_a_damaged_cache_counts_as_absent(program, tmp_path):
    one = program("print(7 / 2)\n")
    cache = WorldsCache(tmp_path, "CPython")
    cache.put(one, explore(one, sys.executable))
    for file in tmp_path.glob("*.json"):
        file.write_text('{"truth": 3}')
    assert cache.get(one) is None

"""Worlds end one by one, whatever they do; only what two runs agree on is told."""

from __future__ import annotations

import os
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from textwrap import indent

import pytest

from deskcheck.misconceptions.cache import WorldsCache
from deskcheck.misconceptions.child import Cancellation, Cancelled, Child, supervised
from deskcheck.misconceptions.worlds import Explorers, World, Worlds, explore
from deskcheck.puzzle import Mode, Program

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="worlds need fork")


@pytest.fixture
def program(tmp_path):
    def write(source, mode=Mode.SCRIPT, name="puzzle.py"):
        file = tmp_path / name
        file.write_text(source, encoding="utf-8")
        return Program(file, mode)

    return write


@pytest.fixture(scope="module")
def child():
    with Child(sys.executable) as kept:
        yield kept


def endings(child, source, *beliefs):
    """Run a source in the truth and in some worlds and tell how each ends."""
    request = {"source": source, "path": "/nowhere/p.py", "truth_seconds": 0.3}
    request["worlds"] = [[belief] for belief in beliefs]
    return {answer.world: answer for answer in child.ask(request)}


def test_worlds_that_differ_are_told(explorer, program):
    worlds = explorer.explore(program("a = [1]\nb = a\nb.append(2)\nprint(a, 7 / 2)\n"))
    assert worlds.truth == World("[1, 2] 3.5\n")
    assert worlds.outputs() == {
        "assign-copies": "[1] 3.5\n",
        "int-division-gives-int": "[1, 2] 3\n",
    } | {name: text for name, text in worlds.outputs().items() if name == "mutators-return"}


def test_two_beliefs_hold_together(explorer, program):
    pair = ("assign-copies", "int-division-gives-int")
    source = "a = [1]\nb = a\nb.append(2)\nprint(a, 7 / 2)\n"
    worlds = explorer.explore(program(source), [pair])
    assert worlds.wrong == {pair: World("[1] 3\n")}


def test_two_beliefs_about_one_operation_each_get_their_operators(explorer, program):
    pair = ("int-division-gives-int", "floor-div-truncates")
    worlds = explorer.explore(program("print(7 / 2, -7 // 2)\n"), [pair])
    assert worlds.wrong == {pair: World("3 -3\n")}


def test_a_session_at_the_prompt_goes_on_after_an_exception(explorer, program):
    session = program("7 / 2\n1 / 0\nx = 8\nx / 2\n_ + 1\n", Mode.REPL)
    worlds = explorer.explore(session, [("int-division-gives-int",)])
    assert worlds.truth == World("3.5\nZeroDivisionError\n4.0\n5.0\n", (1,))
    assert worlds.outputs() == {"int-division-gives-int": "3\nZeroDivisionError\n4\n5\n"}


def test_modules_beside_the_program_are_found_and_run_again(explorer, program):
    program("print('counter')\nn = 0\n", name="counter.py")
    main = program("import counter\nimport counter\nprint(counter.n)\n", name="main.py")
    worlds = explorer.explore(main)
    assert worlds.truth == World("counter\n0\n")
    assert worlds.outputs() == {"import-reexecutes": "counter\ncounter\n0\n"}
    assert not list(main.path.parent.rglob("__pycache__"))


def test_a_belief_holds_in_the_modules_beside_the_program(explorer, program):
    (program("").path.parent / "tools").mkdir()
    program("from .half import half\nthird = 7 / 3\n", name="tools/__init__.py")
    program("def half(n): return n / 2\n", name="tools/half.py")
    main = program("import tools\nprint(tools.half(7), tools.third > 2)\n", name="main.py")
    worlds = explorer.explore(main, [("int-division-gives-int",)])
    assert worlds.outputs() == {"int-division-gives-int": "3 False\n"}


def test_output_after_the_end_counts(explorer, program):
    source = """\
import atexit, threading, time
class Last:
    def __del__(self): print("deleted")
kept = Last()
atexit.register(print, "at exit")
threading.Thread(target=lambda: (time.sleep(0.05), print("thread"))).start()
print("end", 7 / 2)
"""
    worlds = explorer.explore(program(source), [("int-division-gives-int",)])
    assert worlds.truth == World("end 3.5\nthread\nat exit\ndeleted\n")
    assert worlds.outputs() == {"int-division-gives-int": "end 3\nthread\nat exit\ndeleted\n"}


SCRIBBLING = """\
import os
for descriptor in range(3, 64):
    try: os.write(descriptor, b"nonsense")
    except OSError: pass
"""


NO_END = """\
while True:
    try: 1 / 0
    except: pass
"""
MEMORY = """\
kept = []
while True: kept.append(bytes(1 << 20))
"""
TOO_MUCH_MEMORY = [("x = 'x' * (1 << 33)", "raised"), (MEMORY, "raised")]
TROUBLE = [
    ("while True: pass", "timed-out"),
    ("import time; time.sleep(60)", "timed-out"),
    (NO_END, "timed-out"),
    ("import os; os._exit(3)", "killed"),
    ("import os; os.abort()", "killed"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "killed"),
    ("import os, signal; os.killpg(0, signal.SIGKILL)", "killed"),
    ("import ctypes; ctypes.string_at(0)", "killed"),
    ("while True: print('x' * 1000)", "too-much-output"),
    # macOS has no such limit.
    *([] if sys.platform == "darwin" else TOO_MUCH_MEMORY),
    ("def f(): f()\nf()", "raised"),
    ("import os\nfor _ in range(4):\n  os.fork()\n1 / 0", "raised"),
    ("import sys; sys.exit(4)", "exited"),
    ("print(", "raised"),
    ("return", "raised"),
    ("print(input())", "raised"),
    ("import os, time\nos.fork() or time.sleep(60)", "timed-out"),
    (SCRIBBLING, "completed"),
    ("import os; os.close(1); os.closerange(3, 64)", "killed"),
]


@pytest.mark.parametrize(("trouble", "ending"), TROUBLE)
def test_trouble_ends_one_world(child, trouble, ending):
    assert endings(child, trouble)[()].ending == ending


@pytest.mark.parametrize(
    ("trouble", "ending"),
    [(trouble, ending) for trouble, ending in TROUBLE if trouble not in ("print(", "return")],
)
def test_trouble_in_a_wrong_world_costs_only_that_world(child, trouble, ending):
    """The program is harmless where 7 / 2 is no int; where it is one, there is trouble."""
    source = f"""\
if 7 / 2 == 3:
{indent(trouble, "    ")}
else:
    print([] is [])
"""
    answers = endings(child, source, "int-division-gives-int", "is-like-eq")
    assert answers[()].output == "False\n"
    assert answers[("int-division-gives-int",)].ending == ending
    assert answers[("is-like-eq",)].output == "True\n"


def test_a_world_in_trouble_is_not_told(explorer, program):
    """Nor does it keep the others from being told."""
    source = "while 7 / 2 == 3: print('more')\nprint([] is [])\n"
    assert explorer.explore(program(source)).outputs() == {"is-like-eq": "True\n"}


def test_a_truth_in_trouble_has_no_worlds(explorer, program):
    assert explorer.explore(program("while True: print(7 / 2)\n")) == Worlds(None, {})


def test_what_depends_on_chance_is_not_told(explorer, program):
    source = "import os\nprint(os.urandom(8).hex(), 7 / 2)\n"
    worlds = explorer.explore(program(source))
    assert worlds.wrong == {}


def test_a_child_that_dies_is_started_again():
    with Child(sys.executable) as child:
        request = {"source": "print(7 / 2)", "path": "/nowhere/p.py"}
        request["worlds"] = [["int-division-gives-int"]]
        assert len(list(child.ask(request))) == 2
        child.kill()
        assert {answer.output for answer in child.ask(request)} == {"3.5\n", "3\n"}


def test_explorers_serve_several_threads(program):
    programs = [program(f"print({n} / 2)\n", name=f"p{n}.py") for n in (4, 5, 6, 7)]
    with Explorers(sys.executable) as explorers, ThreadPoolExecutor(2) as pool:
        outputs = [worlds.outputs() for worlds in pool.map(explorers.explore, programs)]
    assert [texts["int-division-gives-int"] for texts in outputs] == ["2\n", "2\n", "3\n", "3\n"]


def sharing_builtins(command, environment, folder):
    """Start the child as on PyPy, which knows one module of builtins for all code."""
    python, option, code = command
    shared = "from inside import private_builtins; private_builtins.HONOURED = False; from inside."
    return supervised([python, option, code.replace("from inside.", shared)], environment, folder)


def test_where_builtins_are_not_private_the_library_keeps_the_true_ones(program):
    (program("").path.parent / "halves.py").write_text("print(round(0.5))\n")
    source = """\
import colorsys, statistics, halves
import halves
class Pupil:
    marks = [2, 3]
Pupil().marks.append(4)
print(round(2.5), Pupil.marks, statistics.mean(Pupil.marks), 7 / 2)
print([name for name in dir() if name.startswith("__belief")])
"""
    beliefs = ["round-half-up", "import-reexecutes", "class-attr-per-instance"]
    worlds = explore(
        program(source, name="main.py"),
        sys.executable,
        [(belief,) for belief in beliefs],
        launch=sharing_builtins,
    )
    assert worlds.truth == World("0\n2 [2, 3, 4] 3 3.5\n[]\n")
    assert worlds.outputs() == {
        "round-half-up": "1\n3 [2, 3, 4] 3 3.5\n[]\n",
        "import-reexecutes": "0\n0\n2 [2, 3, 4] 3 3.5\n[]\n",
        "class-attr-per-instance": "0\n2 [2, 3] 2.5 3.5\n[]\n",
    }


def knowing_more(command, environment, folder):
    """Start the child with a belief that its parent has not read of; both read the catalogue."""
    python, option, code = command
    known, unknown = "'assign-copies'", "'assigned-later'"
    more = "from inside import catalogue; from inside.belief import REGISTRY; catalogue.load(); "
    more += f"REGISTRY[{unknown}] = REGISTRY[{known}]; from inside"
    return supervised([python, option, code.replace("from inside", more)], environment, folder)


def test_beliefs_that_only_the_child_knows_are_left_out(program):
    one = program("a = [1]\nb = a\nb.append(2)\nprint(a)\n")
    worlds = explore(one, sys.executable, launch=knowing_more)
    assert worlds.wrong[("assign-copies",)] == World("[1]\n")
    assert ("assigned-later",) not in worlds.wrong


def test_beliefs_that_the_child_does_not_know_get_no_answer(explorer, program):
    worlds = explorer.explore(program("print(7 / 2)\n"), [("no-such-belief",)])
    assert worlds == Worlds(World("3.5\n"), {})


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


def test_the_cache_keeps_worlds_by_program_and_interpreter(explorer, program, tmp_path):
    one = program("a = 1\n")
    cache = WorldsCache(tmp_path / "cache", "CPython 3.11")
    worlds = explorer.explore(program("print(7 / 2)\n"))
    assert cache.get(one) is None
    cache.put(one, worlds)
    assert cache.get(one) == worlds
    assert WorldsCache(tmp_path / "cache", "PyPy 3.11").get(one) is None
    one.path.write_text("a = 2\n")
    assert cache.get(one) is None
    assert [file.suffix for file in (tmp_path / "cache").iterdir()] == [".json"]


def test_a_damaged_cache_counts_as_absent(explorer, program, tmp_path):
    one = program("print(7 / 2)\n")
    cache = WorldsCache(tmp_path, "CPython")
    cache.put(one, explorer.explore(one))
    for file in tmp_path.glob("*.json"):
        file.write_text('{"truth": 3}')
    assert cache.get(one) is None

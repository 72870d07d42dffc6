"""Many programs at once: in order, lazily, and nothing survives an early end."""

import subprocess
import sys
import threading
import time

import pytest

from deskcheck.errors import UsageError
from deskcheck.sandbox.batch import run_many
from deskcheck.sandbox.limits import Limits
from deskcheck.transcript import Ending


@pytest.fixture
def programs(sandbox):
    def make(texts):
        return [sandbox.program(text, name=f"p{n}.py") for n, text in enumerate(texts)]

    return make


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_outcomes_come_in_the_order_of_the_programs(programs, interpreter, jobs):
    texts = [f"import time; time.sleep({0.2 * (n % 3 == 0)}); print({n})" for n in range(9)]
    outcomes = list(run_many(programs(texts), interpreter, jobs=jobs))
    assert [outcome.transcript for outcome in outcomes] == [f"{n}\n" for n in range(9)]


def test_no_programs_no_outcomes(interpreter):
    assert list(run_many([], interpreter, jobs=2)) == []


def test_an_outcome_is_there_before_the_later_programs_have_ended(programs, interpreter):
    slow = "import time; time.sleep(60)"
    outcomes = run_many(programs(["print(1)", slow, slow]), interpreter, jobs=2)
    assert next(outcomes).transcript == "1\n"
    outcomes.close()


def test_programs_are_taken_as_they_are_needed(programs, interpreter):
    taken = []

    def lazily():
        for program in programs(["print(1)"] * 100):
            taken.append(program)
            yield program

    outcomes = run_many(lazily(), interpreter, jobs=2)
    next(outcomes)
    assert len(taken) <= 20
    outcomes.close()
    assert len(taken) <= 20


def test_an_early_end_kills_what_runs(programs, interpreter):
    before = threading.active_count()
    outcomes = run_many(programs(["", "while True: pass"]), interpreter, Limits(seconds=60), jobs=2)
    next(outcomes)
    started = time.monotonic()
    outcomes.close()
    assert time.monotonic() - started < 5
    assert threading.active_count() == before


def test_limits_hold_for_each(programs, interpreter):
    texts = ["while True: pass", "print(1)", "while True: print(1)"]
    limits = Limits(seconds=1, output_bytes=1000)
    endings = [outcome.ending for outcome in run_many(programs(texts), interpreter, limits, jobs=3)]
    assert endings == [Ending.TIMED_OUT, Ending.COMPLETED, Ending.TOO_MUCH_OUTPUT]


def test_an_error_arrives_in_its_place(programs, interpreter):
    first, second, third = programs(["print(1)", "print(2)", "print(3)"])
    second.path.unlink()
    outcomes = run_many([first, second, third], interpreter, jobs=2)
    assert next(outcomes).transcript == "1\n"
    with pytest.raises(UsageError, match="cannot be read"):
        next(outcomes)


def test_an_error_of_the_programs_themselves_arrives_too(programs, interpreter):
    def broken():
        yield from programs(["print(1)"])
        raise UsageError("no more")

    with pytest.raises(UsageError, match="no more"):
        list(run_many(broken(), interpreter, jobs=2))


def test_it_beats_a_plain_loop(programs, interpreter):
    """On one processor it must keep up; the benchmark tells by how much it wins on more."""
    made = programs(["print([n * n for n in range(10)])"] * 20)

    def loop():
        for program in made:
            command = [interpreter.executable, program.path]
            subprocess.run(command, capture_output=True, check=True)

    def ours():
        assert all(o.transcript for o in run_many(made, interpreter, jobs=2))

    def seconds(function):
        started = time.perf_counter()
        function()
        return time.perf_counter() - started

    assert min(seconds(ours) for _ in "123") < 1.3 * min(seconds(loop) for _ in "123")


def trainer(made, interpreter, tmp_path, does):
    """Start a process of its own that runs programs; `nothing_is_left` looks after it."""
    script = f"""\
import sys, threading
from pathlib import Path
from deskcheck.puzzle import Program
from deskcheck.sandbox.batch import run_many
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.limits import Limits
from deskcheck.transcript import Implementation
python = Path({str(interpreter.executable)!r})
interpreter = Interpreter(python, Implementation("cpython", "3.11.0"))
programs = [Program(Path(name), alone=True) for name in {[str(p.path) for p in made]!r}]
print("ready", flush=True)
def run_all():
    list(run_many(programs, interpreter, Limits(seconds=60), jobs=2))
{does}
"""
    return subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"TMPDIR": str(tmp_path / "place"), "PYTHONPATH": ":".join(sys.path)},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_kills_all_children(programs, interpreter, tmp_path):
    made = programs(["while True: pass"] * 4)
    with trainer(made, interpreter, tmp_path, "run_all()") as process:
        assert process.stdout.readline() == b"ready\n"
        time.sleep(0.5)
        process.send_signal(2)
        assert b"KeyboardInterrupt" in process.communicate(timeout=10)[1]


def test_the_exit_of_the_trainer_waits_until_its_runs_are_cleaned_up(
    programs, interpreter, tmp_path
):
    made = programs(["while True: pass"] * 4)
    does = "threading.Thread(target=run_all, daemon=True).start(); import time; time.sleep(0.5)"
    with trainer(made, interpreter, tmp_path, does) as process:
        assert process.communicate(timeout=10) == (b"ready\n", b"")

"""Timings as ratios to a bare ``python -c pass`` of the same run.

    python -m tests.benchmarks [--runs N] [NAME ...]

Nothing is asserted: machines differ. Each line says the ratio, and the aim where there is one.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from deskcheck.puzzle import Program

PYTHON = sys.executable
DESKCHECK = str(Path(PYTHON).with_name("deskcheck"))


def environment() -> dict[str, str]:
    """Return an environment with a home that outlives the single runs of this process."""
    return {**os.environ, "DESKCHECK_HOME": HOME.name, "TERM": "xterm-256color"}


HOME = tempfile.TemporaryDirectory(prefix="deskcheck-bench-")


def run_seconds(*command: str) -> float:
    """Return the wall-clock seconds of a command whose output is thrown away."""
    started = time.perf_counter()
    subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        check=False,
    )
    return time.perf_counter() - started


def seconds_until(*command: str, seen: str) -> float:
    """Return the seconds until a command has written a text to its terminal."""
    import pexpect

    started = time.perf_counter()
    child = pexpect.spawn(
        command[0], list(command[1:]), env=environment(), dimensions=(40, 100), encoding="utf-8"
    )
    child.delaybeforesend = None
    child.expect_exact(seen, timeout=30)
    elapsed = time.perf_counter() - started
    child.close(force=True)
    return elapsed


def bare() -> float:
    """One start of Python that does nothing."""
    return run_seconds(PYTHON, "-c", "pass")


def puzzle_visible() -> float:
    """From the command to the program on the screen."""
    return seconds_until(DESKCHECK, "play", "mutability/mutable_default", seen="append")


def prompt_ready() -> float:
    """From the command to the placeholder in the editor, where keys are taken."""
    return seconds_until(DESKCHECK, "play", "mutability/mutable_default", seen="blank line submits")


def version() -> float:
    """``deskcheck --version``."""
    return run_seconds(DESKCHECK, "--version")


def list_command() -> float:
    """``deskcheck list``."""
    return run_seconds(DESKCHECK, "list")


START_UP: dict[str, tuple[Callable[[], float], str]] = {
    "puzzle visible": (puzzle_visible, "6"),
    "prompt accepts keys": (prompt_ready, "18"),
    "deskcheck --version": (version, "3"),
    "deskcheck list": (list_command, ""),
}


def hundred_programs() -> list[str]:
    """Return the paths of 100 programs of the corpus, some of them twice if need be."""
    puzzles = Path(__file__).parents[2] / "puzzles"
    programs = [str(path) for path in sorted(puzzles.glob("*/*.py"))]
    return (programs * (100 // len(programs) + 1))[:100]


def compare_run(runs: int) -> float:
    """Return deskcheck's time on 100 programs, relative to a plain loop of subprocess.run."""
    programs = hundred_programs()
    ratios = []
    for _ in range(runs):
        started = time.perf_counter()
        for program in programs:
            subprocess.run([PYTHON, program], capture_output=True, check=False)
        loop = time.perf_counter() - started
        ratios.append(run_seconds(DESKCHECK, "run", "--json", *programs) / loop)
    return statistics.median(ratios)


def corpus_sample(size: int) -> list[Program]:
    """Return programs spread evenly over the built-in corpus."""
    from deskcheck.corpus.library import Library
    from deskcheck.corpus.packs import built_in_pack

    puzzles = Library([built_in_pack()]).in_service
    return [puzzle.program for puzzle in puzzles[:: max(1, len(puzzles) // size)]]


def worlds_ratios(size: int) -> tuple[float, float]:
    """Return the median time for truth and all beliefs of one puzzle, as a ratio to bare Python.

    First with processes that are kept for all puzzles, as in a session; then with new ones.
    """
    from deskcheck.misconceptions.worlds import Explorer, explore

    kept, alone = [], []
    with Explorer(PYTHON) as explorer:
        for program in corpus_sample(size):
            started = time.perf_counter()
            explorer.explore(program)
            kept.append((time.perf_counter() - started) / bare())
            started = time.perf_counter()
            explore(program, PYTHON)
            alone.append((time.perf_counter() - started) / bare())
    return statistics.median(kept), statistics.median(alone)


def main() -> None:
    """Print one line per measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    for measure, _ in START_UP.values():  # warm caches, and make the empty environment
        measure()
    for name, (measure, aim) in START_UP.items():
        ratios = [measure() / bare() for _ in range(runs)]
        goal = f"   aim: {aim} or less" if aim else ""
        print(f"{name:24} {statistics.median(ratios):6.2f} x python -c pass{goal}")
    kept, alone = worlds_ratios(40)
    print(f"{'worlds, kept processes':24} {kept:6.2f} x python -c pass   aim: 8 or less")
    print(f"{'worlds, new processes':24} {alone:6.2f} x python -c pass")
    print(
        f"{'run, 100 programs':24} {compare_run(3):6.2f} x a loop of subprocess.run   aim: below 1"
    )


if __name__ == "__main__":
    main()

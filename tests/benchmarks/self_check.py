"""Self-check in puzzles per second, beside a plain loop and pytest-examples on the same programs.

    python -m tests.benchmarks.self_check [--every N]

The plain loop runs each program once and checks nothing. pytest-examples runs them inside its own
process and compares what is printed; it is left out where it is not installed. Self-check runs
each program six times and more, in processes of their own.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]

EXAMPLES = """\
import pytest
from pathlib import Path
from pytest_examples import CodeExample, EvalExample

FILES = sorted(Path({corpus!r}).glob("*/*.py"))

@pytest.mark.parametrize("file", FILES, ids=str)
def test_example(file, eval_example: EvalExample):
    eval_example.run_print_check(CodeExample.create(file.read_text()))
"""


def seconds(command: list[str], home: Path) -> float:
    """Return the wall-clock seconds of a command."""
    environment = {**os.environ, "DESKCHECK_HOME": str(home)}
    started = time.perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=False)
    return time.perf_counter() - started


def plain_loop(corpus: Path) -> float:
    """Run every program once, one after the other."""
    started = time.perf_counter()
    for program in sorted(corpus.glob("*/*.py")):
        subprocess.run([sys.executable, str(program)], capture_output=True, check=False)
    return time.perf_counter() - started


def sample(every: int, folder: Path) -> Path:
    """Copy each n-th puzzle that is a single file."""
    pages = sorted(ROOT.glob("puzzles/*/*.md"))[::every]
    for page in pages:
        if page.with_suffix(".py").exists():
            target = folder / page.parent.name
            target.mkdir(parents=True, exist_ok=True)
            for file in (page, page.with_suffix(".py")):
                shutil.copy(file, target)
    return folder


def main() -> None:
    """Print one line per measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=4, help="take every n-th puzzle")
    every = parser.parse_args().every
    with tempfile.TemporaryDirectory() as folder:
        home, corpus = Path(folder, "home"), sample(every, Path(folder, "puzzles"))
        count = len(list(corpus.glob("*/*.md")))
        check = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--deskcheck"]
        rows = {"self-check, cold": seconds([*check, str(corpus)], home)}
        rows["self-check, unchanged"] = seconds([*check, str(corpus)], home)
        shutil.rmtree(home / "cache" / "checks", ignore_errors=True)
        rows["only recorded outputs, cold"] = seconds([*check, "-k", "output", str(corpus)], home)
        rows["plain loop of subprocess.run"] = plain_loop(corpus)
        if importlib.util.find_spec("pytest_examples"):
            test = Path(folder, "test_examples.py")
            test.write_text(EXAMPLES.format(corpus=str(corpus)))
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(test)]
            rows["pytest-examples (in its own process)"] = seconds(command, home)
    for name, elapsed in rows.items():
        print(f"{name:38} {count / elapsed:7.1f} puzzles/s   {elapsed:6.1f} s for {count}")


if __name__ == "__main__":
    main()

"""With all hooks inserted and true semantics, every program prints what it prints.

That it holds for the examples of beliefs is a part of their own tests. With
`DESKCHECK_ALL_FOREIGN_CODE` set, all of the standard library is looked at, which takes minutes;
with `DESKCHECK_WORLDS_PYTHON`, that of another Python.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from foreign_code import PYTHON, sessions, stdlib, stdlib_files

import deskcheck
from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.puzzle import Mode

NEUTRAL = ("neutral",)
STEP = 1 if os.environ.get("DESKCHECK_ALL_FOREIGN_CODE") else 20
# Hooks are functions: whoever steps through frames or counts them can tell. In the whole library
# these are an operator stepped through with pdb and the length of a traceback.
LOOKS_AT_FRAMES = re.compile(r"\b(pdb|traceback)\b")


def differs(run_worlds, source, **circumstances):
    """Say how the neutral run differs from the truth; None if it does not, or not stably."""
    worlds = run_worlds(source, [NEUTRAL], **circumstances)
    truth, neutral = worlds.get(()), worlds.get(NEUTRAL, worlds.get(()))
    if truth is None or truth == neutral:
        return None
    if run_worlds(source, [], **circumstances).get(()) != truth:
        return None  # it prints something else each time
    if neutral is None and patient(run_worlds, source, **circumstances) == truth:
        return None  # it was slow
    return truth.transcript, neutral and neutral.transcript


def patient(run_worlds, source, **circumstances):
    return run_worlds(source, [NEUTRAL], seconds=10.0, **circumstances).get(NEUTRAL)


def test_on_the_puzzles(run_worlds):
    for puzzle in Library([Pack("", Path(__file__).parents[2] / "puzzles")]).in_service:
        file, repl = puzzle.program.path, puzzle.program.mode is Mode.REPL
        source = file.read_text(encoding="utf-8")
        assert differs(run_worlds, source, path=str(file), repl=repl) is None, file


def test_on_foreign_sessions(run_worlds):
    found = {
        name: difference
        for name, source in sessions(STEP)
        if (difference := differs(run_worlds, source, repl=True))
        and not LOOKS_AT_FRAMES.search(source)
    }
    assert found == {}


def test_the_whole_standard_library_compiles():
    script = Path(__file__).with_name("compile_files.py")
    files = stdlib_files(stdlib())[::STEP]
    told = subprocess.run(
        [PYTHON, str(script), str(Path(deskcheck.__file__).parent)],
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert told[:-1] == []
    assert int(told[-1]) > 0.9 * len(files)

"""With all hooks inserted and true semantics, every program prints what it prints."""

from __future__ import annotations

import ast
import os
import warnings
from pathlib import Path

import pytest
from belief_examples import examples
from foreign_code import sessions, stdlib_files

from deskcheck.inside.belief import apply_all
from deskcheck.inside.neutral import Neutral

NEUTRAL = ("neutral",)
# All of it takes minutes; by default every twentieth is looked at.
STEP = 1 if os.environ.get("DESKCHECK_ALL_FOREIGN_CODE") else 20
# Hooks are functions: whoever looks at frames sees them. By module, since lines move.
LOOKING_AT_FRAMES = {
    "pydoc_data.topics": "steps through an operator with the debugger",
    "test.test_generators": "counts the levels of a traceback",
}
PUZZLES = sorted((Path(__file__).parents[2] / "puzzles").rglob("*.py"))


def differs(run_worlds, source, **circumstances):
    """Say how the neutral run differs from the truth; None if it does not, or not stably."""
    worlds = run_worlds(source, [NEUTRAL], **circumstances)
    truth, neutral = worlds.get(()), worlds.get(NEUTRAL, worlds.get(()))
    if truth is None or truth == neutral:
        return None
    if run_worlds(source, [], **circumstances).get(()) != truth:
        return None  # it prints something else each time
    return truth.transcript, neutral and neutral.transcript


def test_on_the_puzzles(run_worlds):
    for file in PUZZLES:
        source = file.read_text(encoding="utf-8")
        assert differs(run_worlds, source, path=str(file)) is None, file


def test_on_the_examples_of_beliefs(run_worlds):
    for table in examples().values():
        for program in (*table.changes, *table.leaves):
            assert differs(run_worlds, program) is None, program


def test_on_foreign_sessions(run_worlds):
    found = {
        name: difference
        for name, source in sessions(STEP)
        if name.partition(":")[0] not in LOOKING_AT_FRAMES
        and (difference := differs(run_worlds, source, repl=True))
    }
    assert found == {}


def test_the_whole_standard_library_compiles():
    for file in stdlib_files()[::STEP]:
        source = file.read_bytes()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(source, str(file), "exec", dont_inherit=True)
                tree = ast.parse(source)
                text = source.decode()
        except (SyntaxError, ValueError):
            continue
        rewritten = apply_all([Neutral()], tree, text)
        try:
            compile(rewritten or tree, str(file), "exec", dont_inherit=True)
        except RecursionError:
            continue
        except SyntaxError as error:
            pytest.fail(f"{file}: {error}")

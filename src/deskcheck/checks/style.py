"""Advice on a puzzle: nothing here is forbidden, and most puzzles are better without."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from deskcheck.puzzle import Page, Program
from deskcheck.transcript import Outcome, transcript_lines

MOST_LINES = 25
MOST_COLUMNS = 72
_MOST_OUTPUT_LINES = 15
_MOST_WORDS = 270  # of an explanation with its examples: two screens of 24 lines
_MOST_EXAMPLE_COLUMNS = 75  # they are set in by four, and 80 is a usual width
_SLOW_SECONDS = 1.0
_RISKY: Mapping[str, str] = {
    "time": "the clock",
    "datetime": "the clock",
    "random": "randomness",
    "secrets": "randomness",
    "uuid": "randomness",
    "socket": "the network",
    "ssl": "the network",
    "urllib": "the network",
    "http": "the network",
    "ftplib": "the network",
    "smtplib": "the network",
}


def style_warnings(program: Program, outcome: Outcome | None) -> Iterator[str]:
    """Yield a sentence for each thing that makes a program worse to predict."""
    for file in program.modules():
        yield from _length_warnings(file)
    yield from _import_warnings(program)
    if outcome is not None:
        printed = len(transcript_lines(outcome.transcript))
        if printed > _MOST_OUTPUT_LINES:
            yield f"{printed} lines of output: nobody types more than {_MOST_OUTPUT_LINES}"
        if outcome.seconds > _SLOW_SECONDS:
            yield f"it took {outcome.seconds:.1f} s: learners wait for that long"


def page_warnings(page: Page) -> Iterator[str]:
    """Yield a sentence for each thing that makes a page worse to read in a terminal."""
    words = len(page.explanation.split())
    if words > _MOST_WORDS:
        yield f"the explanation has {words} words: more than {_MOST_WORDS} fill over two screens"
    for claim in page.claims:
        for number, line in enumerate(claim.text.splitlines(), claim.line + 1):
            if len(line) > _MOST_EXAMPLE_COLUMNS:
                yield (
                    f"line {number} of the page has {len(line)} columns: "
                    f"examples fold after {_MOST_EXAMPLE_COLUMNS}"
                )


def _length_warnings(file: Path) -> Iterator[str]:
    lines = file.read_bytes().decode("utf-8", "replace").splitlines()
    if len(lines) > MOST_LINES:
        yield f"{file.name} has {len(lines)} lines: more than {MOST_LINES} do not fit a screen"
    for number, line in enumerate(lines, 1):
        if len(line) > MOST_COLUMNS:
            yield (
                f"line {number} of {file.name} has {len(line)} columns: "
                f"narrow terminals fold after {MOST_COLUMNS}"
            )


def _import_warnings(program: Program) -> Iterator[str]:
    own = {file.stem for file in program.modules()} | {
        folder.name for file in program.modules() for folder in (file.parent,)
    }
    for name in _imported(program):
        if name in own:
            continue
        if name not in sys.stdlib_module_names:
            yield f"it imports {name}, which is not in the standard library: it cannot run"
        elif name in _RISKY:
            yield f"it imports {name}: make sure that its output does not depend on {_RISKY[name]}"


def _imported(program: Program) -> list[str]:
    """Return the top-level names that a program imports, each once."""
    names: dict[str, None] = {}
    for file in program.modules():
        try:
            tree = ast.parse(file.read_bytes())
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names |= dict.fromkeys(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names[node.module.split(".")[0]] = None
    return list(names)

"""``deskcheck matrix``: which puzzles hold on which Python."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from deskcheck.checks.matrix import Cell, matrix_rows
from deskcheck.checks.pythons import ALL, interpreters
from deskcheck.checks.runs import Runs
from deskcheck.cli.context import Context, processors
from deskcheck.folders import cache_folder
from deskcheck.puzzle import Puzzle
from deskcheck.sandbox.interpreters import Interpreter

_SIGNS = {
    Cell.HOLDS: "✓",
    Cell.DIFFERS: "✗",
    Cell.SAME_UNASKED: "·",
    Cell.OTHER_UNASKED: "≠",
    Cell.BROKEN: "!",
}
_LEGEND = (
    "✓ as recorded   ✗ not as recorded   ! the page is broken\n"
    "The puzzle is not meant for this Python: · as recorded all the same   ≠ something else"
)


def matrix(arguments: Namespace, context: Context) -> int:
    """Print a row for each puzzle as soon as it is known; 1 if a recorded output is not true."""
    puzzles = context.library(arguments).select(arguments.targets)
    cache = cache_folder(context.environ)
    pythons = interpreters(arguments.python or [ALL], cache)
    with Runs(cache, processors()) as runs:
        rows = matrix_rows(puzzles, pythons, runs)
        if arguments.json:
            return _print_json(rows, pythons, context)
        return _print_table(rows, puzzles, pythons, context)


def _print_table(
    rows: Iterator[tuple[Puzzle, Sequence[Cell]]],
    puzzles: Sequence[Puzzle],
    pythons: Sequence[Interpreter],
    context: Context,
) -> int:
    names = [_name(python) for python in pythons]
    width = max((len(puzzle.id) for puzzle in puzzles), default=0)
    print(" " * width, *names, sep="  ", file=context.stdout)
    failed = False
    for puzzle, cells in rows:
        signs = [f"{_SIGNS[cell]:^{len(name)}}" for cell, name in zip(cells, names, strict=True)]
        row = "  ".join([f"{puzzle.id:<{width}}", *signs])
        print(row.rstrip(), file=context.stdout, flush=True)
        failed = failed or _is_failure(cells)
    context.say(_LEGEND)
    return 1 if failed else 0


def _print_json(
    rows: Iterator[tuple[Puzzle, Sequence[Cell]]], pythons: Sequence[Interpreter], context: Context
) -> int:
    names = [_name(python) for python in pythons]
    entries = []
    failed = False
    for puzzle, cells in rows:
        entries.append({"id": puzzle.id, "pythons": dict(zip(names, cells, strict=True))})
        failed = failed or _is_failure(cells)
    context.data({"pythons": names, "puzzles": entries})
    return 1 if failed else 0


def _is_failure(cells: Sequence[Cell]) -> bool:
    return Cell.DIFFERS in cells or Cell.BROKEN in cells


def _name(python: Interpreter) -> str:
    name, version = python.implementation
    return version if name == "cpython" else f"{name}{version}"

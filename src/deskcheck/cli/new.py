"""``deskcheck new``: the two files of a new puzzle."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from deskcheck.checks.scaffold import scaffold, title_from
from deskcheck.cli.context import Context
from deskcheck.errors import UsageError
from deskcheck.puzzle import EASIEST, HARDEST

_MIDDLE = 2
_HERE = "puzzles"


def new(arguments: Namespace, context: Context) -> int:
    """Write the files; asks for title and difficulty where there is a person to ask."""
    root = _root(arguments.puzzles)
    asks = context.stdin.isatty() and context.stderr.isatty()
    title = arguments.title or title_from(arguments.id)
    if asks and not arguments.title:
        title = _ask(context, "Title", title)
    difficulty = arguments.difficulty or _MIDDLE
    while asks and not arguments.difficulty:
        answer = _ask(context, "Difficulty, from 1 (first steps) to 5 (internals)", str(difficulty))
        if answer.isdecimal() and EASIEST <= int(answer) <= HARDEST:
            difficulty = int(answer)
            break
        context.say(f"A number from {EASIEST} to {HARDEST}, please.")
    program, page = scaffold(root, arguments.id, title, difficulty)
    for path in (program, page):
        print(os.path.relpath(path), file=context.stdout)
    context.say(
        f"Write the program and the page, then: deskcheck check {os.path.relpath(page)} --watch"
    )
    return 0


def _root(folder: str | None) -> Path:
    root = Path(folder or _HERE)
    if not root.is_dir():
        raise UsageError(
            f"There is no folder {root} here.\n"
            "Go to a clone of deskcheck, or name the folder of your puzzles with --puzzles DIR."
        )
    return root


def _ask(context: Context, question: str, proposal: str) -> str:
    print(f"{question} [{proposal}]: ", end="", file=context.stderr, flush=True)
    return context.stdin.readline().strip() or proposal

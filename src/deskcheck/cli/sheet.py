"""``deskcheck sheet``: an answer sheet for a class."""

from __future__ import annotations

import platform
import secrets
from argparse import Namespace
from pathlib import Path

from deskcheck.checks.sheets import choose, sheet_text
from deskcheck.cli.context import Context
from deskcheck.errors import UsageError
from deskcheck.puzzle import EASIEST, HARDEST, version_fits
from deskcheck.replacing import replace_file

_COUNT = 10
_SEEDS = 10_000


def sheet(arguments: Namespace, context: Context) -> int:
    """Choose puzzles and write the sheet."""
    puzzles = [
        puzzle
        for puzzle in context.library(arguments).select(arguments.topics)
        if version_fits(puzzle.about.python, platform.python_version())
    ]
    seed = secrets.randbelow(_SEEDS) if arguments.seed is None else arguments.seed
    count = arguments.count or _COUNT
    chosen = choose(puzzles, count, arguments.difficulty or (EASIEST, HARDEST), seed)
    if not chosen:
        raise UsageError("There is no such puzzle.\nWiden the difficulty, or name other topics.")
    if len(chosen) < count:
        context.say(f"There are only {len(chosen)} such puzzles.")
    text = sheet_text(chosen, seed)
    if arguments.output == "-":
        print(text, end="", file=context.stdout)
        return 0
    try:
        replace_file(Path(arguments.output), text)
    except OSError as error:
        raise UsageError(
            f"{arguments.output} cannot be written: {error.strerror}.\nName another file with -o."
        ) from error
    context.say(
        f"{len(chosen)} puzzles, seed {seed}. Copies that come back are graded by: "
        "pytest FOLDER, and summed up by: deskcheck report FOLDER"
    )
    return 0

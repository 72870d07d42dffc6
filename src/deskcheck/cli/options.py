"""What commands share on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

TARGETS = "an id, a topic, a unique slug, or a .py file"


class CommandSpec(NamedTuple):
    """One command: its help line, the ``module:function`` it runs, and its arguments."""

    help: str
    runs: str
    arguments: Callable[[argparse.ArgumentParser], None]


def puzzles_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--puzzles``."""
    parser.add_argument(
        "--puzzles",
        metavar="DIR",
        action="append",
        default=[],
        help="use the puzzles in this folder instead of the built-in ones (repeatable)",
    )


def python_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--python``."""
    parser.add_argument(
        "--python",
        metavar="EXE",
        help="run programs on this interpreter (default: the one that runs deskcheck)",
    )


def json_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--json``."""
    parser.add_argument("--json", action="store_true", help="print JSON for programs to read")


def color_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--color``."""
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="use colour (default: auto)",
    )


def names_puzzles(action: argparse.Action) -> None:
    """Let the shell complete the argument with topics and ids."""
    from deskcheck.cli.completions import puzzle_ids

    action.completer = puzzle_ids  # type: ignore[attr-defined]  # where argcomplete looks


def positive(text: str) -> int:
    """Read a whole number of at least 1."""
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return number

"""The commands for those who write puzzles, and for teachers: their part of the table."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from deskcheck.cli.options import (
    TARGETS,
    CommandSpec,
    color_option,
    json_option,
    names_puzzles,
    positive,
    puzzles_option,
)
from deskcheck.puzzle import EASIEST, HARDEST


def _new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="TOPIC/SLUG", help="the id of the puzzle to be")
    parser.add_argument("--title", help="asked for at a terminal")
    parser.add_argument("--difficulty", type=_difficulty, help="from 1 to 5; asked for likewise")
    parser.add_argument(
        "--puzzles",
        metavar="DIR",
        help="the pack it belongs to (default: the folder 'puzzles' here)",
    )


def _check(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument(
            "targets", nargs="+", metavar="TARGET", help=f"{TARGETS}, or a puzzle's .md file"
        )
    )
    parser.add_argument(
        "--record", action="store_true", help="write the recorded output where it is not the truth"
    )
    parser.add_argument("--watch", action="store_true", help="check again when a file is saved")
    _pythons(parser)
    color_option(parser)
    puzzles_option(parser)


def _matrix(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument(
            "targets", nargs="*", metavar="TARGET", help=f"{TARGETS} (default: all)"
        )
    )
    _pythons(parser)
    json_option(parser)
    puzzles_option(parser)


def _pythons(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--python",
        metavar="EXE",
        action="append",
        default=[],
        help="on this interpreter too, not on every one that is found (repeatable)",
    )


def _sheet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "topics", nargs="*", metavar="TOPIC", help="topics, or ids of puzzles (default: all)"
    )
    parser.add_argument("--count", type=positive, metavar="N", help="puzzles (default: 10)")
    parser.add_argument("--difficulty", type=_range, metavar="A-B", help="from A to B, such as 1-3")
    parser.add_argument(
        "--seed", type=int, metavar="S", help="choose the same puzzles again (default: 0)"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="default: -, the standard output"
    )
    puzzles_option(parser)


def _class_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the filled sheets, or a single one")
    parser.add_argument("--html", metavar="FILE", help="write it as one HTML file as well")
    json_option(parser)
    puzzles_option(parser)


def _packs(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="list the packs (the default)")
    add = actions.add_parser("add", help="remember a folder of puzzles")
    add.add_argument("folder", metavar="DIR")
    add.add_argument("--name", help="what goes before its ids (default: the folder's name)")
    remove = actions.add_parser("remove", help="forget a folder; its files stay")
    remove.add_argument("name", metavar="NAME")


def _difficulty(text: str) -> int:
    if not text.isdecimal() or not EASIEST <= int(text) <= HARDEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from {EASIEST} to {HARDEST}")
    return int(text)


def _range(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    low, high = _difficulty(first), _difficulty(last or first)
    if low > high:
        raise argparse.ArgumentTypeError(f"{text!r} goes from hard to easy: write {high}-{low}")
    return low, high


AUTHORING: Mapping[str, CommandSpec] = {
    "new": CommandSpec("write the two files of a new puzzle", "new:new", _new),
    "check": CommandSpec("all about a puzzle that you write", "check:check", _check),
    "matrix": CommandSpec("which puzzles hold on which Python", "matrix:matrix", _matrix),
    "sheet": CommandSpec("write an answer sheet for a class", "sheet:sheet", _sheet),
    "report": CommandSpec("how a class did on its sheets", "report:report", _class_report),
    "packs": CommandSpec("list, add and remove packs of puzzles", "packs:packs", _packs),
}

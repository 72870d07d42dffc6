"""The grammar of the command line, as one table; help texts are printed from it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from deskcheck import __version__

_DEFAULT = "play"
_TARGETS = "an id, a topic, a unique slug, or a .py file"


class CommandSpec(NamedTuple):
    """One command: its help line, the ``module:function`` it runs, and its arguments."""

    help: str
    runs: str
    arguments: Callable[[argparse.ArgumentParser], None]


def _puzzles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--puzzles",
        metavar="DIR",
        action="append",
        default=[],
        help="use the puzzles in this folder instead of the built-in ones (repeatable)",
    )


def _python(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--python",
        metavar="EXE",
        help="run programs on this interpreter (default: the one that runs deskcheck)",
    )


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON for programs to read")


def _names_puzzles(action: argparse.Action) -> None:
    """Let the shell complete the argument with topics and ids."""
    from deskcheck.cli.completions import puzzle_ids

    action.completer = puzzle_ids  # type: ignore[attr-defined]  # where argcomplete looks


def _play(parser: argparse.ArgumentParser) -> None:
    _names_puzzles(
        parser.add_argument(
            "targets", nargs="*", metavar="TARGET", help=f"{_TARGETS} (default: all)"
        )
    )
    parser.add_argument(
        "--plain", action="store_true", help="lines in, lines out: no editor, nothing redrawn"
    )
    parser.add_argument("--vi", action="store_true", help="vi keys in the editor")
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="use colour (default: auto)",
    )
    _puzzles(parser)
    _python(parser)


def _answer(parser: argparse.ArgumentParser) -> None:
    _names_puzzles(
        parser.add_argument("target", metavar="TARGET", help="an id, a unique slug, or a .py file")
    )
    parser.add_argument(
        "--prediction",
        metavar="FILE",
        default="-",
        help="the file with the prediction (default: -, the standard input)",
    )
    _json(parser)
    _puzzles(parser)
    _python(parser)


def _run(parser: argparse.ArgumentParser) -> None:
    _names_puzzles(
        parser.add_argument("targets", nargs="+", metavar="TARGET", help=f"{_TARGETS}, or a folder")
    )
    parser.add_argument(
        "--mode",
        choices=["script", "repl"],
        help="as a file, or as typed at the prompt (default: the puzzle's own)",
    )
    parser.add_argument(
        "--jobs",
        type=_positive,
        metavar="N",
        help="programs to run at once (default: the processors)",
    )
    _json(parser)
    _puzzles(parser)
    _python(parser)


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", nargs="?", metavar="TOPIC", help="only this topic")
    _json(parser)
    _puzzles(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    _names_puzzles(
        parser.add_argument("target", metavar="ID", help="an id, a unique slug, or a .py file")
    )
    parser.add_argument(
        "--explain", action="store_true", help="also hints, output, explanation and takeaway"
    )
    _puzzles(parser)


def _misconceptions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="explain this one (default: list all)")
    _json(parser)
    _puzzles(parser)


def _completions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=["bash", "zsh", "fish"], help="the shell to write for")


COMMANDS: Mapping[str, CommandSpec] = {
    "play": CommandSpec("predict, find out, go on (the default)", "play:play", _play),
    "answer": CommandSpec("grade one prediction", "answer:answer", _answer),
    "run": CommandSpec("print what programs print", "run:run", _run),
    "list": CommandSpec("list the puzzles", "listing:list_puzzles", _list),
    "show": CommandSpec("print a puzzle", "listing:show", _show),
    "misconceptions": CommandSpec(
        "list and explain false beliefs", "misconceptions:misconceptions", _misconceptions
    ),
    "completions": CommandSpec(
        "print a shell's completion script", "completions:completions", _completions
    ),
}


def parse(arguments: Sequence[str], environ: Mapping[str, str]) -> argparse.Namespace:
    """Parse the words after the command's name; leaves by SystemExit on help and on errors."""
    parser = build_parser()
    if "_ARGCOMPLETE" in environ:  # the shell asks for completions, and reads nothing else
        from deskcheck.cli.completions import complete

        complete(parser)
    first = arguments[0] if arguments else ""
    if not first or (first.startswith("-") and first not in ("-h", "--help", "--version")):
        arguments = [_DEFAULT, *arguments]
    return parser.parse_args(arguments)


def build_parser() -> argparse.ArgumentParser:
    """Build the parser from the table."""
    parser = argparse.ArgumentParser(
        prog="deskcheck",
        description="Predict what a short Python program prints, and find out.",
        epilog="Without a command: play. 'deskcheck COMMAND --help' says more about each.",
    )
    parser.add_argument("--version", action="version", version=f"deskcheck {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, spec in COMMANDS.items():
        spec.arguments(commands.add_parser(name, help=spec.help, description=spec.help))
    return parser


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return number

"""The grammar of the command line, as one table; help texts are printed from it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn

from deskcheck import __version__
from deskcheck.cli.authoring_arguments import AUTHORING
from deskcheck.cli.options import (
    TARGETS,
    CommandSpec,
    color_option,
    json_option,
    names_puzzles,
    positive,
    puzzles_option,
    python_option,
)
from deskcheck.errors import USAGE

_DEFAULT = "play"


def _terminal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--plain", action="store_true", help="lines in, lines out: no editor, nothing redrawn"
    )
    parser.add_argument("--vi", action="store_true", help="vi keys in the editor")
    color_option(parser)


def _play(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument(
            "targets", nargs="*", metavar="TARGET", help=f"{TARGETS} (default: all)"
        )
    )
    parser.add_argument(
        "--path", metavar="NAME", help="the puzzles of a path, such as interview, in its order"
    )
    _terminal(parser)
    puzzles_option(parser)
    python_option(parser)


def _answer(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument("target", metavar="TARGET", help="an id, a unique slug, or a .py file")
    )
    parser.add_argument(
        "--prediction",
        metavar="FILE",
        default="-",
        help="the file with the prediction (default: -, the standard input)",
    )
    json_option(parser)
    puzzles_option(parser)
    python_option(parser)


def _run(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument("targets", nargs="+", metavar="TARGET", help=f"{TARGETS}, or a folder")
    )
    parser.add_argument(
        "--mode",
        choices=["script", "repl"],
        help="as a file, or as typed at the prompt (default: the puzzle's own)",
    )
    parser.add_argument(
        "--jobs",
        type=positive,
        metavar="N",
        help="programs to run at once (default: the processors)",
    )
    json_option(parser)
    puzzles_option(parser)
    python_option(parser)


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("topic", nargs="?", metavar="TOPIC", help="only this topic")
    parser.add_argument(
        "--table",
        action="store_true",
        help="how many puzzles each topic has of each level and in each path, as Markdown",
    )
    json_option(parser)
    puzzles_option(parser)


def _show(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument("target", metavar="ID", help="an id, a unique slug, or a .py file")
    )
    parser.add_argument(
        "--explain", action="store_true", help="also hints, output, explanation and takeaway"
    )
    puzzles_option(parser)


def _misconceptions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="explain this one (default: list all)")
    names_puzzles(
        parser.add_argument(
            "--matrix",
            nargs="*",
            metavar="TARGET",
            help=f"which beliefs change each puzzle: {TARGETS} (default: all)",
        )
    )
    json_option(parser)
    puzzles_option(parser)
    python_option(parser)


def _interview(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--count", type=positive, default=10, metavar="N", help="questions (default: 10)"
    )
    parser.add_argument(
        "--minutes", type=positive, default=20, metavar="N", help="time for all (default: 20)"
    )
    parser.add_argument(
        "--level", choices=["junior", "mid", "senior"], default="mid", help="default: mid"
    )
    names_puzzles(
        parser.add_argument(
            "--topics", nargs="+", default=[], metavar="TOPIC", help="only these (default: all)"
        )
    )
    parser.add_argument(
        "--seed", metavar="S", help="any word: the same seed asks the same questions"
    )
    parser.add_argument(
        "--save", metavar="DIR", help="where the review goes (default: beside your progress)"
    )
    _terminal(parser)
    puzzles_option(parser)
    python_option(parser)


def _report(parser: argparse.ArgumentParser) -> None:
    json_option(parser)
    color_option(parser)
    puzzles_option(parser)


def _next(parser: argparse.ArgumentParser) -> None:
    names_puzzles(
        parser.add_argument("topics", nargs="*", metavar="TOPIC", help="only these (default: all)")
    )
    json_option(parser)
    puzzles_option(parser)


def _progress(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    export = actions.add_parser("export", help="write the log of all answers as JSON Lines")
    export.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="default: -, the standard output"
    )
    bring = actions.add_parser("import", help="merge such a log into yours; nothing is doubled")
    bring.add_argument("file", metavar="FILE", help="the file, or - for the standard input")
    reset = actions.add_parser("reset", help="forget answers; asks first")
    names_puzzles(reset.add_argument("targets", nargs="*", metavar="TARGET", help="id or topic"))
    reset.add_argument("--all", action="store_true", help="forget everything")
    reset.add_argument("--yes", action="store_true", help="do not ask")
    for action in (export, bring, reset):
        puzzles_option(action)


def _export(parser: argparse.ArgumentParser) -> None:
    formats = parser.add_subparsers(dest="format", metavar="FORMAT", required=True)
    anki = formats.add_parser("anki", help="a deck of cards that Anki imports (tab-separated text)")
    names_puzzles(
        anki.add_argument("targets", nargs="*", metavar="TARGET", help=f"{TARGETS} (default: all)")
    )
    anki.add_argument(
        "--output", metavar="FILE", default="-", help="default: -, the standard output"
    )
    puzzles_option(anki)


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
    "next": CommandSpec("what would be asked now, and why", "statistics:next_puzzle", _next),
    "stats": CommandSpec("how you are doing", "statistics:stats", _report),
    "topics": CommandSpec("the map of topics, with your progress", "statistics:topics", _report),
    "interview": CommandSpec(
        "a mock interview: against the clock, reviewed at the end",
        "interview:interview",
        _interview,
    ),
    "progress": CommandSpec(
        "export, import or reset your progress", "progress:progress", _progress
    ),
    "export": CommandSpec("puzzles for other programs", "export:anki", _export),
    **AUTHORING,
    "completions": CommandSpec(
        "print a shell's completion script", "completions:completions", _completions
    ),
}


def parse(arguments: Sequence[str], environ: Mapping[str, str]) -> argparse.Namespace:
    """Parse the words after the command's name; leaves by SystemExit on help and on errors."""
    if "_ARGCOMPLETE" in environ:  # the shell asks for completions, and reads nothing else
        from deskcheck.cli.completions import complete

        complete(build_parser(COMMANDS))
    first = arguments[0] if arguments else ""
    if not first or (first.startswith("-") and first not in ("-h", "--help", "--version")):
        arguments = [_DEFAULT, *arguments]
    name = arguments[0]
    if name not in COMMANDS and not name.startswith("-"):
        _refuse(arguments, environ)
    # Every parser takes time to build, so a known command gets no other's.
    commands = {name: COMMANDS[name]} if name in COMMANDS else COMMANDS
    return build_parser(commands).parse_args(arguments)


def _refuse(words: Sequence[str], environ: Mapping[str, str]) -> NoReturn:
    """Leave with a word on what may have been meant; argparse would list all commands."""
    from deskcheck.cli.context import Context
    from deskcheck.cli.suggestions import unknown_command

    context = Context(sys.stdin, sys.stdout, sys.stderr, environ)
    context.say(f"deskcheck: {unknown_command(words, COMMANDS, environ)}")
    raise SystemExit(USAGE)


def build_parser(commands: Mapping[str, CommandSpec]) -> argparse.ArgumentParser:
    """Build the parser of some commands of the table."""
    parser = argparse.ArgumentParser(
        prog="deskcheck",
        description="Predict what a short Python program prints, and find out.",
        epilog="Without a command: play. 'deskcheck COMMAND --help' says more about each.",
    )
    parser.add_argument("--version", action="version", version=f"deskcheck {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, spec in commands.items():
        spec.arguments(subparsers.add_parser(name, help=spec.help, description=spec.help))
    return parser

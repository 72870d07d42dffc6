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


def _color(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="use colour (default: auto)",
    )


def _terminal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--plain", action="store_true", help="lines in, lines out: no editor, nothing redrawn"
    )
    parser.add_argument("--vi", action="store_true", help="vi keys in the editor")
    _color(parser)


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
    _terminal(parser)
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


def _interview(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--count", type=_positive, default=10, metavar="N", help="questions (default: 10)"
    )
    parser.add_argument(
        "--minutes", type=_positive, default=20, metavar="N", help="time for all (default: 20)"
    )
    parser.add_argument(
        "--level", choices=["junior", "mid", "senior"], default="mid", help="default: mid"
    )
    _names_puzzles(
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
    _puzzles(parser)
    _python(parser)


def _report(parser: argparse.ArgumentParser) -> None:
    _json(parser)
    _color(parser)
    _puzzles(parser)


def _next(parser: argparse.ArgumentParser) -> None:
    _names_puzzles(
        parser.add_argument("topics", nargs="*", metavar="TOPIC", help="only these (default: all)")
    )
    _json(parser)
    _puzzles(parser)


def _progress(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    export = actions.add_parser("export", help="write the log of all answers as JSON Lines")
    export.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="default: -, the standard output"
    )
    bring = actions.add_parser("import", help="merge such a log into yours; nothing is doubled")
    bring.add_argument("file", metavar="FILE", help="the file, or - for the standard input")
    reset = actions.add_parser("reset", help="forget answers; asks first")
    _names_puzzles(reset.add_argument("targets", nargs="*", metavar="TARGET", help="id or topic"))
    reset.add_argument("--all", action="store_true", help="forget everything")
    reset.add_argument("--yes", action="store_true", help="do not ask")
    for action in (export, bring, reset):
        _puzzles(action)


def _export(parser: argparse.ArgumentParser) -> None:
    formats = parser.add_subparsers(dest="format", metavar="FORMAT", required=True)
    anki = formats.add_parser("anki", help="a deck of cards that Anki imports (tab-separated text)")
    _names_puzzles(
        anki.add_argument("targets", nargs="*", metavar="TARGET", help=f"{_TARGETS} (default: all)")
    )
    anki.add_argument(
        "--output", metavar="FILE", default="-", help="default: -, the standard output"
    )
    _puzzles(anki)


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

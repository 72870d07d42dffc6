"""``deskcheck play``: starts the session in the terminal, or in plain lines."""

from __future__ import annotations

from argparse import Namespace

from deskcheck.cli.context import Context
from deskcheck.errors import StoreError
from deskcheck.folders import data_folder
from deskcheck.progress.store import Store
from deskcheck.puzzle import Program
from deskcheck.session.practice import Practice
from deskcheck.terminal.play import Reader
from deskcheck.terminal.play import play as play_session
from deskcheck.terminal.screen import Screen
from deskcheck.terminal.style import Style, wants_colour


def play(arguments: Namespace, context: Context) -> int:
    """Play the chosen puzzles, the ones not yet answered right first."""
    library = context.library(arguments)
    chosen = library.select(arguments.targets)
    practice = Practice(
        chosen, _store(context), lambda program, stop: context.truth(arguments, program, stop)
    )
    style = Style(wants_colour(arguments.color, context.stdout, context.environ))
    screen = Screen(context.stdout, style)
    if practice.again:
        screen.line("You have answered all of these right; here they are once more.")
    plain = arguments.plain or not _is_terminal(context)

    def reader() -> Reader:
        if plain:
            from deskcheck.terminal.plain import PlainReader

            return PlainReader(context.stdin, context.stdout)
        from deskcheck.terminal.editor import EditorReader

        return EditorReader(colour=style.colour, vi=arguments.vi)

    def experiment(program: Program) -> None:
        from deskcheck.sandbox.experiment import prompt

        prompt(program, context.interpreter(arguments))

    return play_session(practice, screen, reader, experiment)


def _store(context: Context) -> Store:
    try:
        return Store.open(data_folder(context.environ))
    except StoreError as error:
        context.say(f"deskcheck: {error}\nThis session goes on, but nothing of it is kept.")
        return Store.unsaved()


def _is_terminal(context: Context) -> bool:
    smart = context.environ.get("TERM", "") != "dumb"
    return smart and context.stdin.isatty() and context.stdout.isatty()

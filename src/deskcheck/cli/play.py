"""``deskcheck play``: starts the session in the terminal, or in plain lines."""

from __future__ import annotations

from argparse import Namespace

from deskcheck.cli.context import Context, belief_texts
from deskcheck.progress.store import Store
from deskcheck.puzzle import Program, Puzzle
from deskcheck.session.practice import Practice
from deskcheck.terminal.play import Reader
from deskcheck.terminal.play import play as play_session
from deskcheck.terminal.screen import Screen
from deskcheck.terminal.style import Style, wants_colour


def play(arguments: Namespace, context: Context) -> int:
    """Play what was asked for by name, then what the schedule chooses."""
    library = context.library(arguments)
    store = context.store(library)
    named, chosen = library.split(arguments.targets)
    if arguments.path:
        on_path = library.path(arguments.path)
        named, chosen = _still_to_do(on_path, store) or on_path, named
    practice = Practice(
        chosen,
        store,
        lambda program, stop: context.truth(arguments, program, stop),
        first=named,
        diagnostician=lambda: context.diagnostician(arguments),
    )
    style = Style(wants_colour(arguments.color, context.stdout, context.environ))
    screen = Screen(context.stdout, style)
    plain = arguments.plain or not _is_terminal(context)

    def reader() -> Reader:
        if plain:
            from deskcheck.terminal.plain import PlainReader

            return PlainReader(context.stdin, context.stdout)
        from deskcheck.terminal.editor import EditorReader

        return EditorReader(colour=style.colour, vi=arguments.vi)

    def experiment(program: Program) -> None:
        from deskcheck.sandbox.experiment import prompt

        prompt(program, context.interpreter(arguments), dict(context.environ))

    return play_session(practice, screen, reader, experiment, belief_texts)


def _still_to_do(puzzles: tuple[Puzzle, ...], store: Store) -> tuple[Puzzle, ...]:
    """Return the puzzles that were not answered right the last time."""
    cards = store.learner().cards
    return tuple(p for p in puzzles if p.id not in cards or not cards[p.id].last_right)


def _is_terminal(context: Context) -> bool:
    smart = context.environ.get("TERM", "") != "dumb"
    return smart and context.stdin.isatty() and context.stdout.isatty()

"""``deskcheck interview``: a mock interview in the terminal, or in plain lines."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from random import randrange

from deskcheck.cli.context import Context
from deskcheck.cli.suggestions import unknown_topic
from deskcheck.corpus.library import Library
from deskcheck.errors import UsageError
from deskcheck.folders import data_folder
from deskcheck.session.interview import Interview, Level, Plan, plan
from deskcheck.session.interview_files import ReviewFiles, check_folder
from deskcheck.terminal.interview import COMMANDS, InterviewReader, hold
from deskcheck.terminal.screen import Screen

FOLDER = "interviews"
_SEEDS = 10_000


def interview(arguments: Namespace, context: Context) -> int:
    """Hold an interview and save its review."""
    library = context.library(arguments)
    chosen = _plan(arguments, library)
    folder = _folder(arguments, context)
    style = context.style(arguments)
    store = context.store(library)
    under_way = Interview(
        chosen,
        store,
        lambda program, stop: context.truth(arguments, program, stop),
        diagnostician=lambda: context.diagnostician(arguments),
    )

    def reader(clock: Callable[[], str]) -> InterviewReader:
        if arguments.plain or not context.is_terminal():
            from deskcheck.terminal.plain import PlainReader

            return PlainReader(context.stdin, context.stdout, commands=COMMANDS, clock=clock)
        from deskcheck.terminal.editor import EditorReader

        return EditorReader(colour=style.colour, vi=arguments.vi, commands=COMMANDS, clock=clock)

    return hold(under_way, ReviewFiles(folder, under_way), Screen(context.stdout, style), reader)


def _folder(arguments: Namespace, context: Context) -> Path:
    """Return where the review goes; a place that was named has to be one where it can."""
    if arguments.save is None:
        return data_folder(context.environ) / FOLDER
    folder = Path(arguments.save)
    check_folder(folder)
    return folder


def _plan(arguments: Namespace, library: Library) -> Plan:
    topics = [topic for word in arguments.topics for topic in word.split(",") if topic]
    if unknown := [topic for topic in topics if topic not in library.topics]:
        raise unknown_topic(unknown[0], library.topics)
    level = Level(arguments.level)
    chosen = plan(
        library.in_service,
        level=level,
        count=arguments.count,
        minutes=arguments.minutes,
        seed=arguments.seed or str(randrange(_SEEDS)),
        topics=topics,
    )
    if not chosen.questions:
        low, high = level.difficulties
        raise UsageError(
            f"There is no puzzle of level {low} to {high} in {', '.join(topics) or 'the pack'}.\n"
            "Choose another level, or other topics."
        )
    return chosen

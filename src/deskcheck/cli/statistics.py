"""``deskcheck stats``, ``deskcheck topics`` and ``deskcheck next``: where the learner stands."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

from deskcheck.cli.context import Context, belief_texts
from deskcheck.session.practice import has_changed, local_now

if TYPE_CHECKING:
    from deskcheck.progress.summary import Day
    from deskcheck.session.statistics import Statistics, TopicStatistics


def stats(arguments: Namespace, context: Context) -> int:
    """Print the statistics."""
    from deskcheck.session.statistics import statistics
    from deskcheck.terminal.folding import terminal_width
    from deskcheck.terminal.statistics import statistics_lines

    library = context.library(arguments)
    store = context.store(library)
    found = statistics(library.in_service, store.learner(), store.days(), local_now().date())
    if arguments.json:
        context.data(_statistics_document(found))
        return 0
    texts = belief_texts() if found.beliefs else {}
    _print(statistics_lines(found, texts, terminal_width(), context.style(arguments)), context)
    return 0


def topics(arguments: Namespace, context: Context) -> int:
    """Print the map of topics."""
    from deskcheck.session.statistics import topic_statistics
    from deskcheck.terminal.folding import terminal_width
    from deskcheck.terminal.statistics import topic_lines

    library = context.library(arguments)
    learner = context.store(library).learner()
    found = topic_statistics(library.in_service, learner, local_now().date())
    if arguments.json:
        context.data({"topics": [_topic(topic) for topic in found]})
        return 0
    style = context.style(arguments)
    _print(topic_lines(found, terminal_width(), style, results=False), context)
    context.say("'deskcheck play TOPIC' practises one of them.")
    return 0


def next_puzzle(arguments: Namespace, context: Context) -> int:
    """Print the puzzle that ``deskcheck`` would ask now, and why."""
    from deskcheck.scheduling.choosing import Situation
    from deskcheck.terminal.schedule import reason

    library = context.library(arguments)
    _, pool = library.split(arguments.topics or ())
    learner = context.store(library).learner()
    today = local_now().date()
    choice = Situation(
        pool,
        learner,
        today,
        Random(learner.size),
        changed=lambda puzzle: has_changed(puzzle, learner),
    ).choose()
    if choice is None:
        context.say("There is no puzzle to ask. 'deskcheck topics' shows what there is.")
        return 1
    texts = belief_texts() if choice.belief else {}
    why = reason(choice, learner, today, texts)
    if arguments.json:
        document = {
            "puzzle": choice.puzzle.id,
            "kind": choice.kind,
            "belief": choice.belief,
            "why": why,
        }
        context.data(document)
    else:
        _print([choice.puzzle.id], context)
        context.say(why)
    return 0


def _print(lines: Iterable[str], context: Context) -> None:
    for line in lines:
        print(line, file=context.stdout)


def _statistics_document(found: Statistics) -> dict[str, Any]:
    return {
        "today": found.today.isoformat(),
        "streak": found.streak,
        "longest_streak": found.longest_streak,
        "total": _counts(found.total),
        "days": [{"day": day.day.isoformat(), **_counts(day)} for day in found.days],
        "due": [{"day": day.isoformat(), "puzzles": count} for day, count in found.outlook.week()],
        "unseen": found.outlook.unseen,
        "topics": [_topic(topic) for topic in found.topics],
        "beliefs": [
            {
                "id": belief.record.belief,
                "state": belief.record.state,
                "shown": belief.record.shown,
                "last_shown": _iso(belief.record.last_shown),
                "next_puzzle": belief.next_puzzle,
            }
            for belief in found.beliefs
        ],
    }


def _counts(day: Day) -> dict[str, Any]:
    return {name: value for name, value in day._asdict().items() if name != "day"}


def _topic(topic: TopicStatistics) -> dict[str, Any]:
    return topic._asdict()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None

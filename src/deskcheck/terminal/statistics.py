"""Statistics as text, for wide and for narrow terminals."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from deskcheck.progress.summary import Day
from deskcheck.scheduling.beliefs import BeliefState
from deskcheck.session.statistics import BeliefStatistics, Statistics, TopicStatistics
from deskcheck.terminal.charts import bar, column, percent, sparkline
from deskcheck.terminal.schedule import day_name
from deskcheck.terminal.style import Style

_WIDE = 72  # columns from which on there is room for everything
_MOST_BELIEFS = 6
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def statistics_lines(
    found: Statistics, texts: Mapping[str, str], width: int, style: Style
) -> Iterator[str]:
    """Yield the lines of ``deskcheck stats``; ``texts`` has what the beliefs say."""
    if not found.total.answers:
        yield "No answers yet. 'deskcheck' asks the first puzzle."
        return
    yield from _numbers(found, width, style)
    yield ""
    yield from _due(found, width, style)
    yield ""
    yield from topic_lines([t for t in found.topics if t.met], width, style)
    untouched = sum(not topic.met for topic in found.topics)
    if untouched:
        yield style.paint(f"and {untouched} not met yet: deskcheck topics", "dim")
    if found.beliefs:
        yield ""
        yield from _beliefs(found.beliefs, texts, found.today, width, style)


def _numbers(found: Statistics, width: int, style: Style) -> Iterator[str]:
    today, total = found.days[-1], found.total
    first = f"{percent(total.firsts_right, total.firsts).strip()} right"
    days = "1 day" if found.streak == 1 else f"{found.streak} days"
    rows = [
        ("Today", _day(today)),
        ("Streak", f"{days}, longest {found.longest_streak}"),
        ("Answers", f"{total.answers}, {percent(total.right, total.answers).strip()} right"),
        (
            "First try",
            f"{first} of {total.firsts}, {_duration(total.seconds / total.answers)} each",
        ),
    ]
    for name, text in rows:
        yield f"{style.paint(f'{name:<9}', 'bold')} {text}"
    line = sparkline([day.answers for day in found.days])
    yield f"{style.paint('4 weeks  ', 'bold')} {line}"


def _day(day: Day) -> str:
    if not day.answers:
        return "no answers yet"
    answers = "1 answer" if day.answers == 1 else f"{day.answers} answers"
    return f"{answers}, {day.right} right, {_duration(day.seconds)}"


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def _due(found: Statistics, width: int, style: Style) -> Iterator[str]:
    week = found.outlook.week()
    most = max(count for _, count in week)
    yield style.paint("Due", "bold")
    if not most:
        yield "  nothing this week"
        return
    room = min(30, width - 20)
    for place, (day, count) in enumerate(week):
        name = ("today", "tomorrow")[place] if place < 2 else _WEEKDAYS[day.weekday()]
        drawn = column(count, most, room)
        yield f"  {name:<8} {drawn} {count}" if drawn else f"  {name:<8} {count}"


def topic_lines(
    topics: Sequence[TopicStatistics], width: int, style: Style, *, results: bool = True
) -> Iterator[str]:
    """Yield a line for each topic: how much of it is known, and how the answers went."""
    wide = width >= _WIDE
    longest = max((len(topic.topic) for topic in topics), default=5)
    name_width = min(longest, 20 if wide else max(8, width - 24))
    bar_width = 16 if wide else 6
    head = f"{'Topic':<{name_width}}  {'known':<{bar_width + 8}}"
    if results:
        head += " right recall" if wide else " right"
    if wide:
        head += "  level  due"
    yield style.paint(head.rstrip(), "bold")
    for topic in topics:
        name = (
            topic.topic if len(topic.topic) <= name_width else f"{topic.topic[: name_width - 1]}…"
        )
        share = f"{topic.known}/{topic.puzzles}"
        line = f"{name:<{name_width}}  {bar(topic.known / topic.puzzles, bar_width)} {share:<7}"
        if results:
            line += f" {percent(topic.right, topic.answers)}"
            if wide:
                line += f"  {percent(topic.recalled, topic.recalls)}"
        if wide:
            level = f"{topic.level:.1f}" if topic.level is not None else "–"
            line += f"  {level:>5}  {topic.due or '':>3}"
        yield line.rstrip()


def _beliefs(
    beliefs: Sequence[BeliefStatistics],
    texts: Mapping[str, str],
    today: date,
    width: int,
    style: Style,
) -> Iterator[str]:
    open_ = [belief for belief in beliefs if belief.record.state.to_work_on]
    held = [b for b in open_ if b.record.state is not BeliefState.SEEN_ONCE]
    once = [b for b in open_ if b.record.state is BeliefState.SEEN_ONCE]
    yield style.paint("Beliefs to work on", "bold")
    shown = [*held, *once][:_MOST_BELIEFS]
    if not shown:
        yield "  none"
    for belief in shown:
        record = belief.record
        yield from _wrapped(f"“{texts.get(record.belief, record.belief)}”", width, "  ")
        last = f", last {day_name(record.last_shown, today)}" if record.last_shown else ""
        times = "" if record.shown == 1 else f", showed {record.shown} times"
        for line in _wrapped(f"{record.state}{times}{last}", width, "    "):
            yield style.paint(line, "dim")
        if belief.next_puzzle is not None:
            yield f"    deskcheck play {belief.next_puzzle}"
    if len(open_) > len(shown):
        yield f"  and {len(open_) - len(shown)} more"
    overcome = len(beliefs) - len(open_)
    if overcome:
        yield f"  ✓ {overcome} overcome"


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(
        text, max(20, min(width, 88)), initial_indent=indent, subsequent_indent=f"{indent} "
    )

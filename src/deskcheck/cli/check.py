"""``deskcheck check``: all about a puzzle that somebody writes, on one screen."""

from __future__ import annotations

import os
import textwrap
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from deskcheck.checks.examination import Elsewhere, Examination, examine
from deskcheck.checks.pythons import ALL, interpreters
from deskcheck.checks.recording import record
from deskcheck.checks.runs import Runs
from deskcheck.checks.self_check import fits
from deskcheck.cli.context import Context, processors
from deskcheck.cli.subjects import Target, targets
from deskcheck.errors import BrokenPuzzle, Problem
from deskcheck.folders import cache_folder
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.terminal.folding import terminal_width
from deskcheck.terminal.style import Style
from deskcheck.transcript import transcript_lines, visible

_WIDEST = 88
_MOST_LINES = 20  # of one output
_MOST_WRONG = 8


def check(arguments: Namespace, context: Context) -> int:
    """Show what there is to know of each puzzle; the exit code says whether all are sound."""
    cache = cache_folder(context.environ)
    pythons = interpreters(arguments.python or [ALL], cache)
    report = Report(context, Style(_coloured(arguments, context)))
    chosen = targets(arguments, context)

    def look() -> bool:
        with Runs(cache, processors()) as runs:
            results = [_look(target, arguments.record, pythons, runs, report) for target in chosen]
        return all(results)

    if not arguments.watch:
        return 0 if look() else 1
    from deskcheck.cli.watching import watch

    return watch(lambda: [f for target in chosen for f in target.files()], look, context)


def _coloured(arguments: Namespace, context: Context) -> bool:
    from deskcheck.terminal.style import wants_colour

    return wants_colour(arguments.color, context.stdout, context.environ)


def _look(
    target: Target, recording: bool, pythons: Sequence[Interpreter], runs: Runs, report: Report
) -> bool:
    """Show one puzzle, after recording what there is to record; returns whether it is sound."""
    try:
        subject = target.subject()
        if recording and target.markdown is not None:
            meant = [python for python in pythons if fits(subject.puzzle, python)]
            asked = [runs.outcome(subject.puzzle.program, python) for python in meant]
            if record(target.markdown, subject.page, [place.result() for place in asked]):
                report.line(f"recorded: {report.path(target.markdown)}")
                subject = target.subject()
        found = examine(subject, pythons, runs, target.corpus())
    except BrokenPuzzle as broken:
        report.broken(target.name, broken.problems)
        return False
    report.examination(found)
    return found.sound


class Report:
    """Prints examinations."""

    def __init__(self, context: Context, style: Style) -> None:
        self._stream = context.stdout
        self._style = style

    def line(self, text: str = "", *styles: str) -> None:
        """Print one line."""
        print(self._style.paint(text, *styles), file=self._stream, flush=True)

    def path(self, file: Path) -> str:
        """Return a path as the user would type it."""
        relative = os.path.relpath(file)
        return str(file) if relative.startswith("..") else relative

    def broken(self, name: str, problems: Iterable[Problem]) -> None:
        """Print what is wrong with a puzzle that cannot even be read."""
        self.line(name, "bold")
        self._problems(problems)

    def examination(self, found: Examination) -> None:
        """Print everything."""
        puzzle = found.puzzle
        title = f" · {visible(puzzle.about.title)}" if puzzle.markdown is not None else ""
        self._wrapped(f"{puzzle.id}{title}", "  ", "bold")
        self.line(f"\nIt prints, on {found.outcome.implementation}:")
        self._output(found.outcome.transcript)
        self.line()
        for rule, problems in found.problems.items():
            self._verdict(rule, not problems, "" if problems else _said(rule, found))
            self._problems(problems)
        self._elsewhere(found.elsewhere)
        self._wrong_answers(found)
        for heading, sentences in (("Much like it", found.near), ("Advice", found.advice)):
            if sentences:
                self.line(f"\n{heading}:")
                for sentence in sentences:
                    self._wrapped(f"- {sentence}", "  ")
        self.line()

    def _verdict(self, rule: str, passed: bool, text: str) -> None:
        mark = self._style.paint("✓", "right") if passed else self._style.paint("✗", "wrong")
        first, *rest = self._folded(f"  {rule:<15}{text}", " " * 17)
        self.line(f"{mark} {first[2:]}".rstrip())
        for line in rest:
            self.line(line)

    def _problems(self, problems: Iterable[Problem]) -> None:
        for problem in problems:
            self.line(str(problem._replace(file=Path(self.path(problem.file)))), "notice")

    def _elsewhere(self, elsewhere: Sequence[Elsewhere]) -> None:
        meant = [one for one in elsewhere if one.meant]
        sound = [str(one.implementation) for one in meant if not one.problems]
        if meant:
            passed = len(sound) == len(meant)
            names = ", ".join(sound)
            self._verdict("elsewhere", passed, f"on {names}" if names else "")
            for one in meant:
                self._problems(one.problems)
        others = [one for one in elsewhere if not one.meant]
        same = ", ".join(str(one.implementation) for one in others if one.same)
        differs = ", ".join(str(one.implementation) for one in others if not one.same)
        if same:
            self._wrapped(f"· not meant for, but prints the same: {same}", "  ")
        if differs:
            self._wrapped(f"· not meant for, and prints something else: {differs}", "  ")

    def _wrong_answers(self, found: Examination) -> None:
        answers = found.wrong_answers
        if not answers:
            self.line("\nNo misconception changes what it prints.")
            return
        self.line()
        self._wrapped("Wrong answers, and what they show (* is listed):", "")
        for answer in answers[:_MOST_WRONG]:
            names = [f"{name}{'*' * (name in answer.listed)}" for name in answer.beliefs]
            self._wrapped("  " + ", ".join(names), "  ")
            self._output(answer.output)
        if len(answers) > _MOST_WRONG:
            self.line(f"  … and {len(answers) - _MOST_WRONG} more")

    def _output(self, text: str) -> None:
        lines = transcript_lines(text)
        for line in lines[:_MOST_LINES] or ["(nothing)"]:
            self.line(f"    {visible(line)}".rstrip(), "dim")
        if len(lines) > _MOST_LINES:
            self.line(f"    … and {len(lines) - _MOST_LINES} more lines", "dim")

    def _wrapped(self, text: str, indent: str, *styles: str) -> None:
        for line in self._folded(text, indent):
            self.line(line, *styles)

    def _folded(self, text: str, indent: str) -> list[str]:
        """Fold a line to the width that the terminal has now; its own indentation stays."""
        width = min(terminal_width(), _WIDEST)
        return textwrap.wrap(text, width, subsequent_indent=indent, break_on_hyphens=False)


def _said(rule: str, found: Examination) -> str:
    """Return what there is to say of a rule that is kept."""
    listed = len(found.puzzle.about.misconceptions)
    return {
        "output": "as recorded",
        "stability": "the same in all circumstances",
        "claims": "1 example holds" if found.claims == 1 else f"{found.claims} examples hold",
        "misconceptions": f"{listed} listed",
    }.get(rule, "")

"""``deskcheck report``: how a class did on its sheets, for the teacher."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from deskcheck.checks.class_report import ClassReport, PuzzleReport, class_report, sheets_in
from deskcheck.checks.marking import REASONS, Marker
from deskcheck.checks.runs import Runs
from deskcheck.cli.context import Context, processors
from deskcheck.errors import UsageError
from deskcheck.folders import cache_folder
from deskcheck.replacing import replace_file
from deskcheck.sandbox.interpreters import prepare
from deskcheck.transcript import visible

_MOST_NAMES = 8


def report(arguments: Namespace, context: Context) -> int:
    """Grade all sheets and print what came out."""
    files = sheets_in(Path(arguments.folder))
    cache = cache_folder(context.environ)
    library = context.library(arguments, report=False)
    with Runs(cache, processors()) as runs:
        marker = Marker(library, runs, prepare(None, cache), processors())
        try:
            found = class_report(files, library, marker)
        finally:
            marker.close()
    for problem in found.problems:
        context.say(f"deskcheck: {problem}")
    if arguments.html:
        _write_html(found, Path(arguments.html))
    if arguments.json:
        context.data(_document(found))
    else:
        for line in _lines(found):
            print(line, file=context.stdout)
    return 0


def _write_html(found: ClassReport, file: Path) -> None:
    from deskcheck.cli.report_page import page

    try:
        replace_file(file, page(found))
    except OSError as error:
        raise UsageError(
            f"{file} cannot be written: {error.strerror}.\nName another file with --html."
        ) from error


def _lines(found: ClassReport) -> Iterator[str]:
    """Yield the report as text."""
    count = len(found.students)
    yield f"{count} sheet{'' if count == 1 else 's'}, {len(found.puzzles)} puzzles"
    yield "\nPuzzles, the hardest first:"
    for puzzle in found.hardest_first:
        yield from _puzzle_lines(puzzle)
    if found.beliefs:
        yield "\nMisconceptions that answers fit, and whose:"
    for belief in found.beliefs:
        names = _names(belief.students)
        yield f"\n  {belief.finding.id}: {len(belief.students)} of {count} ({names})"
        yield f"    “{belief.finding.belief}” In fact: {belief.finding.rule}"
    yield "\nStudents:"
    width = max(len(name) for name, _, _ in found.students)
    for name, right, graded in found.students:
        yield f"  {visible(name):<{width}}  {right} of {graded} right"


def _puzzle_lines(puzzle: PuzzleReport) -> Iterator[str]:
    empty = f", {len(puzzle.empty)} empty" if puzzle.empty else ""
    yield (
        f"\n  {puzzle.puzzle_id} · {visible(puzzle.title)}: "
        f"{len(puzzle.right)} of {puzzle.answered} right{empty}"
    )
    if puzzle.right:
        yield f"    right: {_names(puzzle.right)}"
    for answer in puzzle.wrong_answers:
        yield f"    {len(answer.students)} × wrong: {_names(answer.students)}"
        for line in answer.output.split("\n"):
            yield f"        {visible(line)}"
        for finding in answer.findings[:2]:
            yield f"      fits {finding.id}: “{finding.belief}”"
        if answer.comment:
            yield f"      foreseen: {answer.comment.splitlines()[0]}"
    for result, students in puzzle.ungraded:
        yield f"    not graded: {_names(students)}: {REASONS[result]}"


def _names(students: tuple[str, ...]) -> str:
    shown = ", ".join(map(visible, students[:_MOST_NAMES]))
    more = len(students) - _MOST_NAMES
    return f"{shown} and {more} more" if more > 0 else shown


def _document(found: ClassReport) -> dict[str, object]:
    return {
        "students": [
            {"name": name, "right": right, "graded": graded}
            for name, right, graded in found.students
        ],
        "puzzles": [
            {
                "id": puzzle.puzzle_id,
                "title": puzzle.title,
                "right": puzzle.right,
                "wrong": puzzle.wrong,
                "empty": puzzle.empty,
                "ungraded": dict(puzzle.ungraded),
                "wrong_answers": [
                    {
                        "answer": answer.output,
                        "students": answer.students,
                        "misconceptions": [finding.id for finding in answer.findings],
                    }
                    for answer in puzzle.wrong_answers
                ],
            }
            for puzzle in found.puzzles
        ],
        "misconceptions": [
            {
                "id": belief.finding.id,
                "belief": belief.finding.belief,
                "rule": belief.finding.rule,
                "students": belief.students,
            }
            for belief in found.beliefs
        ],
    }

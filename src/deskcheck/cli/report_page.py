"""The class report as one HTML file: no script, nothing from elsewhere, readable on paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from deskcheck.checks.class_report import ClassReport, PuzzleReport
from deskcheck.checks.marking import REASONS

_STYLE = """\
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
pre { background: #8881; padding: .5rem .75rem; margin: .25rem 0; overflow-x: auto; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .2rem 1rem .2rem 0; }
.bar { display: inline-block; height: .7em; background: #2a7; vertical-align: baseline; }
.rest { background: #c54; } section { margin: 2rem 0; break-inside: avoid; }
small { color: #777; }
:root { color-scheme: light dark; }
"""


def page(found: ClassReport) -> str:
    """Return the whole document."""
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>deskcheck: {len(found.students)} sheets</title>",
            f"<style>{_STYLE}</style></head><body>",
            f"<h1>{len(found.students)} sheets, {len(found.puzzles)} puzzles</h1>",
            *_beliefs(found),
            "<h2>Puzzles, the hardest first</h2>",
            *(line for puzzle in found.hardest_first for line in _puzzle(puzzle)),
            *_students(found),
            "</body></html>",
            "",
        ]
    )


def _beliefs(found: ClassReport) -> Iterator[str]:
    if not found.beliefs:
        return
    yield "<h2>Misconceptions that answers fit</h2><table>"
    for belief in found.beliefs:
        yield (
            f"<tr><td>{len(belief.students)}</td><td>“{escape(belief.finding.belief)}”<br>"
            f"In fact: {escape(belief.finding.rule)}<br>"
            f"<small>{escape(belief.finding.id)}: {_names(belief.students)}</small></td></tr>"
        )
    yield "</table>"


def _puzzle(puzzle: PuzzleReport) -> Iterator[str]:
    yield f"<section><h3>{escape(puzzle.title)} <small>{escape(puzzle.puzzle_id)}</small></h3>"
    share = round(100 * len(puzzle.right) / puzzle.answered) if puzzle.answered else 0
    empty = f", {len(puzzle.empty)} empty" if puzzle.empty else ""
    yield f"<p>{len(puzzle.right)} of {puzzle.answered} right{empty}<br>"
    if puzzle.answered:
        yield (
            f'<span class="bar" style="width:{share / 5:.1f}rem"></span>'
            f'<span class="bar rest" style="width:{(100 - share) / 5:.1f}rem"></span>'
        )
    yield "</p>"
    if puzzle.right:
        yield f"<p>Right: <small>{_names(puzzle.right)}</small></p>"
    for answer in puzzle.wrong_answers:
        yield f"<p>{len(answer.students)} × <small>{_names(answer.students)}</small></p>"
        yield f"<pre>{escape(answer.output)}</pre>"
        for finding in answer.findings[:2]:
            yield f"<p>fits “{escape(finding.belief)}” <small>{escape(finding.id)}</small></p>"
        if answer.comment:
            yield f"<p>{escape(answer.comment)}</p>"
    for result, students in puzzle.ungraded:
        yield f"<p>Not graded: {_names(students)}: {escape(REASONS[result])}</p>"
    yield "</section>"


def _students(found: ClassReport) -> Iterator[str]:
    yield "<h2>Students</h2><table><tr><th>Name</th><th>Right</th><th>Answered</th></tr>"
    for name, right, graded in found.students:
        yield f"<tr><td>{escape(name)}</td><td>{right}</td><td>{graded}</td></tr>"
    yield "</table>"


def _names(students: tuple[str, ...]) -> str:
    return escape(", ".join(students))

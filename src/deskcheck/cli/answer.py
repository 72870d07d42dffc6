"""``deskcheck answer``: grade one prediction, for scripts, editors and teachers."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from deskcheck.cli.context import Context
from deskcheck.corpus.library import page_of
from deskcheck.errors import UsageError
from deskcheck.grading import Verdict
from deskcheck.session.endings import ending_text
from deskcheck.session.findings import finding_texts
from deskcheck.session.round import Feedback, feedback_on

_VERDICTS = {
    Verdict.RIGHT: "right",
    Verdict.NEARLY: "right, but for the formatting",
    Verdict.WRONG: "wrong",
}


def answer(arguments: Namespace, context: Context) -> int:
    """Grade and report; the exit code says whether the prediction counts as right."""
    puzzle = context.library(arguments).find(arguments.target)
    page = page_of(puzzle)
    prediction = _prediction(arguments.prediction, context)
    feedback = feedback_on(prediction, context.truth(arguments, puzzle.program), page)
    if not feedback.grade.verdict.passed:
        diagnostician = context.diagnostician(arguments)
        worlds = diagnostician.explore(puzzle.program)
        findings = diagnostician.findings(
            prediction, puzzle, worlds, foreseen=feedback.foreseen is not None
        )
        feedback = feedback._replace(findings=findings)
    if arguments.json:
        context.data(_document(puzzle.id, feedback, page.takeaway))
    else:
        _print(feedback, page.takeaway, context)
    return 0 if feedback.grade.verdict.passed else 1


def _prediction(name: str, context: Context) -> str:
    if name != "-":
        try:
            return Path(name).read_text(encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            raise UsageError(
                f"The prediction in {name} cannot be read: {error.strerror}.\n"
                "Name a text file, or '-' for the standard input."
            ) from None
    if context.stdin.isatty():
        context.say("Type the prediction; Ctrl-D on an empty line ends it.")
    return context.stdin.read()


def _document(puzzle_id: str, feedback: Feedback, takeaway: str) -> dict[str, object]:
    lines = [
        {"predicted": line.predicted, "actual": line.actual, "same": line.same}
        for line in feedback.grade.lines
    ]
    return {
        "puzzle": puzzle_id,
        "verdict": feedback.grade.verdict,
        "transcript": feedback.outcome.transcript,
        "lines": lines,
        "misconceptions": [
            {"id": f.id, "belief": f.belief, "rule": f.rule, "fits": f.fits}
            for f in feedback.findings
        ],
        "takeaway": takeaway,
    }


def _print(feedback: Feedback, takeaway: str, context: Context) -> None:
    def show(text: str) -> None:
        print(text, file=context.stdout)

    where = f": {feedback.grade.place}" if feedback.grade.place else ""
    show(f"{_VERDICTS[feedback.grade.verdict]}{where}")
    if feedback.grade.verdict is not Verdict.RIGHT:
        show("(- yours, + Python's)")
        for line in feedback.grade.lines:
            show(line.text())
    if ended := ending_text(feedback.outcome):
        show(ended)
    if feedback.foreseen is not None:
        show(f"\n{feedback.foreseen.comment}")
    for paragraph in finding_texts(feedback.findings):
        show(f"\n{paragraph}")
    if takeaway and feedback.grade.verdict is Verdict.WRONG:
        show(f"\nRemember: {takeaway}")

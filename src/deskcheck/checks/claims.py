"""The examples of an explanation hold: each runs after the program, in its namespace."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import deskcheck.inside
from deskcheck.checks.side_by_side import side_by_side
from deskcheck.errors import Problem
from deskcheck.grading import exception_type, normal_lines
from deskcheck.puzzle import Claim, Mode, Page, Program, Puzzle
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.limits import Limits
from deskcheck.sandbox.outcomes import text_of
from deskcheck.sandbox.perturbations import NEUTRAL
from deskcheck.sandbox.supervising import supervise
from deskcheck.sandbox.surroundings import surroundings
from deskcheck.tracebacks import read_exception
from deskcheck.transcript import Implementation, transcript_of, visible

_PACKAGE = str(Path(deskcheck.inside.__file__).parent.parent)
_START = f"import sys; sys.path.insert(0, {_PACKAGE!r}); from inside.claims import main; main()"
_ADDRESS = re.compile(r" at 0x(?:\.\.\.\d+|[0-9a-fA-F]+)")
_EXCEPTION_STARTS = re.compile(
    r"^(?:Traceback \(most recent call last\):$|  File \")", re.MULTILINE
)


class Example(NamedTuple):
    """What is typed, what comes back, and the line in the Markdown file."""

    source: str
    want: str
    line: int


class Answer(NamedTuple):
    """What came back: output, and the name of the type of an exception, if one was raised."""

    printed: str
    exception: str


class Trial(NamedTuple):
    """What became of the examples of a page.

    Attributes:
        answers: of the examples, in order; fewer when the run ended before the last one.
        ended: why the run ended before that; empty if it did not.
    """

    implementation: Implementation
    answers: tuple[Answer, ...]
    ended: str = ""


def examples_of(claim: Claim) -> list[Example]:
    """Return the examples of a fence; raises ValueError for one that is not well formed."""
    import doctest

    parser = doctest.DocTestParser()
    return [
        Example(example.source, example.want, claim.line + 1 + example.lineno)
        for example in parser.get_examples(claim.text)
    ]


def form_problems(page: Page, file: Path) -> Iterator[Problem]:
    """Yield what is wrong with the form of the examples; no run is needed for that."""
    import doctest

    parser = doctest.DocTestParser()
    for claim in page.claims:
        try:
            parts = parser.parse(claim.text)
        except ValueError as error:
            cure = "write it as the prompt shows it: '>>> ', then '... ', then what comes back"
            yield Problem(file, claim.line, "claims", f"these are no examples: {error}", cure)
            continue
        prose = [part for part in parts if isinstance(part, str) and part.strip()]
        if len(parts) == len(prose) or prose:
            stray = prose[0].strip().split("\n")[0] if prose else ""
            message = f"'{stray}' belongs to no example" if stray else "there is no example here"
            cure = "start with '>>> '; a blank line in the output is written <BLANKLINE>"
            yield Problem(file, claim.line, "claims", message, cure)


def try_claims(
    program: Program,
    claims: Sequence[Claim],
    interpreter: Interpreter,
    limits: Limits,
    stop: Callable[[], bool] = lambda: False,
) -> Trial:
    """Run the program, then each example after it, in one child process."""
    fences = [
        {"fresh": claim.fresh, "examples": [example.source for example in examples_of(claim)]}
        for claim in claims
    ]
    with surroundings(program, interpreter.executable, NEUTRAL) as here:
        folder = here.root / "claims"
        folder.mkdir()
        request, report = folder / "request", folder / "report"
        content = {
            "path": str(here.program),
            "repl": program.mode is Mode.REPL,
            "fences": fences,
        }
        request.write_text(ascii(content), encoding="utf-8")
        words = [str(request), str(report), str(folder)]
        command = [str(interpreter.executable), "-c", _START, *words]
        raw = supervise(command, here.environment, here.work, str(here.root), limits, stop)
        lines = report.read_text(encoding="utf-8").splitlines() if report.exists() else []
    answers = tuple(Answer(**ast.literal_eval(line)) for line in lines)[1:]
    ended = ""
    if len(answers) < sum(len(examples_of(claim)) for claim in claims):
        said = text_of(raw.stderr).strip().splitlines()
        ended = raw.reason or (said[-1] if said else f"exit code {raw.exit_code}")
    return Trial(interpreter.implementation, answers, ended)


def claim_problems(puzzle: Puzzle, page: Page, trial: Trial) -> Iterator[Problem]:
    """Yield a problem for each example that does not hold."""
    file = puzzle.markdown or puzzle.program.path
    examples = [example for claim in page.claims for example in examples_of(claim)]
    for example, answer in zip(examples, trial.answers, strict=False):
        if not holds(example, answer):
            yield _false(file, example, answer, trial.implementation)
    if trial.ended:
        where = examples[len(trial.answers)].line
        yield Problem(
            file,
            where,
            "claims",
            f"on {trial.implementation} the run ended before this example was over: {trial.ended}",
            "examples must leave the prompt alive, and the program before them too",
        )


def holds(example: Example, answer: Answer) -> bool:
    """Whether an example came back as written.

    Trailing blanks and addresses do not count; exceptions are compared by their type.
    """
    printed, exception = _expected(example.want)
    return exception == exception_type(answer.exception) and _lines(printed) == _lines(
        answer.printed
    )


def _lines(text: str) -> tuple[str, ...]:
    return normal_lines(_ADDRESS.sub(" at 0x...", visible(text)))


def _expected(want: str) -> tuple[str, str]:
    """Split what is expected into output and the name of an exception's type."""
    want = want.replace("<BLANKLINE>", "")
    start = _EXCEPTION_STARTS.search(want)
    exception = read_exception(want[start.start() :]) if start else None
    if start is None or exception is None:
        return want, ""
    return want[: start.start()], exception_type(exception.type)


def _false(file: Path, example: Example, answer: Answer, python: Implementation) -> Problem:
    came = transcript_of(visible(answer.printed), None)
    if answer.exception:
        came += f"{answer.exception}\n"
    printed, exception = _expected(example.want)
    written = printed + (f"{exception}\n" if exception else "")
    typed = example.source.strip().split("\n")[0]
    table = side_by_side(("written", str(python)), written, came)
    return Problem(
        file,
        example.line,
        "claims",
        f"'>>> {typed}' does not hold\n{table}",
        "correct the example, or what the text says about it",
    )

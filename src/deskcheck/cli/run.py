"""``deskcheck run``: the truth about programs, streamed in the order they were named."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import tee
from pathlib import Path

from deskcheck.cli.context import Context, processors
from deskcheck.corpus.library import Library, puzzle_of_file
from deskcheck.errors import BrokenPuzzle, UsageError
from deskcheck.puzzle import Mode, Program, Puzzle
from deskcheck.transcript import Ending, Outcome


def run(arguments: Namespace, context: Context) -> int:
    """Run each program and print its outcome as soon as all before it are printed."""
    from deskcheck.sandbox.batch import run_many

    found = _puzzles(arguments, context)
    mine, theirs = tee(found)
    mode = Mode(arguments.mode) if arguments.mode else None
    programs = (_in_mode(puzzle.program, mode) for puzzle in theirs)
    jobs = arguments.jobs or processors()
    outcomes = run_many(programs, context.interpreter(arguments), jobs=jobs)
    for puzzle, outcome in zip(mine, outcomes, strict=True):
        if arguments.json:
            context.data(_document(puzzle.id, outcome))
        else:
            _print(puzzle.id, outcome, context)
    return 0


def _in_mode(program: Program, mode: Mode | None) -> Program:
    return program if mode is None else program._replace(mode=mode)


def _puzzles(arguments: Namespace, context: Context) -> Iterator[Puzzle]:
    library: Library | None = None
    for target in arguments.targets:
        path = Path(target)
        if path.is_dir():
            yield from _below(path, context)
        elif path.is_file():
            yield puzzle_of_file(path)
        elif path.suffix == ".py":
            raise UsageError(f"There is no file {path}.\nCheck the spelling, and where you are.")
        else:
            library = library or context.library(arguments)
            yield from library.select([target])


def _below(folder: Path, context: Context) -> Iterator[Puzzle]:
    """Yield every program below a folder; modules beside a ``main.py`` belong to that one."""
    if (folder / "main.py").is_file():
        yield puzzle_of_file(folder / "main.py")
        return
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.name.startswith((".", "__pycache__")):
            yield from _below(entry, context)
        elif entry.suffix == ".py":
            try:
                yield puzzle_of_file(entry)
            except BrokenPuzzle as broken:
                context.say(f"deskcheck: {broken}")


def _document(name: str, outcome: Outcome) -> dict[str, object]:
    exception = outcome.exception
    return {
        "puzzle": name,
        "transcript": outcome.transcript,
        "stderr": outcome.stderr,
        "ending": outcome.ending,
        "exception": exception and {"type": exception.type, "message": exception.message},
        "exit_code": outcome.exit_code,
        "interpreter": {
            "implementation": outcome.implementation.name,
            "version": outcome.implementation.version,
        },
        "seconds": round(outcome.seconds, 4),
    }


def _print(name: str, outcome: Outcome, context: Context) -> None:
    """Print the transcript as data; which program it was, and how it ended, as talk."""
    context.say(f"# {name}")
    end = "" if not outcome.transcript or outcome.transcript.endswith("\n") else "\n"
    print(outcome.transcript, end=end, file=context.stdout, flush=True)
    if outcome.ending not in (Ending.COMPLETED, Ending.RAISED):
        code = "" if outcome.exit_code is None else f" (exit code {outcome.exit_code})"
        context.say(f"# {outcome.ending}{code}")

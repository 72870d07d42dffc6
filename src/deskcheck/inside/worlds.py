"""The child's entry: run a program in the true world and in wrong ones.

Requests come on stdin, answers leave on what was stdout when the process started; both are lines,
each a Python literal, since importing json would cost a third of the start. A request is a dict:

    source, path        the program, and where it lies (its folder is put on ``sys.path``)
    repl                whether it is a session at the prompt
    worlds              a list of lists of belief ids, each list held together; None for every
                        belief that could matter; ``neutral`` is one for tests
    filtered            False runs also the beliefs that cannot matter (for tests)
    seconds, truth_seconds, output, memory, at_once    limits; see `Limits`

An answer is ``{"world": [ids], "ending", "exception", "output"}``; the truth (``[]``) comes
first, the others as they end, and ``{"end": True}`` last. The ending ``unchanged`` means that a
world is the true one and did not run; ``broken`` that a belief is at fault. A world with a belief
that is not in the catalogue has no answer.
"""

from __future__ import annotations

import ast
import os
import sys

from .belief import REGISTRY
from .features import Features
from .isolation import Ended, Limits, run_all
from .preloading import preload
from .running import Program, Unchanged, prepare, run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import CodeType
    from typing import Any, BinaryIO, NoReturn

    from .belief import Misconception
    from .isolation import Job, Report


def main() -> None:
    """Serve requests until stdin ends."""
    from . import catalogue

    catalogue.load()
    package_root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:] = [entry for entry in sys.path if entry not in ("", package_root)]
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):  # the programs' streams; stdout becomes a pipe in each world
        if descriptor != 2 or not os.environ.get("DESKCHECK_TRACE_WORLDS"):
            os.dup2(nothing, descriptor)
    os.close(nothing)
    for line in requests:
        serve(ast.literal_eval(line.decode()), lambda answer: _write(answers, answer))


def _write(answers: BinaryIO, answer: dict[str, Any]) -> None:
    answers.write(ascii(answer).encode() + b"\n")
    answers.flush()


def serve(request: dict[str, Any], answer: Callable[[dict[str, Any]], object]) -> None:
    """Answer one request; without a fork there are no worlds, and no answers but the end."""
    if not hasattr(os, "fork"):
        answer({"end": True})
        return
    program = Program(request["source"], request["path"], request.get("repl", False))
    output, memory = request.get("output", 1 << 16), request.get("memory", 1 << 29)
    generous = Limits(request.get("truth_seconds", 2.0), output, memory)
    strict = Limits(request.get("seconds", 0.3), output, memory)
    preload(program)
    runs_well = True
    for ended in run_all(_jobs(program, [()], answer), generous, 1):
        answer(_as_answer(ended))
        runs_well = ended.ending in ("completed", "exited", "raised")
    if runs_well:
        jobs = _jobs(program, _wanted_worlds(program, request), answer)
        for ended in run_all(jobs, strict, request.get("at_once", os.cpu_count() or 1)):
            answer(_as_answer(ended))
    answer({"end": True})


def _jobs(
    program: Program, worlds: list[tuple[str, ...]], answer: Callable[[dict[str, Any]], object]
) -> Iterator[Job]:
    """Rewrite the program for one world after the other, while those before it run.

    A world that needs no run is answered here.
    """
    for world in worlds:
        beliefs = [_kind(name)() for name in world]
        try:
            codes = prepare(program, beliefs)
        except Unchanged:
            answer(_as_answer(Ended(world, "unchanged", "", b"")))
        except Exception as error:
            at_fault = bool(beliefs) and program.compiles()
            ending = "broken" if at_fault else "raised"
            answer(_as_answer(Ended(world, ending, type(error).__name__, b"")))
        else:
            yield world, _running(program, codes, beliefs)


def _running(
    program: Program, codes: list[CodeType], beliefs: list[Misconception]
) -> Callable[[Report], NoReturn]:
    return lambda report: run(program, codes, beliefs, report)


def _wanted_worlds(program: Program, request: dict[str, Any]) -> list[tuple[str, ...]]:
    """Return the worlds to run: of those asked for the ones whose beliefs could all matter."""
    try:
        features = Features(program.tree(), *program.modules())
    except (SyntaxError, ValueError):
        return []
    asked = request.get("worlds")
    worlds: list[tuple[str, ...]] = (
        [(name,) for name in REGISTRY]
        if asked is None
        else [tuple(world) for world in asked if all(map(_is_known, world))]
    )
    if not request.get("filtered", True):
        return worlds
    return [world for world in worlds if all(_kind(name).matters(features) for name in world)]


def _is_known(name: str) -> bool:
    """Whether the catalogue has a belief; whoever asks can have read another state of it."""
    return name in REGISTRY or name == "neutral"


def _kind(name: str) -> type[Misconception]:
    if name == "neutral":
        from .neutral import Neutral

        return Neutral
    return REGISTRY[name]


def _as_answer(ended: Ended) -> dict[str, Any]:
    return {
        "world": list(ended.key),  # type: ignore[call-overload]  # a key is what _jobs made
        "ending": ended.ending,
        "exception": ended.exception,
        "output": ended.output.decode("utf-8", "replace"),
    }

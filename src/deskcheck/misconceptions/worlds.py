"""What a program prints in the true world and in wrong ones, as far as it can be trusted.

Every wrong output is made twice, in processes with different memory layouts, and counts only if
both agree: where objects lie can decide what a program prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from deskcheck.inside.running import RAISED
from deskcheck.misconceptions.child import (
    PLAIN,
    SHIFTED,
    Answer,
    Cancellation,
    Child,
    Key,
    Launch,
    Request,
    supervised,
)
from deskcheck.puzzle import Mode, Program
from deskcheck.transcript import number_addresses, transcript_lines, visible

_ANSWERED = ("completed", "exited", "raised")


@dataclass(frozen=True, slots=True)
class World:
    """What a program prints in one world.

    Attributes:
        transcript: as the learner would see it; an uncaught exception is its bare type.
        raised_at: which of its lines (from 0) are uncaught exceptions.
    """

    transcript: str
    raised_at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Worlds:
    """The worlds of one program.

    Attributes:
        truth: None when the program does not end within the limits.
        wrong: by the beliefs that hold there, only those worlds that differ from the truth.
    """

    truth: World | None
    wrong: Mapping[Key, World]

    def outputs(self) -> dict[str, str]:
        """Return the transcripts of the worlds with one belief each."""
        return {key[0]: world.transcript for key, world in self.wrong.items() if len(key) == 1}


def explore(
    program: Program,
    python: str,
    worlds: Sequence[Key] | None = None,
    *,
    cancellation: Cancellation | None = None,
    launch: Launch = supervised,
    seen: Callable[[Key, World], object] = lambda key, world: None,
) -> Worlds:
    """Run a program in wrong worlds; slow, so call it from a thread of its own.

    Args:
        python: the interpreter to run it on.
        worlds: which ones; None for every belief that could matter.
        cancellation: its `cancel` makes this raise Cancelled.
        seen: is told of each world that can be trusted.

    Raises:
        Cancelled: when told so.
        InterpreterError: when the interpreter cannot serve.
    """
    with (
        Child(python, PLAIN, launch, cancellation) as child,
        Child(python, SHIFTED, launch, cancellation) as other,  # imports while the first one runs
    ):
        request = _request(program, child)
        request["worlds"] = None if worlds is None else [list(key) for key in worlds]
        first = _worlds(child.ask(request))
        truth = first.pop((), None)
        suspects = {key: world for key, world in first.items() if world != truth}
        if truth is None or not suspects:
            return Worlds(truth, {})
        request["worlds"], request["filtered"] = [list(key) for key in suspects], False
        wrong = {}
        for key, world in _worlds(other.ask(request)).items():
            if suspects.get(key) == world:
                wrong[key] = world
                seen(key, world)
        order = {key: place for place, key in enumerate(worlds or map(_alone, _known()))}
        return Worlds(truth, dict(sorted(wrong.items(), key=lambda item: order[item[0]])))


def world_of(answer: Answer) -> World | None:
    """Read an answer of the child; None when it does not say what the program prints."""
    if answer.ending not in _ANSWERED:
        return None
    text = answer.output
    if answer.exception:
        gap = "" if not text or text.endswith("\n") else "\n"
        text = f"{text}{gap}{RAISED}{answer.exception}\n"
    lines = transcript_lines(text)
    raised_at = tuple(place for place, line in enumerate(lines) if line.startswith(RAISED))
    plain = "".join(line.removeprefix(RAISED) + "\n" for line in lines)
    return World(number_addresses(visible(plain)), raised_at)


def _worlds(answers: Iterable[Answer]) -> dict[Key, World]:
    found = {}
    for answer in answers:
        world = world_of(answer)
        if world is not None:
            found[answer.world] = world
    return found


def _request(program: Program, child: Child) -> Request:
    path = program.path.resolve()
    source = path.read_text(encoding="utf-8")
    if program.alone:  # away from its neighbours, which it could import
        path = child.folder / path.name
        path.write_text(source, encoding="utf-8")
    return {"source": source, "path": str(path), "repl": program.mode is Mode.REPL}


def _alone(belief: str) -> Key:
    return (belief,)


def _known() -> Iterable[str]:
    from deskcheck.misconceptions.catalogue import beliefs

    return beliefs()

"""What a program prints in the true world and in wrong ones, as far as it can be trusted.

Every wrong output is made twice, in processes with different memory layouts, and counts only if
both agree: where objects lie can decide what a program prints.
"""

from __future__ import annotations

import tokenize
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Self

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


Seen = Callable[[Key, World], object]


class Explorer:
    """Runs programs in wrong worlds, in two processes that it keeps; a context manager.

    Slow, so use it in a thread of its own.
    """

    def __init__(
        self,
        python: str,
        *,
        cancellation: Cancellation | None = None,
        launch: Launch = supervised,
    ) -> None:
        """Run programs on one interpreter; `Cancellation.cancel` ends the work from elsewhere."""
        self._child = Child(python, PLAIN, launch, cancellation)
        self._other = Child(python, SHIFTED, launch, cancellation)

    def __enter__(self) -> Self:
        """Start both processes."""
        with ExitStack() as stack:
            stack.enter_context(self._child)
            stack.enter_context(self._other)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exception: object) -> None:
        """End both processes."""
        self._stack.close()

    def explore(
        self, program: Program, worlds: Sequence[Key] | None = None, seen: Seen | None = None
    ) -> Worlds:
        """Run a program in wrong worlds.

        Args:
            worlds: which ones; None for every belief that could matter.
            seen: is told of each world that differs and can be trusted, as it is known.

        Where a process cannot fork, there are no worlds and no truth.

        Raises:
            Cancelled: when told so.
            InterpreterError: when the interpreter cannot serve.
        """
        try:
            request = _request(program, self._child)
        except (SyntaxError, UnicodeDecodeError):
            return Worlds(None, {})  # no world has text that cannot be read
        request["worlds"] = None if worlds is None else [list(key) for key in worlds]
        order = {key: place for place, key in enumerate(worlds or map(_alone, _known()))}
        first = dict(_worlds(self._child.ask(request)))
        truth = first.pop((), None)
        # The child reads the catalogue when it starts, so it can know a belief too many.
        suspects = {key: world for key, world in first.items() if world != truth and key in order}
        if truth is None or not suspects:
            return Worlds(truth, {})
        request["worlds"], request["filtered"] = [list(key) for key in suspects], False
        wrong = {}
        for key, world in _worlds(self._other.ask(request)):
            if suspects.get(key) == world:
                wrong[key] = world
                if seen is not None:
                    seen(key, world)
        return Worlds(truth, dict(sorted(wrong.items(), key=lambda item: order[item[0]])))


class Explorers:
    """Explorers for several threads at once, each kept for the next program; a context manager."""

    def __init__(self, python: str, *, cancellation: Cancellation | None = None) -> None:
        """Run programs on one interpreter; `Cancellation.cancel` ends the work from elsewhere."""
        self._python, self._cancellation = python, cancellation
        self._stack = ExitStack()
        self._idle: SimpleQueue[Explorer] = SimpleQueue()

    def __enter__(self) -> Self:
        """Nothing runs yet."""
        return self

    def __exit__(self, *exception: object) -> None:
        """End all processes; no thread may be at work any more."""
        self._stack.close()

    def explore(self, program: Program, worlds: Sequence[Key] | None = None) -> Worlds:
        """Run a program in wrong worlds; see `Explorer.explore`."""
        try:
            explorer = self._idle.get_nowait()
        except Empty:
            explorer = Explorer(self._python, cancellation=self._cancellation)
            self._stack.enter_context(explorer)
        try:
            return explorer.explore(program, worlds)
        finally:
            self._idle.put(explorer)


def explore(
    program: Program,
    python: str,
    worlds: Sequence[Key] | None = None,
    *,
    cancellation: Cancellation | None = None,
    launch: Launch = supervised,
    seen: Seen | None = None,
) -> Worlds:
    """Run one program in wrong worlds; `Explorer` and `Explorers` are faster for several."""
    with Explorer(python, cancellation=cancellation, launch=launch) as explorer:
        return explorer.explore(program, worlds, seen)


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


def _worlds(answers: Iterable[Answer]) -> Iterator[tuple[Key, World]]:
    for answer in answers:
        world = world_of(answer)
        if world is not None:
            yield answer.world, world


def _request(program: Program, child: Child) -> Request:
    path = program.path.resolve()
    with tokenize.open(path) as file:  # in the encoding that the program declares
        source = file.read()
    if program.alone:  # away from its neighbours, which it could import
        path = child.folder / path.name
        path.write_text(source, encoding="utf-8")
    return {"source": source, "path": str(path), "repl": program.mode is Mode.REPL}


def _alone(belief: str) -> Key:
    return (belief,)


def _known() -> Iterable[str]:
    from deskcheck.misconceptions.catalogue import beliefs

    return beliefs()

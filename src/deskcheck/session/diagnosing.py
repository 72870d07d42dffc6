"""Diagnosis: which false beliefs a wrong answer fits."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

from deskcheck.misconceptions.cache import WorldsCache
from deskcheck.misconceptions.catalogue import beliefs
from deskcheck.misconceptions.child import Cancellation, Cancelled, Key
from deskcheck.misconceptions.commonest import COMMON
from deskcheck.misconceptions.diagnosis import Context, diagnose, pairs_to_try
from deskcheck.misconceptions.worlds import Explorers, Worlds, explore
from deskcheck.puzzle import Program, Puzzle
from deskcheck.session.background import Stop
from deskcheck.session.findings import Finding

NO_WORLDS = Worlds(None, {})


class Diagnostician:
    """Finds the beliefs behind answers, for programs that run on one interpreter."""

    def __init__(self, python: str, cache: WorldsCache, explorers: Explorers | None = None) -> None:
        """Use the interpreter at a path, and keep the worlds once computed.

        With many programs to come, give explorers; whoever made them can cancel their work.
        """
        self._python = python
        self._cache = cache
        self._explorers = explorers

    def explore(self, program: Program, stop: threading.Event | None = None) -> Worlds:
        """Return what a program prints in the wrong worlds; slow unless it was asked before.

        Returns no worlds when told to stop, and for a program that is not UTF-8 text.
        """
        known = self._cache.get(program)
        if known is not None:
            return known
        cancellation = Cancellation()
        if isinstance(stop, Stop):
            stop.when_set(cancellation.cancel)
        try:
            worlds = self._run(program, None, cancellation)
        except (Cancelled, UnicodeDecodeError):
            return NO_WORLDS
        self._cache.put(program, worlds)
        return worlds

    def _run(
        self,
        program: Program,
        worlds: Sequence[Key] | None,
        cancellation: Cancellation | None = None,
    ) -> Worlds:
        if self._explorers is not None:
            return self._explorers.explore(program, worlds)
        return explore(program, self._python, worlds, cancellation=cancellation)

    def findings(
        self,
        prediction: str,
        puzzle: Puzzle,
        worlds: Worlds,
        history: Mapping[str, int] | None = None,
        *,
        foreseen: bool = False,
    ) -> tuple[Finding, ...]:
        """Return the beliefs that a wrong prediction fits, best first.

        Args:
            worlds: of the puzzle's program.
            history: how often each belief has shown in the learner's answers.
            foreseen: whether the puzzle's page explains this very answer; then a belief that the
                puzzle does not list, or that gives some lines of it only, fits by accident.
        """
        if worlds.truth is None:
            return ()
        known = beliefs()
        context = Context(
            expected=puzzle.about.misconceptions,
            topics={name: belief.topic for name, belief in known.items()},
            topic=puzzle.topic or None,
            history=history or {},
            common=COMMON,
        )
        found = diagnose(prediction, worlds.truth, worlds.wrong, context)
        if not found and (pairs := pairs_to_try(prediction, worlds.truth, worlds.wrong, context)):
            paired = self._run(puzzle.program, pairs)
            found = diagnose(prediction, worlds.truth, paired.wrong, context)
        if foreseen:
            listed = puzzle.about.misconceptions
            found = [d for d in found if d.belief in listed and d.fits == "all"]
        return tuple(
            Finding(d.belief, known[d.belief].belief, known[d.belief].rule, d.fits, d.together_with)
            for d in found
        )

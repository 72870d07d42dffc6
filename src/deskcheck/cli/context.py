"""What commands share: the streams, the environment, and how options become things."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from deskcheck.corpus.index import FrontMatterIndex
from deskcheck.corpus.known_packs import known_packs
from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack, folder_pack
from deskcheck.folders import cache_folder, data_folder
from deskcheck.puzzle import Program
from deskcheck.transcript import Outcome

if TYPE_CHECKING:
    import threading

    from deskcheck.progress.store import Store
    from deskcheck.sandbox.interpreters import Interpreter
    from deskcheck.session.diagnosing import Diagnostician
    from deskcheck.terminal.style import Style


class Context(NamedTuple):
    """The process's own ends, so that tests can pass others."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]

    def say(self, text: str) -> None:
        """Print talk, as opposed to data: folded for a terminal, as it is for a program."""
        if self.stderr.isatty():
            from deskcheck.terminal.folding import fold

            text = fold(text)
        print(text, file=self.stderr, flush=True)

    def data(self, document: Mapping[str, object]) -> None:
        """Print a document as a line of JSON, in characters that the output's encoding has."""
        import json

        narrow = (self.stdout.encoding or "utf-8").lower() not in ("utf-8", "utf8")
        text = json.dumps({"schema": 1, **document}, ensure_ascii=narrow)
        print(text, file=self.stdout, flush=True)

    def packs(self, arguments: Namespace) -> tuple[Pack, ...]:
        """Return the packs to use: the folders of ``--puzzles``, else all that are known."""
        if arguments.puzzles:
            return tuple(folder_pack(Path(folder)) for folder in arguments.puzzles)
        packs, problems = known_packs(data_folder(self.environ), cache_folder(self.environ))
        for problem in problems:
            self.say(f"deskcheck: {problem}")
        return packs

    def library(self, arguments: Namespace, *, report: bool = True) -> Library:
        """Read the packs; what is broken in them is said, and the rest works."""
        library = Library(self.packs(arguments), FrontMatterIndex(cache_folder(self.environ)))
        if report:
            for problem in library.problems:
                self.say(f"deskcheck: {problem}")
        return library

    def style(self, arguments: Namespace) -> Style:
        """Return the style of ``--color`` and of the environment."""
        from deskcheck.terminal.style import Style, wants_colour

        return Style(wants_colour(arguments.color, self.stdout, self.environ))

    def is_terminal(self) -> bool:
        """Whether a person sits at a terminal that can redraw."""
        smart = self.environ.get("TERM", "") != "dumb"
        return smart and self.stdin.isatty() and self.stdout.isatty()

    def interpreter(self, arguments: Namespace) -> Interpreter:
        """Return the Python of ``--python``, or the one that runs deskcheck."""
        from deskcheck.sandbox.interpreters import prepare

        return prepare(arguments.python, cache_folder(self.environ))

    def store(self, library: Library) -> Store:
        """Open the learner's progress; where it cannot be kept, say so and go on without."""
        from deskcheck.errors import StoreError
        from deskcheck.progress.store import Store

        folder = data_folder(self.environ)
        try:
            store = Store.open(folder)
            store.follow(library.renames())
        except StoreError as error:
            self.say(f"deskcheck: {error}\nWithout it we go on, but keep nothing new.")
            store = Store.glimpse(folder, str(error))
        return store

    def truth(
        self, arguments: Namespace, program: Program, stop: threading.Event | None = None
    ) -> Outcome:
        """Run a program."""
        from deskcheck.sandbox.running import run

        return run(program, self.interpreter(arguments), stop=stop)

    def diagnostician(self, arguments: Namespace) -> Diagnostician:
        """Return what finds the beliefs behind wrong answers."""
        from deskcheck.misconceptions.cache import WorldsCache
        from deskcheck.session.diagnosing import Diagnostician

        interpreter = self.interpreter(arguments)
        cache = WorldsCache(cache_folder(self.environ) / "worlds", str(interpreter.executable))
        return Diagnostician(str(interpreter.executable), cache)


def belief_texts() -> dict[str, str]:
    """Return what the false beliefs say, by their ids."""
    from deskcheck.misconceptions.catalogue import beliefs

    return {name: belief.belief for name, belief in beliefs().items()}


def processors() -> int:
    """Return how many programs to run at once."""
    return os.cpu_count() or 1

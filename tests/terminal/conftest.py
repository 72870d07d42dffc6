"""A session whose truth is given, so that the terminal alone is tested."""

import io

import pytest

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.progress.store import Store
from deskcheck.session.practice import Practice
from deskcheck.terminal.play import play
from deskcheck.terminal.screen import Screen
from deskcheck.terminal.style import Style
from deskcheck.transcript import Ending, Implementation, Outcome


def outcome(transcript, **changes):
    values = {
        "transcript": transcript,
        "stderr": "",
        "ending": Ending.COMPLETED,
        "exception": None,
        "raised_at": (),
        "exit_code": 0,
        "implementation": Implementation("cpython", "3.11.7"),
        "seconds": 0.02,
    }
    return Outcome(**values | changes)


class Session:
    """Two puzzles that print ``[1]`` and ``[1, 1]``, a store, and everything that was shown."""

    def __init__(self, root):
        self.library = Library([Pack("", root)])
        self.store = Store.unsaved()
        self.shown = io.StringIO()
        self.truth = outcome("[1]\n[1, 1]\n")
        self.experiments = []

    def play(self, reader, width=80, targets=()):
        practice = Practice(
            self.library.select(targets), self.store, lambda program, stop: self.truth
        )
        screen = Screen(self.shown, Style(colour=False), lambda: width)
        return play(practice, screen, lambda: reader, self.experiments.append)

    @property
    def results(self):
        return [(a.puzzle, str(a.result)) for a in self.store.attempts()]


@pytest.fixture
def session(pack):
    pack("lists/first", "def foo(x=[]):\n    x.append(1)\n    return x\n", title="First")
    pack("lists/second", "print(2)\n", title="Second", difficulty=2)
    return Session(pack.root)

"""The belief that changes nothing, for tests: all hooks inserted, all with their true meaning.

A program must print in its world what it prints in the true one. What cannot hold: a hook is a
Python function, so whoever looks at the frame of its caller, or counts frames, sees it.
"""

from __future__ import annotations

from .belief import Misconception
from .hooks import HOOKS, Hooks


class Neutral(Misconception):
    """Everything is as it is.

    Everything is as it is.
    """


def _through(name: str) -> object:
    true = getattr(Hooks, name)

    def hook(self: Neutral, /, *args: object, **keywords: object) -> object:
        return true(self, *args, **keywords)

    hook.__name__ = name
    return hook


for _name in HOOKS:
    setattr(Neutral, _name, _through(_name))

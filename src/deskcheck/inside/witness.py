"""Tells which exception ends a program; installed as ``sitecustomize`` for a second run of it.

It writes a file beside itself: a first line that says that it is there, and a second one, with
the name of the exception's type, once Python is about to report an uncaught exception. Only the
first process of the run does: the file is made exclusively.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _observe() -> None:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "testimony")
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return  # this is a Python that the program has started
    os.write(file, b"present")
    os.close(file)
    # Bound here, out of reach of a program that patches the module.
    getpid, write, reopen, flags = os.getpid, os.write, os.open, os.O_WRONLY | os.O_APPEND
    mine = getpid()
    names: list[str] = []

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "sys.excepthook" and not names and getpid() == mine:
            names.append(arguments[1].__qualname__)
            write(reopen(path, flags), ("\n" + names[0]).encode("utf-8", "replace"))

    sys.addaudithook(hook)


_observe()

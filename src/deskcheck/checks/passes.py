"""What passed is not checked again while nothing has changed that decided it.

That is the program, the page, the interpreter, and our own sources. Only passes are kept: a
failure is looked at again every time.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from deskcheck.puzzle import Puzzle
from deskcheck.sandbox.interpreters import Interpreter

_PACKAGE = Path(__file__).resolve().parent.parent
# What decides a verdict, apart from the puzzle; the catalogue of beliefs only where it matters.
_MODULES = ("*.py", "checks/*.py", "corpus/*.py", "sandbox/*.py", "inside/*.py")
_BELIEFS = ("misconceptions/*.py", "inside/catalogue/*.py")
_KEPT_SECONDS = 60 * 24 * 3600.0


class Passes:
    """A folder with an empty file for each pass; it may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def key(self, rule: str, puzzle: Puzzle, interpreter: Interpreter, beliefs: bool) -> str:
        """Return the name of a pass.

        Args:
            rule: what was checked.
            puzzle: of what.
            interpreter: on which Python.
            beliefs: whether the catalogue of misconceptions decides as well.
        """
        page = puzzle.markdown.read_bytes() if puzzle.markdown else b""
        content = hashlib.sha256(page)
        for part in (
            rule,
            puzzle.id,
            puzzle.program.digest(),
            str(interpreter.executable),
            str(interpreter.implementation),
            _digest(_MODULES),
            _digest(_BELIEFS) if beliefs else "",
        ):
            content.update(b"\0" + part.encode())
        return content.hexdigest()[:32]

    def has(self, key: str) -> bool:
        """Whether a pass is kept; it is then kept for longer."""
        with suppress(OSError):
            os.utime(self._folder / key)
            return True
        return False

    def add(self, key: str) -> None:
        """Keep a pass; a full disk or a read-only folder is no error."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / key).touch()

    def forget_old(self) -> None:
        """Remove the passes that nobody has asked for in two months."""
        with suppress(OSError):
            for entry in os.scandir(self._folder):
                with suppress(OSError):
                    if time.time() - entry.stat().st_mtime > _KEPT_SECONDS:
                        os.unlink(entry.path)


@cache
def _digest(patterns: Iterable[str]) -> str:
    """Return a hash of our own sources."""
    content = hashlib.sha256()
    for pattern in patterns:
        for file in sorted(_PACKAGE.glob(pattern)):
            content.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return content.hexdigest()

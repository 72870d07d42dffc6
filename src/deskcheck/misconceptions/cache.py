"""Worlds once computed are kept: by program, catalogue and interpreter."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from functools import cache
from pathlib import Path

from deskcheck.misconceptions.worlds import World, Worlds
from deskcheck.puzzle import Program
from deskcheck.replacing import replace_file

_INSIDE = Path(__file__).parent.parent / "inside"
_SEPARATOR = "+"


class WorldsCache:
    """A folder with one file for each program, catalogue and interpreter.

    The folder may be deleted at any time; a file that cannot be read counts as absent.
    """

    def __init__(self, folder: Path, interpreter: str) -> None:
        """Keep the worlds of one interpreter; ``interpreter`` tells it from all others."""
        self._folder = folder
        self._interpreter = interpreter

    def get(self, program: Program) -> Worlds | None:
        """Return the worlds of a program, or None if they are not known."""
        try:
            content = json.loads(self._file(program).read_text(encoding="utf-8"))
            truth = content["truth"]
            return Worlds(
                truth=None if truth is None else _world(truth),
                wrong={
                    tuple(key.split(_SEPARATOR)): _world(world)
                    for key, world in content["wrong"].items()
                },
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, program: Program, worlds: Worlds) -> None:
        """Keep the worlds of a program; a full disk or a read-only folder is no error."""
        content = {
            "truth": None if worlds.truth is None else _plain(worlds.truth),
            "wrong": {_SEPARATOR.join(key): _plain(world) for key, world in worlds.wrong.items()},
        }
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            replace_file(self._file(program), json.dumps(content))

    def _file(self, program: Program) -> Path:
        identity = f"{catalogue_digest()}\0{self._interpreter}\0{program.digest()}"
        return self._folder / f"{hashlib.sha256(identity.encode()).hexdigest()[:32]}.json"


@cache
def catalogue_digest() -> str:
    """Return a hash of everything that decides what a wrong world is."""
    content = hashlib.sha256()
    for file in sorted(_INSIDE.rglob("*.py")):
        content.update(file.relative_to(_INSIDE).as_posix().encode() + b"\0")
        content.update(file.read_bytes() + b"\0")
    return content.hexdigest()[:16]


def _plain(world: World) -> dict[str, object]:
    return {"transcript": world.transcript, "raised_at": list(world.raised_at)}


def _world(content: dict[str, object]) -> World:
    transcript, raised_at = content["transcript"], content["raised_at"]
    if not isinstance(transcript, str) or not isinstance(raised_at, list):
        raise ValueError("not a world")
    return World(transcript, tuple(map(int, raised_at)))

"""The interpreters on this machine, and the ones that somebody names."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from deskcheck.errors import InterpreterError
from deskcheck.sandbox.interpreters import Interpreter, prepare

ALL = "all"


def interpreters(names: Iterable[str], cache: Path) -> list[Interpreter]:
    """Return the interpreter that runs deskcheck, then the named ones; ``all`` names every one.

    Of ``all`` the newest of each minor version counts. An interpreter that is named by itself has
    to work: raises InterpreterError.
    """
    found = [prepare(None, cache)]
    for name in names:
        found += _newest(found_pythons(cache)) if name == ALL else [prepare(name, cache)]
    return _distinct(found)


def found_pythons(cache: Path) -> list[Interpreter]:
    """Return every interpreter that can be found and can run puzzles, newest first."""
    works = []
    for executable in _executables():
        try:
            works.append(prepare(executable, cache))
        except InterpreterError:
            continue  # too old, or without venv: 'all' means those that can be used
    return _distinct(sorted(works, key=_age))


def _executables() -> Iterator[Path]:
    """Yield the Pythons that findpython knows the places of, each file once.

    It is not asked for their versions, for which it would start each of them, every time.
    """
    from findpython.providers import ALL_PROVIDERS

    seen = set()
    for kind in ALL_PROVIDERS.values():
        provider = kind.create()
        for python in provider.find_pythons() if provider else ():
            real = os.path.realpath(python.executable)
            if real not in seen:
                seen.add(real)
                yield Path(python.executable)


def _age(interpreter: Interpreter) -> tuple[str, list[int]]:
    return interpreter.implementation.name, [-part for part in _version(interpreter)]


def _version(interpreter: Interpreter) -> list[int]:
    parts = interpreter.implementation.version.split(".")[:3]
    return [int("".join(filter(str.isdigit, part.split("rc")[0])) or 0) for part in parts]


def _newest(found: Iterable[Interpreter]) -> list[Interpreter]:
    """Return the first of each implementation and minor version."""
    newest: dict[tuple[str, tuple[int, ...]], Interpreter] = {}
    for interpreter in found:
        minor = tuple(_version(interpreter)[:2])
        newest.setdefault((interpreter.implementation.name, minor), interpreter)
    return list(newest.values())


def _distinct(found: Iterable[Interpreter]) -> list[Interpreter]:
    """Return the first of each implementation and version."""
    first: dict[object, Interpreter] = {}
    for interpreter in found:
        first.setdefault(interpreter.implementation, interpreter)
    return list(first.values())

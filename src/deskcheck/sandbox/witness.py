"""A second run of a program, when its error stream alone leaves open how it ended.

A program that prints a traceback and exits with 1 looks exactly like one that an exception ended.
`deskcheck.inside.witness` sees the difference, from an audit hook that the program cannot see; but
an audit hook is something that the user's Python does not have, so the truth itself is run without
it, and only doubtful programs are run again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import deskcheck.inside
from deskcheck.sandbox.surroundings import Surroundings

_SOURCE = Path(deskcheck.inside.__file__).with_name("witness.py")
_TESTIMONY = "testimony"
# `__exit__` and `atexit` are no exits.
_EXITS = re.compile(rb"\b(?:_?exit|quit|SystemExit|unittest|excepthook)\b")


def may_exit(modules: Iterable[Path]) -> bool:
    """Whether a program could end itself with the exit code of an uncaught exception."""
    try:
        return any(_EXITS.search(module.read_bytes()) for module in modules)
    except OSError:
        return True


def install(here: Surroundings) -> Path:
    """Have the Python of these surroundings observed; return the file for the testimony."""
    folder = here.root / "witness"
    folder.mkdir()
    (folder / "sitecustomize.py").write_bytes(_SOURCE.read_bytes())
    here.environment["PYTHONPATH"] = str(folder)
    return folder / _TESTIMONY


def testimony(file: Path) -> str | None:
    """Return the type of the exception that ended the program, empty if none did.

    None if the witness was not there to see it.
    """
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return lines[1] if len(lines) > 1 else ""

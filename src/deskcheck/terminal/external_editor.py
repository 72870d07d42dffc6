"""Text in the learner's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping

from deskcheck.errors import UsageError

_USUAL = ("editor", "nano", "vi", "notepad")


def edited(text: str, environ: Mapping[str, str]) -> str:
    """Return a text as the editor of VISUAL or EDITOR leaves it; raises UsageError."""
    command = _command(environ)
    descriptor, path = tempfile.mkstemp(prefix="deskcheck-", suffix=".txt", text=True)
    try:
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.call([*command, path])
        with open(path, encoding="utf-8", errors="backslashreplace") as file:
            return file.read().rstrip("\n")
    except OSError as error:
        raise UsageError(f"{command[0]}: {error.strerror}; see $EDITOR") from error
    finally:
        if os.path.exists(path):
            os.unlink(path)


def _command(environ: Mapping[str, str]) -> list[str]:
    named = environ.get("VISUAL") or environ.get("EDITOR")
    try:
        words = shlex.split(named or "")
    except ValueError as error:
        raise UsageError(f"$EDITOR: {error}") from error
    found = words or [name for name in _USUAL if shutil.which(name)][:1]
    if not found:
        raise UsageError("there is no editor; set $EDITOR")
    return found

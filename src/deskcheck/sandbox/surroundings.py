"""The folders and the environment of a run: all made for it, all removed after it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from deskcheck.errors import UsageError
from deskcheck.puzzle import Mode, Program
from deskcheck.sandbox.perturbations import Perturbation

_WINDOWS_NEEDS = ("SYSTEMROOT", "COMSPEC", "PATHEXT")


class Surroundings(NamedTuple):
    """Where a run takes place.

    Attributes:
        root: the folder of the run. Its name is in the environment of the run's processes and is
            in nobody else's, so that it marks them.
        work: the empty working directory.
        program: the file that runs.
        environment: all the variables there are.
    """

    root: Path
    work: Path
    program: Path
    environment: dict[str, str]


@contextmanager
def surroundings(
    program: Program, python: Path, perturbation: Perturbation
) -> Iterator[Surroundings]:
    """Make the folders of a run, and remove them with all that it left there."""
    root = Path(tempfile.mkdtemp(prefix="deskcheck-")).resolve()
    try:
        work = root / "work"
        home = root / "home"
        work.mkdir()
        home.mkdir()
        file = _placed(program, root, perturbation.padding)
        yield Surroundings(root, work, file, _environment(python, work, home, perturbation))
    finally:
        _remove(root)


def _placed(program: Program, root: Path, padding: int) -> Path:
    """Copy the program to where it runs from, unless it runs in place."""
    folder = root / ("program" + "x" * padding)
    try:
        if program.mode is Mode.REPL:
            program.path.open("rb").close()
        elif program.alone:
            folder.mkdir()
            (folder / program.path.name).write_bytes(program.path.read_bytes())
        elif padding and program.path.name == "main.py":
            shutil.copytree(program.path.parent, folder)
    except OSError as error:
        raise UsageError(
            f"{program.path} cannot be read: {error.strerror}.\nName a Python file."
        ) from error
    placed = folder / program.path.name
    return placed if placed.exists() else Path(os.path.abspath(program.path))


def _environment(
    python: Path, work: Path, home: Path, perturbation: Perturbation
) -> dict[str, str]:
    variables = {
        "PATH": os.pathsep.join((str(python.parent), os.defpath)),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "TZ": perturbation.timezone,
        "PYTHONHASHSEED": str(perturbation.hash_seed),
        # Without it, stdout in the C locale would let lone surrogates pass; nowhere else does it.
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        **dict(perturbation.variables),
    }
    if perturbation.padding:
        variables["DESKCHECK_PADDING"] = "x" * 20 * perturbation.padding
    if sys.platform == "win32":
        variables |= {"TEMP": str(home), "TMP": str(home), "USERPROFILE": str(home)}
        variables |= {name: os.environ[name] for name in _WINDOWS_NEEDS if name in os.environ}
    else:
        variables["PWD"] = str(work)  # some shells add it
    return variables


def _remove(root: Path) -> None:
    """Remove a folder, however deep it is and whatever rights the program took away."""
    try:
        for folder in (root / "work", root / "home", root):  # the usual case: all empty
            os.rmdir(folder)
    except OSError:
        with suppress(OSError):
            os.chmod(root, 0o700)
        for outer, names, _ in os.walk(root):
            for name in names:
                inner = os.path.join(outer, name)
                if not os.path.islink(inner):
                    with suppress(OSError):
                        os.chmod(inner, 0o700)
        with suppress(RecursionError):
            shutil.rmtree(root, ignore_errors=True)

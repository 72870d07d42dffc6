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
    root = tempfile.mkdtemp(prefix="deskcheck-", dir=os.path.realpath(tempfile.gettempdir()))
    work = os.path.join(root, "work")
    file = os.path.abspath(program.path)
    try:
        os.mkdir(work)
        file = _placed(program, root, perturbation.padding)
        environment = _environment(python, work, root, perturbation)
        yield Surroundings(Path(root), Path(work), Path(file), environment)
    finally:
        _remove(root, work, file)


def _placed(program: Program, root: str, padding: int) -> str:
    """Copy the program to where it runs from, unless it runs in place."""
    folder = os.path.join(root, "program" + "x" * padding)
    placed = os.path.join(folder, program.path.name)
    try:
        if program.mode is Mode.REPL:
            open(program.path, "rb").close()
        elif program.alone:
            os.mkdir(folder)
            with open(program.path, "rb") as original, open(placed, "wb") as copy:
                copy.write(original.read())
            return placed
        elif padding and program.path.name == "main.py":
            shutil.copytree(program.path.parent, folder)
            return placed
    except OSError as error:
        raise UsageError(
            f"{program.path} cannot be read: {error.strerror}.\nName a Python file."
        ) from error
    return os.path.abspath(program.path)


def _environment(python: Path, work: str, home: str, perturbation: Perturbation) -> dict[str, str]:
    variables = {
        "PATH": os.pathsep.join((str(python.parent), os.defpath)),
        "HOME": home,
        "TMPDIR": home,
        "LANG": "C.UTF-8",
        "TZ": perturbation.timezone,
        "PYTHONHASHSEED": str(perturbation.hash_seed),
        # Without it, stdout in the C locale would let lone surrogates pass; nowhere else does it.
        "PYTHONIOENCODING": "utf-8",
        # Each print is out at once, as at a terminal: in order with what other processes print,
        # and there even if the program is stopped or does not end as others do.
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        **dict(perturbation.variables),
    }
    if perturbation.padding:
        variables["DESKCHECK_PADDING"] = "x" * 20 * perturbation.padding
    if sys.platform == "win32":
        variables |= {"TEMP": home, "TMP": home, "USERPROFILE": home}
        variables |= {name: os.environ[name] for name in _WINDOWS_NEEDS if name in os.environ}
    else:
        variables["PWD"] = work  # some shells add it
    return variables


def _remove(root: str, work: str, file: str) -> None:
    """Remove a folder, however deep it is and whatever rights the program took away."""
    try:  # the usual case, in which nothing was added
        os.rmdir(work)
        if file.startswith(root):
            os.unlink(file)
            os.rmdir(os.path.dirname(file))
        os.rmdir(root)
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

"""What the tests of the sandbox share: interpreters, and a way to run a text."""

import os
import shutil
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from deskcheck.puzzle import Mode, Program
from deskcheck.sandbox.interpreters import prepare
from deskcheck.sandbox.limits import Limits
from deskcheck.sandbox.running import run

OTHER_PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "pypy3")


@pytest.fixture(scope="session")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("interpreters")


@pytest.fixture(scope="session")
def interpreter(cache):
    """The Python that runs the tests."""
    return prepare(None, cache)


def find_python(name):
    """Look for a Python on the PATH and where pyenv keeps them; None if there is none."""
    command = name if name.startswith("pypy") else f"python{name}"
    kept = sorted(Path("~/.pyenv/versions").expanduser().glob(f"{name}*/bin/python"))
    if kept:
        return kept[0]
    found = shutil.which(command)
    if found is None or Path(found).read_bytes()[:2] == b"#!":  # a shim may stand for nothing
        return None
    return Path(found)


@pytest.fixture(scope="session", params=OTHER_PYTHONS)
def any_interpreter(request, cache):
    """Every Python that this machine has, one after the other."""
    found = find_python(request.param)
    if found is None:
        pytest.skip(f"there is no Python {request.param} here")
    return prepare(found, cache)


class Sandbox:
    """Runs texts as programs."""

    def __init__(self, folder, interpreter):
        self.folder = folder
        self.interpreter = interpreter

    def program(self, text, *, mode=Mode.SCRIPT, alone=True, name="program.py"):
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        content = text if isinstance(text, bytes) else dedent(text).encode()
        file.write_bytes(content)
        return Program(file, mode, alone)

    def run(self, text, *, seconds=10.0, interpreter=None, limits=None, **options):
        also = {name: options.pop(name) for name in ("perturbation", "stop") if name in options}
        program = self.program(text, **options)
        limits = limits or Limits(seconds=seconds)
        return run(program, interpreter or self.interpreter, limits, **also)


@pytest.fixture
def sandbox(tmp_path, interpreter):
    return Sandbox(tmp_path, interpreter)


@pytest.fixture(autouse=True)
def nothing_is_left(tmp_path, monkeypatch):
    """Every test ends without a folder, a child or a process of its runs left behind."""
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    yield
    assert os.listdir(place) == []
    if sys.platform == "linux":
        assert processes_of(place) == []


def processes_of(place):
    """The processes that have a folder in their environment or as their working directory."""
    mark = os.fsencode(place)
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            environment = Path("/proc", pid, "environ").read_bytes()
            folder = os.fsencode(os.readlink(f"/proc/{pid}/cwd"))
        except OSError:
            continue
        if mark in environment or folder.startswith(mark):
            found.append(pid)
    return found

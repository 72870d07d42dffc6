"""Interpreters: found, told apart, given an empty environment that is made once."""

import os
import shutil
import subprocess
import sys
import threading
import time

import pytest

from deskcheck.errors import InterpreterError
from deskcheck.sandbox.interpreters import prepare
from tests.sandbox.conftest import find_python


def test_the_python_that_runs_deskcheck_without_its_packages(sandbox, interpreter):
    outcome = sandbox.run(
        "import sys; print(sys.version_info[:3], 'pytest' in sys.modules)\nimport pytest"
    )
    assert outcome.transcript.startswith(f"{sys.version_info[:3]} False\nModuleNotFoundError")
    assert outcome.implementation == interpreter.implementation
    assert interpreter.implementation.name == sys.implementation.name


def test_the_environment_holds_no_packages(interpreter):
    code = "import sysconfig, os; print(os.listdir(sysconfig.get_path('purelib')))"
    told = subprocess.run([interpreter.executable, "-c", code], capture_output=True, check=True)
    assert told.stdout.strip() == b"[]"


def test_a_prepared_interpreter_is_not_prepared_again(cache, interpreter, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a process was started"))
    assert prepare(None, cache) == interpreter


def test_it_takes_less_than_a_millisecond_when_prepared(cache, interpreter):
    def seconds():
        started = time.perf_counter()
        prepare(None, cache)
        return time.perf_counter() - started

    assert min(seconds() for _ in range(20)) < 0.001


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: shutil.rmtree(folder / "environment"),
        lambda folder: (folder / "interpreter.txt").write_text("?"),
        lambda folder: (folder / "interpreter.txt").unlink(),
        lambda folder: (folder / "environment" / "pyvenv.cfg").write_text(""),
        lambda folder: next(folder.rglob("site-packages")).joinpath("a.pth").write_text("import a"),
        lambda folder: [p.unlink() for p in (folder / "environment" / "bin").iterdir()],
    ],
    ids=["environment", "record", "no record", "settings", "packages", "executables"],
)
@pytest.mark.skipif(os.name != "posix", reason="the folders have other names")
def test_a_damaged_environment_is_made_anew(tmp_path, damage):
    first = prepare(None, tmp_path)
    damage(first.executable.parents[2])
    assert prepare(None, tmp_path) == first
    code = "import sys; print(sys.prefix)"
    subprocess.run([first.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    assert len(list((tmp_path / "interpreters").iterdir())) == 1


def test_two_at_once_make_one(tmp_path):
    found = []
    threads = [threading.Thread(target=lambda: found.append(prepare(None, tmp_path))) for _ in "12"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert len(list((tmp_path / "interpreters").iterdir())) == 1


def test_an_upgraded_python_gets_another_environment(tmp_path):
    command = tmp_path / "python"
    command.symlink_to(prepare(None, tmp_path).executable)
    first = prepare(command, tmp_path)
    command.unlink()
    command.symlink_to(sys.executable + "")
    os.utime(command, follow_symlinks=False)
    copy = tmp_path / "copy"
    shutil.copy(os.path.realpath(sys.executable), copy)
    command.unlink()
    command.symlink_to(copy)
    assert first.executable.exists()
    try:
        second = prepare(command, tmp_path)
    except InterpreterError:
        pytest.skip("this Python does not work from another place")
    assert second.executable != first.executable


def test_a_shim_is_seen_through(tmp_path):
    shim = tmp_path / "python-shim"
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    shim.chmod(0o755)
    assert prepare(shim, tmp_path).implementation.name == sys.implementation.name


def test_a_python_of_a_virtual_environment_stands_for_its_base(tmp_path, interpreter, sandbox):
    again = prepare(interpreter.executable, tmp_path)
    assert again.executable != interpreter.executable
    assert again.implementation == interpreter.implementation
    assert sandbox.run("print(1)", interpreter=again).transcript == "1\n"


def test_a_command_of_the_path(tmp_path, monkeypatch):
    (tmp_path / "mypython").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert prepare("mypython", tmp_path).implementation.name == sys.implementation.name


def executable(text):
    def make(folder):
        file = folder / "thing"
        file.write_text(text)
        file.chmod(0o755)
        return file

    return make


def plain_file(folder):
    (folder / "thing").write_text("")
    return folder / "thing"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: "no-such-python", "no command no-such-python on the PATH"),
        (lambda folder: folder / "nothing", "There is no Python at"),
        (lambda folder: folder, "is not an executable file"),
        (plain_file, "is not an executable file"),
        (executable("#!/bin/sh\necho hello\n"), "is not a Python"),
        (executable("#!/bin/sh\necho sorry >&2; exit 3\n"), "is not a Python that works: sorry"),
        (executable("#!/no/such/shell\n"), "cannot be started"),
        (executable("\x7fELF"), "cannot be started"),
    ],
)
def test_what_is_no_python_is_refused_with_a_cure(tmp_path, make, said):
    with pytest.raises(InterpreterError, match=said) as caught:
        prepare(make(tmp_path), tmp_path / "cache")
    assert "--python" in str(caught.value)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("version", ["2.7", "3.6", "3.8"])
def test_old_pythons_are_refused(tmp_path, version):
    found = find_python(version)
    if found is None:
        pytest.skip(f"there is no Python {version} here")
    with pytest.raises(InterpreterError, match=rf"is Python {version}.*; puzzles run on 3\.9"):
        prepare(found, tmp_path)


def test_a_cache_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "interpreters").write_text("in the way")
    with pytest.raises(InterpreterError, match="cannot be written"):
        prepare(None, tmp_path)


def test_other_pythons_work(any_interpreter, sandbox):
    outcome = sandbox.run(
        "import sys\nprint(*sys.version_info[:2], sep='.')", interpreter=any_interpreter
    )
    assert any_interpreter.implementation.version.startswith(outcome.transcript.strip())

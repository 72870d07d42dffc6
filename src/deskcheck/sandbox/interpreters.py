"""The Pythons that run programs: each from an empty virtual environment, made once and kept.

What a user has installed must not change the truth, and site-packages full of ``.pth`` files make
every start several times slower.
"""

from __future__ import annotations

import errno
import os
import sys
from binascii import crc32
from pathlib import Path
from typing import NamedTuple

from deskcheck.errors import InterpreterError
from deskcheck.transcript import Implementation

OLDEST = (3, 9)
_PROBE_SECONDS = 60
_CURE = "Name an executable such as python3.12, or the path of one, with --python."
# Also understood by Python 2, which shall be told from something that is no Python.
_WHO = (
    "import sys; v = sys.version_info; print(getattr(sys, '_base_executable', sys.executable)); "
    "print(sys.implementation.name if v >= (3, 3) else 'cpython'); "
    "kind = {'alpha': 'a%d', 'beta': 'b%d', 'candidate': 'rc%d'}.get(v[3]); "
    "print('%d.%d.%d' % v[:3] + (kind % v[4] if kind else ''))"
)
_WHERE = "import sysconfig; print(sysconfig.get_path('purelib'))"


class Interpreter(NamedTuple):
    """A Python: the executable of its empty environment, and what it is."""

    executable: Path
    implementation: Implementation


class _Record(NamedTuple):
    """What is kept beside an environment, so that no process has to be asked again."""

    identity: str
    name: str
    version: str
    site_packages: str
    settings_bytes: int

    def write(self, file: Path) -> None:
        file.write_text("\n".join(map(str, self)), encoding="utf-8")


def prepare(executable: str | Path | None, cache: Path) -> Interpreter:
    """Return an interpreter, with its environment in the cache; makes it when it is not there.

    Args:
        executable: a command such as ``python3.12``, or a path; None is the Python that runs
            deskcheck, without the virtual environment that deskcheck is installed in.
        cache: the folder for the environments.

    Raises:
        InterpreterError: when there is none, or programs cannot run on it.
    """
    base = _resolved(executable)
    identity = _identity(base)
    folder = cache / "interpreters" / f"{base.name}-{crc32(os.fsencode(identity)):08x}"
    return _kept(folder, identity) or _made(base, identity, folder)


def _resolved(executable: str | Path | None) -> Path:
    """Return the executable that a name stands for, without virtual environments and shims."""
    if executable is None:
        base = getattr(sys, "_base_executable", None) or sys.executable
        if not base:
            raise InterpreterError(f"The Python that runs deskcheck has no executable.\n{_CURE}")
        return Path(base)
    found = _found(executable)
    if _is_script(found):  # a shim: only running it shows what it stands for here and now
        return Path(_ask_who(found)[0])
    return found


def _found(executable: str | Path) -> Path:
    name = os.path.expanduser(executable)
    if os.path.dirname(name):
        if not os.path.exists(name):
            raise InterpreterError(f"There is no Python at {name}.\n{_CURE}")
        if os.path.isdir(name) or not os.access(name, os.X_OK):
            raise InterpreterError(f"{name} is not an executable file.\n{_CURE}")
        return Path(os.path.abspath(name))
    import shutil

    path = shutil.which(name)
    if path is None:
        raise InterpreterError(f"There is no command {name} on the PATH.\n{_CURE}")
    return Path(os.path.abspath(path))


def _is_script(file: Path) -> bool:
    if file.suffix.lower() in (".bat", ".cmd"):
        return True
    try:
        with open(file, "rb") as content:
            return content.read(2) == b"#!"
    except OSError:
        return False


def _identity(executable: Path) -> str:
    """Describe an executable so that an upgraded or moved one is another one."""
    try:
        real = os.path.realpath(executable)
        status = os.stat(real)
    except OSError as error:
        reason = error.strerror
        raise InterpreterError(f"{executable} cannot be used: {reason}.\n{_CURE}") from error
    return f"{executable}|{real}|{status.st_size}|{status.st_mtime_ns}|{status.st_ino}"


def _python_of(environment: Path) -> Path:
    return environment.joinpath(
        *(("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python"))
    )


def _kept(folder: Path, identity: str) -> Interpreter | None:
    """Return the interpreter of a folder if it is whole, and still empty of packages."""
    environment = folder / "environment"
    python = _python_of(environment)
    try:
        fields = (folder / "interpreter.txt").read_text(encoding="utf-8").split("\n")
        identified, name, version, site_packages, settings_bytes = fields
        record = _Record(identified, name, version, site_packages, int(settings_bytes))
        whole = (
            record.identity == identity
            and os.access(python, os.X_OK)
            and os.stat(environment / "pyvenv.cfg").st_size == record.settings_bytes
            and not os.listdir(environment / record.site_packages)
        )
    except (OSError, ValueError):
        return None
    if not whole:
        return None
    return Interpreter(python, Implementation(record.name, record.version))


def _made(base: Path, identity: str, folder: Path) -> Interpreter:
    """Make an environment beside its place and move it there; another process may do the same."""
    import shutil
    import tempfile

    real, name, version = _ask_who(base)
    _check_version(base, version)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix="new-", dir=folder.parent))
    except OSError as error:
        raise InterpreterError(
            f"{folder.parent} cannot be written: {error.strerror}.\n"
            "Make room there, or set DESKCHECK_HOME to a folder that can be written."
        ) from error
    try:
        environment = fresh / "environment"
        _ask(Path(real), "-m", "venv", "--without-pip", str(environment))
        (purelib,) = _ask(_python_of(environment), "-c", _WHERE)
        site_packages = os.path.relpath(purelib, environment)
        os.makedirs(environment / site_packages, exist_ok=True)
        settings_bytes = (environment / "pyvenv.cfg").stat().st_size
        _Record(identity, name, version, site_packages, settings_bytes).write(
            fresh / "interpreter.txt"
        )
        return _published(fresh, folder, identity)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _published(fresh: Path, folder: Path, identity: str) -> Interpreter:
    """Move a new environment to its place, unless another process has put a whole one there."""
    reason = OSError()
    for _ in range(10):
        try:
            os.rename(fresh, folder)
        except OSError as error:
            reason = error
        kept = _kept(folder, identity)
        if kept is not None:
            return kept
        _move_away(folder)
    raise InterpreterError(
        f"{folder} is damaged and cannot be replaced: {reason.strerror}.\nRemove it."
    )


def _move_away(folder: Path) -> None:
    """Remove a damaged environment; as a whole first, so that nobody meets half of it."""
    import shutil
    import tempfile

    damaged = Path(tempfile.mkdtemp(prefix="damaged-", dir=folder.parent))
    try:
        os.rename(folder, damaged / folder.name)
    except OSError:
        pass  # another process was faster, or the next attempt to rename tells why
    finally:
        shutil.rmtree(damaged, ignore_errors=True)


def _check_version(base: Path, version: str) -> None:
    if tuple(map(int, version.split(".")[:2])) < OLDEST:
        raise InterpreterError(
            f"{base} is Python {version}; puzzles run on 3.9 and newer.\n{_CURE}"
        )


def _ask_who(executable: Path) -> tuple[str, str, str]:
    """Ask an executable for its base, its implementation and its version."""
    try:
        base, name, version = _ask(executable, "-c", _WHO)
        int(version[0])
    except ValueError:
        raise InterpreterError(f"{executable} is not a Python.\n{_CURE}") from None
    return base, name, version


def _ask(executable: Path, *arguments: str) -> list[str]:
    """Return the lines that an interpreter prints."""
    import subprocess

    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    environment["PYTHONIOENCODING"] = "utf-8"
    try:
        result = subprocess.run(
            [str(executable), *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment,
            timeout=_PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InterpreterError(f"{executable} cannot be started: {error}.\n{_CURE}") from error
    if result.returncode and arguments[:2] == ("-m", "venv"):
        said = (result.stderr or result.stdout).decode(errors="replace").strip().splitlines()
        reason = said[-1] if said else "it does not say why"
        cure = (
            "Make room there, or set DESKCHECK_HOME to another folder."
            if os.strerror(errno.ENOSPC) in reason
            else "Install its venv module (Debian: the package python3-venv), or name another "
            "--python."
        )
        raise InterpreterError(f"{executable} cannot make a virtual environment: {reason}.\n{cure}")
    if result.returncode:
        said = result.stderr.decode(errors="replace").strip().splitlines()
        reason = said[-1] if said else f"it ended with {result.returncode}"
        raise InterpreterError(f"{executable} is not a Python that works: {reason}.\n{_CURE}")
    return result.stdout.decode("utf-8", "replace").splitlines()

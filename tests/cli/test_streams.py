"""The command as a process whose streams are closed, full or of a narrow encoding."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

DESKCHECK = [sys.executable, "-m", "deskcheck"]
posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")


def in_a_shell(command, **environment):
    return subprocess.run(
        ["sh", "-c", f"exec {' '.join(DESKCHECK)} {command}"],
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@posix
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("play --plain mutability/mutable_default <&-", 0),
        ("answer mutability/mutable_default <&-", 1),
        ("list >&-", 0),
        ("list 2>&- >/dev/null", 0),
        ("list | head -1", 0),
    ],
)
def test_a_closed_stream_is_no_reason_for_a_traceback(command, code):
    result = in_a_shell(command)
    assert result.returncode == code
    assert b"Traceback" not in result.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["list", "topics"])
def test_a_full_disk_behind_stdout_is_said(command):
    result = in_a_shell(f"{command} >/dev/full")
    assert result.returncode == 1
    assert b"The output cannot be written: No space left" in result.stderr
    assert b"Traceback" not in result.stderr


@posix
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("command", ["topics", "play --plain mutability/mutable_default"])
def test_a_narrow_encoding_loses_characters_and_nothing_else(command, encoding):
    result = in_a_shell(f"{command} </dev/null", PYTHONIOENCODING=encoding)
    assert result.returncode == 0
    assert b"mutab" in result.stdout
    assert b"Traceback" not in result.stderr


@posix
def test_json_can_be_read_in_any_encoding():
    result = in_a_shell("list --json", PYTHONIOENCODING="ascii")
    assert json.loads(result.stdout)["puzzles"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_what_was_started(tmp_path, number):
    program = tmp_path / "sleeper.py"
    program.write_text("import time\ntime.sleep(60)\n")
    process = subprocess.Popen(
        [*DESKCHECK, "run", program], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 30
    while not runs(program) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert runs(program)
    process.send_signal(number)
    assert process.wait(30) == 128 + number
    assert not runs(program)


def runs(program):
    """Whether a process other than deskcheck runs a program."""
    listing = subprocess.run(["ps", "-ewwo", "args"], capture_output=True, text=True, check=True)
    lines = [line for line in listing.stdout.splitlines() if str(program) in line]
    return any("-m deskcheck" not in line for line in lines)

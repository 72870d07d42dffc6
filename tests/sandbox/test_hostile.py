"""Programs that misbehave: each has a true outcome, in bounded time and memory."""

import os
import resource
import subprocess
import sys
import threading
import time

import pytest

from deskcheck.sandbox.limits import Limits
from deskcheck.transcript import Ending

pytestmark = pytest.mark.skipif(os.name != "posix", reason="these limits are those of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")

# On a busy machine, from the time limit to the end of the run.
PATIENCE = 8.0


@pytest.fixture(autouse=True)
def bounded():
    """Time and our own memory stay within bounds."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    yield
    assert time.monotonic() - started < PATIENCE
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


IGNORING_SIGNALS = """
import signal
for number in range(1, 32):
    if number not in (signal.SIGKILL, signal.SIGSTOP):
        signal.signal(number, signal.SIG_IGN)
while True: pass
"""


@pytest.mark.parametrize(
    ("text", "transcript"),
    [
        ("print('go')\nwhile True: pass", "go\n"),
        ("import os\nprint('a')\nos._exit(0)", "a\n"),
        ("import os\nprint('a')\nos.write(1, b'b\\n')\nprint('c')", "a\nb\nc\n"),
        ("import os\nprint('a')\nif os.fork(): os.wait(); print('b')", "a\nb\n"),
    ],
    ids=["stopped", "leaves at once", "writes past print", "forks"],
)
def test_what_was_printed_is_there_as_at_a_terminal(sandbox, text, transcript):
    assert sandbox.run(text, seconds=1.0).transcript == transcript


@pytest.mark.parametrize(
    "text",
    [
        "while True: pass",
        "import time\nwhile True: time.sleep(1)",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(99,)).start()",
        "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)",
        IGNORING_SIGNALS,
        "import os\nos.close(0); os.close(1); os.close(2)\nwhile True: pass",
        "import os\nos.closerange(0, 300)\nwhile True: pass",
    ],
    ids=["loop", "sleep", "thread", "stopped", "ignores signals", "no streams", "nothing open"],
)
def test_what_never_ends_is_stopped_by_the_clock(sandbox, text):
    outcome = sandbox.run(text, seconds=0.5)
    assert outcome.ending is Ending.TIMED_OUT
    assert outcome.exit_code is None
    assert outcome.reason == "more than 0.5 seconds"
    assert outcome.seconds >= 0.5


def test_what_was_printed_before_the_time_was_up_is_kept(sandbox):
    outcome = sandbox.run("print('before', flush=True)\nwhile True: pass", seconds=0.5)
    assert outcome.transcript == "before\n"


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_flood_is_cut_off(sandbox, stream):
    text = f"import sys\nwhile True: sys.{stream}.write('x' * 1000 + chr(10))"
    outcome = sandbox.run(text, limits=Limits(output_bytes=100_000))
    assert outcome.ending is Ending.TOO_MUCH_OUTPUT
    assert outcome.reason == "more than 100,000 bytes of output"
    assert len(getattr(outcome, {"stdout": "transcript"}.get(stream, stream))) == 100_000


def test_as_much_output_as_is_allowed_is_not_too_much(sandbox):
    limits = Limits(output_bytes=100_000)
    outcome = sandbox.run("print('x' * 99_999)", limits=limits)
    assert (outcome.ending, len(outcome.transcript)) == (Ending.COMPLETED, 100_000)
    outcome = sandbox.run("print('x' * 100_000)", limits=limits)
    assert (outcome.ending, len(outcome.transcript)) == (Ending.TOO_MUCH_OUTPUT, 100_000)


def test_a_flood_just_before_the_end_is_too_much_as_well(sandbox):
    text = "import os\nif os.fork() == 0:\n    while True: os.write(1, b'x' * 1000)"
    assert sandbox.run(text).ending is Ending.TOO_MUCH_OUTPUT


@linux
def test_a_large_allocation_is_a_memory_error(sandbox):
    outcome = sandbox.run("print('before')\nx = bytearray(4 << 30)")
    assert outcome.transcript == "before\nMemoryError\n"
    assert outcome.ending is Ending.RAISED


@linux
def test_memory_that_grows_is_a_memory_error(sandbox):
    outcome = sandbox.run("x = []\nwhile True: x.append(bytearray(10 << 20))")
    assert (outcome.ending, outcome.exception.type) == (Ending.RAISED, "MemoryError")


@linux
@pytest.mark.parametrize(
    "text",
    [
        "import mmap\nm = mmap.mmap(-1, 200 << 20)\nm[::4096] = bytes(len(m) // 4096)\n",
        "import os\nfor _ in range(3): os.fork()\nx = bytearray(os.urandom(1 << 20) * 30)\n",
    ],
    ids=["shared", "many processes"],
)
def test_memory_that_the_system_does_not_limit_is_watched(sandbox, text):
    limits = Limits(seconds=5, memory_bytes=100 << 20)
    outcome = sandbox.run(text + "import time\ntime.sleep(99)", limits=limits)
    assert outcome.ending is Ending.KILLED
    assert outcome.reason == "more than 100 MiB of memory"


def test_a_large_file_is_an_error_of_the_program(sandbox):
    text = "f = open('x', 'wb', 0)\nwhile True: f.write(bytes(1 << 20))"
    outcome = sandbox.run(text, limits=Limits(file_bytes=5 << 20))
    assert outcome.exception.type == "OSError"


FORK_LOOPS = {
    "forks": "while True:\n    os.fork()",
    "leaves the session": "while True:\n    if os.fork() == 0: os.setsid()",
    "leaves the group": "while True:\n    if os.fork() == 0: os.setpgid(0, 0)",
    "parents die": "while True:\n    if os.fork(): os._exit(0)",
}


@linux
@pytest.mark.parametrize("loop", FORK_LOOPS.values(), ids=FORK_LOOPS)
def test_a_fork_loop_is_ended(sandbox, loop):
    # A belt for the test itself: should it fail, the loop ends by itself.
    text = f"import os, time\nend = time.time() + 3\n{loop}".replace("True", "time.time() < end")
    outcome = sandbox.run(text, limits=Limits(seconds=2, processes=20))
    assert outcome.ending in (Ending.KILLED, Ending.TIMED_OUT, Ending.COMPLETED)
    if "_exit" not in loop:
        assert outcome.reason == "more than 20 processes"


@linux
@pytest.mark.parametrize(
    "text",
    [
        "subprocess.Popen(['sleep', '99'])",
        "subprocess.Popen(['sleep', '99'], start_new_session=True, **silent)",
        "subprocess.Popen(['sleep', '99'], start_new_session=True, env={}, **silent)",
        "os.fork() or os.setsid() or os.fork() or os.chdir('/') or time.sleep(99)",
        "os.fork() or os.setsid() or os.fork() or os.closerange(0, 9) or time.sleep(99)",
    ],
    ids=["group", "session", "clean environment", "daemon", "daemon without streams"],
)
def test_what_a_program_leaves_behind_is_killed(sandbox, text):
    before = "import os, subprocess, time\nprint(1, flush=True)\n"
    before += "silent = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL}\n"
    outcome = sandbox.run(before + text)
    assert (outcome.transcript, outcome.ending) == ("1\n", Ending.COMPLETED)
    assert outcome.seconds < 5


def test_a_child_that_ends_soon_after_its_parent_is_heard(sandbox):
    text = "import os, time\nif os.fork() == 0:\n    time.sleep(0.1)\n    print('child')"
    assert sandbox.run(text).transcript == "child\n"


@pytest.mark.parametrize(
    ("text", "ending", "exit_code", "reason"),
    [
        ("import os; os._exit(7)", Ending.EXITED, 7, ""),
        ("import os; os._exit(0)", Ending.COMPLETED, 0, ""),
        ("import os; os._exit(1)", Ending.EXITED, 1, ""),
        ("import ctypes; ctypes.string_at(0)", Ending.KILLED, -11, "SIGSEGV"),
        ("import os; os.abort()", Ending.KILLED, -6, "SIGABRT"),
        ("import os; os.kill(os.getpid(), 9)", Ending.KILLED, -9, "SIGKILL"),
        ("import os; os.kill(os.getpid(), 15)", Ending.KILLED, -15, "SIGTERM"),
        ("import os; os.killpg(0, 9)", Ending.KILLED, -9, "SIGKILL"),
        ("", Ending.COMPLETED, 0, ""),
    ],
)
def test_sudden_ends(sandbox, text, ending, exit_code, reason):
    outcome = sandbox.run(text)
    assert (outcome.ending, outcome.exit_code, outcome.reason) == (ending, exit_code, reason)
    assert outcome.transcript == ""
    assert outcome.exception is None


@pytest.mark.parametrize("read", ["input()", "import sys; sys.exit(len(sys.stdin.read()))"])
def test_there_is_nothing_to_read(sandbox, read):
    outcome = sandbox.run(read)
    assert outcome.transcript in ("", "EOFError: EOF when reading a line\n")
    assert outcome.ending is (Ending.RAISED if outcome.transcript else Ending.COMPLETED)


def test_there_is_no_terminal(sandbox):
    assert sandbox.run("open('/dev/tty')").exception.type == "OSError"


@pytest.mark.parametrize(
    "text",
    [
        "import os; os.rmdir(os.getcwd())",
        "import os, shutil; shutil.rmtree(os.path.dirname(os.getcwd()))",
        "import os; os.makedirs('a/b'); os.chmod('a', 0); os.chmod('.', 0); os.chmod('..', 0)",
        "import os\nfor _ in range(300): os.mkdir('x' * 50); os.chdir('x' * 50)",
        "import os; os.symlink('/', 'root'); os.symlink('nowhere', 'broken')",
        "import sys; sys.stdout.close()",
        "import tempfile; tempfile.mkdtemp(); open(tempfile.mkstemp()[1], 'w')",
    ],
)
def test_no_folder_is_left_whatever_was_done_to_it(sandbox, text):
    assert sandbox.run(text).ending in (Ending.COMPLETED, Ending.RAISED)


def test_a_run_that_is_called_off_ends_at_once(sandbox):
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    outcome = sandbox.run("while True: pass", seconds=60, stop=stop)
    assert (outcome.ending, outcome.reason) == (Ending.KILLED, "stopped")
    outcome = sandbox.run("while True: pass", seconds=60, stop=lambda: True)
    assert outcome.ending is Ending.KILLED


def test_an_interrupt_of_the_trainer_kills_the_program(sandbox):
    def interrupt():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sandbox.run("while True: pass", seconds=60, stop=interrupt)


def test_no_zombie_is_left(sandbox):
    sandbox.run("import os\nos.fork()")
    children = subprocess.run(
        ["ps", "-o", "stat=", "--ppid", str(os.getpid())], capture_output=True, text=True
    )
    assert "Z" not in children.stdout

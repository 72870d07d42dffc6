"""From raw output to the outcome: what is shown, and how the run ended."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence

from deskcheck.sandbox.prompt_channel import Report
from deskcheck.sandbox.supervising import RawRun
from deskcheck.tracebacks import read_exception, tells_one_story
from deskcheck.transcript import (
    Ending,
    Implementation,
    Outcome,
    UncaughtException,
    number_addresses,
    transcript_lines,
    transcript_of,
    visible,
)

# Asked when the error stream leaves it open: the type of the exception that ended the program;
# empty when none did, None when it cannot be found out.
Witness = Callable[[], str | None]


def script_outcome(
    raw: RawRun, implementation: Implementation, may_exit: bool, witness: Witness
) -> Outcome:
    """Tell how a script ended.

    Args:
        raw: its run.
        implementation: what it ran on.
        may_exit: whether it might have ended itself with the exit code of an exception.
        witness: asked when that is needed.
    """
    stdout, stderr = text_of(raw.stdout), text_of(raw.stderr)
    exception = _uncaught(raw, stderr, may_exit, witness)
    ending = Ending.RAISED if exception is not None else _ending(raw)
    transcript = transcript_of(stdout, exception)
    raised_at = () if exception is None else (len(transcript_lines(transcript)) - 1,)
    return _outcome(raw, implementation, transcript, stderr, ending, exception, raised_at)


def prompt_outcome(
    raw: RawRun, implementation: Implementation, reports: Sequence[Report]
) -> Outcome:
    """Tell how a session at the prompt went, with each exception in its place."""
    transcript, exception, raised_at = "", None, []
    stdout_from = stderr_from = 0
    for report in reports:
        transcript += text_of(raw.stdout[stdout_from : report.stdout_at])
        shown = text_of(raw.stderr[stderr_from : report.stderr_at])
        exception = read_exception(shown, report.type_name)
        if exception is not None:
            transcript = transcript_of(transcript, exception)
            raised_at.append(len(transcript_lines(transcript)) - 1)
        if not report.last:
            exception = None
        stdout_from, stderr_from = report.stdout_at, report.stderr_at
    transcript += text_of(raw.stdout[stdout_from:])
    if raw.ended_by is not None or raw.exit_code != 0:
        exception = None
    ending = _ending(raw) if exception is None else Ending.RAISED
    stderr = text_of(raw.stderr)
    return _outcome(raw, implementation, transcript, stderr, ending, exception, tuple(raised_at))


def text_of(output: bytes) -> str:
    """Return output as text that is safe to show; bytes that are no UTF-8 become ``\\xff``."""
    text = output.decode("utf-8", "backslashreplace")
    return visible(text.replace("\r\n", "\n") if sys.platform == "win32" else text)


def _uncaught(
    raw: RawRun, stderr: str, may_exit: bool, witness: Witness
) -> UncaughtException | None:
    """Return the exception that ended a script.

    Python then ends with 1, or by SIGINT after a KeyboardInterrupt, and reports it. But a program
    may do that as well: print a traceback and exit. A second run decides such cases.
    """
    exception = read_exception(stderr)
    if raw.exit_code == -signal.SIGINT:
        return exception if exception and exception.type == "KeyboardInterrupt" else None
    if raw.exit_code != 1 or not stderr.strip():
        return None
    if exception is not None and tells_one_story(stderr) and not may_exit:
        return exception
    type_name = witness()
    if type_name is None:
        return exception
    return read_exception(stderr, type_name) if type_name else None


def _ending(raw: RawRun) -> Ending:
    if raw.ended_by is not None:
        return raw.ended_by
    return Ending.EXITED if raw.exit_code else Ending.COMPLETED


def _outcome(
    raw: RawRun,
    implementation: Implementation,
    transcript: str,
    stderr: str,
    ending: Ending,
    exception: UncaughtException | None,
    raised_at: tuple[int, ...],
) -> Outcome:
    message = "" if exception is None else exception.message
    # One numbering for all three: NUL, which is made visible everywhere, separates them safely.
    numbered = number_addresses("\0".join((transcript, stderr, message)))
    transcript, stderr, message = numbered.split("\0")
    return Outcome(
        transcript=transcript,
        stderr=stderr,
        ending=ending,
        exception=None if exception is None else exception._replace(message=message),
        raised_at=raised_at,
        exit_code=raw.exit_code,
        implementation=implementation,
        seconds=raw.seconds,
        reason="" if ending is Ending.RAISED else raw.reason,
    )

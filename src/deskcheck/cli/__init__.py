"""The command line: translates words into calls, and results into text or JSON.

Data goes to stdout, talk to stderr. Exit codes: 0 fine, 1 a wrong answer or a failed check,
2 usage, 130 Ctrl-C.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from deskcheck import __version__

if TYPE_CHECKING:
    from deskcheck.cli.context import Context

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; usage errors of the parser leave by SystemExit."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:  # nothing else is worth importing for this one
        print(f"deskcheck {__version__}")
        return 0
    from deskcheck.cli.context import Context
    from deskcheck.cli.parser import COMMANDS, parse
    from deskcheck.errors import DeskcheckError

    context = Context(sys.stdin, sys.stdout, sys.stderr, os.environ)
    parsed = parse(arguments, context.environ)
    module, _, function = COMMANDS[parsed.command].runs.partition(":")
    try:
        code: int = getattr(import_module(f"deskcheck.cli.{module}"), function)(parsed, context)
        context.stdout.flush()
        return code
    except DeskcheckError as error:
        context.say(f"deskcheck: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        print(file=context.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader has gone, as with `| head`
        _write_nothing_more(context)
        return 0
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        _write_nothing_more(context)
        context.say(f"deskcheck: The output cannot be written: {error.strerror}.")
        return 1


def _write_nothing_more(context: Context) -> None:
    """Have nothing written at the exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), context.stdout.fileno())


def console() -> NoReturn:
    """Be the command ``deskcheck``."""
    _mend_streams()
    for name in ("SIGTERM", "SIGHUP"):  # with all that has been started, as at Ctrl-C
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)
    sys.exit(main())


def _leave(number: int, frame: object) -> NoReturn:
    for name in ("SIGTERM", "SIGHUP"):  # another one must not cut the cleaning up short
        if other := getattr(signal, name, None):
            signal.signal(other, signal.SIG_IGN)
    sys.exit(128 + number)


def _mend_streams() -> None:
    """Make up for closed streams, and let no character be refused."""
    for name, mode, errors in (
        ("stdin", "r", "backslashreplace"),
        ("stdout", "w", "replace"),
        ("stderr", "w", "backslashreplace"),
    ):
        stream = getattr(sys, name)
        if stream is None:
            nothing = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115  (until the exit)
            setattr(sys, name, nothing)
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)

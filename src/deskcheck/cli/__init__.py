"""The command line: translates words into calls, and results into text or JSON.

Data goes to stdout, talk to stderr. Exit codes: 0 fine, 1 a wrong answer or a failed check,
2 usage, 130 Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from deskcheck import __version__

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
    except BrokenPipeError:
        # The reader has gone, as with `| head`; nothing may be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), context.stdout.fileno())
        return 0


def console() -> NoReturn:
    """Be the command ``deskcheck``."""
    sys.exit(main())

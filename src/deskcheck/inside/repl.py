"""A program as typed at the prompt: each statement compiled on its own, errors and all.

Usage: ``python repl.py FILE [DESCRIPTOR]``. The descriptor is a socket to the trainer. For each
exception it gets a line, the number of statements that remain and the name of the exception's
type; it answers with a byte once it has read everything that was printed before.

It shows what a ``python -i`` shows that is fed the same statements: the namespace of ``__main__``
is as new, the name of the file is ``<stdin>``, ``__future__`` features last, expression values go
through `sys.displayhook` and exceptions through `sys.excepthook`.
"""

from __future__ import annotations
import __future__

import builtins
import codeop
import contextlib
import os
import sys
import types
import warnings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, TracebackType

_CLAUSES = ("else", "elif", "except", "finally")


def statements(text: str) -> Iterator[str]:
    """Split a program as a person would type it: a blank line ends a block, and is typed nowhere
    else.

    What does not compile is cut where the prompt would find out; the lines that follow start
    anew.
    """
    typed: list[str] = []
    compiler = codeop.CommandCompiler()
    for line in text.split("\n"):
        if not line.strip():
            if typed and _is_complete(compiler, [*typed, ""]) is False:
                typed.append(line)  # inside brackets or a string
            continue
        if not typed and line.lstrip()[0] == "#":
            continue
        starts_anew = typed and not line[0].isspace() and line[0] != "#" and not _is_clause(line)
        if starts_anew and _is_complete(compiler, [*typed, ""]):
            yield "\n".join(typed)
            typed = []
        typed.append(line)
        if _is_complete(compiler, typed) is not False:
            yield "\n".join(typed)
            typed = []
    if typed:
        yield "\n".join(typed)


def _is_clause(line: str) -> bool:
    """Whether a line goes on with a compound statement that seemed to be over."""
    return any(
        line.startswith(clause) and not (line + " ")[len(clause)].isidentifier()
        for clause in _CLAUSES
    )


def _is_complete(compiler: codeop.CommandCompiler, lines: list[str]) -> bool | None:
    """Tell whether the prompt would run these lines now; None when it would complain."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return compiler("\n".join(lines), "<stdin>", "single") is not None
        except (SyntaxError, ValueError, OverflowError):
            return None


class Session:
    """The state of the prompt between statements."""

    def __init__(self, descriptor: int | None = None) -> None:
        self.descriptor = descriptor
        self.pid = os.getpid()
        self.future = 0
        main = types.ModuleType("__main__")
        self.namespace = vars(main)
        self.namespace["__loader__"] = sys.modules["_frozen_importlib"].BuiltinImporter
        if sys.version_info < (3, 14):
            self.namespace["__annotations__"] = {}
        self.namespace["__builtins__"] = builtins
        sys.modules["__main__"] = main
        sys.argv = [""]
        sys.path[0] = ""
        sys.ps1, sys.ps2 = ">>> ", "... "

    def compile(self, statement: str) -> CodeType:
        """Compile a statement with the ``__future__`` features of those before."""
        code: CodeType = compile(statement + "\n", "<stdin>", "single", self.future, True)
        for name in __future__.all_feature_names:
            self.future |= code.co_flags & getattr(__future__, name).compiler_flag
        return code

    def report(self, error: BaseException, traceback: TracebackType | None, remaining: int) -> None:
        """Show an exception as the prompt does, and tell the trainer."""
        error.__traceback__ = traceback
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, traceback
        if sys.version_info >= (3, 12):
            sys.last_exc = error
        try:
            sys.excepthook(type(error), error, traceback)
        except SystemExit:
            raise
        except BaseException as broken:
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(broken), broken, broken.__traceback__)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(type(error), error, traceback)
        self.flush()
        if self.descriptor is not None and os.getpid() == self.pid:
            line = f"{remaining} {type(error).__qualname__}\n"
            with contextlib.suppress(OSError):  # the program may have closed what it did not open
                os.write(self.descriptor, line.encode("utf-8", "replace"))
                os.read(self.descriptor, 1)

    def flush(self) -> None:
        """Flush the streams, as the prompt does after each statement."""
        for stream in (sys.stderr, sys.stdout):
            with contextlib.suppress(Exception):  # a stream may be None, closed or anything
                stream.flush()


def _typed(file: str) -> list[str]:
    with open(file, encoding="utf-8", errors="replace") as program:
        return list(statements(program.read()))


if __name__ == "__main__":
    # Not in a function: the fewer frames below the program's own, the more it is like the prompt.
    _statements = _typed(sys.argv[1])
    _session = Session(int(sys.argv[2]) if len(sys.argv) > 2 else None)
    if _session.descriptor is not None:
        os.set_inheritable(_session.descriptor, False)
    while _statements:
        _error = _code = None
        try:
            _code = _session.compile(_statements.pop(0))
        except BaseException as error:
            _error, _traceback = error, None
        else:
            try:
                exec(_code, _session.namespace)
            except SystemExit:
                raise
            except BaseException as error:
                _error = error
                # Without the frame of this line.
                _traceback = error.__traceback__ and error.__traceback__.tb_next
            _code = None
        if _error is not None:
            _session.report(_error, _traceback, len(_statements))
            _error = _traceback = None
        _session.flush()

"""The claims of an explanation, put to the test: the program runs, then each example after it.

Usage: ``main()`` with the arguments REQUEST, REPORT and FOLDER. The request is a file with a Python
literal: ``{"path", "repl", "fences": [{"fresh", "examples": [source]}]}``. The report gets a line
for the program, and one for each example as soon as it is over: ``{"printed", "exception"}``, the
exception by the name of its type. In the folder lies what is printed at the moment.

What the program prints is thrown away. Like the prompt after ``python -i``, the examples go on in
its namespace, whether it came to its end or not; those of a *fresh* fence start an empty one.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import os
import sys
import types

from .repl import Session, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Namespace = dict[str, Any]
    Compile = Callable[[str], types.CodeType]

_FUTURE_FLAGS = 0x1FE0000  # CO_FUTURE_DIVISION to CO_FUTURE_ANNOTATIONS, since Python 3.9
_REPORT_DESCRIPTOR = 201  # far from the numbers that the program's own files get
_OUTPUT_DESCRIPTOR = 202


def main() -> None:
    """Do what the request says, and end the process."""
    request_file, report_file, folder = sys.argv[1:4]
    with open(request_file, encoding="utf-8") as file:
        request = ast.literal_eval(file.read())
    _report_to(report_file)
    package_root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:] = [entry for entry in sys.path if entry not in ("", package_root)]
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    run = _run_at_prompt if request["repl"] else _run_script
    namespace, compile_example, exception = run(request["path"])
    _tell("", exception)
    output = os.open(os.path.join(folder, "printed"), os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(output, _OUTPUT_DESCRIPTOR, False)
    for fence in request["fences"]:
        names = _empty_namespace() if fence["fresh"] else namespace
        for source in fence["examples"]:
            _tell(*_tried(source, names, compile_example))
    os._exit(0)  # what the program does at its exit is none of the claims' business


def _report_to(file: str) -> None:
    report = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(report, _REPORT_DESCRIPTOR, False)
    os.close(report)


def _tell(printed: str, exception: str) -> None:
    line = ascii({"printed": printed, "exception": exception}) + "\n"
    os.write(_REPORT_DESCRIPTOR, line.encode())


def _run_script(path: str) -> tuple[Namespace, Compile, str]:
    """Run a file as ``__main__``."""
    module = types.ModuleType("__main__")
    namespace = vars(module)
    plain = vars(sys.modules["__main__"])
    namespace.update(__file__=path, __builtins__=builtins, __loader__=plain.get("__loader__"))
    if sys.version_info < (3, 14):
        namespace["__annotations__"] = {}
    sys.modules["__main__"] = module
    sys.argv[:] = [path]
    sys.path.insert(0, os.path.dirname(path))
    flags, exception = 0, ""
    try:
        with open(path, "rb") as file:
            code = compile(file.read(), path, "exec", dont_inherit=True)
        flags = code.co_flags & _FUTURE_FLAGS
        exec(code, namespace)
    except BaseException as error:
        exception = type(error).__qualname__
    _flush()

    def compile_example(source: str) -> types.CodeType:
        code: types.CodeType = compile(source, "<stdin>", "single", flags, True)
        return code

    return namespace, compile_example, exception


def _run_at_prompt(path: str) -> tuple[Namespace, Compile, str]:
    """Run a file as typed at the prompt."""
    session = Session()
    with open(path, encoding="utf-8", errors="replace") as program:
        typed = list(statements(program.read()))
    exception = ""
    for statement in typed:
        exception = ""
        try:
            exec(session.compile(statement), session.namespace)
        except BaseException as error:
            exception = type(error).__qualname__
        _flush()
    return session.namespace, session.compile, exception


def _empty_namespace() -> Namespace:
    return {"__name__": "__main__", "__builtins__": builtins}


def _tried(source: str, namespace: Namespace, compile_example: Compile) -> tuple[str, str]:
    """Run one example; return what it printed, and the name of its exception's type."""
    os.ftruncate(_OUTPUT_DESCRIPTOR, 0)
    before = os.dup(1)
    os.dup2(_OUTPUT_DESCRIPTOR, 1)
    exception = ""
    try:
        exec(compile_example(source), namespace)
    except BaseException as error:
        exception = type(error).__qualname__
    _flush()
    os.dup2(before, 1)
    os.close(before)
    printed = os.pread(_OUTPUT_DESCRIPTOR, 1 << 20, 0)
    return printed.decode("utf-8", "backslashreplace"), exception


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):  # the program may have put anything there
            stream.flush()

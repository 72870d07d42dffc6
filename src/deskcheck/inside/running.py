"""Run one program in this process: the plain one, or the one of a wrong world.

The program's own files and streams are the process's: `deskcheck.inside.isolation` gives every
run a process for itself. What a plain ``python program.py`` does before and after the program's
own code (``__main__``, exit functions, threads, finalisation) is done here as well.
"""

from __future__ import annotations

import ast
import builtins
import gc
import os
import sys

from . import private_builtins
from .belief import apply_all
from .own_modules import own_trees, rewrite_imports
from .syntax import copied_tree
from .templates import silence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType
    from typing import Any, NoReturn

    from .belief import Misconception

Module = type(sys)
RAISED = "\0raised "  # before the type of an exception, amid the output of a session
_FUTURE_FLAGS = 0x1FE0000  # CO_FUTURE_DIVISION to CO_FUTURE_ANNOTATIONS, since Python 3.9


class Unchanged(Exception):
    """The beliefs leave the program as it is: its world is the true one."""


class Program:
    """A program to run.

    Attributes:
        path: where it lies; its folder comes first on ``sys.path``.
        repl: whether each top-level statement is compiled and run on its own, as at the prompt.
    """

    def __init__(self, source: str, path: str, repl: bool = False) -> None:
        self.source, self.path, self.repl = source, path, repl
        self.folder = os.path.dirname(os.path.abspath(path))
        self._tree: ast.Module | None = None
        self._modules: list[ast.AST] | None = None

    def tree(self) -> ast.Module:
        """Return the syntax tree, not to be changed; raises SyntaxError or ValueError."""
        if self._tree is None:
            self._tree = ast.parse(self.source, self.path)
        return self._tree

    def modules(self) -> list[ast.AST]:
        """Return the trees of the modules that the program brings along, without its own."""
        if self._modules is None:
            self._modules = own_trees(self.tree(), self.folder)
        return self._modules

    def compiles(self) -> bool:
        """Whether Python accepts the program; some errors are found only after parsing."""
        try:
            prepare(self, ())
        except (SyntaxError, ValueError):
            return False
        return True


def prepare(program: Program, beliefs: Sequence[Misconception]) -> list[CodeType]:
    """Compile a program in the world of some beliefs: its parts, to be run one after the other.

    Raises:
        Unchanged: if nothing would be different.
        SyntaxError: from the program itself.
    """
    tree = program.tree()
    if beliefs:
        rewritten = apply_all(beliefs, tree, program.source, program.repl)
        in_text = rewritten is not None or program.modules()  # these are rewritten on import
        if not in_text and not any(belief.works_without_rewriting() for belief in beliefs):
            raise Unchanged
        tree = rewritten or tree
    elif not program.repl:  # compiled from the text, since some errors only show there
        return [compile(program.source, program.path, "exec", dont_inherit=True)]
    if program.repl:
        return list(_interactive_parts(tree, program.path))
    return [compile(tree, program.path, "exec", dont_inherit=True)]


def _interactive_parts(tree: ast.Module, path: str) -> list[CodeType]:
    """Compile each line of a session on its own; statements that share a line share the code."""
    tree = copied_tree(tree)
    silence(tree)
    parts: list[list[Any]] = []
    last_line = 0
    for statement in tree.body:
        if statement.lineno > last_line or not parts:
            parts.append([])
        parts[-1].append(statement)
        last_line = max(last_line, statement.end_lineno or 0)
    flags = 0
    codes = []
    for part in parts:
        code = compile(ast.Interactive(part), path, "single", flags, dont_inherit=True)
        flags |= code.co_flags & _FUTURE_FLAGS
        codes.append(code)
    return codes


def run(
    program: Program,
    codes: Sequence[CodeType],
    beliefs: list[Misconception],
    report: Callable[[str, str], None],
) -> NoReturn:
    """Run a compiled program as ``__main__``, then end the process.

    ``report`` is told the kind of the ending (completed, exited, raised) and the type of an
    uncaught exception. Everything printed, also afterwards, goes to stdout.
    """
    sys.dont_write_bytecode = True  # a puzzle's folder stays as it is
    sys.argv[:] = [program.path]
    sys.path.insert(0, program.folder)
    namespace = _main_module(program, beliefs)
    if beliefs:
        rewrite_imports(program.folder, beliefs)
    ending, uncaught = "completed", ""
    for code in codes:
        try:
            exec(code, namespace)
        except SystemExit:
            ending = "exited"
            break
        except BaseException as error:
            name = _type_name(type(error))
            sys.last_type, sys.last_value = type(error), error
            sys.last_traceback = error.__traceback__.tb_next if error.__traceback__ else None
            if program.repl:
                print(RAISED + name)
            elif sys.excepthook is not sys.__excepthook__:
                sys.excepthook(type(error), error, error.__traceback__)
            else:
                ending, uncaught = "raised", name
    del namespace
    report(ending, uncaught)
    _finish(beliefs)
    os._exit(0)


def _main_module(program: Program, beliefs: Sequence[Misconception]) -> dict[str, Any]:
    """Make ``__main__`` as Python does, with other builtins in a wrong world; its namespace."""
    module = Module("__main__")
    namespace = module.__dict__
    plain = sys.modules["__main__"].__dict__
    for name in ("__name__", "__doc__", "__package__", "__loader__", "__spec__"):
        namespace[name] = plain.get(name)
    if "__annotations__" in plain:
        namespace["__annotations__"] = {}
    private_builtins.give(namespace, private_builtins.make(beliefs) if beliefs else builtins)
    if not program.repl:
        namespace["__file__"] = program.path
        namespace["__cached__"] = None
    sys.modules["__main__"] = module
    return namespace


def _type_name(kind: type) -> str:
    """Return the name of an exception's type as a traceback prints it."""
    if kind.__module__ in ("builtins", "__main__"):
        return kind.__qualname__
    return f"{kind.__module__}.{kind.__qualname__}"


def _finish(beliefs: list[Misconception]) -> None:
    """Do what Python does at exit, as far as a program can tell."""
    if "threading" in sys.modules:
        sys.modules["threading"]._shutdown()
    if "atexit" in sys.modules or "_atexit" in sys.modules:
        sys.modules["atexit"]._run_exitfuncs()
    sys.stdout.flush()
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            delattr(sys, name)
    beliefs.clear()
    sys.modules["builtins"] = builtins
    del sys.modules["__main__"]
    gc.collect()
    sys.stdout.flush()

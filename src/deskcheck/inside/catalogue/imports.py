"""Beliefs about modules and import."""

from __future__ import annotations

import ast
import io
import sys
from contextlib import redirect_stdout

from ..belief import Misconception
from ..syntax import bound_names, own_nodes
from ..values import is_own_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value
    from ..features import Features


class ImportReexecutes(Misconception):
    """Every import statement runs the module again.

    A module runs once; later imports find it in `sys.modules`.
    """

    def shadow___import__(self, name: str, *args: Value, **keywords: Value) -> Value:
        module = sys.modules.get(name)
        if is_own_module(module) and not _is_running(module):
            del sys.modules[name]
        return __import__(name, *args, **keywords)


def _is_running(module: Value) -> bool:
    """Whether a module is still being executed: in a circle of imports."""
    return bool(getattr(module.__spec__, "_initializing", False))


class FromImportLive(Misconception):
    """After `from m import n` the name `n` follows every later change of `m.n`.

    The import binds `n` to the object that `m.n` means then; a new value of `m.n` is not seen.
    """

    @classmethod
    def matters(cls, program: Features) -> bool:
        return "ImportFrom" in program.nodes

    def visit_Name(self, node: ast.Name) -> Value:
        source = self.source_of_import(node.id) if isinstance(node.ctx, ast.Load) else None
        if source is None:
            return node
        module, name = map(ast.Constant, source)
        return self.expression(
            "BELIEF.current(VALUE, MODULE, NAME)", VALUE=node, MODULE=module, NAME=name
        )

    def source_of_import(self, name: str) -> tuple[str, str] | None:
        """Return module and name if a name has its meaning here from one from-import alone."""
        for scope in reversed(self.scopes):
            hidden = isinstance(scope, ast.ClassDef) and scope is not self.scope
            if hidden or name not in bound_names(scope):
                continue
            sources = [
                (node.module, alias.name)
                for node in own_nodes(scope)
                if isinstance(node, ast.ImportFrom) and node.module and not node.level
                for alias in node.names
                if name == (alias.asname or alias.name)
            ]
            return sources[0] if len(sources) == 1 and not self.is_assigned(name) else None
        return None

    def is_assigned(self, name: str) -> bool:
        """Whether a name is assigned somewhere in the module."""
        return any(
            isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load)
            for node in ast.walk(self.module)
        )

    def current(self, value: Value, module: str, name: str) -> Value:
        """Look a name up in the module from which it was imported."""
        source = sys.modules.get(module)
        return getattr(source, name, value) if is_own_module(source) else value


class ImportCopiesModule(Misconception):
    """Every file that imports a module gets a module of its own; its changes stay in that file.

    A module exists once; all files that import it share it, with its variables.
    """

    def __init__(self) -> None:
        self.owners: dict[Value, Value] = {}  # of each module the file that imported it first
        self.copies: dict[tuple[Value, str], Value] = {}

    def shadow___import__(
        self, name: str, globals: Value = None, *args: Value, **keywords: Value
    ) -> Value:
        module = __import__(name, globals, *args, **keywords)
        if not is_own_module(module) or hasattr(module, "__path__") or _is_running(module):
            return module
        importer = (globals or {}).get("__name__")
        if self.owners.setdefault(module.__name__, importer) == importer:
            return module
        if (importer, module.__name__) not in self.copies:
            self.copies[importer, module.__name__] = _executed_again(module)
        return self.copies[importer, module.__name__]


def _executed_again(module: Value) -> Value:
    """Return a fresh copy of a module; what its statements print is not printed again."""
    copy = type(sys)(module.__name__)
    for name in ("__file__", "__loader__", "__package__", "__spec__"):
        setattr(copy, name, getattr(module, name, None))
    with redirect_stdout(io.StringIO()):
        module.__loader__.exec_module(copy)
    return copy

"""What occurs in a program: decides, before anything is run, which beliefs could matter."""

from __future__ import annotations

import ast

from .symbols import BINARY_NODES, COMPARISON_NODES, UNARY_NODES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

_SYMBOLS: dict[type[ast.AST], str] = {**BINARY_NODES, **UNARY_NODES, **COMPARISON_NODES}
# With these a program can reach a builtin that it does not name in the open.
_BACK_DOORS = {"eval", "exec", "compile", "builtins", "__builtins__"}
# Builtins that a statement calls.
_STATEMENTS = {"__import__": {"Import", "ImportFrom"}, "__build_class__": {"ClassDef"}}


class Features:
    """The kinds of nodes, the names and the operators of one program, in all its modules."""

    def __init__(self, *trees: ast.AST) -> None:
        self.nodes: set[str] = set()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.operators: set[str] = set()
        self.words: set[str] = set()  # everything that could name something, strings included
        self.functions: set[str] = set()
        self.called: set[int] = set()  # ids of the name nodes that are called
        self.values: set[str] = set()  # the names that are read without being called
        self.drops_values = False  # whether a statement is an expression that is more than a print
        for node in (found for tree in trees for found in ast.walk(tree)):
            kind = type(node)
            self.nodes.add(kind.__name__)
            self.words.update(_words_of(node))
            if isinstance(node, ast.Call):
                self.called.add(id(node.func))
            if isinstance(node, ast.Expr) and not _is_print(node.value):
                self.drops_values = True
            if isinstance(node, ast.Name):
                self.names.add(node.id)
                if id(node) not in self.called:
                    self.values.add(node.id)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions.add(node.name)
            elif isinstance(node, ast.Attribute):
                self.attributes.add(node.attr)
            elif isinstance(node, ast.alias):
                self.names.add(node.name)
            elif kind in _SYMBOLS:
                self.operators.add(_SYMBOLS[kind])

    def mentions(self, words: Collection[str]) -> bool:
        """Whether one of these words occurs, or code that cannot be seen is run."""
        return not self.words.isdisjoint(words) or not _BACK_DOORS.isdisjoint(self.names)

    def details(self, attribute: str | None) -> set[str]:
        """Return what a belief's narrowing attribute is compared with."""
        details = {
            "operators": self.operators,
            "methods": self.attributes,
            "calls": self.names,
        }
        return details[attribute or ""]

    def may_use(self, builtins: Collection[str]) -> bool:
        """Whether the program could call one of these builtins."""
        if not builtins:
            return False
        if not _BACK_DOORS.isdisjoint(self.names):
            return True
        return any(
            name in self.names or not self.nodes.isdisjoint(_STATEMENTS.get(name, ()))
            for name in builtins
        )


def _is_print(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Name) and called.id == "print"


def _words_of(node: ast.AST) -> list[str]:
    """Return the identifiers that a node holds itself, and a string constant."""
    words = [getattr(node, field, None) for field in ("id", "attr", "name", "arg", "value")]
    return [word for word in words if isinstance(word, str)]

"""Beliefs about how a try statement is left, and about finally."""

from __future__ import annotations

import ast

from ...belief import Misconception
from ...syntax import SCOPES, contains, copied_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...belief import Value


_LOOPS = (ast.For, ast.AsyncFor, ast.While)


def _exits(block: list[Value]) -> Iterator[Value]:
    """Yield the statements with which a block can be left: return, break and continue."""
    for node in block:
        if isinstance(node, (ast.Return, ast.Break, ast.Continue)):
            yield node
        elif isinstance(node, _LOOPS):
            yield from (found for found in _exits(node.body) if isinstance(found, ast.Return))
            yield from _exits(node.orelse)
        elif not isinstance(node, (*SCOPES, ast.expr)):
            yield from _exits(list(ast.iter_child_nodes(node)))


class _Replaced(ast.NodeTransformer):
    """Puts statements in the place of certain ones."""

    def __init__(self, places: Value, make: Value) -> None:
        self.places, self.make = list(places), make

    def visit(self, node: Value) -> Value:
        return self.make(node) if node in self.places else self.generic_visit(node)


def _replaced(block: list[Value], places: Value, make: Value) -> list[Value]:
    holder = ast.If(ast.Constant(value=True), block, [])
    body: list[Value] = _Replaced(places, make).visit(holder).body
    return body


class _Leaving(Misconception):
    """A base for beliefs about return, break and continue in a try: each try gets a variable."""

    def __init__(self) -> None:
        self.around: list[str | None] = []  # variables of the try statements; None is a loop
        self.used: set[str] = set()
        self.count = 0

    def concerns(self, node: ast.Try) -> bool:
        """Whether the belief is about this try."""
        return bool(node.finalbody)

    def prepare(self, node: ast.Try, variable: str) -> None:
        """Change a try before what is in it has been visited."""

    def finish(self, node: ast.Try, variable: str) -> None:
        """Change a try after what is in it has been visited; the variable is used."""

    def visit_FunctionDef(self, node: Value) -> Value:
        around, self.around = self.around, []
        self.generic_visit(node)
        self.around = around
        return node

    visit_AsyncFunctionDef = visit_ClassDef = visit_FunctionDef

    def visit_For(self, node: Value) -> Value:
        self.around.append(None)
        self._visit_field(node, "body")
        self.around.pop()
        for field in ("iter", "test", "orelse"):
            self._visit_field(node, field)
        return node

    visit_AsyncFor = visit_While = visit_For

    def visit_Try(self, node: ast.Try) -> Value:
        if not self.concerns(node):
            return self.generic_visit(node)
        self.count += 1
        variable = f"__left_{self.count}__"
        self.prepare(node, variable)
        self.around.append(variable)
        for field in ("body", "handlers", "orelse"):
            self._visit_field(node, field)
        self.around.pop()
        self._visit_field(node, "finalbody")
        if variable not in self.used:
            return node
        self.finish(node, variable)
        return [*self.statements("LEFT = ()", LEFT=variable), node]

    def left_by(self, node: ast.stmt) -> list[str]:
        """Return the variables of the try statements that an exit leaves."""
        around = self.around
        if not isinstance(node, ast.Return) and None in around:
            around = around[len(around) - around[::-1].index(None) :]
        return [variable for variable in around if variable is not None]

    def marked(self, node: Value, mark: str, **holes: Value) -> list[Value]:
        """Return an exit with assignments before it; RESULT is what a return gives."""
        statements = []
        if isinstance(node, ast.Return):
            value = node.value or ast.Constant(None)
            statements += self.statements("__result__ = VALUE", VALUE=value)
            node.value = self.expression("__result__")
        for variable in self.left_by(node):
            self.used.add(variable)
            statements += self.statements(f"LEFT = {mark}", LEFT=variable, **holes)
        return [*statements, node]


class FirstReturnWins(_Leaving):
    """A return in the try block wins over one in finally.

    A return in finally replaces every earlier result, and drops a pending exception.
    """

    def concerns(self, node: ast.Try) -> bool:
        earlier = _exits([*node.body, *node.handlers, *node.orelse])
        returns = any(isinstance(leaving, ast.Return) for leaving in earlier)
        return returns and any(_exits(node.finalbody))

    def prepare(self, node: ast.Try, variable: str) -> None:
        def keep_first(leaving: Value) -> Value:
            if not isinstance(leaving, ast.Return):
                first = self.statements("if LEFT:\n    return LEFT[0]", LEFT=variable)
                return [*first, leaving]
            leaving.value = self.expression(
                "BELIEF.first(LEFT, VALUE)",
                LEFT=variable,
                VALUE=leaving.value or ast.Constant(None),
            )
            return leaving

        node.finalbody = _replaced(node.finalbody, _exits(node.finalbody), keep_first)

    def visit_Return(self, node: ast.Return) -> Value:
        self.generic_visit(node)
        return self.marked(node, "(__result__,)") if self.left_by(node) else node

    def first(self, earlier: tuple[Value, ...], value: Value) -> Value:
        """Give what the try block has returned, if it has."""
        return earlier[0] if earlier else value


class FinallyReturnKeepsException(Misconception):
    """An exception goes on after finally, even if finally returns.

    A return, break or continue in finally drops the exception.
    """

    count = 0

    def visit_Try(self, node: ast.Try) -> Value:
        self.generic_visit(node)
        if not any(_exits(node.finalbody)):
            return node
        self.count += 1
        after_exception = copied_tree(node.finalbody)
        after_exception = _replaced(after_exception, _exits(after_exception), self.go_on)
        finalbody, node.finalbody = node.finalbody, []
        return self.statements(
            "RAISED = False\n"
            "try:\n"
            "    try:\n"
            "        INNER\n"
            "    except BaseException:\n"
            "        RAISED = True\n"
            "        AFTER\n"
            "        raise\n"
            "finally:\n"
            "    if not RAISED:\n"
            "        FINALLY",
            RAISED=f"__raised_{self.count}__",
            INNER=[node] if node.handlers else node.body,
            AFTER=after_exception,
            FINALLY=finalbody,
        )

    def go_on(self, leaving: Value) -> list[Value]:
        """Put a raise in place of an exit."""
        value = getattr(leaving, "value", None)
        before = [] if value is None else self.statements("VALUE", VALUE=value)
        return [*before, *self.statements("raise")]


class FinallySkippedOnReturn(_Leaving):
    """When the try block returns, or leaves a loop, finally is skipped.

    Whichever way the try block is left, finally runs.
    """

    def visit_Return(self, node: Value) -> Value:
        self.generic_visit(node)
        return self.marked(node, "True") if self.left_by(node) else node

    visit_Break = visit_Continue = visit_Return

    def finish(self, node: ast.Try, variable: str) -> None:
        node.finalbody = self.statements(
            "if not LEFT:\n    FINALLY", LEFT=variable, FINALLY=node.finalbody
        )


_PURE = {"len", "list", "max", "min", "sorted", "str", "sum", "tuple"}


class ReturnValueAfterFinally(_Leaving):
    """`return x` gives the value that `x` has after finally has run.

    The value is computed before finally runs, which can change the object but not replace it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.returns: list[tuple[list[str], ast.expr]] = []

    def visit_Return(self, node: ast.Return) -> Value:
        self.generic_visit(node)
        if node.value is None or not self.left_by(node) or not _can_change(node.value):
            return node
        self.returns.append((self.left_by(node), node.value))
        return self.marked(node, "NUMBER", NUMBER=ast.Constant(len(self.returns)))

    def finish(self, node: ast.Try, variable: str) -> None:
        for number, (variables, value) in enumerate(self.returns, 1):
            if variable in variables:
                node.finalbody += self.statements(
                    "if LEFT == NUMBER:\n    return VALUE",
                    LEFT=variable,
                    NUMBER=ast.Constant(number),
                    VALUE=copied_tree(value),
                )


def _can_change(value: ast.expr) -> bool:
    """Whether an expression depends on variables and can be evaluated twice unnoticed."""
    nodes = list(ast.walk(value))
    calls = [node.func for node in nodes if isinstance(node, ast.Call)]
    pure = all(isinstance(function, ast.Name) and function.id in _PURE for function in calls)
    acting = (ast.Await, ast.Yield, ast.YieldFrom, ast.NamedExpr)
    return pure and contains(value, ast.Name) and not contains(value, *acting)


class TryResumes(Misconception):
    """After the except block the rest of the try block goes on.

    The rest of the try block is skipped.
    """

    count = 0

    def visit_Try(self, node: ast.Try) -> Value:
        self.generic_visit(node)
        single = len(node.body) == 1 and not hasattr(node.body[0], "body")
        if not node.handlers or single:
            return node
        self.count += 1
        state = f"__resumed_{self.count}__"  # 1 in a handler, 2 after one
        into_loops = not any(
            isinstance(leaving, (ast.Break, ast.Continue)) for leaving in _exits(node.handlers)
        )
        for handler in node.handlers:
            start = "if STATE == 1:\n    raise\nSTATE = 1"  # its own exceptions are not caught
            before = self.statements(start, STATE=state)
            handler.body = [*before, *handler.body, *self.statements("STATE = 2", STATE=state)]
        new = self.statements("STATE = 0\nRESUMED", STATE=state, RESUMED=self.resumed(
            node.body, node.handlers, into_loops
        ))  # fmt: skip
        if node.orelse:
            new += self.statements("if not STATE:\n    ELSE", STATE=state, ELSE=node.orelse)
        return [ast.Try(new, [], [], node.finalbody)] if node.finalbody else new

    def resumed(
        self, block: list[Value], handlers: list[ast.ExceptHandler], into_loops: bool
    ) -> list[Value]:
        """Return a block in which each statement has the handlers to itself."""
        new: list[Value] = []
        for statement in block:
            if isinstance(statement, ast.If) or (into_loops and isinstance(statement, _LOOPS)):
                statement.body = self.resumed(statement.body, handlers, into_loops)
                statement.orelse = self.resumed(statement.orelse, handlers, into_loops)
            new.append(ast.Try([statement], copied_tree(handlers), [], []))
        return new

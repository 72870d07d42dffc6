"""Beliefs about calls, parameters and results."""

from __future__ import annotations

import ast
import builtins
import sys
from types import BuiltinMethodType, CodeType, FunctionType, MethodType

from ..belief import Misconception
from ..syntax import FUNCTIONS, contains, insert_at_start, is_generator, own_nodes
from ..templates import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value
    from ..features import Features


class DefaultsFresh(Misconception):
    """Default values are evaluated anew on every call.

    They are evaluated once, when `def` runs, and kept with the function.
    """

    def visit_FunctionDef(self, node: Value) -> Value:
        in_class_body = self.in_class_body
        self.generic_visit(node)
        positional = [*node.args.posonlyargs, *node.args.args]
        fresh = []
        for parameters, defaults in (
            (positional[len(positional) - len(node.args.defaults) :], node.args.defaults),
            (node.args.kwonlyargs, node.args.kw_defaults),
        ):
            for place, (parameter, value) in enumerate(zip(parameters, defaults)):
                if value is None or isinstance(value, ast.Constant):
                    continue
                if in_class_body and contains(value, ast.Name):
                    continue  # a lambda would not see the names of the class body
                defaults[place] = self.expression("BELIEF.Late(lambda: VALUE)", VALUE=value)
                fresh += self.statements("NAME = BELIEF.evaluated(NAME)", NAME=parameter.arg)
        insert_at_start(node, fresh)
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    class Late:
        def __init__(self, evaluate: Value) -> None:
            self.evaluate = evaluate

        def __repr__(self) -> str:
            return repr(self.evaluate())

    def evaluated(self, value: Value) -> Value:
        return value.evaluate() if isinstance(value, self.Late) else value


class ImplicitReturn(Misconception):
    """A function returns the value of its last expression.

    A function returns only what `return` gives it, and None without one.
    """

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Value:
        self.generic_visit(node)
        if node.name != "__init__" and not is_generator(node):
            self.return_last(node.body)
        return node

    def return_last(self, body: list[ast.stmt]) -> None:
        last = body[-1] if body else None
        if isinstance(last, ast.Expr) and not isinstance(last.value, ast.Constant):
            body[-1] = ast.copy_location(ast.Return(last.value), last)
        elif isinstance(last, ast.If):
            self.return_last(last.body)
            self.return_last(last.orelse)


class StatementValuesEcho(Misconception):
    """An expression on a line of its own prints its value.

    Only the interactive prompt echoes values; a program prints what it passes to `print`.
    """

    @classmethod
    def matters(cls, program: Features) -> bool:
        """Some value is dropped; what `print` returns is None, unless the program has its own."""
        dropped = program.drops_values or "print" in program.functions | program.values
        return dropped and super().matters(program)

    def on_expression(self, value: Value) -> Value:
        if value is not None:
            print(repr(value))
        return value


class LambdaDefaultLate(Misconception):
    """The default of a lambda, as in `lambda x=i: x`, is looked up when the lambda is called.

    A default is evaluated once, when the lambda is made, and kept with it.
    """

    Late = DefaultsFresh.Late
    evaluated = DefaultsFresh.evaluated

    def visit_Lambda(self, node: ast.Lambda) -> Value:
        self.generic_visit(node)
        args = node.args
        positional = [*args.posonlyargs, *args.args]
        late = []
        for parameters, defaults in (
            (positional[len(positional) - len(args.defaults) :], args.defaults),
            (args.kwonlyargs, args.kw_defaults),
        ):
            for place, (parameter, value) in enumerate(zip(parameters, defaults)):
                if value is None or isinstance(value, ast.Constant):
                    continue
                if self.in_class_body and contains(value, ast.Name):
                    continue  # another lambda would not see the names of the class body
                defaults[place] = self.expression("BELIEF.Late(lambda: VALUE)", VALUE=value)
                late.append(parameter.arg)
        if late and not contains(node.body, ast.Yield, ast.YieldFrom):
            inner = self.expression("lambda: BODY", BODY=node.body)
            inner.args.args = [ast.arg(name) for name in late]
            values = [self.expression("BELIEF.evaluated(NAME)", NAME=name) for name in late]
            node.body = hidden(ast.Call(inner, values, []))
        return node


class FunctionsEqualByBody(Misconception):
    """Two functions with the same code are equal.

    A function is equal to itself only, whatever another one does.
    """

    operators = {"==", "!=", "in", "not in"}
    methods = {"add", "count", "discard", "index", "remove"}
    calls = {"set", "frozenset"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if operator in ("==", "!=") and self.are_same(left, right):
            return operator == "=="
        if operator in ("in", "not in"):
            left = self.member(left, right)
        return super().on_compare(operator, left, right)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) not in (list, tuple, set):
            return method(*args, **keywords)
        if method.__name__ == "count" and args and isinstance(args[0], FunctionType):
            return sum(self.are_same(item, args[0]) for item in owner)
        return method(*(self.member(value, owner) for value in args))

    def on_call(self, function: Value, /, *args: Value) -> Value:
        if function in (set, frozenset) and args:
            return function(self.on_set(list(args[0])))
        return function(*args)

    def on_set(self, items: Value) -> Value:
        members: set[Value] = set()
        for item in items:
            members.add(self.member(item, members))
        return members

    def member(self, value: Value, container: Value) -> Value:
        """Return the equal function in a container if there is one."""
        if isinstance(value, FunctionType) and type(container) in (list, tuple, set, frozenset):
            return next((item for item in container if self.are_same(item, value)), value)
        return value

    def are_same(self, one: Value, other: Value) -> bool:
        """Whether two values are functions with the same code and surroundings."""
        if not (isinstance(one, FunctionType) and isinstance(other, FunctionType)):
            return False
        surroundings = [
            [*(function.__defaults__ or ()), *_captured(function)] for function in (one, other)
        ]
        return (
            _same_code(one.__code__, other.__code__)
            and len(surroundings[0]) == len(surroundings[1])
            and all(left is right for left, right in zip(*surroundings))
        )


def _captured(function: FunctionType) -> list[Value]:
    values = []
    for cell in function.__closure__ or ():
        try:
            values.append(cell.cell_contents)
        except ValueError:  # not assigned yet
            values.append(cell)
    return values


def _same_code(one: Value, other: Value) -> bool:
    """Whether two code objects do the same; the name and the place do not count."""
    if type(one) is not CodeType or type(other) is not CodeType:
        return type(one) is type(other) and bool(one == other)
    parts = ("co_code", "co_names", "co_varnames", "co_freevars", "co_flags")
    return (
        all(getattr(one, name) == getattr(other, name) for name in parts)
        and len(one.co_consts) == len(other.co_consts)
        and all(map(_same_code, one.co_consts, other.co_consts))
    )


class FunctionNameCalls(Misconception):
    """The name of a function calls it, without parentheses too: `print(f)`, `x = f`, `if f:`.

    A name alone means the function itself; only parentheses call it.
    """

    def visit_Module(self, node: ast.Module) -> Value:
        self.functions = {
            found.name for found in ast.walk(node) if isinstance(found, ast.FunctionDef)
        }
        for found in ast.walk(node):
            if isinstance(found, ast.Assign) and isinstance(found.value, ast.Lambda):
                self.functions.update(
                    target.id for target in found.targets if isinstance(target, ast.Name)
                )
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> Value:
        if node.id in self.functions and isinstance(node.ctx, ast.Load):
            return self.expression("BELIEF.mentioned(FUNCTION)", FUNCTION=node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> Value:
        node.value = self.owner(node.value)
        if isinstance(node.ctx, ast.Load) and not node.attr.startswith("__"):
            return self.expression("BELIEF.mentioned(METHOD)", METHOD=node)
        return node

    def visit_Call(self, node: ast.Call) -> Value:
        node.func = self.owner(node.func)
        self._visit_field(node, "args")
        self._visit_field(node, "keywords")
        return node

    def owner(self, node: Value) -> Value:
        """Visit what is called, or has an attribute taken: that is no mention."""
        if isinstance(node, ast.Name):
            return node
        if isinstance(node, ast.Attribute):
            node.value = self.owner(node.value)
            return node
        return self.visit(node)

    def mentioned(self, value: Value) -> Value:
        if type(value) is FunctionType and _takes_nothing(value, 0):
            return value()
        if type(value) is MethodType and type(value.__func__) is FunctionType:
            return value() if _takes_nothing(value.__func__, 1) else value
        if type(value) is BuiltinMethodType and type(value.__self__) in (str, list, dict, set):
            try:
                return value()
            except TypeError:  # it needs an argument
                return value
        return value


def _takes_nothing(function: FunctionType, given: int) -> bool:
    code = function.__code__
    needed = code.co_argcount - len(function.__defaults__ or ()) - given
    needed += code.co_kwonlyargcount - len(function.__kwdefaults__ or ())
    varying = 0x04 | 0x08 | 0x80  # *args, **keywords, async def
    return needed <= 0 and not code.co_flags & varying


class PrintReturnsValue(Misconception):
    """`print(x)` also hands `x` back, so that `y = print(x)` gives `y` the value.

    `print` only shows its arguments; what it returns is None.
    """

    def visit_Expr(self, node: ast.Expr) -> Value:
        if _is_print(node.value):
            self.generic_visit(node.value)  # its result is dropped
        else:
            self.generic_visit(node)
        return node

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        if _is_print(node):
            node.func = self.expression("BELIEF.handing_back(PRINT)", PRINT=node.func)
        return node

    def handing_back(self, function: Value) -> Value:
        if function is not builtins.print:
            return function

        def print_(*values: Value, **keywords: Value) -> Value:
            print(*values, **keywords)
            return values[0] if len(values) == 1 else values or None

        return print_


def _is_print(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    )


class NoneResultNotPrinted(Misconception):
    """`print(f())` prints nothing at all when `f` returns nothing.

    A function without a result returns None, and `print` shows it like any other value.
    """

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        if _is_print(node) and any(map(self.is_result, node.args)):
            node.func = self.expression("BELIEF.without_nothing(PRINT)", PRINT=node.func)
            node.args = [
                self.expression("BELIEF.result(VALUE)", VALUE=value)
                if self.is_result(value)
                else value
                for value in node.args
            ]
        return node

    def is_result(self, node: ast.expr) -> bool:
        """Whether an expression is a call, or a variable for what a call returned."""
        if isinstance(node, ast.Name):
            return any(
                isinstance(found, ast.Assign)
                and isinstance(found.value, ast.Call)
                and any(
                    isinstance(target, ast.Name) and target.id == node.id
                    for target in found.targets
                )
                for found in own_nodes(self.scope)
            )
        return isinstance(node, (ast.Call, ast.Await))

    def result(self, value: Value) -> Value:
        return self if value is None else value

    def without_nothing(self, function: Value) -> Value:
        def print_(*values: Value, **keywords: Value) -> Value:
            if function is not builtins.print:
                return function(*(None if value is self else value for value in values), **keywords)
            shown = [value for value in values if value is not self]
            return print(*shown, **keywords) if shown else None

        return print_


class BodyRunsAtDef(Misconception):
    """The body of a function runs when Python reaches the `def`.

    `def` only makes the function; its body runs at each call, and at no other time.
    """

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Value:
        in_class_body = self.in_class_body
        self.generic_visit(node)
        args = node.args
        needs_arguments = len(args.posonlyargs) + len(args.args) > len(args.defaults)
        if (
            in_class_body
            or needs_arguments
            or None in args.kw_defaults
            or args.vararg
            or args.kwarg
            or node.decorator_list
            or is_generator(node)
        ):
            return node
        return [node, *self.statements("NAME()", NAME=node.name)]


class ReturnIsDeferred(Misconception):
    """`return` only notes the result; the rest of the function still runs.

    `return` leaves the function at once.
    """

    def __init__(self) -> None:
        self.results: dict[int, Value] = {}  # by frame

    def visit_FunctionDef(self, node: Value) -> Value:
        returns = any(isinstance(part, ast.Return) for part in own_nodes(node))
        self.generic_visit(node)
        if returns and not is_generator(node):
            insert_at_start(node, self.statements("BELIEF.begin()"))
            node.body += self.statements("return BELIEF.noted()")
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Return(self, node: ast.Return) -> Value:
        self.generic_visit(node)
        if not isinstance(self.scope, FUNCTIONS) or is_generator(self.scope):
            return node
        if node.value is None:
            return ast.Pass()
        return self.statements("BELIEF.note(VALUE)", VALUE=node.value)

    def begin(self) -> None:
        self.results[id(sys._getframe(1))] = None

    def note(self, value: Value) -> None:
        self.results[id(sys._getframe(1))] = value

    def noted(self) -> Value:
        return self.results.pop(id(sys._getframe(1)))


class FunctionsAreNoValues(Misconception):
    """A function can only be called: it cannot be stored, passed on or returned.

    A function is an object like any other, and its name is an ordinary variable.
    """

    @classmethod
    def matters(cls, program: Features) -> bool:
        """Some function is more than called: named elsewhere, decorated, or made on the spot."""
        passed = program.functions & program.values or "Lambda" in program.nodes
        return bool(passed) and super().matters(program)

    def on_assign(self, value: Value) -> Value:
        return self.refused(value)

    on_argument = on_store = on_return = on_assign

    def refused(self, value: Value) -> Value:
        if type(value) is FUNCTION_TYPE:
            raise TypeError("a function is no value")
        return value


FUNCTION_TYPE = type(FunctionsAreNoValues.refused)

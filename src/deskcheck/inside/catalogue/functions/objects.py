"""Beliefs about functions as objects, and about what a def does."""

from __future__ import annotations

import ast
from types import BuiltinMethodType, CodeType, FunctionType, MethodType

from ...belief import Misconception
from ...syntax import is_generator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value
    from ...features import Features


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

"""Beliefs about when and how decorators are applied."""

from __future__ import annotations

import ast
import contextlib
import functools
from types import FunctionType, MethodType

from ..belief import Misconception
from ..syntax import bound_names
from ..values import is_plain_instance, like, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class DecoratorsTopDown(Misconception):
    """Stacked decorators are applied from top to bottom.

    The decorator next to the `def` is applied first, the topmost last.
    """

    def visit_FunctionDef(self, node: Value) -> Value:
        self.generic_visit(node)
        node.decorator_list.reverse()
        return node

    visit_ClassDef = visit_AsyncFunctionDef = visit_FunctionDef


# They make something else than a function, or only dress one up: nobody thinks of them as calls.
_NO_WRAPPERS = {
    "abstractmethod", "cached_property", "classmethod", "deleter", "getter", "overload",
    "property", "setter", "staticmethod", "update_wrapper", "wraps",
}  # fmt: skip


class _DecoratedLater(Misconception):
    """Decorators are applied when the function is used, not when it is defined."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Value:
        self.generic_visit(node)
        names = {
            getattr(part, "id", getattr(part, "attr", None))
            for decorator in node.decorator_list
            for part in ast.walk(decorator)
        }
        if node.decorator_list and not names & _NO_WRAPPERS and not self.in_class_body_names(names):
            late = self.expression("BELIEF.late()")
            late.args = [
                self.expression("lambda: DECORATOR", DECORATOR=decorator)
                for decorator in node.decorator_list
            ]
            node.decorator_list = [late]
        return node

    def in_class_body_names(self, names: set[Value]) -> bool:
        """Whether one of the names is defined in the class body around: a lambda cannot see it."""
        return self.in_class_body and bool(names & bound_names(self.scope))

    def late(self, *decorators: Value) -> Value:
        return lambda function: self.Decorated(function, decorators)

    Decorated: Value


@posing_as(FunctionType)
class _Decorated:
    def __init__(self, function: Value, decorators: Value) -> None:
        self.__dict__["_function"], self.__dict__["_decorators"] = function, decorators

    def _applied(self) -> Value:
        result = self._function
        applying = [evaluate() for evaluate in self._decorators]
        for decorate in reversed(applying):
            result = decorate(result)
        return result

    def __call__(self, /, *args: Value, **keywords: Value) -> Value:
        return self._applied()(*args, **keywords)

    def __get__(self, owner: Value, kind: Value = None) -> Value:
        if owner is None:
            return self
        result = self._applied()
        bind = getattr(type(result), "__get__", None)
        return bind(result, owner, kind) if bind else result

    def __getattribute__(self, name: str) -> Value:
        if name in ("_function", "_decorators", "_applied", "__dict__", "__class__"):
            return object.__getattribute__(self, name)
        return getattr(self._applied(), name)

    def __setattr__(self, name: str, value: Value) -> None:
        setattr(self._function, name, value)

    def __repr__(self) -> str:
        return repr(self._function)


class DecoratorPerCall(_DecoratedLater):
    """A decorator runs each time the decorated function is called.

    It runs once, when the `def` is executed; calls then run only what it returned.
    """

    Decorated = _Decorated


class DecoratorAtFirstCall(_DecoratedLater):
    """A decorator runs when the decorated function is called for the first time.

    It runs when the `def` is executed, even if nobody ever calls the function.
    """

    @posing_as(FunctionType)
    class Decorated(_Decorated):
        def _applied(self) -> Value:
            if "_result" not in self.__dict__:
                self.__dict__["_result"] = super()._applied()
            return self.__dict__["_result"]

        def __setattr__(self, name: str, value: Value) -> None:
            setattr(self._applied(), name, value)


class DecoratedKeepsName(Misconception):
    """A decorated function keeps its own `__name__` and `__doc__`.

    Its name now means what the decorator returned, which has a name of its own without `wraps`.
    """

    def __init__(self) -> None:
        self.originals: list[list[Value]] = []  # of the definitions under way

    def visit_FunctionDef(self, node: Value) -> Value:
        self.generic_visit(node)
        if node.decorator_list:
            decorators = []
            for decorator in node.decorator_list:
                decorators += [self.expression("BELIEF.restored()"), decorator]
            first = self.expression("BELIEF.begun()")
            node.decorator_list = [first, *decorators[1:], self.expression("BELIEF.ended()")]
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def begun(self) -> Value:
        self.originals.append([])
        return self.restored()

    def restored(self) -> Value:
        original = self.originals[-1]
        return lambda result: _named_like(original[0], result)

    def ended(self) -> Value:
        original = self.originals.pop()

        def remember(function: Value) -> Value:
            names = ("__name__", "__qualname__", "__doc__")
            original.append({name: getattr(function, name) for name in names})
            return function

        return remember


def _named_like(names: dict[str, Value], result: Value) -> Value:
    if type(result) is FunctionType:
        for name, value in names.items():
            setattr(result, name, value)
    elif is_plain_instance(result):
        result.__dict__.update({**names, **result.__dict__})
    return result


class WrapsChangesBehaviour(Misconception):
    """`functools.wraps` makes the wrapper behave like the original function.

    It copies the name, the docstring and a few other attributes; what the wrapper does stays.
    """

    calls = methods = {"wraps", "update_wrapper"}

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        result = function(*args, **keywords)
        if function is functools.wraps:
            return lambda wrapper: self.behaving(result(wrapper), args[0])
        return self.behaving(*args[:2]) if function is functools.update_wrapper else result

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        return self.on_call(method, *args, **keywords)

    def behaving(self, wrapper: Value, original: Value) -> Value:
        if isinstance(wrapper, FunctionType):
            return _Behaving(wrapper, original)
        if is_plain_instance(wrapper) and not hasattr(type(wrapper), "__get__"):
            type(wrapper).__get__ = _bound
        return wrapper


@posing_as(FunctionType)
class _Behaving:
    """A wrapper that takes the original's arguments, gives its result and has its attributes."""

    def __init__(self, wrapper: Value, original: Value) -> None:
        like(wrapper)(self)
        self.__dict__.update(wrapper.__dict__)
        for name, value in vars(original).items():
            if not name.startswith("_") and self.__dict__.get(name) is value:
                del self.__dict__[name]  # it follows the original's
        self._wrapper, self._original = wrapper, original
        self._calls: list[Value] = []  # the arguments under way and the original's result
        for cell in wrapper.__closure__ or ():
            with contextlib.suppress(ValueError):  # not assigned yet
                if cell.cell_contents is original:
                    cell.cell_contents = self._watched(original)

    def _watched(self, original: Value) -> Value:
        @like(original)
        def call(*args: Value, **keywords: Value) -> Value:
            if self._calls and len(args) < len(self._calls[-1][0]):
                args = self._calls[-1][0]
            result = original(*args, **keywords)
            if self._calls:
                self._calls[-1][1] = result
            return result

        return call

    def __call__(self, /, *args: Value, **keywords: Value) -> Value:
        self._calls.append([args, None])
        try:
            result = self._wrapper(*args, **keywords)
            return self._calls[-1][1] if result is None else result
        finally:
            self._calls.pop()

    def __get__(self, owner: Value, kind: Value = None) -> Value:
        return self if owner is None else MethodType(self, owner)

    def __getattr__(self, name: str) -> Value:
        return getattr(self._original, name)

    def __repr__(self) -> str:
        return repr(self._wrapper)


def _bound(wrapper: Value, owner: Value, kind: Value = None) -> Value:
    """Bind a wrapper that is an object to an instance, as a function would be."""
    if owner is None:
        return wrapper

    def call(*args: Value, **keywords: Value) -> Value:
        plain = dict(wrapper.__dict__)
        for name, value in plain.items():
            if value is plain["__wrapped__"]:
                wrapper.__dict__[name] = MethodType(value, owner)
        try:
            return wrapper(*args, **keywords)
        finally:
            wrapper.__dict__.update(
                (name, value) for name, value in plain.items() if value is plain["__wrapped__"]
            )

    return call

"""Beliefs about when a generator's code runs."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import FUNCTIONS, bound_names, contains, is_generator
from ..values import like, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class GeneratorRunsAtCall(Misconception):
    """Calling a generator function runs its whole body at once and collects the values.

    The call only makes the generator; its body runs step by step, each time a value is asked for.
    """

    @posing_as(type(_ for _ in ()))
    class Collected:
        def __init__(self, generator: Value) -> None:
            self.values, self.result = [], None
            while True:
                try:
                    self.values.append(next(generator))
                except StopIteration as stop:
                    self.result = stop.value
                    break
            self.values.reverse()

        def __iter__(self) -> Value:
            return self

        def __next__(self) -> Value:
            if self.values:
                return self.values.pop()
            raise StopIteration(self.result)

        def send(self, value: Value) -> Value:
            return next(self)

        def close(self) -> None:
            self.values.clear()

    def on_generator_function(self, function: Value) -> Value:
        @like(function)
        def call(*args: Value, **keywords: Value) -> Value:
            return self.Collected(function(*args, **keywords))

        return call


class GenexpEager(Misconception):
    """A generator expression computes its values where it is written.

    Only its first iterable is evaluated there; the values are computed when they are asked for.
    """

    def on_generator_expression(self, make: Value, iterable: Value) -> Value:
        return iter(list(make(iterable)))


class GeneratorRunsToFirstYield(Misconception):
    """Calling a generator function runs its body up to the first yield.

    Nothing of the body runs before a value is asked for the first time.
    """

    @posing_as(type(_ for _ in ()))
    class Begun:
        def __init__(self, generator: Value) -> None:
            self.generator = generator
            self.waiting, self.result = [], []
            try:
                self.waiting.append(next(generator))
            except StopIteration as stop:
                self.result.append(stop.value)

        def __iter__(self) -> Value:
            return self

        def __next__(self) -> Value:
            return self.send(None)

        def send(self, value: Value) -> Value:
            if self.waiting and value is None:
                return self.waiting.pop()
            self.waiting.clear()
            if self.result:
                raise StopIteration(self.result.pop())
            return self.generator.send(value)

        def throw(self, *error: Value) -> Value:
            self.waiting.clear()
            return self.generator.throw(*error)

        def close(self) -> None:
            self.waiting.clear()
            self.generator.close()

        def __getattr__(self, name: str) -> Value:
            return getattr(self.generator, name)

        def __repr__(self) -> str:
            return repr(self.generator)

    def on_generator_function(self, function: Value) -> Value:
        @like(function)
        def call(*args: Value, **keywords: Value) -> Value:
            return self.Begun(function(*args, **keywords))

        return call


class GenexpAllLazy(Misconception):
    """A generator expression evaluates nothing until a value is asked for.

    Its first iterable is evaluated at once, where it is written; only the rest waits.
    """

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> Value:
        self.generic_visit(node)
        if contains(node, ast.NamedExpr, ast.Await) or any(
            loop.is_async for loop in node.generators
        ):
            return node
        names = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
        if "super" in names or (self.in_class_body and names & bound_names(self.scope)):
            return node  # in a function of its own it would not see them
        return self.expression("BELIEF.later(lambda: GENERATOR)", GENERATOR=node)

    def later(self, make: Value) -> Value:
        def generate() -> Value:
            yield from make()

        generate.__name__ = "<genexpr>"
        generate.__qualname__ = make.__qualname__.replace("<lambda>", "<genexpr>")
        return generate()


class GeneratorReturnYields(Misconception):
    """`return x` in a generator delivers `x` as its last value.

    It ends the iteration; `x` is only to be had as the value of StopIteration or of `yield from`.
    """

    def visit_Return(self, node: ast.Return) -> Value:
        self.generic_visit(node)
        if (
            node.value is not None
            and not (isinstance(node.value, ast.Constant) and node.value.value is None)
            and isinstance(self.scope, FUNCTIONS)
            and is_generator(self.scope)
        ):
            return self.statements("return (yield from BELIEF.delivered(X))", X=node.value)
        return node

    def delivered(self, value: Value) -> Value:
        yield value
        return value


class YieldEvaluatesToValue(Misconception):
    """`x = yield v` sets `x` to `v`.

    `x` becomes what `send` passes in, or None when the value was asked for with `next` or a loop.
    """

    def visit_Expr(self, node: ast.Expr) -> Value:
        if isinstance(node.value, ast.Yield):
            self.generic_visit(node.value)  # its result is dropped
        else:
            self.generic_visit(node)
        return node

    def visit_Yield(self, node: ast.Yield) -> Value:
        self.generic_visit(node)
        if node.value is None:
            return node
        return self.expression(
            "BELIEF.received(BELIEF.yielding(V), (yield BELIEF.last))", V=node.value
        )

    def yielding(self, value: Value) -> Value:
        self.last = value
        return value

    def received(self, value: Value, sent: Value) -> Value:
        return value if sent is None else sent


class YieldFromFlattensDeep(Misconception):
    """`yield from` yields the items of nested lists, too, however deep they are.

    It yields the items of its one iterable as they are; a list among them stays a list.
    """

    def visit_YieldFrom(self, node: ast.YieldFrom) -> Value:
        self.generic_visit(node)
        node.value = self.expression("BELIEF.flat(ITEMS)", ITEMS=node.value)
        return node

    def flat(self, items: Value) -> Value:
        return items if hasattr(items, "__next__") else self.flattened(items)

    def flattened(self, items: Value) -> Value:
        for item in items:
            if isinstance(item, list):
                yield from self.flattened(item)
            else:
                yield item

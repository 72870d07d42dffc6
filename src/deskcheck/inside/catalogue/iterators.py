"""Beliefs about loops and what they run over."""

from __future__ import annotations

import ast
from collections import deque
from itertools import zip_longest

from ..belief import Misconception
from ..syntax import own_nodes
from ..values import like, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class IterSnapshot(Misconception):
    """A for loop runs over the container as it was when the loop began.

    The loop asks the living container for each item, so changes made on the way have an effect.
    """

    def on_iterate(self, iterable: Value) -> Value:
        return iterable.copy() if type(iterable) in (list, dict, set, deque) else iterable


class RangeInclusive(Misconception):
    """`range(a, b)` includes `b`.

    `range` stops before its end.
    """

    calls = {"range"}

    def on_call(self, function: Value, /, *args: Value) -> Value:
        if function is not range:
            return function(*args)
        true = range(*args)
        return range(true.start, true.stop + (1 if true.step > 0 else -1), true.step)


class ZipPads(Misconception):
    """`zip` fills the shorter input up with None.

    `zip` stops at the end of the shortest input.
    """

    def shadow_zip(self, *iterables: Value, strict: bool = False) -> Value:
        return zip_longest(*iterables)


class _RepeatableIterators(Misconception):
    """Iterators that know how to begin anew: what the program itself makes."""

    calls = {"map", "filter", "zip", "enumerate", "reversed", "iter"}

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        if function is iter and len(args) == 2:
            return self.repeatable(_Replayed(iter(*args)).pass_over)
        if function in (map, filter, zip, enumerate, reversed, iter):
            if function is iter and args and isinstance(args[0], _Repeatable):
                return args[0]
            return self.repeatable(lambda: function(*args, **keywords))
        return function(*args, **keywords)

    def on_generator_function(self, function: Value) -> Value:
        @like(function)
        def call(*args: Value, **keywords: Value) -> Value:
            return self.repeatable(lambda: function(*args, **keywords))

        return call

    def on_generator_expression(self, make: Value, iterable: Value) -> Value:
        return self.repeatable(lambda: make(iterable))

    def repeatable(self, make: Value) -> Value:
        """Return an iterator that can make itself anew."""
        first = make()
        kind = type(first)
        return posing_as(kind)(type(kind.__name__, (self.Repeatable,), {}))(make, first)

    Repeatable: Value


class _Repeatable:
    starts_again = False

    def __init__(self, make: Value, first: Value) -> None:
        self.make, self.now = make, first

    def __getattr__(self, name: str) -> Value:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.now, name)

    def __repr__(self) -> str:
        return repr(self.now)


class _Replayed:
    """An iterator whose values are kept, so that several passes over them can be made."""

    def __init__(self, iterator: Value) -> None:
        self.iterator = iterator
        self.values: list[Value] = []

    def pass_over(self) -> Value:
        yield from self.values
        for value in self.iterator:
            self.values.append(value)
            yield value


class IteratorsRestart(_RepeatableIterators):
    """A generator, `map`, `zip` or `iter` object can be looped over again from the start.

    An iterator is used up by its first traversal; whoever shares it shares its position.
    """

    class Repeatable(_Repeatable):
        def __init__(self, make: Value, first: Value) -> None:
            super().__init__(make, first)
            self.unused, self.is_moving = [first], False

        def __iter__(self) -> Value:
            return self.unused.pop() if self.unused else self.make()

        def __next__(self) -> Value:
            if not self.is_moving:
                self.now, self.is_moving = iter(self), True
            return next(self.now)


class NextDefaultRestarts(_RepeatableIterators):
    """After `next(it, default)` has given the default, the iterator starts again.

    An iterator that is used up stays so; `next` just gives the default, time after time.
    """

    class Repeatable(_Repeatable):
        def __iter__(self) -> Value:
            return self

        def __next__(self) -> Value:
            if self.starts_again:
                self.now, self.starts_again = self.make(), False
            return next(self.now)

    def shadow_next(self, iterator: Value, *default: Value) -> Value:
        try:
            return next(iterator)
        except StopIteration:
            if not default:
                raise
            if isinstance(iterator, _Repeatable):
                iterator.starts_again = True
            return default[0]


class LazyBuiltinsAreLists(Misconception):
    """`map`, `filter`, `zip`, `enumerate`, `reversed` and `range` return lists.

    They return lazy objects that work out their items when asked; all but `range` are one-pass.
    """

    calls = {"map", "filter", "zip", "enumerate", "reversed", "range"}

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        result = function(*args, **keywords)
        if function in (map, filter, zip, enumerate, reversed, range):
            return list(result)
        return result


class LoopVariableSteers(Misconception):
    """Assigning to the variable of a `range` loop changes where the loop goes on, as in C.

    Each round just takes the next number from the range, whatever the variable was changed to.
    """

    def visit_For(self, node: ast.For) -> Value:
        self.generic_visit(node)
        if isinstance(node.target, ast.Name) and not self.in_class_body:
            name = node.target.id
            if _is_assigned(name, node.body):
                template = "BELIEF.steered(ITEMS, lambda: NAME)"
                node.iter = self.expression(template, ITEMS=node.iter, NAME=name)
        return node

    def steered(self, items: Value, variable: Value) -> Value:
        if type(items) is not range:
            yield from items
            return
        position, step = items.start, items.step
        while position < items.stop if step > 0 else position > items.stop:
            yield position
            now = variable()
            position = (now if type(now) is int else position) + step


def _is_assigned(name: str, body: list[ast.stmt]) -> bool:
    """Whether plain assignments (a loop of its own is none) change a variable."""
    nodes = list(own_nodes(ast.Module(body, [])))
    targets = [
        target
        for node in nodes
        for target in (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, (ast.AugAssign, ast.NamedExpr))
            else []
        )
    ]
    loops = [node.target for node in nodes if isinstance(node, (ast.For, ast.AsyncFor))]
    return _stores(name, targets) and not _stores(name, loops)


def _stores(name: str, targets: list[Value]) -> bool:
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
        for target in targets
        for node in ast.walk(target)
    )


class StarredTargetIsTuple(Misconception):
    """In `a, *b = items` the name `b` becomes a tuple.

    A starred target always gets a new list.
    """

    def visit_Assign(self, node: ast.Assign) -> Value:
        self.generic_visit(node)
        return [node, *self.converted(node.targets)]

    def visit_For(self, node: Value) -> Value:
        self.generic_visit(node)
        node.body[:0] = self.converted([node.target])
        return node

    visit_AsyncFor = visit_For

    def converted(self, targets: list[Value]) -> list[Value]:
        return [
            statement
            for name in _starred(targets)
            for statement in self.statements("NAME = BELIEF.tuple(NAME)", NAME=name)
        ]

    def visit_ListComp(self, node: Value) -> Value:
        self.generic_visit(node)
        loops = []
        for loop in node.generators:
            loops.append(loop)
            for name in _starred([loop.target]):
                template = "[0 for NAME in [BELIEF.tuple(LIST)]]"
                hidden_name = f"__{name.id}__"
                extra = self.expression(template, NAME=name.id, LIST=hidden_name).generators[0]
                name.id = hidden_name
                extra.ifs, loop.ifs = loop.ifs, []
                loops.append(extra)
                loop = extra
        node.generators = loops
        return node

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    tuple = tuple


def _starred(targets: list[Value]) -> list[Value]:
    """Return the names with a star in assignment targets."""
    return [
        node.value
        for target in targets
        for node in ast.walk(target)
        if isinstance(node, ast.Starred) and isinstance(node.value, ast.Name)
    ]

"""Beliefs about when a generator's code runs."""

from __future__ import annotations

from ..belief import Misconception
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

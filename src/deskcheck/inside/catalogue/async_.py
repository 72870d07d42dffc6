"""Beliefs about coroutines and tasks."""

from __future__ import annotations

import ast
import types

from ..belief import Misconception
from ..values import like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class CoroutineRunsAtCall(Misconception):
    """Calling an async function runs its body right away, without await.

    The call only makes a coroutine; its body runs when that is awaited or made a task.
    """

    plainly = False  # while the call stands in asyncio.run(...), which needs a true coroutine

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "run" and node.args:
            node.args[0] = self.expression("BELIEF.made(lambda: CALL)", CALL=node.args[0])
        return node

    def made(self, call: Value) -> Value:
        self.plainly = True
        try:
            return call()
        finally:
            self.plainly = False

    def on_async_function(self, function: Value) -> Value:
        @like(function)
        def call(*args: Value, **keywords: Value) -> Value:
            coroutine = function(*args, **keywords)
            if self.plainly:
                return coroutine
            try:
                return _go_on(coroutine, coroutine.send(None))
            except StopIteration as stop:
                return _go_on(None, stop.value)

        return call


async def _go_on(coroutine: Value, reached: Value) -> Value:
    """Finish a coroutine that ran up to its first wait; without one, give what was reached."""
    return reached if coroutine is None else await _resumed(coroutine, reached)


@types.coroutine
def _resumed(coroutine: Value, waiting_for: Value) -> Value:
    while True:
        sent = yield waiting_for
        try:
            waiting_for = coroutine.send(sent)
        except StopIteration as stop:
            return stop.value

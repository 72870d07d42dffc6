"""Beliefs about coroutines and tasks."""

from __future__ import annotations

import ast
import types
from collections.abc import Coroutine

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


class CreateTaskRunsAtOnce(Misconception):
    """`create_task` runs the coroutine right away, up to its first wait.

    It only schedules the coroutine, which starts when the running one awaits something.
    """

    methods = calls = ("create_task", "ensure_future")

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        theirs = str(getattr(function, "__module__", "")).startswith("asyncio")
        if not theirs or not args or not isinstance(args[0], types.CoroutineType):
            return super().on_call(function, *args, **keywords)
        coroutine = _Started(args[0])
        task = function(coroutine, *args[1:], **keywords)
        if task.get_loop().is_running():
            _run_as(task, coroutine.start)
        return task

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        return self.on_call(method, *args, **keywords)


def _run_as(task: Value, step: Value) -> None:
    """Call a function while asyncio takes a task for the one that runs."""
    import asyncio

    loop, running = task.get_loop(), asyncio.current_task()
    if running is not None:
        asyncio.tasks._leave_task(loop, running)
    asyncio.tasks._enter_task(loop, task)
    try:
        step()
    finally:
        asyncio.tasks._leave_task(loop, task)
        if running is not None:
            asyncio.tasks._enter_task(loop, running)


class _Started(Coroutine):  # type: ignore[type-arg]
    """A coroutine whose first step has been done before its task does it."""

    def __init__(self, coroutine: Value) -> None:
        self.coroutine, self.reached = coroutine, None
        self.error: BaseException | None = None
        self.ahead = False

    def start(self) -> None:
        """Do the first step, and keep what it gives for the task."""
        self.ahead = True
        try:
            self.reached = self.coroutine.send(None)
        except BaseException as error:
            self.error = error

    def send(self, value: Value) -> Value:
        if not self.ahead:
            return self.coroutine.send(value)
        self.ahead = False
        if self.error is not None:
            raise self.error
        return self.reached

    def throw(self, *exception: Value) -> Value:
        if self.ahead and self.error is not None:
            return self.send(None)
        self.ahead = False
        return self.coroutine.throw(*exception)

    def close(self) -> None:
        self.coroutine.close()

    def __await__(self) -> Value:
        return self


class GatherRunsInSequence(Misconception):
    """`gather` runs the coroutines one after the other.

    It runs them concurrently: when one waits, another goes on.
    """

    methods = calls = ("gather",)

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        import asyncio

        if function is not asyncio.gather:
            return super().on_call(function, *args, **keywords)
        return asyncio.ensure_future(_one_by_one(args, keywords.get("return_exceptions", False)))

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        return self.on_call(method, *args, **keywords)


async def _one_by_one(awaitables: Value, return_exceptions: bool) -> list[Value]:
    import asyncio

    results = []
    for awaitable in awaitables:
        try:
            results.append(await asyncio.ensure_future(awaitable))
        except Exception as error:
            if not return_exceptions:
                raise
            results.append(error)
    return results

"""The builtins of a program in a wrong world, which the library does not see.

CPython looks builtins up where a module's ``__builtins__`` says. PyPy has one module of builtins
for all: there the program's names go into its own namespace, and the two builtins that statements
call, into the true module, with a look at who calls.
"""

from __future__ import annotations

import builtins
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from .belief import Misconception

Module = type(sys)


def _are_honoured() -> bool:
    try:
        return bool(eval("found", {"__builtins__": {"found": True}}))
    except NameError:
        return False


HONOURED = _are_honoured()
_CALLED_BY_STATEMENTS: dict[str, Callable[..., Any]] = {
    "__import__": lambda name, globals=None, *rest, **more: globals,
    "__build_class__": lambda body, *rest, **more: body.__globals__,
}
_own_namespaces: list[dict[str, Any]] = []


def make(beliefs: Sequence[Misconception]) -> Any:
    """Make a module of builtins for the program only: the library goes on with the true ones.

    It also holds the beliefs, under names that the program cannot see in its own namespace.
    """
    module = Module("builtins")
    module.__dict__.update(vars(builtins))
    for belief in beliefs:
        module.__dict__[belief.runtime_name] = belief
        for name in belief.shadowed():
            meaning = getattr(belief, "shadow_" + name)
            module.__dict__[name] = _posing_as_builtin(getattr(builtins, name), meaning)
        if belief.works_without_rewriting():
            belief.next_build_class = module.__dict__["__build_class__"]
            module.__dict__["__build_class__"] = belief.build_class
    sys.modules["builtins"] = module
    return module


def _posing_as_builtin(true: Any, meaning: Any) -> Any:
    """Return a callable that is no descriptor and has the builtin's name, as the true one."""
    if isinstance(true, type) or isinstance(meaning, type):
        return meaning
    kind = type(
        type(true).__name__,
        (),
        {
            "__slots__": (),
            "__call__": staticmethod(meaning),  # directly: a frame more could be seen
            "__repr__": lambda self: repr(true),
            "__name__": true.__name__,
            "__doc__": true.__doc__,
            "__module__": true.__module__,
        },
    )
    return kind()


def give(namespace: dict[str, Any], module: Any) -> None:
    """Let the code of a namespace, the program's or that of a module beside it, have builtins."""
    if HONOURED or module is builtins:
        namespace["__builtins__"] = module
        return
    namespace["__builtins__"] = builtins
    first = not _own_namespaces
    _own_namespaces.append(namespace)
    for name, meaning in vars(module).items():
        true = getattr(builtins, name, None)
        if meaning is true:
            continue
        if true is None:  # a belief
            setattr(builtins, name, meaning)
        elif name not in _CALLED_BY_STATEMENTS:
            namespace[name] = meaning
        elif first:
            setattr(builtins, name, _for_own_code(true, meaning, _CALLED_BY_STATEMENTS[name]))


def _for_own_code(
    true: Callable[..., Any], other: Callable[..., Any], caller: Callable[..., Any]
) -> Callable[..., Any]:
    """Return a function that is the other one for the program, and the true one for the other."""
    in_other = False

    def call(*args: Any, **keywords: Any) -> Any:
        nonlocal in_other
        globals_ = caller(*args, **keywords)
        if not in_other and not any(globals_ is own for own in _own_namespaces):
            return true(*args, **keywords)
        before, in_other = in_other, not in_other
        try:
            return (true if before else other)(*args, **keywords)
        finally:
            in_other = before

    return call

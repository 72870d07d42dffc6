"""The hooks: what each operation of Python means, to be overridden by a belief.

As they stand here they do what Python does. `HOOKS` says on which nodes of a program each is
inserted; `deskcheck.inside.rewriting` inserts exactly those that a belief overrides.
"""

from __future__ import annotations

import sys

from .symbols import BINARY, COMPARISON, INPLACE, INPLACE_METHODS, UNARY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# The nodes that carry each hook; the feature filter is derived from this table.
HOOKS: dict[str, frozenset[str]] = {
    name: frozenset(nodes.split())
    for name, nodes in {
        "on_assign": "Assign AnnAssign NamedExpr",
        "on_argument": "FunctionDef AsyncFunctionDef",
        "on_store": "Assign List Tuple Dict Set ListComp DictComp Call",
        "on_return": "Return",
        "on_expression": "Expr",
        "on_test": "If While IfExp comprehension Assert UnaryOp",
        "on_iterate": "For comprehension",
        "on_with": "With",
        "on_delete": "Delete",
        "on_function": "FunctionDef AsyncFunctionDef Lambda",
        "on_generator_function": "Yield YieldFrom",
        "on_async_function": "AsyncFunctionDef",
        "on_class": "ClassDef",
        "on_class_keywords": "ClassDef",
        "on_decorated_class": "ClassDef",
        "on_binary": "BinOp AugAssign",
        "on_inplace": "AugAssign",
        "on_unary": "UnaryOp",
        "on_compare": "Compare",
        "on_call": "Call",
        "on_method": "Call",
        "on_getitem": "Subscript",
        "on_setitem": "Subscript",
        "on_getattr": "Attribute",
        "on_setattr": "Attribute",
        "on_dict": "Dict DictComp",
        "on_set": "Set SetComp",
        "on_generator_expression": "GeneratorExp",
    }.items()
}
# Inserted through the builtin that executes class statements, not by a rewrite.
CLASS_HOOKS = ("on_class", "on_class_keywords")
# The hooks that a belief can narrow down, and the attribute in which it does.
NARROWED_BY = {
    "on_binary": "operators",
    "on_inplace": "operators",
    "on_unary": "operators",
    "on_compare": "operators",
    "on_method": "methods",
    "on_call": "calls",
}


class Hooks:
    """The meaning of each operation.

    The hooks of the first group get a value and return what takes its place; two beliefs at once
    both get it. Those of the second group carry out an operation; of two beliefs at once the
    first that narrows down to it does.
    """

    # -- a value passes by

    def on_assign(self, value: Any) -> Any:
        """``name = value`` where value is an object that exists already (``b = a``)."""
        return value

    def on_argument(self, value: Any) -> Any:
        """A parameter gets an argument; not self, and not a default value."""
        return value

    def on_store(self, value: Any) -> Any:
        """An existing object goes into a container or attribute: ``[a]``, ``o.x = a``."""
        return value

    def on_return(self, value: Any) -> Any:
        """``return value``."""
        return value

    def on_expression(self, value: Any) -> Any:
        """An expression on a line of its own; its value would be dropped."""
        return value

    def on_test(self, value: Any) -> Any:
        """A condition of if, while, assert, ``x if c else y``, a comprehension, or after not."""
        return value

    def on_iterate(self, iterable: Any) -> Any:
        """``for ... in iterable``, also in a comprehension."""
        return iterable

    def on_with(self, manager: Any) -> Any:
        """``with manager``."""
        return manager

    def on_delete(self, value: Any) -> Any:
        """``del name``; the result is dropped, the name is deleted afterwards."""
        return value

    def on_function(self, function: Any) -> Any:
        """A function that def or lambda has just made; decorators come later."""
        return function

    def on_generator_function(self, function: Any) -> Any:
        """A def with yield in it."""
        return function

    def on_async_function(self, function: Any) -> Any:
        """An async def without yield in it."""
        return function

    def on_class(self, cls: Any) -> Any:
        """A class that a class statement has just made; decorators come later."""
        return cls

    def on_decorated_class(self, cls: Any) -> Any:
        """A class after its decorators; ``@dataclass`` has added its methods."""
        return cls

    def on_class_keywords(self, name: str, bases: Any, keywords: Any) -> Any:
        """What goes into a class statement; returns its keywords (``metaclass`` is one)."""
        return keywords

    # -- an operation is carried out

    def on_binary(self, operator: str, left: Any, right: Any) -> Any:
        """``left operator right``; also ``left operator= right`` for immutable objects."""
        return BINARY[operator](left, right)

    def on_inplace(self, operator: str, left: Any, right: Any) -> Any:
        """``left operator= right``; the result is bound again."""
        if hasattr(type(left), INPLACE_METHODS[operator]):
            return INPLACE[operator](left, right)
        return self.on_binary(operator, left, right)

    def on_unary(self, operator: str, operand: Any) -> Any:
        """``-operand``, ``+operand``, ``~operand``, ``not operand``."""
        return UNARY[operator](operand)

    def on_compare(self, operator: str, left: Any, right: Any) -> Any:
        """``left operator right``: ==, <, is, in and the others; each step of a chain."""
        return COMPARISON[operator](left, right)

    def on_call(self, function: Any, /, *args: Any, **keywords: Any) -> Any:
        """``name(...)``, a call by a plain name."""
        return function(*args, **keywords)

    def on_method(self, method: Any, owner: Any, /, *args: Any, **keywords: Any) -> Any:
        """``owner.method(...)``; method is the bound one, which does what Python does."""
        return method(*args, **keywords)

    def on_getitem(self, owner: Any, index: Any) -> Any:
        """``owner[index]``; index can be a slice object."""
        return owner[index]

    def on_setitem(self, owner: Any, index: Any, value: Any) -> None:
        """``owner[index] = value``."""
        owner[index] = value

    def on_getattr(self, owner: Any, name: str) -> Any:
        """``owner.name``."""
        return getattr(owner, name)

    def on_setattr(self, owner: Any, name: str, value: Any) -> None:
        """``owner.name = value``."""
        setattr(owner, name, value)

    def on_dict(self, pairs: Any) -> Any:
        """A dict display or comprehension; pairs is a list of (key, value)."""
        return dict(pairs)

    def on_set(self, items: Any) -> Any:
        """A set display or comprehension; items is a list."""
        return set(items)

    def on_generator_expression(self, make: Any, iterable: Any) -> Any:
        """``(... for x in iterable ...)``; ``make(iterable)`` is the true generator."""
        return make(iterable)


class Plumbing(Hooks):
    """What inserted code calls to get the order of evaluation right; not for beliefs."""

    slice = slice
    pending: dict[int, list[Any]]  # by frame: what a statement has evaluated but not yet used
    defaults: dict[int, Any]
    next_build_class: Any  # what executes class statements without this belief

    def _push(self, item: Any) -> None:
        self.pending.setdefault(id(sys._getframe(2)), []).append(item)

    def _pop(self) -> Any:
        frame = id(sys._getframe(2))
        stack = self.pending[frame]
        item = stack.pop()
        if not stack:
            del self.pending[frame]
        return item

    def compare(self, operator: str, left: Any, right: Any) -> Any:
        """Compare as Python does: a step of a chain that the belief does not care about."""
        return COMPARISON[operator](left, right)

    def chained(self, method: str, operator: str, left: Any, right: Any) -> Any:
        """Compare one step of a chain and keep the right operand for the next one."""
        result = getattr(self, method)(operator, left, right)
        if result:
            self._push(right)
        return result

    def kept(self) -> Any:
        """Give the operand that the last step of a chain has kept."""
        return self._pop()

    def call_method(self, owner: Any, name: str) -> Any:
        """Look a method up now; its arguments are evaluated next, and then it is called."""
        method = self.on_getattr(owner, name)

        def call(*args: Any, **keywords: Any) -> Any:
            return self.on_method(method, owner, *args, **keywords)

        return call

    def set_item(self, value: Any, owner: Any, index: Any) -> None:
        """Assign to an item; the value was evaluated first."""
        self.on_setitem(owner, index, value)

    def set_attribute(self, value: Any, owner: Any, name: str) -> None:
        """Assign to an attribute; the value was evaluated first."""
        self.on_setattr(owner, name, value)

    def augmented_item(self, owner: Any, index: Any) -> Any:
        """Read the item that an augmented assignment is about to replace."""
        self._push((owner, index))
        return self.on_getitem(owner, index)

    def put_back_item(self, value: Any) -> None:
        """Store the result of an augmented assignment."""
        owner, index = self._pop()
        self.on_setitem(owner, index, value)

    def augmented_attribute(self, owner: Any, name: str) -> Any:
        """Read the attribute that an augmented assignment is about to replace."""
        self._push((owner, name))
        return self.on_getattr(owner, name)

    def put_back_attribute(self, value: Any) -> None:
        """Store the result of an augmented assignment."""
        owner, name = self._pop()
        self.on_setattr(owner, name, value)

    def default(self, value: Any) -> Any:
        """Remember a default value: it is no argument that anybody passes."""
        self.defaults[id(value)] = value
        return value

    def argument(self, value: Any) -> Any:
        """Let a parameter get its value."""
        return value if id(value) in self.defaults else self.on_argument(value)

    def generator_expression(self, make: Any, iterable: Any, qualified_name: str) -> Any:
        """Make a generator that bears the name it has in the plain program."""

        def make_named(over: Any) -> Any:
            generator = make(over)
            generator.__qualname__ = qualified_name
            return generator

        return self.on_generator_expression(make_named, iterable)

    def assigned(self, value: Any, count: int) -> list[Any]:
        """Give the values of the names in ``a = b = value``, for the first the value itself."""
        return [value, *(self.on_assign(value) for _ in range(count - 1))]

    def folded(self, result: Any, true: Any) -> Any:
        """Give the constant that Python has made of ``1000 + 1``, if the result is no other."""
        try:
            constant = true()
        except Exception:
            return result
        return constant if type(result) is type(constant) and result == constant else result

    def constant_set(self, items: Any, true: Any) -> Any:
        """Make a set of constants; Python does in another way, which shows in its order."""
        made = self.on_set(items)
        return true() if type(made) is set and made == true() else made

    def build_class(self, body: Any, name: str, /, *bases: Any, **keywords: Any) -> Any:
        """Execute a class statement."""
        keywords = self.on_class_keywords(name, bases, keywords)
        return self.on_class(self.next_build_class(body, name, *bases, **keywords))

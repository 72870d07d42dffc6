"""Beliefs about which object is which."""

from __future__ import annotations

import ast
import sys
import weakref
from collections import deque

from ..belief import Misconception
from ..syntax import contains
from ..values import makes_plain_instances

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class IsLikeEq(Misconception):
    """`is` compares values, just like `==`.

    `is` asks whether both sides are one and the same object.
    """

    operators = {"is", "is not"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        return bool(left == right) == (operator == "is")


class EqualImmutablesSame(Misconception):
    """Equal numbers, strings and tuples are always one and the same object.

    Only some of them are shared, and which ones is up to the implementation.
    """

    operators = {"is", "is not"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) is type(right) and type(left) in (int, float, str, bytes, tuple):
            return (left is right or left == right) == (operator == "is")
        return super().on_compare(operator, left, right)

    def __init__(self) -> None:
        self.known: dict[Value, Value] = {}

    def shadow_id(self, value: Value, /) -> int:
        if type(value) in (int, float, str, bytes):
            value = self.known.setdefault((type(value), value), value)
        return id(value)


class EqLikeIs(Misconception):
    """`==` on lists, dicts and objects asks whether both are the same object.

    `==` compares the contents of lists and dicts, and calls `__eq__` where a class has one.
    """

    operators = {"==", "!="}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if _is_structured(left) or _is_structured(right):
            return (left is right) == (operator == "==")
        return super().on_compare(operator, left, right)


class EqComparesAttributes(Misconception):
    """Two objects of one class are equal when their attributes are equal.

    Without an `__eq__` in its class an object equals only itself.
    """

    def on_decorated_class(self, cls: Value) -> Value:
        if (
            isinstance(cls, type)
            and makes_plain_instances(cls)
            and getattr(cls, "__eq__", None) is object.__eq__
            and getattr(cls, "__hash__", None) is object.__hash__
        ):
            setattr(cls, "__eq__", _have_equal_attributes)  # noqa: B010 (mypy forbids it)
            setattr(cls, "__hash__", _hash_of_class)  # noqa: B010
        return cls


class ReplConstants(Misconception):
    """Only small ints and short words like names are shared, everywhere as at the prompt.

    Equal constants of one compiled unit are one object, so a whole file shares them.
    """

    def __init__(self) -> None:
        self.made: dict[str, Value] = {}

    def visit_Module(self, node: Value) -> Value:
        looks_at_objects = contains(node, ast.Is, ast.IsNot) or any(
            isinstance(part, ast.Name) and part.id == "id" for part in ast.walk(node)
        )
        return self.generic_visit(node) if looks_at_objects else node

    def visit_Expr(self, node: Value) -> Value:
        return node if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Constant(self, node: Value) -> Value:
        value = node.value
        if type(value) in (int, float, str) and not _is_shared(value):
            return self.own(node)
        return node

    def visit_Tuple(self, node: Value) -> Value:
        if node.elts and all(isinstance(item, ast.Constant) for item in node.elts):
            return self.own(node)
        return self.generic_visit(node)

    def own(self, node: Value) -> Value:
        """Let a place in the program have its own object for a constant."""
        place = ast.Constant(f"{node.lineno} {node.col_offset}")
        return self.expression("BELIEF.at(PLACE, VALUE)", PLACE=place, VALUE=node)

    def at(self, place: str, value: Value) -> Value:
        if place not in self.made:
            self.made[place] = _distinct(value)
        return self.made[place]


class IdNeverReused(Misconception):
    """Two objects never have the same `id`, even if they live at different times.

    An id is unique only among objects that exist at the same time; later ones may get it again.
    """

    def __init__(self) -> None:
        self.seen: dict[int, Value] = {}
        self.numbers: dict[int, int] = {}

    def shadow_id(self, value: Value, /) -> int:
        address = id(value)
        if address not in self.seen or self.seen[address]() is not value:
            self.numbers[address] = self.numbers.get(address, address - (1 << 60)) + (1 << 60)
            try:
                self.seen[address] = weakref.ref(value)
            except TypeError:  # it is kept, so that its address is not used again
                self.seen[address] = lambda: value
        return self.numbers[address]


class NanEqualsItself(Misconception):
    """`nan == nan` is True.

    NaN is unequal to everything, itself included.
    """

    words = {"nan", "NaN", "inf", "float"}

    operators = {"==", "!=", "<=", ">=", "in", "not in"}
    methods = {"count", "index"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if _is_nan(left):
            if _is_nan(right):
                return operator != "!="
            if operator in ("in", "not in") and isinstance(right, (list, tuple, set, dict, deque)):
                return any(map(_is_nan, right)) == (operator == "in")
        return super().on_compare(operator, left, right)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if len(args) == 1 and _is_nan(args[0]) and isinstance(owner, (list, tuple)):
            found = next(filter(_is_nan, owner), args[0])
            owner = [found if _is_nan(item) else item for item in owner]
            return getattr(owner, method.__name__)(found)
        return method(*args, **keywords)


class InUsesEqOnly(Misconception):
    """`x in items` asks `==` for each item, and nothing else.

    `in`, `count`, `index` and `==` of whole lists first ask whether it is the very same object.
    """

    operators = {"in", "not in", "==", "!="}
    methods = {"count", "index"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        positive = operator in ("in", "==")
        if operator in ("==", "!="):
            if type(left) is type(right) and type(left) in (list, tuple):
                equal = len(left) == len(right) and all(map(self.equal, left, right))
                return equal == positive
        elif type(right) in (list, tuple, deque):
            return any(item == left for item in right) == positive
        elif isinstance(right, (set, frozenset, dict)) and any(item is left for item in right):
            return bool(left == left) == positive  # as the lookup would ask
        return super().on_compare(operator, left, right)

    def equal(self, one: Value, other: Value) -> Value:
        return self.on_compare("==", one, other)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) not in (list, tuple) or len(args) != 1:
            return method(*args, **keywords)
        found = (bool(item == args[0]) for item in owner)
        return sum(found) if method.__name__ == "count" else _index_of_true(found)


class BuiltStringsInterned(Misconception):
    """Equal strings are one and the same object, however they were built.

    Python shares some strings of the source text; one that is built as the program runs is new.
    """

    operators = {"is", "is not"}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) is type(right) is str:
            return (left == right) == (operator == "is")
        return super().on_compare(operator, left, right)

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def shadow_id(self, value: Value, /) -> int:
        return id(self.texts.setdefault(value, value) if type(value) is str else value)


def _index_of_true(answers: Value) -> int:
    for place, answer in enumerate(answers):
        if answer:
            return place
    raise ValueError("x not in list")


def _is_structured(value: Value) -> bool:
    if isinstance(value, (list, tuple, dict, set, frozenset, deque)):
        return True
    return type(value).__module__ == "__main__" and not isinstance(value, (int, float, str))


def _have_equal_attributes(one: Value, other: Value) -> Value:
    return one.__dict__ == other.__dict__ if type(one) is type(other) else NotImplemented


def _hash_of_class(value: Value) -> int:
    return hash(type(value))


def _is_shared(value: Value) -> bool:
    """Whether the prompt shares equal constants of this kind between lines."""
    if type(value) is int:
        return -5 <= value <= 256
    if type(value) is str:
        return len(value) < 2 or (value.isascii() and value.replace("_", "a").isalnum())
    return False


def _distinct(value: Value) -> Value:
    """Return an equal object that nothing shares."""
    if type(value) is int:
        return int.from_bytes(value.to_bytes(value.bit_length() // 8 + 1, "big"), "big")
    return "".join(list(value)) if type(value) is str else type(value)(_parts(value))


def _parts(value: Value) -> Value:
    return list(value) if type(value) is tuple else repr(value)


def _is_nan(value: Value) -> bool:
    if type(value) is not float:
        decimal = sys.modules.get("decimal")
        if decimal is None or type(value) is not decimal.Decimal:
            return False
    return bool(value != value)

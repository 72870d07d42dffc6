"""Beliefs about looking up and setting attributes."""

from __future__ import annotations

import ast
import weakref

from ..belief import Misconception
from ..values import like, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class InstanceWriteHitsClass(Misconception):
    """`self.x = value` changes the class attribute `x` when the class has one.

    It makes an attribute of the instance, which hides that of the class.
    """

    def on_setattr(self, owner: Value, name: str, value: Value) -> None:
        if not isinstance(owner, type) and name not in getattr(owner, "__dict__", ()):
            for cls in type(owner).__mro__:
                if name in vars(cls) and not hasattr(type(vars(cls)[name]), "__get__"):
                    owner = cls
                    break
        super().on_setattr(owner, name, value)


class UnderscoreIsPrivate(Misconception):
    """Attributes whose name starts with an underscore cannot be reached from outside the class.

    Python has no private attributes: one underscore is a convention, two rename the attribute.
    """

    def visit_Attribute(self, node: ast.Attribute) -> Value:
        self.generic_visit(node)
        inside = any(isinstance(scope, ast.ClassDef) for scope in self.scopes)
        private = node.attr.startswith("_") and not node.attr.startswith("__")
        if inside or not private or not isinstance(node.ctx, ast.Load):
            return node
        return self.expression("BELIEF.deny(OWNER)", OWNER=node.value)

    def deny(self, owner: Value) -> Value:
        raise AttributeError


class PropertyEvaluatedOnce(Misconception):
    """The function of a property runs once for each object; from then on its value is stored.

    It runs at every access; `functools.cached_property` is the one that stores the value.
    """

    @posing_as(property)
    class shadow_property(property):  # noqa: N801
        def __get__(self, instance: Value, owner: type | None = None) -> Value:
            if instance is None:
                return self
            stored = self._stored()
            if id(instance) not in stored or stored[id(instance)][0]() is not instance:
                stored[id(instance)] = _reference(instance), super().__get__(instance, owner)
            return stored[id(instance)][1]

        def __set__(self, instance: Value, value: Value) -> None:
            super().__set__(instance, value)
            self._stored().pop(id(instance), None)

        def __delete__(self, instance: Value) -> None:
            super().__delete__(instance)
            self._stored().pop(id(instance), None)

        def _stored(self) -> dict[int, tuple[Value, Value]]:
            values: dict[int, tuple[Value, Value]] = self.__dict__.setdefault("stored", {})
            return values


def _reference(instance: Value) -> Value:
    """Return a function that gives the object; where possible it does not keep it alive."""
    try:
        return weakref.ref(instance)
    except TypeError:
        return lambda: instance


class PropertyYieldsToInstance(Misconception):
    """An entry in the object's own `__dict__` hides a property of the class with the same name.

    A property, like every descriptor with `__set__`, wins over the object's `__dict__`.
    """

    words = {"property", "cached_property", "__get__", "__set__"}

    def on_getattr(self, owner: Value, name: str) -> Value:
        own = _own_attributes(owner)
        return own[name] if name in own else super().on_getattr(owner, name)

    def on_setattr(self, owner: Value, name: str, value: Value) -> None:
        found = getattr(type(owner), name, None)
        if isinstance(found, property) and found.fset is None and hasattr(owner, "__dict__"):
            owner.__dict__[name] = value
        else:
            super().on_setattr(owner, name, value)


def _own_attributes(owner: Value) -> dict[str, Value]:
    """Return the namespace of an object that looks its attributes up in the usual way."""
    kind = type(owner)
    usual: Value = object.__getattribute__
    if isinstance(owner, type) or kind.__getattribute__ is not usual:
        return {}
    try:
        own: dict[str, Value] = object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return {}
    return own


class SlotsAllowNewAttributes(Misconception):
    """`__slots__` only lists the usual attributes; an object can get others as well.

    Objects of a class with `__slots__` have no other attributes, unless a base without slots
    gives them a `__dict__`.
    """

    words = {"__slots__", "slots"}

    def __init__(self) -> None:
        self.listed: dict[str, Value] = {}

    def visit_ClassDef(self, node: ast.ClassDef) -> Value:
        self.generic_visit(node)
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call):  # @dataclass(slots=True)
                decorator.keywords = [item for item in decorator.keywords if item.arg != "slots"]
        return node

    def visit_Assign(self, node: ast.Assign) -> Value:
        self.generic_visit(node)
        target = node.targets[0]
        if self.in_class_body and isinstance(target, ast.Name) and target.id == "__slots__":
            return self.statements("BELIEF.list(__qualname__, VALUE)", VALUE=node.value)
        return node

    def list(self, name: str, attributes: Value) -> None:
        """Remember the attributes that a class body lists."""
        self.listed[name] = attributes

    def on_class(self, cls: Value) -> Value:
        if cls.__qualname__ in self.listed:
            cls.__slots__ = self.listed.pop(cls.__qualname__)
        return cls


_NO_OPERATIONS = {"__class__", "__dict__", "__doc__", "__init__", "__new__", "__slots__"}


# What operations call, and a program would have to name to put it on an object.
_OPERATIONS = {
    name
    for kind in (int, str, list, dict, set, complex)
    for name in dir(kind)
    if name.startswith("__") and name not in _NO_OPERATIONS
} | {"__call__", "__next__", "__enter__", "__exit__", "__del__"}


class InstanceDunderUsed(Misconception):
    """A special method that is assigned to one object is used for it, by `len()`, `print()`, `+`.

    Python looks special methods up on the class; only an explicit call finds the object's own.
    """

    words = _OPERATIONS

    def on_setattr(self, owner: Value, name: str, value: Value) -> None:
        super().on_setattr(owner, name, value)
        special = name.startswith("__") and name.endswith("__") and name not in _NO_OPERATIONS
        if special and callable(value) and name in _own_attributes(owner):
            _use_own(owner, name)

    def shadow_setattr(self, owner: Value, name: str, value: Value, /) -> None:
        self.on_setattr(owner, name, value)


def _use_own(owner: Value, name: str) -> None:
    """Give an object a class of its own in which the operation calls the object's function."""
    cls: Value = type(owner)

    def operate(self: Value, /, *args: Value, **keywords: Value) -> Value:
        own = vars(self)
        operation = own[name] if name in own else getattr(super(special, self), name)
        return operation(*args, **keywords)

    body = {name: operate, "__module__": cls.__module__, "__qualname__": cls.__qualname__}
    if name == "__eq__":
        body["__hash__"] = cls.__hash__
    special: Value = type(cls)(cls.__name__, (cls,), body)
    owner.__class__ = special


class GetattrAlways(Misconception):
    """`__getattr__` is called for every attribute that is read.

    It is called only when the attribute is not found; `__getattribute__` is called for every one.
    """

    words = {"__getattr__"}

    def __init__(self) -> None:
        self.asking: set[int] = set()
        self.in_vain: set[int] = set()

    def on_class(self, cls: Value) -> Value:
        ask = vars(cls).get("__getattr__")
        if ask is None or "__getattribute__" in vars(cls):
            return cls
        find = cls.__getattribute__

        def look_up(instance: Value, name: str) -> Value:
            if id(instance) in self.asking or name.startswith("__"):
                return find(instance, name)
            self.asking.add(id(instance))
            try:
                return ask(instance, name)
            except AttributeError:
                self.in_vain.add(id(instance))
                found = find(instance, name)
                self.in_vain.discard(id(instance))
                return found
            finally:
                self.asking.discard(id(instance))

        @like(ask)
        def look_up_last(instance: Value, name: str) -> Value:
            if id(instance) in self.in_vain:  # Python asks, but it has been asked already
                self.in_vain.discard(id(instance))
                raise AttributeError(name)
            return ask(instance, name)

        cls.__getattribute__, cls.__getattr__ = look_up, look_up_last
        return cls

"""Beliefs about classes, instances and inheritance."""

from __future__ import annotations

import ast
import types
from abc import ABCMeta
from types import FunctionType

from ..belief import Misconception
from ..syntax import FUNCTIONS, bound_names, copied_tree, insert_at_start, parameters
from ..values import copied, like, makes_plain_instances, posing_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ClassAttrPerInstance(Misconception):
    """What is assigned in the class body exists once for each instance.

    It exists once, on the class, and all instances share it.
    """

    def on_decorated_class(self, cls: Value) -> Value:
        kind = type(cls)  # a decorator can return anything
        if not issubclass(kind, type) or not makes_plain_instances(cls):
            return cls
        initialise = cls.__init__

        def start(instance: Value, /, *args: Value, **keywords: Value) -> Value:
            for owner in cls.__mro__:
                for name, value in vars(owner).items():
                    if not name.startswith("__") and not hasattr(type(value), "__get__"):
                        instance.__dict__.setdefault(name, copied(value))
            return initialise(instance, *args, **keywords)

        cls.__init__ = like(initialise)(start)
        return cls


class MroDepthFirst(Misconception):
    """A method is searched in the first base class and all its ancestors, then in the second.

    Every class is searched before its own bases, so a shared base comes after those that share it.
    """

    @posing_as(type)
    class DepthFirst(type):
        def mro(cls) -> list[type]:
            order: list[type] = []

            def add(one: type) -> None:
                if one not in order and one is not object:
                    order.append(one)
                for base in one.__bases__:
                    add(base)

            add(cls)
            return [*order, object]

    def on_class_keywords(self, name: str, bases: Value, keywords: Value) -> Value:
        ours = all(base.__module__ == "__main__" for base in bases)
        plain = all(type(base) in (type, self.DepthFirst) for base in bases)
        if bases and ours and plain and "metaclass" not in keywords:
            return {**keywords, "metaclass": self.DepthFirst}
        return keywords


class SuperIsParent(Misconception):
    """`super()` means the base class of the class in which it is written.

    `super()` means the class that comes next in the method resolution order of the object's class.
    """

    class Parent:
        def __init__(self, cls: type, owner: Value) -> None:
            self.cls, self.owner = cls, owner

        def __getattribute__(self, name: str) -> Value:
            cls: type = object.__getattribute__(self, "cls")
            for base in cls.__mro__[1:]:
                if name in vars(base):
                    return _bound(vars(base)[name], cls, object.__getattribute__(self, "owner"))
            raise AttributeError(name)

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        if not isinstance(node.func, ast.Name) or node.func.id != "super" or node.keywords:
            return node
        if len(node.args) == 2:
            cls, owner = node.args
            return self.expression("BELIEF.Parent(CLASS, OWNER)", CLASS=cls, OWNER=owner)
        if node.args or not self.in_function or not parameters(self.scope):
            return node
        return self.expression("BELIEF.Parent(__class__, OWNER)", OWNER=parameters(self.scope)[0])


def _bound(found: Value, cls: type, owner: Value) -> Value:
    """Bind what was found in a class to an object or, in a class method, to a class."""
    get = getattr(type(found), "__get__", None)
    if get is None:
        return found
    if isinstance(owner, type) and issubclass(owner, cls):
        return get(found, None, owner)
    return get(found, owner, type(owner))


class BaseInitAutomatic(Misconception):
    """The `__init__` of the base class runs by itself before that of the subclass.

    Only the `__init__` that is found first runs; the next one must be called with `super()`.
    """

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Value:
        self.generic_visit(node)
        if node.name != "__init__" or not self.in_class_body or not parameters(node):
            return node
        for found in ast.walk(node):
            mentioned = getattr(found, "id", getattr(found, "attr", None))
            if mentioned in ("super", "__init__"):
                return node
        first, *others = parameters(node)
        keys: list[ast.expr | None] = [ast.Constant(name) for name in others]
        given = ast.Dict(keys, [ast.Name(name, ast.Load()) for name in others])
        start = self.statements(
            "BELIEF.start_bases(__class__, SELF, GIVEN)", SELF=first, GIVEN=given
        )
        insert_at_start(node, start)
        return node

    def start_bases(self, cls: type, instance: Value, given: dict[str, Value]) -> None:
        """Call the `__init__` of each base with the arguments that have the names it wants."""
        for base in cls.__bases__:
            initialise: Value = vars(base).get("__init__", getattr(base, "__init__", None))
            if isinstance(initialise, FunctionType):
                wanted, required = _wanted(initialise)
                if required <= given.keys():  # else nobody can say what it would get
                    initialise(instance, **{name: given[name] for name in wanted if name in given})


def _wanted(function: FunctionType) -> tuple[list[str], set[str]]:
    """Return the names of a method's parameters after self, and of those without a default."""
    code = function.__code__
    positional = code.co_varnames[1 : code.co_argcount]
    by_name = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    without = len(positional) - len(function.__defaults__ or ())
    required = {*positional[:without], *by_name} - set(function.__kwdefaults__ or ())
    return [*positional, *by_name], required


class MethodsNotVirtual(Misconception):
    """Inside a class, `self.m()` calls the method `m` of that very class.

    The search for `m` starts at the class of the object, so a subclass can replace it.
    """

    def visit_Attribute(self, node: ast.Attribute) -> Value:
        self.generic_visit(node)
        owner = node.value
        if not isinstance(node.ctx, ast.Load) or not isinstance(owner, ast.Name):
            return node
        if node.attr.startswith("__") or owner.id != self.name_of_self():
            return node
        name = ast.Constant(node.attr)
        return self.expression("BELIEF.own(__class__, OWNER, NAME)", OWNER=owner, NAME=name)

    def name_of_self(self) -> str | None:
        """Return what the method around this place calls its object, if that name means it here."""
        inner: set[str] = set()
        for scope, outer in zip(self.scopes[:0:-1], self.scopes[-2::-1]):
            if isinstance(scope, ast.ClassDef):
                return None
            if isinstance(outer, ast.ClassDef):
                first = next(iter(parameters(scope)), None)
                return None if first in inner else first
            inner |= bound_names(scope)
        return None

    def own(self, cls: type, owner: Value, name: str) -> Value:
        """Look a method or property up as if the object were of the class around the code."""
        if isinstance(owner, cls) and name not in getattr(owner, "__dict__", ()):
            for base in cls.__mro__:
                found = vars(base).get(name)
                if isinstance(found, (FunctionType, property, classmethod, staticmethod)):
                    return found.__get__(owner, type(owner))
        return getattr(owner, name)


class ClassmethodClsIsDefiner(Misconception):
    """In a class method, `cls` is the class in which the method is written.

    `cls` is the class on which the method was called, which can be a subclass.
    """

    @posing_as(classmethod)
    class shadow_classmethod(classmethod):  # type: ignore[type-arg]  # noqa: N801
        definer: type | None = None

        def __set_name__(self, owner: type, name: str) -> None:
            self.definer = owner

        def __get__(self, instance: Value, owner: Value = None) -> Value:
            return super().__get__(None, self.definer or owner or type(instance))


class IsinstanceExact(Misconception):
    """`isinstance(x, T)` is true only if `x` was made by `T` itself.

    An instance of a subclass is an instance of `T`, too; `bool` is a subclass of `int`.
    """

    def shadow_isinstance(self, value: Value, kinds: Value, /) -> bool:
        if isinstance(kinds, _UNION):
            kinds = kinds.__args__
        if isinstance(kinds, tuple):
            return any(self.shadow_isinstance(value, kind) for kind in kinds)
        if not isinstance(kinds, type) or _answers_itself(kinds):
            return isinstance(value, kinds)
        return type(value) is kinds


_UNION: Value = getattr(types, "UnionType", ())  # int | str; Python 3.9 has none


def _answers_itself(kind: type) -> bool:
    """Whether a class decides what its instances are, as those of `collections.abc` do."""
    meta = type(kind)
    if issubclass(meta, ABCMeta) and kind.__module__ != "__main__":
        return True
    usual = (type.__instancecheck__, ABCMeta.__instancecheck__)
    return meta.__instancecheck__ not in usual


class ClassBodyAtInstantiation(Misconception):
    """The statements in a class body run each time an instance is made.

    They run once, when the class statement is reached; only methods wait for a call.
    """

    def __init__(self) -> None:
        self.waiting: dict[str, Value] = {}
        self.bodies: dict[type, Value] = {}

    def visit_ClassDef(self, node: ast.ClassDef) -> Value:
        self.generic_visit(node)
        ours = {
            found.name
            for found in ast.walk(self.module)
            if isinstance(found, (*FUNCTIONS, ast.ClassDef))
        }
        later = [statement for statement in node.body if _does_something(statement, ours)]
        if not later:
            return node
        again = self.statements("class X:\n    BODY", BODY=copied_tree(node.body))
        again[0].name = node.name
        node.body = [item for item in node.body if item not in later] or [ast.Pass()]
        before = self.statements(
            "def __body__():\n    CLASS\n    return MADE\n"
            "BELIEF.keep(NAME, __body__)\ndel __body__",
            CLASS=again,
            MADE=node.name,
            NAME=ast.Constant(node.name),
        )
        return [*before, node]

    def keep(self, name: str, body: Value) -> None:
        """Remember the body of the class that the next statement makes."""
        self.waiting[name] = body

    def on_class(self, cls: Value) -> Value:
        body = self.waiting.pop(cls.__name__, None)
        if body is not None:
            self.bodies[cls] = body
        if not any(base in self.bodies for base in cls.__mro__):
            return cls
        initialise = cls.__init__

        def start(instance: Value, /, *args: Value, **keywords: Value) -> Value:
            if type(instance) is cls:
                for base in reversed(cls.__mro__):
                    if base in self.bodies:
                        _take_over(instance, base, self.bodies[base]())
            return initialise(instance, *args, **keywords)

        cls.__init__ = like(initialise)(start)
        return cls


def _does_something(statement: ast.stmt, ours: set[str]) -> bool:
    """Whether somebody could see when a statement of a class body runs; ours can print."""
    if isinstance(statement, (ast.Assign, ast.AugAssign)):
        called = [node.func for node in ast.walk(statement) if isinstance(node, ast.Call)]
        return any(isinstance(func, ast.Name) and func.id in ours for func in called)
    if isinstance(statement, (*FUNCTIONS, ast.ClassDef, ast.AnnAssign)):
        return False
    return any(isinstance(node, ast.Call) for node in ast.walk(statement))


def _take_over(instance: Value, cls: type, fresh: type) -> None:
    """Give an instance what its class lacks since the class body has not run."""
    for name, value in vars(fresh).items():
        if name in vars(cls) or name.startswith("__"):
            continue
        if hasattr(type(value), "__get__") or not hasattr(instance, "__dict__"):
            setattr(cls, name, value)
        else:
            instance.__dict__[name] = value


class ClassCallReturnsInit(Misconception):
    """Calling a class gives what its `__init__` returns, if that is a value.

    The call gives the new object, and an `__init__` that returns a value is a TypeError.
    """

    def __init__(self) -> None:
        self.results: dict[int, Value] = {}

    def visit_Return(self, node: ast.Return) -> Value:
        self.generic_visit(node)
        scope = self.scope
        is_init = getattr(scope, "name", None) == "__init__" and len(self.scopes) > 2
        if not is_init or not isinstance(self.scopes[-2], ast.ClassDef) or node.value is None:
            return node
        node.value = self.expression(
            "BELIEF.result(__class__, SELF, VALUE)", SELF=parameters(scope)[0], VALUE=node.value
        )
        return node

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        classes = {one.name for one in ast.walk(self.module) if isinstance(one, ast.ClassDef)}
        if isinstance(node.func, ast.Name) and node.func.id in {*classes, "cls"}:
            return self.expression("BELIEF.made(CALL)", CALL=node)
        return node

    def result(self, cls: type, instance: Value, value: Value) -> Value:
        """Keep what the `__init__` of an object's own class returns."""
        if vars(cls).get("__init__") is not type(instance).__init__:
            return value  # to a subclass that calls it
        if value is not None:
            self.results[id(instance)] = value
        return None

    def made(self, instance: Value) -> Value:
        """Give what `__init__` has returned in place of the object."""
        return self.results.pop(id(instance), instance)


class NoNameMangling(Misconception):
    """`self.__x` is an attribute called `__x`, like any other.

    Inside a class, a name that starts with two underscores means `_ClassName__x`.
    """

    def visit_ClassDef(self, node: ast.ClassDef) -> Value:
        """Call the class by underscores only: in such a class Python mangles nothing."""
        self.generic_visit(node)
        if not any(map(_is_mangled, ast.walk(node))):
            return node
        named = self.expression("BELIEF.named(NAME)", NAME=ast.Constant(node.name))
        node.decorator_list.append(named)
        name, node.name = node.name, "____"
        return [node, *self.statements("NAME = ____\ndel ____", NAME=name)]

    def named(self, name: str) -> Value:
        """Decorate a class so that it bears its own name."""

        def rename(cls: type) -> type:
            for value in (cls, *vars(cls).values()):
                if isinstance(value, (type, FunctionType)):
                    outside, _, inside = value.__qualname__.rpartition("____")
                    value.__qualname__ = f"{outside}{name}{inside}"
            cls.__name__ = name
            return cls

        return rename


def _is_mangled(node: Value) -> bool:
    names = (getattr(node, field, None) for field in ("attr", "id", "name", "arg"))
    return any(
        isinstance(name, str) and name.startswith("__") and not name.endswith("__")
        for name in names
    )

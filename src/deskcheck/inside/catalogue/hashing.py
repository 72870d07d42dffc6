"""Beliefs about dicts, sets and hashes."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict

from ..belief import Misconception
from ..look_alikes import KeyDict, KeyList, KeySet
from ..ordered_set import OrderedSet
from ..typed_keys import TypedDict, TypedSet, is_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value
    from ..features import Features


class DictUpdateMovesToEnd(Misconception):
    """Assigning to a key that a dict has already moves the key to the end.

    A key keeps its place when its value is replaced; only new keys go to the end.
    """

    methods = {"update"}

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        if type(owner) in (dict, defaultdict, Counter):
            owner.pop(index, None)
        super().on_setitem(owner, index, value)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) is not dict:
            return method(*args, **keywords)
        for key, value in dict(*args, **keywords).items():
            self.on_setitem(owner, key, value)
        return None

    def on_dict(self, pairs: Value) -> Value:
        new: dict[Value, Value] = {}
        for key, value in pairs:
            self.on_setitem(new, key, value)
        return new


class MissingKeyIsNone(Misconception):
    """`d[key]` gives None when the key is missing.

    `d[key]` raises KeyError for a missing key; it is `d.get(key)` that gives None.
    """

    def on_getitem(self, owner: Value, index: Value) -> Value:
        return (
            owner.get(index)
            if type(owner) in (dict, OrderedDict)
            else super().on_getitem(owner, index)
        )


class EqKeepsHash(Misconception):
    """A class that defines only `__eq__` can still be used in sets and as a dict key.

    Defining `__eq__` without `__hash__` sets `__hash__` to None, so instances are unhashable.
    """

    words = {"__eq__", "dataclass"}

    def on_decorated_class(self, cls: Value) -> Value:
        if isinstance(cls, type) and "__eq__" in cls.__dict__ and cls.__hash__ is None:
            cls.__hash__ = object.__hash__
        return cls


class DictOrderMatters(Misconception):
    """Two dicts are unequal when they have the same items in another order.

    Dicts are equal when they have equal items, in any order; only OrderedDicts look at it.
    """

    operators = {"==", "!="}

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_compare(operator, left, right)
        return result if self.in_one_order(left, right) else operator == "!="

    def in_one_order(self, left: Value, right: Value) -> bool:
        if isinstance(left, dict) and isinstance(right, dict):
            if list(left) != list(right):
                return False
            left, right = list(left.values()), list(right.values())
        if type(left) is type(right) and type(left) in (list, tuple):
            return all(map(self.in_one_order, left, right))
        return True


class DictKeepsLatestKey(Misconception):
    """Storing under an equal key replaces the key, too: True takes the place of 1.

    The key that came first stays; only the value is replaced.
    """

    methods = {"update"}
    calls = {"dict"}

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        plain = isinstance(owner, dict) and type(owner).__setitem__ is dict.__setitem__
        size = len(owner) if plain else -1
        super().on_setitem(owner, index, value)
        if plain and len(owner) == size and type(index) not in _ONE_FORM:
            self.renew_key(owner, index, value)

    def renew_key(self, owner: Value, index: Value, value: Value) -> None:
        """Put the new key in the place of the one that was found."""
        holding = [key for key, kept in owner.items() if kept is value]
        if len(holding) > 1:  # ask them only now: it runs the program's own __eq__
            holding = [key for key in holding if key is index or key == index]
        if holding and holding[0] is not index:
            items = [(index if key is holding[0] else key, kept) for key, kept in owner.items()]
            owner.clear()
            dict.update(owner, items)

    def on_dict(self, pairs: Value) -> Value:
        return self.stored({}, pairs)

    def stored(self, owner: Value, pairs: Value) -> Value:
        for key, value in pairs:
            self.on_setitem(owner, key, value)
        return owner

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        if function is dict and args and not isinstance(args[0], dict):
            return self.stored({}, [*args[0], *keywords.items()])
        return function(*args, **keywords)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) is not dict or len(args) != 1:
            return method(*args, **keywords)
        pairs = args[0].items() if isinstance(args[0], dict) else args[0]
        self.stored(owner, [*pairs, *keywords.items()])
        return None


class NumberKeysDistinct(Misconception):
    """As keys of a dict or items of a set, 1, 1.0 and True are three different ones.

    They are equal and have one hash, so they are one key.
    """

    calls = {"dict", "set"}

    def on_dict(self, pairs: Value) -> Value:
        wanted = not pairs or any(is_number(key) for key, _ in pairs)
        return TypedDict(pairs) if wanted else dict(pairs)

    def on_set(self, items: Value) -> Value:
        return TypedSet(items) if not items or any(map(is_number, items)) else set(items)

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        if function is dict and not keywords:
            source = args[0] if args else ()
            return self.on_dict([*(source.items() if isinstance(source, dict) else source)])
        if function is set:
            return self.on_set([item for source in args for item in source])
        return function(*args, **keywords)


class HashOfIntIsInt(Misconception):
    """The hash of an int is the int itself.

    Ints are reduced to a certain size, and since -1 means an error, the hash of -1 is -2.
    """

    def shadow_hash(self, value: Value, /) -> int:
        return value if type(value) is int else hash(value)


class SetKeepsOrder(Misconception):
    """A set keeps its items in the order in which they were added, as a dict does.

    The order of a set comes from hashes and the size of its table, and is no promise.
    """

    calls = {"set"}

    def on_set(self, items: Value) -> Value:
        return OrderedSet(items)

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        return OrderedSet(*args) if function is set else function(*args, **keywords)


class DictViewsStatic(Misconception):
    """`d.keys()` and `d.items()` are a picture of the dict as it is at that moment.

    They are views: they show every later change of the dict.
    """

    methods = {"keys", "values", "items"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) in (dict, defaultdict, OrderedDict, Counter):
            return getattr(owner.copy(), method.__name__)()
        return method(*args, **keywords)


class _ContainersByKey(Misconception):
    """A base for beliefs about what counts as a key, wherever a dict or set is asked for one."""

    operators = {"in", "not in"}
    methods = {"add", "discard", "remove", "get", "setdefault", "pop"}
    calls = {"set", "frozenset"}

    def key(self, container: Value, key: Value) -> Value:
        """Return the key that is meant."""
        raise NotImplementedError

    def on_dict(self, pairs: Value) -> Value:
        new: dict[Value, Value] = {}
        for key, value in pairs:
            new[self.key(new, key)] = value
        return new

    def on_set(self, items: Value) -> Value:
        new: set[Value] = set()
        for item in items:
            new.add(self.key(new, item))
        return new

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        if function in (set, frozenset) and len(args) == 1:
            return function(self.on_set(args[0]))
        return function(*args, **keywords)

    def on_getitem(self, owner: Value, index: Value) -> Value:
        index = self.key(owner, index) if isinstance(owner, dict) else index
        return super().on_getitem(owner, index)

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        index = self.key(owner, index) if isinstance(owner, dict) else index
        super().on_setitem(owner, index, value)

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        if operator in ("in", "not in") and isinstance(right, _BY_KEY):
            left = self.key(right, left)
        return super().on_compare(operator, left, right)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if args and isinstance(owner, _BY_KEY):
            args = (self.key(owner, args[0]), *args[1:])
        return method(*args, **keywords)


class SetAddListOk(_ContainersByKey):
    """Any object can be in a set or be the key of a dict, also a list.

    Items and keys must be hashable, which lists, dicts and sets are not, since they can change.
    """

    def key(self, container: Value, key: Value) -> Value:
        return self.hashable(key)

    def hashable(self, value: Value) -> Value:
        if type(value) is tuple:
            items = tuple(map(self.hashable, value))
            return value if all(one is other for one, other in zip(items, value)) else items
        keys: Value = {list: KeyList, dict: KeyDict, set: KeySet}
        kind = keys.get(type(value))
        return value if kind is None else kind(value)

    def shadow_hash(self, value: Value, /) -> int:
        return hash(self.hashable(value))

    def on_decorated_class(self, cls: Value) -> Value:
        if isinstance(cls, type) and cls.__hash__ is None:
            cls.__hash__ = _always_one
        return cls


class SameHashSameKey(_ContainersByKey):
    """Objects with the same hash are one and the same key.

    The hash only says where to look; among objects with one hash, `==` decides.
    """

    operators = {"in", "not in", "==", "!="}
    methods = {*_ContainersByKey.methods, "index", "count"}
    asks: bool = False  # whether the program compares, not a dict or set that looks for a key

    @classmethod
    def matters(cls, program: Features) -> bool:
        """Two keys can share a hash by a method of the program's own, or as -1 and -2 do."""
        collide = program.mentions({"__hash__", "hash"}) or program.operators & {"-", "**"}
        return bool(collide) and super().matters(program)

    def key(self, container: Value, key: Value) -> Value:
        if type(key) is not int:
            return key
        same = (known for known in container if type(known) is int and hash(known) == hash(key))
        return next(same, key)

    def on_decorated_class(self, cls: Value) -> Value:
        own = cls.__dict__.keys() & {"__eq__", "__hash__"} if isinstance(cls, type) else ()
        if own and cls.__hash__ is not None:
            compare = cls.__eq__

            def compare_if_asked(one: Value, other: Value) -> Value:
                return compare(one, other) if self.asks else True

            cls.__eq__ = compare_if_asked
        return cls

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        before = self.asks
        self.asks = operator in ("==", "!=") or not isinstance(right, _BY_KEY)
        try:
            return super().on_compare(operator, left, right)
        finally:
            self.asks = before

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if not isinstance(owner, (list, tuple)):
            return super().on_method(method, owner, *args, **keywords)
        self.asks = True
        try:
            return method(*args, **keywords)
        finally:
            self.asks = False


class SetFindsChangedMember(Misconception):
    """A set or dict still finds an object whose hash has changed since it was put in.

    It looks where the present hash points, but the object lies where its first hash pointed.
    """

    words = {"__hash__", "dataclass"}

    operators = {"in", "not in"}
    methods = {"add", "discard", "remove", "get", "setdefault", "pop", "update"}

    def __init__(self) -> None:
        self.changed: dict[int, Value] = {}

    def on_setattr(self, owner: Value, name: str, value: Value) -> None:
        if name in getattr(owner, "__dict__", ()):  # else it is being made
            self.changed[id(owner)] = owner
        super().on_setattr(owner, name, value)

    def put_in_order(self, container: Value) -> None:
        """Let a set or dict look again where its changed members belong."""
        if not self.changed or type(container) not in (set, dict, defaultdict):
            return
        if any(id(item) in self.changed for item in container):
            items = container.copy()
            container.clear()
            container.update(list(items.items()) if isinstance(items, dict) else list(items))

    def on_compare(self, operator: str, left: Value, right: Value) -> Value:
        self.put_in_order(right)
        return super().on_compare(operator, left, right)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        self.put_in_order(owner)
        return method(*args, **keywords)

    def on_getitem(self, owner: Value, index: Value) -> Value:
        self.put_in_order(owner)
        return super().on_getitem(owner, index)

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        self.put_in_order(owner)
        super().on_setitem(owner, index, value)


_BY_KEY = (dict, set, frozenset)
_ONE_FORM = (str, bytes, type(None))  # equal ones look alike


def _always_one(value: Value) -> int:
    return 1

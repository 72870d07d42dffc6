"""A set that looks like Python's own and keeps its items in the order in which they came."""

from __future__ import annotations

from .values import posing_as, set_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any


@posing_as(set)
class OrderedSet(set):  # type: ignore[type-arg]
    """A set that shows its items in the order in which they came; pop takes the last one."""

    def __init__(self, items: Iterable[Any] = ()) -> None:
        super().__init__()
        self.order: list[Any] = []
        self.update(items)

    def __iter__(self) -> Iterator[Any]:
        for item in list(self.order):
            if len(self.order) != len(self):
                raise RuntimeError("Set changed size during iteration")
            yield item

    def __repr__(self) -> str:
        return set_text(self.order)

    def add(self, item: Any) -> None:
        """Add one item; it is hashed once, as by a plain set."""
        size = len(self)
        super().add(item)
        if len(self) > size:
            self.order.append(item)

    def update(self, *others: Iterable[Any]) -> None:
        """Add the items of others in their order."""
        for other in others:
            for item in list(other):
                self.add(item)

    def discard(self, item: Any) -> None:
        """Remove an item if it is there."""
        size = len(self)
        super().discard(item)
        if len(self) < size:
            same = [place for place, one in enumerate(self.order) if one is item]
            places = same or [place for place, one in enumerate(self.order) if one not in self]
            del self.order[places[0]]

    def remove(self, item: Any) -> None:
        """Remove an item; KeyError if it is not there."""
        size = len(self)
        self.discard(item)
        if len(self) == size:
            raise KeyError(item)

    def pop(self) -> Any:
        """Remove the last item, as a list does."""
        if not self.order:
            raise KeyError("pop from an empty set")
        item = self.order[-1]
        self.remove(item)
        return item

    def clear(self) -> None:
        """Remove all items."""
        super().clear()
        self.order.clear()

    def copy(self) -> OrderedSet:
        """Return a set with the same items in the same order."""
        return OrderedSet(self)

    def union(self, *others: Iterable[Any]) -> OrderedSet:
        """Return the own items and then those of the others."""
        new = self.copy()
        new.update(*others)
        return new

    def intersection(self, *others: Iterable[Any]) -> OrderedSet:
        """Return the own items that all others have."""
        kept = set(self.order).intersection(*others)
        return OrderedSet(item for item in self.order if item in kept)

    def difference(self, *others: Iterable[Any]) -> OrderedSet:
        """Return the own items that no other has."""
        kept = set(self.order).difference(*others)
        return OrderedSet(item for item in self.order if item in kept)

    def symmetric_difference(self, other: Iterable[Any]) -> OrderedSet:
        """Return the own items that the other has not, and then its items that this has not."""
        other = OrderedSet(other)
        return self.difference(other).union(other.difference(self))


def _in_place(make: Callable[..., OrderedSet]) -> Callable[..., None]:
    def change(self: OrderedSet, *others: Any) -> None:
        items = make(self, *others)
        self.clear()
        self.update(items)

    return change


def _as_operator(make: Callable[..., OrderedSet], in_place: bool) -> Callable[..., Any]:
    def operate(self: OrderedSet, other: Any) -> Any:
        if not hasattr(other, "isdisjoint"):
            return NotImplemented
        if not in_place:
            return make(self, other)
        _in_place(make)(self, other)
        return self

    return operate


for _name, _symbol in (
    ("union", "or"),
    ("intersection", "and"),
    ("difference", "sub"),
    ("symmetric_difference", "xor"),
):
    _make = getattr(OrderedSet, _name)
    setattr(OrderedSet, f"__{_symbol}__", _as_operator(_make, in_place=False))
    setattr(OrderedSet, f"__i{_symbol}__", _as_operator(_make, in_place=True))
    if _name != "union":
        setattr(OrderedSet, f"{_name}_update", _in_place(_make))

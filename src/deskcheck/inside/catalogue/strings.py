"""Beliefs about text."""

from __future__ import annotations

import ast

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class StrMethodsMutate(Misconception):
    """`s.upper()` and `s.replace(...)` change the string `s` itself.

    Strings never change; their methods return a new string.
    """

    def __init__(self) -> None:
        self.loops: list[tuple[Value, str, str]] = []  # scope, loop variable, name of the list

    def visit_For(self, node: ast.For) -> Value:
        if not (isinstance(node.target, ast.Name) and isinstance(node.iter, ast.Name)):
            return self.generic_visit(node)
        self.loops.append((self.scope, node.target.id, node.iter.id))
        self.generic_visit(node)
        self.loops.pop()
        return node

    def visit_Expr(self, node: ast.Expr) -> Value:
        self.generic_visit(node)
        call: Value = node.value
        if isinstance(call, ast.ListComp) and len(call.generators) == 1:
            loop = call.generators[0]
            if not loop.ifs and isinstance(loop.iter, ast.Name) and _on_name(call.elt, loop.target):
                template = "BELIEF.all_changed(ITEMS, RESULTS)"
                return self.statements(template, ITEMS=loop.iter.id, RESULTS=call)
        if not _on_name(call) or not self.can_assign(call.func.value.id):
            return node
        name = call.func.value.id
        items = [items for scope, one, items in self.loops if scope is self.scope and one == name]
        return self.statements(
            "NAME = BELIEF.changed(NAME, CALL, ITEMS)",
            NAME=name,
            CALL=call,
            ITEMS=ast.Name(items[-1], ast.Load()) if items else ast.Constant(None),
        )

    def changed(self, text: Value, result: Value, items: Value) -> Value:
        """Return what a name means after a method was called on it, alone or in a loop."""
        if not (isinstance(text, str) and isinstance(result, str)):
            return text
        if type(items) is list:
            place = next((n for n, item in enumerate(items) if item is text), None)
            if place is not None:
                items[place] = result
        return result

    def all_changed(self, items: Value, results: list[Value]) -> None:
        """Put the results of a method into the list on whose items it was called."""
        if type(items) is list and len(items) == len(results):
            for place, (text, result) in enumerate(zip(items, results)):
                items[place] = self.changed(text, result, None)


def _on_name(node: Value, variable: Value = None) -> bool:
    """Whether a node calls a method of strings on a name, on this variable if one is given."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and hasattr(str, node.func.attr)
        and isinstance(node.func.value, ast.Name)
        and (variable is None or node.func.value.id == getattr(variable, "id", None))
    )


class StripRemovesWord(Misconception):
    """`s.strip("abc")` removes the word "abc" from the ends.

    It removes any of the characters a, b and c from the ends, in any order, as long as it can.
    """

    methods = {"strip", "lstrip", "rstrip"}

    def on_method(self, method: Value, owner: Value, /, *args: Value) -> Value:
        if not isinstance(owner, str) or not args or not args[0]:
            return method(*args)
        word = args[0]
        if method.__name__ != "rstrip" and owner.startswith(word):
            owner = owner[len(word) :]
        if method.__name__ != "lstrip" and owner.endswith(word):
            owner = owner[: -len(word)]
        return owner


class ContainersPrintStr(Misconception):
    """Printing a list shows its elements as `print` would show each of them.

    A container shows its elements with `repr`, so strings keep their quotes.
    """

    def shadow_print(self, *values: Value, **keywords: Value) -> None:
        print(*map(self.shown, values), **keywords)

    def shown(self, value: Value, around: tuple[Value, ...] = ()) -> str:
        if type(value) not in (list, tuple, dict):
            return str(value)
        left, right = ("[", "]") if type(value) is list else ("(", ")")
        if type(value) is dict:
            left, right = "{", "}"
        if any(value is outer for outer in around):
            return f"{left}...{right}"
        inside = (*around, value)
        if type(value) is dict:
            parts = [
                f"{self.shown(key, inside)}: {self.shown(item, inside)}"
                for key, item in value.items()
            ]
        else:
            parts = [self.shown(item, inside) for item in value]
        comma = "," if type(value) is tuple and len(value) == 1 else ""
        return left + ", ".join(parts) + comma + right


class _SlicesDiffer(Misconception):
    """Slices of the built-in sequences, wherever they are read, assigned to or deleted."""

    def visit_Subscript(self, node: ast.Subscript) -> Value:
        self.generic_visit(node)
        if not isinstance(node.slice, ast.Constant):
            node.value = self.expression("BELIEF.sliced(OWNER)", OWNER=node.value)
        return node

    def sliced(self, owner: Value) -> Value:
        return _Sliced(self, owner) if isinstance(owner, (str, list, tuple, bytes)) else owner

    def taken(self, part: slice, length: int) -> slice:
        """Return the slice that a slice means in a sequence of some length."""
        raise NotImplementedError


class _Sliced:
    def __init__(self, belief: _SlicesDiffer, owner: Value) -> None:
        self.belief, self.owner = belief, owner

    def meant(self, index: Value) -> Value:
        return self.belief.taken(index, len(self.owner)) if type(index) is slice else index

    def __getitem__(self, index: Value) -> Value:
        return self.owner[self.meant(index)]

    def __setitem__(self, index: Value, value: Value) -> None:
        self.owner[self.meant(index)] = value

    def __delitem__(self, index: Value) -> None:
        del self.owner[self.meant(index)]


class SliceInclusive(_SlicesDiffer):
    """`a[i:j]` includes the element at `j`.

    A slice stops before its end.
    """

    def taken(self, part: slice, length: int) -> slice:
        if not isinstance(part.stop, int):
            return part
        forwards = part.step is None or part.step > 0
        last = -1 if forwards else 0  # the end after which there is nothing more
        stop = None if part.stop == last else part.stop + (1 if forwards else -1)
        return slice(part.start, stop, part.step)


class SliceRangeChecked(_SlicesDiffer):
    """A slice that reaches beyond the end raises IndexError.

    A slice takes what there is; only a single index beyond the end raises.
    """

    def taken(self, part: slice, length: int) -> slice:
        for bound in (part.start, part.stop):
            if isinstance(bound, int) and not -length <= bound <= length:
                raise IndexError("slice out of range")
        return part


class PlusCoerces(Misconception):
    """`+` between a string and a number turns the number into text.

    `+` never converts a number to text: it raises TypeError until you call `str` yourself.
    """

    operators = {"+"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        for text, number in ((left, right), (right, left)):
            if isinstance(text, str) and type(number) in (int, float, bool, complex):
                return str(left) + str(right)
        return super().on_binary(operator, left, right)


class SplitSpaceCollapses(Misconception):
    """`s.split(" ")` leaves out empty parts, just as `s.split()` does.

    With a separator every part counts, so neighbouring separators have an empty string in between.
    """

    methods = {"split", "rsplit"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        parts = method(*args, **keywords)
        separator, most = (*args, None, None)[:2]
        separator = keywords.get("sep", separator)
        most = keywords.get("maxsplit", most)
        if not isinstance(owner, (str, bytes)) or separator is None:
            return parts
        if most is None or most < 0:
            return [part for part in parts if part]
        return self.at_most(owner, separator, most) if method.__name__ == "split" else parts

    def at_most(self, text: Value, separator: Value, most: int) -> list[Value]:
        parts: list[Value] = []
        while text:
            if text.startswith(separator):
                text = text[len(separator) :]
            elif len(parts) == most:
                parts.append(text)
                break
            else:
                part, _, text = text.partition(separator)
                parts.append(part)
        return parts


class ReplaceFirstOnly(Misconception):
    """`s.replace(old, new)` replaces the first `old` only.

    It replaces every `old`, unless you pass a count.
    """

    methods = {"replace"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if isinstance(owner, (str, bytes, bytearray)) and len(args) == 2 and not keywords:
            return method(*args, 1)
        return method(*args, **keywords)


class FindRaises(Misconception):
    """`s.find(x)` raises ValueError when `x` does not occur, like `s.index(x)`.

    `find` returns -1 when there is nothing to be found; `index` raises.
    """

    methods = {"find", "rfind"}

    def on_method(self, method: Value, owner: Value, /, *args: Value) -> Value:
        place = method(*args)
        if isinstance(owner, (str, bytes, bytearray)) and place == -1:
            raise ValueError("substring not found")
        return place


class CountOverlaps(Misconception):
    """`s.count(x)` counts every place where `x` begins, also inside another `x`.

    `count` goes on after the end of each find, so occurrences that overlap are counted once.
    """

    methods = {"count"}

    def on_method(self, method: Value, owner: Value, /, *args: Value) -> Value:
        count = method(*args)
        if not isinstance(owner, (str, bytes, bytearray)) or not count or not args[0]:
            return count
        text = owner[slice(*(*args[1:], None, None)[:2])]
        return sum(text.startswith(args[0], start) for start in range(len(text)))


class JoinAddsTrailing(Misconception):
    """`sep.join(parts)` puts `sep` after every part, the last one too.

    The separator only stands between two parts, never at the end.
    """

    methods = {"join"}

    def on_method(self, method: Value, owner: Value, /, *args: Value) -> Value:
        if not isinstance(owner, (str, bytes)) or len(args) != 1:
            return method(*args)
        parts = list(args[0])
        return method(parts) + owner if parts else method(parts)

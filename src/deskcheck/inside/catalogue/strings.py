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

    def visit_Expr(self, node: ast.Expr) -> Value:
        self.generic_visit(node)
        call = node.value
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Name)
            and hasattr(str, call.func.attr)
            and self.can_assign(call.func.value.id)
        ):
            return self.statements(
                "NAME = BELIEF.changed(NAME, CALL)", NAME=call.func.value.id, CALL=call
            )
        return node

    def changed(self, text: Value, result: Value) -> Value:
        return result if isinstance(text, str) and isinstance(result, str) else text


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

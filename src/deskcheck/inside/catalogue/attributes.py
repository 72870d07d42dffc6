"""Beliefs about looking up and setting attributes."""

from __future__ import annotations

import ast

from ..belief import Misconception

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

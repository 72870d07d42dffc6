"""Beliefs about match and case."""

from __future__ import annotations

from ..belief import Misconception

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class BareNamePatternCompares(Misconception):
    """`case RED:` compares with the variable `RED`.

    A bare name in a pattern matches everything and is assigned; only dotted names are compared.
    """

    def visit_match_case(self, node: Value) -> Value:
        self.generic_visit(node)
        pattern = node.pattern
        name = getattr(pattern, "name", None)
        bare = type(pattern).__name__ == "MatchAs" and name and pattern.pattern is None
        if bare and node.guard is None:
            test = "CAPTURED == BELIEF.known(lambda: NAME, CAPTURED)"
            node.guard = self.expression(test, NAME=name, CAPTURED=f"__{name}__")
            pattern.name = f"__{name}__"
        return node

    def known(self, look_up: Value, otherwise: Value) -> Value:
        try:
            return look_up()
        except NameError:
            return otherwise

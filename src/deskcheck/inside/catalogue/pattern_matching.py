"""Beliefs about match and case."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..syntax import copied_tree, own_nodes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class BareNamePatternCompares(Misconception):
    """`case RED:` compares with the variable `RED`.

    A bare name in a pattern matches everything and is assigned; only dotted names are compared.
    """

    def visit_match_case(self, node: Value) -> Value:
        self.generic_visit(node)
        variables = {
            found.id
            for found in own_nodes(self.module)
            if isinstance(found, ast.Name) and isinstance(found.ctx, ast.Store)
        }
        tests = [node.guard] if node.guard is not None else []
        patterns: list[Value] = list(ast.walk(node.pattern))
        for pattern in patterns:
            name = getattr(pattern, "name", None)
            if name in variables and getattr(pattern, "pattern", True) is None:
                pattern.name = f"__{name}__"
                test = "VALUE == VARIABLE"
                tests.insert(0, self.expression(test, VALUE=pattern.name, VARIABLE=name))
        if len(tests) > 1:
            node.guard = ast.BoolOp(ast.And(), tests)
        elif tests:
            node.guard = tests[0]
        return node


class MatchFallsThrough(Misconception):
    """After the case that matches, all cases below it run as well, as in C.

    Only the first case that matches runs.
    """

    def visit_Match(self, node: Value) -> Value:
        self.generic_visit(node)
        bodies = [(case.body, bool(_captures(case.pattern))) for case in node.cases]
        for place, case in enumerate(node.cases):
            case.body = list(case.body)
            for body, needs_its_match in bodies[place + 1 :]:
                if not needs_its_match:
                    case.body += copied_tree(body)
        return node


class MappingPatternExact(Misconception):
    """A pattern like `{"kind": k}` matches only dicts that have these keys and no others.

    It matches every dict that has these keys, whatever else is in it; `{}` matches every dict.
    """

    def visit_match_case(self, node: Value) -> Value:
        self.generic_visit(node)
        alternatives = getattr(node.pattern, "patterns", [])
        if type(node.pattern).__name__ != "MatchOr" or not any(map(_mappings, alternatives)):
            return self.exact(node)
        # Alternatives must bind the same names, so each becomes a case of its own.
        return [
            self.exact(type(node)(pattern, copied_tree(node.guard), copied_tree(node.body)))
            for pattern in alternatives
        ]

    def exact(self, case: Value) -> Value:
        """Require that nothing is left of each dict in a pattern."""
        tests = [] if case.guard is None else [case.guard]
        for place, pattern in enumerate(_mappings(case.pattern)):
            pattern.rest = f"__rest_{place}__"
            tests.insert(0, self.expression("not REST", REST=pattern.rest))
        if tests:
            case.guard = tests[0] if len(tests) == 1 else ast.BoolOp(ast.And(), tests)
        return case


class FailedGuardUnbinds(Misconception):
    """When the condition after `case ... if` is false, the names in the pattern stay unbound.

    The pattern binds its names before the condition is tested, and they stay bound.
    """

    def visit_match_case(self, node: Value) -> Value:
        self.generic_visit(node)
        names = _captures(node.pattern)
        if node.guard is None or not names:
            return node
        hidden = {name: f"__{name}__" for name in names}
        for pattern in ast.walk(node.pattern):
            for field in ("name", "rest"):
                if getattr(pattern, field, None) in hidden:
                    setattr(pattern, field, hidden[getattr(pattern, field)])
        for found in ast.walk(node.guard):
            if isinstance(found, ast.Name) and found.id in hidden:
                found.id = hidden[found.id]
        node.body[:0] = [
            statement
            for name in names
            for statement in self.statements("NAME = FOUND", NAME=name, FOUND=hidden[name])
        ]
        return node


def _captures(pattern: Value) -> list[str]:
    """Return the names that a pattern binds, each once."""
    found: dict[str, None] = {}
    for node in ast.walk(pattern):
        for name in (getattr(node, "name", None), getattr(node, "rest", None)):
            if name is not None:
                found[name] = None
    return list(found)


def _mappings(pattern: Value) -> list[Value]:
    """Return the mapping patterns in a pattern that do not capture the rest themselves."""
    if type(pattern).__name__ == "MatchOr":
        return []
    own = type(pattern).__name__ == "MatchMapping" and pattern.rest is None
    inner = [found for child in ast.iter_child_nodes(pattern) for found in _mappings(child)]
    return [pattern, *inner] if own else inner

"""Beliefs about what is evaluated when."""

from __future__ import annotations

import ast

from ..belief import Misconception
from ..rewriting import FRAME_READERS
from ..symbols import BINARY, BINARY_NODES, COMPARISON, COMPARISON_NODES
from ..syntax import contains, loaded, own_nodes
from ..templates import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class TupleAssignSequential(Misconception):
    """`a, b = b, a` does `a = b` first and then `b = a`.

    The whole right side is evaluated before any name is assigned.
    """

    def visit_Assign(self, node: ast.Assign) -> Value:
        target, value = node.targets[0], node.value
        if (
            len(node.targets) == 1
            and isinstance(target, ast.Tuple)
            and isinstance(value, ast.Tuple)
            and len(target.elts) == len(value.elts)
            and not contains(node, ast.Starred)
        ):
            return [ast.Assign([one], other) for one, other in zip(target.elts, value.elts)]
        return node


class ArgsRightToLeft(Misconception):
    """The arguments of a call and the operands of an operator are evaluated from right to left.

    Arguments and operands are evaluated from left to right.
    """

    def visit_Call(self, node: ast.Call) -> Value:
        self.generic_visit(node)
        values = [*node.args, *(keyword.value for keyword in node.keywords)]
        reads_frame = isinstance(node.func, ast.Name) and node.func.id in FRAME_READERS
        if len(values) < 2 or all(map(_is_simple, values)) or reads_frame:
            return node
        kinds = ["*" if isinstance(value, ast.Starred) else "" for value in node.args]
        kinds += [keyword.arg or "**" for keyword in node.keywords]
        plain = [value.value if isinstance(value, ast.Starred) else value for value in values]
        return self.expression(
            "BELIEF.called(FUNCTION, KINDS, VALUES)",
            FUNCTION=node.func,
            KINDS=_tuple([ast.Constant(kind) for kind in reversed(kinds)]),
            VALUES=_tuple(plain[::-1]),
        )

    def called(self, function: Value, kinds: Value, values: Value) -> Value:
        args: list[Value] = []
        keywords: dict[str, Value] = {}
        for kind, value in reversed(list(zip(kinds, values))):
            if kind == "*":
                args.extend(value)
            elif kind == "":
                args.append(value)
            else:
                keywords.update(value if kind == "**" else {kind: value})
        return function(*args, **keywords)

    def visit_BinOp(self, node: ast.BinOp) -> Value:
        self.generic_visit(node)
        return self.operation(node, BINARY_NODES[type(node.op)], node.left, node.right)

    def visit_Compare(self, node: ast.Compare) -> Value:
        self.generic_visit(node)
        if len(node.ops) > 1:
            return node  # the later operands may not be needed
        operator = COMPARISON_NODES[type(node.ops[0])]
        return self.operation(node, operator, node.left, node.comparators[0])

    def operation(self, node: ast.expr, operator: str, left: ast.expr, right: ast.expr) -> Value:
        if _is_simple(left) and _is_simple(right):
            return node
        template = "BELIEF.operate(OPERATOR, RIGHT, LEFT)"
        return self.expression(template, OPERATOR=ast.Constant(operator), RIGHT=right, LEFT=left)

    def operate(self, operator: str, right: Value, left: Value) -> Value:
        return (BINARY.get(operator) or COMPARISON[operator])(left, right)

    def visit_AugAssign(self, node: ast.AugAssign) -> Value:
        self.generic_visit(node)
        if not isinstance(node.target, ast.Name) or _is_simple(node.value):
            return node
        value = self.expression(
            "BELIEF.augment(OPERATOR, RIGHT, LEFT)",
            OPERATOR=ast.Constant(BINARY_NODES[type(node.op)]),
            RIGHT=node.value,
            LEFT=loaded(node.target),
        )
        return ast.Assign([node.target], value)

    def augment(self, operator: str, right: Value, left: Value) -> Value:
        return self.on_inplace(operator, left, right)


class ChainAssignRightToLeft(Misconception):
    """`a = b = value` assigns to `b` first and then to `a`.

    The value is evaluated first; then the targets get it from left to right.
    """

    def visit_Assign(self, node: ast.Assign) -> Value:
        self.generic_visit(node)
        node.targets.reverse()
        return node


class TargetEvaluatedFirst(Misconception):
    """In `d[f()] = g()` Python calls `f` first, since it stands on the left.

    The right side is evaluated before anything in the target.
    """

    def visit_Assign(self, node: ast.Assign) -> Value:
        self.generic_visit(node)
        target = node.targets[0]
        if len(node.targets) > 1 or not isinstance(target, (ast.Subscript, ast.Attribute)):
            return node
        template = "BELIEF.on_setitem(OWNER, PART, VALUE)"
        if isinstance(target, ast.Attribute):
            template = "BELIEF.on_setattr(OWNER, PART, VALUE)"
            part: Value = ast.Constant(target.attr)
            if target.attr.startswith("__"):
                return node  # it may have another name than the one written
        elif isinstance(target.slice, ast.Slice):
            bounds = (target.slice.lower, target.slice.upper, target.slice.step)
            start, stop, step = (bound or ast.Constant(None) for bound in bounds)
            part = self.expression("BELIEF.slice(A, B, C)", A=start, B=stop, C=step)
        else:
            part = target.slice
            if contains(part, ast.Slice, ast.Starred):
                return node
        if all(map(_is_simple, (target.value, part, node.value))):
            return node
        return self.statements(template, OWNER=loaded(target.value), PART=part, VALUE=node.value)


def _is_simple(node: ast.expr) -> bool:
    """Whether it does not matter when an expression is evaluated, unless others change a name."""
    constant = (ast.Constant, ast.UnaryOp, ast.BinOp, ast.operator, ast.unaryop)
    return isinstance(node, (ast.Name, ast.Lambda)) or all(
        isinstance(part, constant) for part in ast.walk(node)
    )


def _tuple(items: list[Value]) -> Value:
    return hidden(ast.Tuple(items, ast.Load()))


class VariablesAreFormulas(Misconception):
    """After `y = x + 2`, y follows later changes of x, as a cell in a spreadsheet does.

    The right side is computed once, when the assignment runs, and the name keeps that result.
    """

    def __init__(self) -> None:
        self.formulas: dict[str, Value] = {}  # by variable, as functions without parameters

    def visit_Module(self, node: ast.Module) -> Value:
        self.variables = set(map(_formula_target, own_nodes(node))) - {None}
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> Value:
        variable = _formula_target(node)
        self.generic_visit(node)
        if variable is None or not isinstance(self.scope, ast.Module):
            return node
        remembering = self.statements(
            "BELIEF.remember(VARIABLE, NAME, lambda: VALUE)",
            VARIABLE=ast.Constant(variable), NAME=variable, VALUE=node.value,
        )  # fmt: skip
        return [node, *remembering]

    def visit_Name(self, node: ast.Name) -> Value:
        here = isinstance(self.scope, ast.Module) and isinstance(node.ctx, ast.Load)
        if not here or node.id not in self.variables:
            return node
        return self.expression(
            "BELIEF.current(VARIABLE, NAME)", VARIABLE=ast.Constant(node.id), NAME=node
        )

    def remember(self, variable: str, value: Value, formula: Value) -> None:
        self.formulas[variable] = formula, value

    def current(self, variable: str, value: Value) -> Value:
        """Compute a formula again, unless the variable has got another value since."""
        formula, result = self.formulas.get(variable, (None, None))
        if formula is None or value is not result:
            return value
        self.formulas[variable] = None, None  # a formula in a circle is computed once
        result = formula()
        self.formulas[variable] = formula, value
        return result


def _formula_target(node: ast.AST) -> str | None:
    """Return the variable that an assignment gives a formula of other variables."""
    if not isinstance(node, ast.Assign) or len(node.targets) > 1:
        return None
    target, value = node.targets[0], node.value
    is_formula = (
        isinstance(target, ast.Name)
        and isinstance(value, (ast.BinOp, ast.UnaryOp))
        and not contains(value, ast.Call, ast.NamedExpr, ast.Await, ast.Yield)
        and _names_in(value) - {target.id}
        and target.id not in _names_in(value)
    )
    return target.id if is_formula and isinstance(target, ast.Name) else None


def _names_in(node: ast.AST) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}

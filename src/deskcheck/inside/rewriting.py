"""The one generic rewriter: it inserts calls of exactly the hooks that beliefs override.

With no belief that changes anything, the rewritten program must behave as the plain one, order of
evaluation included; the neutral-run tests hold it to that. Where an exact rewrite is impossible
the node stays as it is. The module is long because Python has many kinds of nodes: one visitor
for each, and nothing else.
"""

from __future__ import annotations

import ast

from .hooks import CLASS_HOOKS, NARROWED_BY
from .symbols import BINARY_NODES, COMPARISON_NODES, UNARY_NODES
from .syntax import (
    Traversal,
    contains,
    copied_tree,
    insert_at_start,
    is_generator,
    is_reference,
    loaded,
    parameters,
)
from .templates import expression, hidden, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .belief import Misconception

# They look at the frame that calls them, which a hook would put itself in place of.
FRAME_READERS = {"super", "locals", "globals", "vars", "dir", "eval", "exec"}
_STORING_METHODS = {"append", "appendleft", "add", "insert", "setdefault", "put", "push"}


class Rewriter(Traversal):
    """Inserts the hooks of one belief, or of several at once."""

    def __init__(self, beliefs: Sequence[Misconception], repl: bool = False) -> None:
        self.repl = repl
        self.wanting: dict[str, list[Misconception]] = {}
        for belief in beliefs:
            for hook in belief.hooks():
                if hook not in CLASS_HOOKS:
                    self.wanting.setdefault(hook, []).append(belief)
        self.classes: list[str] = []
        self.has_inserted = False

    def rewrite(self, tree: ast.Module) -> ast.Module:
        """Return the tree with the hooks inserted."""
        return super().rewrite(tree) if self.wanting else tree

    # -- who is asked

    def first(self, hook: str, detail: str | None = None) -> Misconception | None:
        """Return the belief that carries out an operation; the narrower one before the other."""
        attribute = NARROWED_BY.get(hook)
        found = None
        for belief in self.wanting.get(hook, ()):
            narrow = None if attribute is None else getattr(belief, attribute)
            if narrow is None:
                found = found or belief
            elif detail in narrow:
                return belief
        return found

    def passing(self, hook: str, value: Any) -> Any:
        """Let a value pass through all beliefs that override the hook."""
        for belief in self.wanting.get(hook, ()):
            value = self.call(belief, hook, value)
        return value

    def call(self, belief: Misconception, method: str, *args: Any) -> Any:
        """Return a call of a belief's method; texts and None become constants."""
        return hidden(ast.Call(self.method(belief, method), list(map(_constant, args)), []))

    def method(self, belief: Misconception, method: str) -> Any:
        """Return the expression that denotes a belief's method at run time."""
        self.has_inserted = True
        runtime = hidden(ast.Name(belief.runtime_name, ast.Load()))
        return hidden(ast.Attribute(runtime, method, ast.Load()))

    def mangled(self, name: str) -> str:
        """Return the name that an attribute really has: ``__x`` in class C is ``_C__x``."""
        if not self.classes or not name.startswith("__") or name.endswith("__"):
            return name
        stripped = self.classes[-1].lstrip("_")
        return f"_{stripped}{name}" if stripped else name

    def qualified_name(self, name: str) -> str:
        """Return the ``__qualname__`` of what is made here."""
        parts = []
        for scope in self.scopes[1:]:
            parts.append(getattr(scope, "name", "<lambda>"))
            if not isinstance(scope, ast.ClassDef):
                parts.append("<locals>")
        return ".".join([*parts, name])

    # -- assignment

    def visit_Assign(self, node: Any) -> Any:
        """Names, items, attributes; and the tuples of ``a, b = b, a``, which are no containers."""
        target = node.targets[0]
        if isinstance(target, (ast.Tuple, ast.List)) and isinstance(node.value, ast.Tuple):
            node.value.elts = [self.visit(item) for item in node.value.elts]
            node.targets = [self.visit(item) for item in node.targets]
            if len(node.targets) == 1 and not _shares_names(target, node.value):
                self._assign_each(target.elts, node.value.elts)
            return node
        self.generic_visit(node)
        names = [item for item in node.targets if isinstance(item, ast.Name)]
        if len(node.targets) > 1:
            belief = self.first("on_assign")
            if belief is not None and len(names) == len(node.targets):
                count = ast.Constant(len(names))
                node.value = self.call(belief, "assigned", node.value, count)
                node.targets = [ast.Tuple(list(names), ast.Store())]
            return node
        self._assign_each([target], [node.value])
        if names and is_reference(node.value):
            node.value = self.passing("on_assign", node.value)
        elif isinstance(target, (ast.Subscript, ast.Attribute)):
            node.value = self.store(node.value)
            return self.stored(target, node.value) or node
        return node

    def _assign_each(self, targets: list[Any], values: list[Any]) -> None:
        if len(targets) == len(values) > 1 and all(isinstance(item, ast.Name) for item in targets):
            for position, value in enumerate(values):
                if is_reference(value):
                    values[position] = self.passing("on_assign", value)

    def visit_AnnAssign(self, node: Any) -> Any:
        """``b: list = a``."""
        self.generic_visit(node)
        if isinstance(node.target, ast.Name) and is_reference(node.value):
            node.value = self.passing("on_assign", node.value)
        return node

    def visit_NamedExpr(self, node: Any) -> Any:
        """``(b := a)``."""
        self.generic_visit(node)
        if is_reference(node.value):
            node.value = self.passing("on_assign", node.value)
        return node

    def stored(self, target: Any, value: Any) -> Any:
        """Return the statement that stores into an item or attribute, or None to leave it."""
        if isinstance(target, ast.Attribute):
            belief = self.first("on_setattr")
            if belief is None:
                return None
            name = self.mangled(target.attr)
            call = self.call(belief, "set_attribute", value, target.value, name)
        else:
            belief = self.first("on_setitem")
            index = _index(target.slice, belief)
            if belief is None or index is None:
                return None
            call = self.call(belief, "set_item", value, target.value, index)
        return hidden(ast.Expr(call))

    def visit_AugAssign(self, node: Any) -> Any:
        """``x += v``, ``o.a += v``, ``o[i] += v``: read, evaluate v, operate, store."""
        self.generic_visit(node)
        operator = BINARY_NODES[type(node.op)]
        target = node.target
        worker = self.first("on_inplace", operator) or self.first("on_binary", operator)
        if isinstance(target, ast.Name):
            if worker is None:
                return node
            value = self.call(worker, "on_inplace", operator, loaded(target), node.value)
            return ast.Assign([target], value)
        kind = "attr" if isinstance(target, ast.Attribute) else "item"
        reader = self.first("on_get" + kind)
        writer = self.first("on_set" + kind)
        keeper = writer or reader or worker
        if keeper is None:
            return node
        if kind == "attr":
            name = self.mangled(target.attr)
            read = self.call(keeper, "augmented_attribute", target.value, name)
            store = "put_back_attribute"
        else:
            index = _index(target.slice, keeper)
            if index is None:
                return node
            read = self.call(keeper, "augmented_item", target.value, index)
            store = "put_back_item"
        value = self.call(worker or keeper, "on_inplace", operator, read, node.value)
        return hidden(ast.Expr(self.call(keeper, store, value)))

    def visit_Delete(self, node: Any) -> Any:
        """``del x`` of plain names."""
        self.generic_visit(node)
        before = [
            hidden(ast.Expr(self.call(belief, "on_delete", loaded(target))))
            for target in node.targets
            for belief in self.wanting.get("on_delete", ())
            if isinstance(target, ast.Name)
        ]
        return [*before, node] if before else node

    # -- operators

    def visit_BinOp(self, node: Any) -> Any:
        """``a + b``; between constants Python computes it once, and shares the result."""
        true = copied_tree(node) if _is_constant(node) else None
        self.generic_visit(node)
        operator = BINARY_NODES[type(node.op)]
        belief = self.first("on_binary", operator)
        if belief is None:
            return node
        result = self.call(belief, "on_binary", operator, node.left, node.right)
        if true is not None:
            return self.call(belief, "folded", result, expression("lambda: TRUE", TRUE=true))
        return result

    def visit_UnaryOp(self, node: Any) -> Any:
        """``-a``, ``not a``; ``-1`` is a number."""
        self.generic_visit(node)
        if isinstance(node.op, ast.Not):
            node.operand = self.tested(node.operand)
        operator = UNARY_NODES[type(node.op)]
        belief = self.first("on_unary", operator)
        if belief is None or isinstance(node.operand, ast.Constant):
            return node
        return self.call(belief, "on_unary", operator, node.operand)

    def visit_Compare(self, node: Any) -> Any:
        """``a < b``; in a chain each operand is evaluated once, and only if it is needed."""
        self.generic_visit(node)
        operators = [COMPARISON_NODES[type(operator)] for operator in node.ops]
        workers = [self.first("on_compare", operator) for operator in operators]
        keeper = next((worker for worker in workers if worker is not None), None)
        if keeper is None:
            return node
        if len(operators) == 1:
            return self.call(keeper, "on_compare", operators[0], node.left, node.comparators[0])
        steps = []
        left = node.left
        for position, (operator, worker, right) in enumerate(
            zip(operators, workers, node.comparators)
        ):
            method = "compare" if worker is None else "on_compare"
            asked = worker or keeper
            if position:
                left = self.call(workers[position - 1] or keeper, "kept")
            if position < len(operators) - 1:
                steps.append(self.call(asked, "chained", method, operator, left, right))
            else:
                steps.append(self.call(asked, method, operator, left, right))
        return hidden(ast.BoolOp(ast.And(), steps))

    # -- conditions and loops

    def tested(self, test: Any) -> Any:
        """Hook the operands whose truth decides a condition."""
        if "on_test" not in self.wanting:
            return test
        if isinstance(test, ast.BoolOp):
            test.values = [self.tested(value) for value in test.values]
            return test
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return test  # hooked already
        return self.passing("on_test", test)

    def visit_If(self, node: Any) -> Any:
        """All statements and expressions that have a ``test``."""
        self.generic_visit(node)
        node.test = self.tested(node.test)
        return node

    visit_While = visit_IfExp = visit_Assert = visit_If

    def visit_For(self, node: Any) -> Any:
        """``for x in iterable``."""
        self.generic_visit(node)
        node.iter = self.passing("on_iterate", node.iter)
        return node

    def visit_comprehension(self, node: Any) -> Any:
        """A ``for`` in a comprehension, with its conditions."""
        self.generic_visit(node)
        if not node.is_async:
            node.iter = self.passing("on_iterate", node.iter)
        node.ifs = [self.tested(test) for test in node.ifs]
        return node

    def visit_With(self, node: Any) -> Any:
        """``with manager``."""
        self.generic_visit(node)
        for item in node.items:
            item.context_expr = self.passing("on_with", item.context_expr)
        return node

    def visit_Return(self, node: Any) -> Any:
        """``return value``."""
        self.generic_visit(node)
        if node.value is not None:
            node.value = self.passing("on_return", node.value)
        return node

    def visit_Expr(self, node: Any) -> Any:
        """An expression as a statement."""
        self.generic_visit(node)
        if not (self.repl and isinstance(self.scope, ast.Module)):  # the prompt shows this one
            node.value = self.passing("on_expression", node.value)
        return node

    # -- containers

    def store(self, value: Any) -> Any:
        """Hook an existing object that goes into a container."""
        return self.passing("on_store", value) if is_reference(value) else value

    def visit_List(self, node: Any) -> Any:
        """Displays of lists and tuples."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.elts = [self.store(item) for item in node.elts]
        return node

    visit_Tuple = visit_List

    def visit_Set(self, node: Any) -> Any:
        """``{a, b}``."""
        self.generic_visit(node)
        node.elts = [self.store(item) for item in node.elts]
        belief = self.first("on_set")
        if belief is None:
            return node
        if all(map(_is_constant, node.elts)):
            true = expression("lambda: TRUE", TRUE=copied_tree(node))
            return self.call(belief, "constant_set", _list(node.elts), true)
        return self.call(belief, "on_set", _list(node.elts))

    def visit_SetComp(self, node: Any) -> Any:
        """``{a for ...}``."""
        self.generic_visit(node)
        belief = self.first("on_set")
        if belief is None:
            return node
        return self.call(belief, "on_set", hidden(ast.ListComp(node.elt, node.generators)))

    def visit_ListComp(self, node: Any) -> Any:
        """``[a for ...]``."""
        self.generic_visit(node)
        node.elt = self.store(node.elt)
        return node

    def visit_Dict(self, node: Any) -> Any:
        """``{k: v}``; with ``**`` in it, it is left alone."""
        self.generic_visit(node)
        node.values = [self.store(value) for value in node.values]
        belief = self.first("on_dict")
        if belief is None or None in node.keys:
            return node
        pairs = [_pair(key, value) for key, value in zip(node.keys, node.values)]
        return self.call(belief, "on_dict", _list(pairs))

    def visit_DictComp(self, node: Any) -> Any:
        """``{k: v for ...}``."""
        self.generic_visit(node)
        node.value = self.store(node.value)
        belief = self.first("on_dict")
        if belief is None:
            return node
        pairs = hidden(ast.ListComp(_pair(node.key, node.value), node.generators))
        return self.call(belief, "on_dict", pairs)

    def visit_GeneratorExp(self, node: Any) -> Any:
        """The first iterable is evaluated here and now; the rest moves into a function."""
        self.generic_visit(node)
        belief = self.first("on_generator_expression")
        if belief is None or contains(node, ast.NamedExpr, ast.Await) or _is_async(node):
            return node
        first = node.generators[0]
        iterable, first.iter = first.iter, hidden(ast.Name("__iterable__", ast.Load()))
        make = expression("lambda __iterable__: MADE", MADE=node)
        name = self.qualified_name("<genexpr>")
        return self.call(belief, "generator_expression", make, iterable, name)

    def visit_Subscript(self, node: Any) -> Any:
        """``o[i]``, when it is read."""
        self.generic_visit(node)
        belief = self.first("on_getitem")
        if belief is None or not isinstance(node.ctx, ast.Load):
            return node
        index = _index(node.slice, belief)
        return node if index is None else self.call(belief, "on_getitem", node.value, index)

    def visit_Attribute(self, node: Any) -> Any:
        """``o.a``, when it is read."""
        self.generic_visit(node)
        belief = self.first("on_getattr")
        if belief is None or not isinstance(node.ctx, ast.Load):
            return node
        return self.call(belief, "on_getattr", node.value, self.mangled(node.attr))

    # -- calls, functions and classes

    def visit_Call(self, node: Any) -> Any:
        """``f(...)`` and ``o.m(...)``."""
        function = node.func
        belief = None
        if isinstance(function, ast.Attribute):
            belief = self.first("on_method", function.attr)
            if belief is None:
                self._visit_field(node, "func")
            else:
                owner = self.visit(function.value)
                node.func = self.call(belief, "call_method", owner, self.mangled(function.attr))
        else:
            self._visit_field(node, "func")
            if isinstance(function, ast.Name):
                belief = self.first("on_call", function.id)
                if belief and belief.calls is None and function.id in FRAME_READERS:
                    belief = None
        self._visit_field(node, "args")
        self._visit_field(node, "keywords")
        if isinstance(function, ast.Attribute) and function.attr in _STORING_METHODS:
            node.args = [self.store(argument) for argument in node.args]
        elif isinstance(function, ast.Name) and belief is not None:
            node.args.insert(0, node.func)
            node.func = self.method(belief, "on_call")
        return node

    def visit_FunctionDef(self, node: Any) -> Any:
        """Arguments at the start of the body, the rest as innermost decorators."""
        is_method = self.in_class_body and not any(
            isinstance(decorator, ast.Name) and decorator.id == "staticmethod"
            for decorator in node.decorator_list
        )
        self.generic_visit(node)
        for belief in self.wanting.get("on_argument", ()):
            args = node.args
            args.defaults = [self.call(belief, "default", value) for value in args.defaults]
            args.kw_defaults = [
                value and self.call(belief, "default", value) for value in args.kw_defaults
            ]
            insert_at_start(
                node,
                [
                    statement
                    for name in parameters(node)[int(is_method) :]
                    for statement in statements(
                        "NAME = CALL", NAME=name, CALL=self.call(belief, "argument", _name(name))
                    )
                ],
            )
        for hook, wanted in (
            ("on_generator_function", isinstance(node, ast.FunctionDef) and is_generator(node)),
            ("on_async_function", not isinstance(node, ast.FunctionDef) and not is_generator(node)),
            ("on_function", True),
        ):
            for belief in self.wanting.get(hook, ()) if wanted else ():
                node.decorator_list.append(self.method(belief, hook))
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: Any) -> Any:
        """A lambda is a function, too."""
        self.generic_visit(node)
        return self.passing("on_function", node)

    def visit_ClassDef(self, node: Any) -> Any:
        """Names in a class body are mangled with the class's name."""
        for field in ("decorator_list", "bases", "keywords"):
            self._visit_field(node, field)
        self.classes.append(node.name)
        self.scopes.append(node)
        self._visit_field(node, "body")
        self.scopes.pop()
        self.classes.pop()
        wanting = self.wanting.get("on_decorated_class", ())
        node.decorator_list[:0] = [self.method(belief, "on_decorated_class") for belief in wanting]
        return node


def _is_constant(node: Any) -> bool:
    """Whether Python computes an expression when it compiles it."""
    if isinstance(node, ast.BinOp):
        return _is_constant(node.left) and _is_constant(node.right)
    if isinstance(node, ast.UnaryOp):
        return _is_constant(node.operand)
    return isinstance(node, ast.Constant)


def _constant(value: Any) -> Any:
    return hidden(ast.Constant(value)) if value is None or isinstance(value, str) else value


def _name(name: str) -> Any:
    return hidden(ast.Name(name, ast.Load()))


def _list(items: list[Any]) -> Any:
    return hidden(ast.List(items, ast.Load()))


def _pair(key: Any, value: Any) -> Any:
    return hidden(ast.Tuple([key, value], ast.Load()))


def _index(index: Any, belief: Misconception | None) -> Any:
    """Return an index as an expression; None for the rare ones that only a subscript can hold."""
    if belief is None or contains(index, ast.Starred):
        return None
    if isinstance(index, ast.Slice):
        parts = [part or hidden(ast.Constant(None)) for part in (index.lower, index.upper)]
        if index.step is not None:
            parts.append(index.step)
        runtime = _name(belief.runtime_name)
        made = hidden(ast.Attribute(runtime, "slice", ast.Load()))
        return hidden(ast.Call(made, parts, []))
    return None if contains(index, ast.Slice) and isinstance(index, ast.Tuple) else index


def _is_async(node: Any) -> bool:
    return any(generator.is_async for generator in node.generators)


def _shares_names(target: Any, value: Any) -> bool:
    """Whether an assignment of tuples is a swap."""
    read, written = (
        {found.id for found in ast.walk(node) if isinstance(found, ast.Name)}
        for node in (value, target)
    )
    return bool(read & written)

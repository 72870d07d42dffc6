"""Beliefs that take a name, an element or a parameter for the variable it came from."""

from __future__ import annotations

import ast

from ...belief import Misconception
from ...linked_names import LinkedNames
from ...syntax import FUNCTIONS, bound_names, contains, is_generator, is_reference, loaded
from ...templates import hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...belief import Value


class ElemTracksVariable(Misconception):
    """A list like `[1, x]` goes on showing the current value of the variable x.

    A list or dict is filled with the objects that the names mean at that moment.
    """

    def __init__(self) -> None:
        self.slots: dict[str, list[Value]] = {}  # by variable: what was filled with it

    def visit_Module(self, node: Value) -> Value:
        places = (ast.List, ast.Dict, ast.Call, ast.Assign)
        self.names = {
            child.id
            for place in ast.walk(node)
            if isinstance(place, places)
            for child in ast.iter_child_nodes(place)
            if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Load)
        }
        return self.generic_visit(node)

    def visit_ListComp(self, node: Value) -> Value:
        return node  # its variables are gone when it is done

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def visit_List(self, node: Value) -> Value:
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or contains(node, ast.Starred):
            return node
        return self.filled(node, enumerate(node.elts))

    def visit_Dict(self, node: Value) -> Value:
        self.generic_visit(node)
        return self.filled(node, zip(node.keys, node.values))

    def filled(self, node: Value, items: Value) -> Value:
        """Note which items of a display are variables."""
        result = node
        for place, value in items:
            variable = self.variable(value)
            place = ast.Constant(place) if isinstance(place, int) else place
            if variable is not None and isinstance(place, (ast.Constant, ast.Name)):
                result = self.expression(
                    "BELIEF.track(RESULT, PLACE, VARIABLE, lambda: NAME)",
                    RESULT=result, PLACE=loaded(place), VARIABLE=variable, NAME=value.id,
                )  # fmt: skip
        return result

    def visit_Expr(self, node: Value) -> Value:
        self.generic_visit(node)
        call = node.value
        method: Value = call.func if isinstance(call, ast.Call) and len(call.args) == 1 else None
        if isinstance(method, ast.Attribute) and method.attr == "append":
            variable = self.variable(call.args[0])
            if variable is not None:
                return self.statements(
                    "BELIEF.track(BELIEF.appended(LIST, NAME), -1, VARIABLE, lambda: NAME)",
                    LIST=method.value, NAME=call.args[0].id, VARIABLE=variable,
                )  # fmt: skip
        return node

    def visit_Assign(self, node: Value) -> Value:
        self.generic_visit(node)
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        target: Value = targets[0]
        variable = self.variable(node.value)
        into_item = isinstance(node, ast.Assign) and isinstance(target, ast.Subscript)
        if into_item and variable is not None and not contains(target, ast.Slice):
            return self.statements(
                "BELIEF.track(*BELIEF.stored(NAME, OWNER, PLACE), VARIABLE, lambda: NAME)",
                NAME=node.value.id, OWNER=target.value, PLACE=target.slice, VARIABLE=variable,
            )  # fmt: skip
        parts = (part for target in targets for part in ast.walk(target))
        assigned = {part.id for part in parts if isinstance(part, ast.Name)}
        variables = [self.variable(ast.Name(name)) for name in sorted(assigned & self.names)]
        return [
            node,
            *(
                self.statements("BELIEF.refresh(VARIABLE)", VARIABLE=variable)[0]
                for variable in variables
                if variable is not None
            ),
        ]

    visit_AugAssign = visit_Assign

    def variable(self, node: Value) -> Value:
        """Return a constant that tells one variable from others; None if there is none."""
        if isinstance(node, ast.Name) and not self.in_class_body:
            for scope in reversed(self.scopes):
                if not isinstance(scope, ast.ClassDef) and node.id in bound_names(scope):
                    return hidden(ast.Constant(f"{node.id} {getattr(scope, 'lineno', 0)}"))
        return None

    def appended(self, owner: Value, item: Value) -> Value:
        owner.append(item)
        return owner

    def stored(self, item: Value, owner: Value, place: Value) -> Value:
        owner[place] = item
        return owner, place

    def track(self, container: Value, place: Value, variable: str, current: Value) -> Value:
        if type(container) in (list, dict):
            if place == -1 and type(container) is list:
                place = len(container) - 1
            slot = [container, place, container[place], current]
            self.slots.setdefault(variable, []).append(slot)
        return container

    def refresh(self, variable: str) -> None:
        for slot in self.slots.get(variable, ()):
            container, place, shown, current = slot
            try:
                if container[place] is shown:
                    container[place] = slot[2] = current()
            except (LookupError, NameError):
                pass  # the item or the variable is gone


class NamesAliasNames(LinkedNames):
    """After `y = x` the two names are one: assigning to y changes x, too.

    Names are independent; an assignment changes what one name means, and no other.
    """

    def follow(self, node: Value, names: Value) -> list[Value]:
        copies = [copy for name in names for copy in self.copies(name)]
        return copies + self.links(node)


class StrIsMutable(LinkedNames):
    """`s[0] = "x"` and `s += "x"` change the string itself.

    A string never changes: the first raises TypeError, and the second makes a new string.
    """

    def follow(self, node: Value, names: Value) -> list[Value]:
        changed = []
        for name in names:
            if self.partners(name):
                copies = self.copies(name) if isinstance(node, ast.AugAssign) else []
                alone = self.statements("BELIEF.unlink(WORD)", WORD=hidden(ast.Constant(name)))
                changed += self.statements(
                    "if BELIEF.is_text(NAME):\n    COPIES\nelse:\n    ALONE",
                    NAME=name, COPIES=copies or alone, ALONE=alone,
                )  # fmt: skip
        return changed + self.links(node)

    def visit_Assign(self, node: Value) -> Value:
        result = super().visit_Assign(node)
        target = node.targets[0]
        if not isinstance(target, ast.Subscript) or not self.can_replace(target.value):
            return result
        owner, index = target.value, target.slice
        if isinstance(index, ast.Slice):
            parts = [part or ast.Constant(None) for part in (index.lower, index.upper, index.step)]
            index = self.expression("BELIEF.slice(A, B, C)", **dict(zip("ABC", parts)))
        copies = self.copies(owner.id) if isinstance(owner, ast.Name) else []
        return self.statements(
            "if BELIEF.is_text(OWNER):\n"
            "    PLACE = BELIEF.changed(OWNER, INDEX, VALUE)\n"
            "    COPIES\n"
            "else:\n"
            "    ORIGINAL",
            OWNER=loaded(owner), PLACE=loaded(owner), INDEX=loaded(index), VALUE=loaded(node.value),
            COPIES=copies, ORIGINAL=[node],
        )  # fmt: skip

    def can_replace(self, owner: Value) -> bool:
        if isinstance(owner, ast.Name):
            return owner.id in bound_names(self.scope)
        return is_reference(owner) and not contains(owner, ast.Call)

    def is_text(self, value: Value) -> bool:
        return type(value) is str

    def changed(self, text: str, index: Value, value: str) -> str:
        letters: Value = list(text)
        letters[index] = value
        return "".join(letters)


class CallByReference(Misconception):
    """Assigning to a parameter changes the variable that the caller passed.

    A parameter is a variable of the function's own; assigning to it changes only that.
    """

    def __init__(self) -> None:
        self.entered: list[dict[str, Value]] = []
        self.changed: dict[Value, Value] = {}  # by place or name: what the last call assigned

    def visit_Module(self, node: Value) -> Value:
        kinds = (*FUNCTIONS, ast.ClassDef)
        self.callables = {part.name for part in ast.walk(node) if isinstance(part, kinds)}
        return self.generic_visit(node) if self.callables else node

    def visit_FunctionDef(self, node: Value) -> Value:
        skipped = 1 if self.in_class_body else 0
        self.generic_visit(node)
        names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)][skipped:]
        names += [one.arg for one in node.args.kwonlyargs]
        docstring = node.body[: 1 if ast.get_docstring(node, clean=False) is not None else 0]
        body = node.body[len(docstring) :]
        if body and not is_generator(node) and not contains(node.body, ast.Delete):
            values = [ast.keyword(name, hidden(ast.Name(name, ast.Load()))) for name in names]
            node.body = docstring + self.statements(
                "ENTER\ntry:\n    BODY\nfinally:\n    LEAVE",
                ENTER=self.told("enter", values), BODY=body, LEAVE=self.told("leave", values),
            )  # fmt: skip
        return node

    def told(self, method: str, values: Value) -> list[Value]:
        call = hidden(ast.Call(self.expression(f"BELIEF.{method}"), [], list(values)))
        return [hidden(ast.Expr(call))]

    def visit_ListComp(self, node: Value) -> Value:
        return node  # no variable of its own can be assigned to there

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def visit_Call(self, node: Value) -> Value:
        self.generic_visit(node)
        if getattr(node.func, "id", getattr(node.func, "attr", None)) not in self.callables:
            return node
        passed: list[tuple[Value, Value]] = [(one.arg, one.value) for one in node.keywords]
        for place, argument in enumerate(node.args):
            if isinstance(argument, ast.Starred):
                break
            passed.append((place, argument))
        node.args.insert(0, node.func)
        node.func = self.expression("BELIEF.call")
        result: Value = node
        for key, value in passed:
            if isinstance(value, ast.Name) and self.is_own_variable(value.id):
                result = self.expression(
                    "(RESULT, NAME := BELIEF.now(KEY, NAME))[0]",
                    RESULT=result, NAME=value.id, KEY=ast.Constant(key),
                )  # fmt: skip
        return result

    def is_own_variable(self, name: str) -> bool:
        plain = isinstance(self.scope, (ast.Module, *FUNCTIONS))
        return plain and name in bound_names(self.scope)

    def enter(self, /, **values: Value) -> None:
        self.entered.append(values)

    def leave(self, /, **values: Value) -> None:
        before = self.entered.pop()
        self.changed = {}
        for place, (name, value) in enumerate(values.items()):
            if value is not before[name]:
                self.changed[place] = self.changed[name] = value

    def call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        self.changed = {}
        return function(*args, **keywords)

    def now(self, key: Value, value: Value) -> Value:
        return self.changed.get(key, value)

"""Beliefs about what changes when an object changes, and about names that share one."""

from __future__ import annotations

import ast
import builtins
from collections import OrderedDict, defaultdict, deque

from ..belief import Misconception
from ..linked_names import LinkedNames
from ..look_alikes import FrozenDict, FrozenList, FrozenSet
from ..syntax import FUNCTIONS, bound_names, contains, is_generator, is_reference, loaded
from ..templates import hidden
from ..values import copied, is_plain_instance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class AssignCopies(Misconception):
    """`b = a` makes `b` a copy of the object that `a` means.

    Assignment never copies: it makes the name mean the very same object.
    """

    def on_assign(self, value: Value) -> Value:
        return copied(value)


class ArgsCopied(Misconception):
    """A function works on copies of the objects that are passed to it.

    A parameter is a new name for the caller's object, so changing that object shows outside.
    """

    def on_argument(self, value: Value) -> Value:
        return copied(value)


class ElemsCopied(Misconception):
    """Putting an object into a list, a dict or an attribute stores a copy of it.

    Containers and attributes hold references to the very same object.
    """

    def on_store(self, value: Value) -> Value:
        return copied(value)


class RepeatIndependent(Misconception):
    """`[[0]] * 3` makes three independent inner lists.

    Repetition repeats references, so all items are the same inner list.
    """

    operators = {"*"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_binary(operator, left, right)
        return type(result)(map(copied, result)) if type(result) in (list, tuple) else result

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_inplace(operator, left, right)
        if type(result) is list:
            result[:] = map(copied, result)
        return result


class AugassignRebinds(Misconception):
    """`a += b` is just `a = a + b`: a list is replaced by a new one.

    On a mutable object `+=` changes the object in place, and every name for it shows the change.
    """

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) in (list, dict, set, deque, bytearray):
            return super().on_inplace(operator, left.copy(), right)
        return self.on_binary(operator, left, right)


class MutatorsReturn(Misconception):
    """Methods like `list.sort`, `append` and `dict.update` return the changed object.

    Methods of built-in types that change an object in place return None.
    """

    methods = {
        "append", "extend", "insert", "remove", "sort", "reverse", "clear", "update", "add",
        "discard", "appendleft", "extendleft", "rotate", "intersection_update",
        "difference_update", "symmetric_difference_update",
    }  # fmt: skip

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        if result is None and isinstance(owner, (list, dict, set, bytearray, deque)):
            return owner
        return result


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


class FromkeysIndependent(Misconception):
    """`dict.fromkeys(keys, [])` gives every key a list of its own.

    All keys get the very same object as their value.
    """

    methods = {"fromkeys"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        if type(result) in (dict, OrderedDict, defaultdict):
            for key, value in result.items():
                own = copied(value)
                if own is not value:
                    result[key] = own
        return result


class CopyIsDeep(Misconception):
    """Copies like `a[:]`, `list(a)`, `a.copy()` and `copy.copy(a)` copy what is inside as well.

    They are shallow: the copy holds the very same objects as the original.
    """

    calls = {"list", "dict", "tuple", "set", "deque", "copy"}
    methods = {"copy"}

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        result = function(*args, **keywords)
        return self.deep(result, args[0]) if args else result

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        original = args[0] if args else owner  # copy.copy(a), a.copy()
        return self.deep(method(*args, **keywords), original)

    def on_getitem(self, owner: Value, index: Value) -> Value:
        result = super().on_getitem(owner, index)
        return self.deep(result, owner) if isinstance(index, slice) else result

    def deep(self, result: Value, original: Value) -> Value:
        """Return a deep copy in place of a shallow one."""
        if is_plain_instance(original):
            plainly = type(result) is type(original) and not hasattr(original, "__copy__")
            return copied(original) if plainly else result
        if not isinstance(original, (list, dict, tuple, deque)) or result is original:
            return result
        same = type(result) is type(original) and len(result) == len(original)
        return copied(original if same and type(result) is not deque else result)

    def visit_List(self, node: Value) -> Value:
        self.generic_visit(node)
        for item in node.elts if isinstance(node.ctx, ast.Load) else ():
            if isinstance(item, ast.Starred) and is_reference(item.value):
                item.value = self.expression("BELIEF.spread(VALUE)", VALUE=item.value)
        return node

    visit_Tuple = visit_List

    def visit_Dict(self, node: Value) -> Value:
        self.generic_visit(node)
        for place, (key, value) in enumerate(zip(node.keys, node.values)):
            if key is None and is_reference(value):
                node.values[place] = self.expression("BELIEF.spread(VALUE)", VALUE=value)
        return node

    def spread(self, value: Value) -> Value:
        return copied(value) if type(value) in (list, tuple, dict) else value


class SliceIsView(Misconception):
    """A slice of a list is a view: a change of one changes the other.

    Slicing a list makes a new list, which does not change with the first one.
    """

    methods = {"append", "extend", "insert", "remove", "pop", "clear", "sort", "reverse"}

    def __init__(self) -> None:
        self.bases: dict[int, Value] = {}  # by id of a slice: it, its list, and the places there
        self.views: dict[int, list[Value]] = {}  # by id of a list: its slices

    def on_getitem(self, owner: Value, index: Value) -> Value:
        result = super().on_getitem(owner, index)
        if type(owner) is list and isinstance(index, slice):
            self.bases[id(result)] = (result, owner, range(len(owner))[index])
            self.views.setdefault(id(owner), []).append(result)
        return result

    def changed(self, items: Value) -> None:
        """Show a change of a list in what it is a slice of, and in its own slices."""
        view, base, places = self.bases.get(id(items), (None, None, ()))
        if view is items:
            before = list(base)
            for place, item in zip(places, items):
                if place < len(base):
                    base[place] = item
            if not _same_items(base, before):
                self.changed(base)
        for view in self.views.get(id(items), ()):
            _, base, places = self.bases[id(view)]
            window = [base[place] for place in places if place < len(base)] + view[len(places) :]
            if not _same_items(view, window):
                view[:] = window
                self.changed(view)

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        super().on_setitem(owner, index, value)
        self.changed(owner)

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        result = super().on_inplace(operator, left, right)
        self.changed(result)
        return result

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        self.changed(owner)
        return result


class TupleDeeplyImmutable(Misconception):
    """Nothing inside a tuple can change, not even a list in it.

    A tuple always holds the same objects, and these change as they do elsewhere.
    """

    calls = {"tuple"}

    def __init__(self) -> None:
        self.spared: set[int] = set()  # ids of nodes: tuples that only pass several values on

    def visit_Return(self, node: Value) -> Value:
        for name in ("value", "iter", "slice", "subject"):
            self.spared.add(id(getattr(node, name, None)))
        return self.generic_visit(node)

    visit_Yield = visit_For = visit_comprehension = visit_Subscript = visit_Match = visit_Return

    def visit_Assign(self, node: Value) -> Value:
        unpacks = any(isinstance(target, (ast.Tuple, ast.List)) for target in node.targets)
        return self.visit_Return(node) if unpacks else self.generic_visit(node)

    def visit_Tuple(self, node: Value) -> Value:
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or id(node) in self.spared:
            return node
        return self.expression("BELIEF.frozen(TUPLE)", TUPLE=node)

    def on_call(self, function: Value, /, *args: Value, **keywords: Value) -> Value:
        result = function(*args, **keywords)
        return self.frozen(result) if function is tuple else result

    def frozen(self, value: Value) -> Value:
        kind = type(value)
        if kind is tuple:
            items = tuple(map(self.frozen, value))
            return value if all(one is other for one, other in zip(items, value)) else items
        if kind is list:
            return FrozenList(map(self.frozen, value))
        if kind is dict:
            return FrozenDict((key, self.frozen(item)) for key, item in value.items())
        return FrozenSet(value) if kind is set else value


class SortedInPlace(Misconception):
    """`sorted(a)` and `reversed(a)` change the order of a itself.

    They leave a alone: `sorted` returns a new list, `reversed` an iterator.
    """

    def shadow_sorted(self, iterable: Value, /, **keywords: Value) -> Value:
        result = sorted(iterable, **keywords)
        if type(iterable) is list:
            iterable[:] = result
        return result

    def shadow_reversed(self, sequence: Value, /) -> Value:
        result = builtins.reversed(list(sequence) if type(sequence) is list else sequence)
        if type(sequence) is list:
            sequence.reverse()
        return result


class RemoveRemovesAll(Misconception):
    """`a.remove(x)` removes every x from the list.

    It removes the first one only.
    """

    methods = {"remove"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        result = method(*args, **keywords)
        while type(owner) in (list, deque) and args[0] in owner:
            method(*args)
        return result


class NoCircularity(Misconception):
    """An object cannot be put into itself: that is an error.

    A container holds references, and one of them may lead back to the container.
    """

    methods = {"append", "appendleft", "insert", "setdefault"}

    def check(self, owner: Value, value: Value) -> None:
        if value is owner or (
            isinstance(value, (list, dict, tuple)) and _holds(value, owner, set())
        ):
            raise RecursionError("an object cannot contain itself")

    def on_setitem(self, owner: Value, index: Value, value: Value) -> None:
        self.check(owner, value)
        super().on_setitem(owner, index, value)

    def on_setattr(self, owner: Value, name: str, value: Value) -> None:
        self.check(owner, value)
        super().on_setattr(owner, name, value)

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if args and isinstance(owner, (list, dict, deque)):
            self.check(owner, args[-1])
        return method(*args, **keywords)


class ListConcatInPlace(Misconception):
    """`a + b` adds the items of b to the list a itself.

    It makes a new list; `a += b` and `a.extend(b)` are what changes a.
    """

    operators = {"+"}

    def on_binary(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) is type(right) is list:
            left += right
            return left
        return super().on_binary(operator, left, right)


class PopRemovesValue(Misconception):
    """`a.pop(x)` removes the value x from the list.

    It takes out the item at position x; `remove` is for values.
    """

    methods = {"pop"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        numbers = type(owner) is list and any(isinstance(item, int) for item in owner)
        if not numbers or len(args) != 1:  # where there are no numbers, it must be a position
            return method(*args, **keywords)
        item = owner[owner.index(args[0])]
        owner.remove(item)
        return item


class ExtendLikeAppend(Misconception):
    """`a.extend(x)` and `a += x` add x as one item.

    They add the items of x one by one; `append` adds x as it is.
    """

    operators = {"+"}
    methods = {"extend"}

    def on_method(self, method: Value, owner: Value, /, *args: Value, **keywords: Value) -> Value:
        if type(owner) in (list, deque) and len(args) == 1:
            return owner.append(args[0])
        return method(*args, **keywords)

    def on_inplace(self, operator: str, left: Value, right: Value) -> Value:
        if type(left) in (list, deque):
            left.append(right)
            return left
        return super().on_inplace(operator, left, right)


def _same_items(one: list[Value], other: list[Value]) -> bool:
    return len(one) == len(other) and all(item is twin for item, twin in zip(one, other))


def _holds(container: Value, wanted: Value, seen: set[int]) -> bool:
    """Whether lists, dicts and tuples lead from one object to another."""
    if id(container) in seen or not isinstance(container, (list, dict, tuple)):
        return False
    seen.add(id(container))
    items = container.values() if isinstance(container, dict) else container
    return any(item is wanted or _holds(item, wanted, seen) for item in items)

'''A belief about Python that is false, and a Python in which it is true.

How to write one
================

A belief is one small class in ``catalogue/TOPIC.py``, or in a module of ``catalogue/TOPIC/``:

    class IntDivisionGivesInt(Misconception):
        """Dividing an int by an int gives an int.

        `/` always gives a float for ints; `//` is the one that gives an int.
        """

        operators = {"/"}

        def on_binary(self, operator: str, left: Value, right: Value) -> Value:
            if type(left) is type(right) is int and right:
                return left // right
            return super().on_binary(operator, left, right)

- The **id** is the name of the class (``int-division-gives-int``), the **topic** that of its
  module or folder. A class whose name starts with an underscore is no belief but a base for some.
- The **docstring** is what the learner reads. Its first paragraph is the belief, as someone who
  holds it would say it; the second is the rule, one sentence that is true. Nothing else.
- The **tests** are two lists in ``tests/misconceptions/belief_examples/TOPIC.py``: programs that
  the belief changes, with what they print then, and programs that it must leave alone. Then
  ``python -m tests.misconceptions.matrix`` writes down what it does to all others' programs.

There are three means. Take the first that will do.

1. ``shadow_NAME``: the builtin NAME means something else, for the program only. A method or a
   class; in its body NAME is the true one. (To replace a type that programs also use in
   ``isinstance``, narrow ``on_call`` down to it instead.)

       def shadow_all(self, iterable: Value) -> Value:
           items = list(iterable)
           return bool(items) and all(items)

2. ``on_HOOK``: an operation means something else. `deskcheck.inside.hooks.Hooks` lists them all.
   Narrow them down where you can, which saves needless runs: ``operators`` for on_binary,
   on_inplace, on_unary and on_compare; ``methods`` for on_method, ``calls`` for on_call. Where a
   belief is about something that a program has to name, list it in ``words`` (``__slots__``).
   ``super().on_...`` does what Python does. Of two beliefs at once both get a value that passes
   by; an operation is carried out by the one that narrows down to it, else by the first.

3. ``visit_NODE``: the program is written differently. The class is an `ast.NodeTransformer`, so
   return a node, a list of statements, or None. Write new code as a template, in which BELIEF is
   this very object when the program runs, and other capitals are holes:

       def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
           self.generic_visit(node)
           return self.expression("BELIEF.truth(VALUE)", VALUE=node)

   `Traversal` (in ``syntax.py``) says where you are (`scope`, `in_function`, `in_class_body`,
   `can_assign`); ``generic_visit`` keeps out of annotations, docstrings, the texts in f-strings
   and the values in patterns. Ask `source_between` about parentheses: the tree has none. A method
   for several kinds of nodes says so: ``def visit_For(self, node: Value) -> Value: ...``, then
   ``visit_While = visit_For``. What a template says in its own words no other belief sees.

The one object made of the class serves for one run of one program: attributes set by a method
live that long. ``values.py`` has `copied`, `posing_as` and `like`.

Mind, please
============

- Do not run the program's own code where Python would not: no ``==`` or ``repr`` on its objects.
- The message of an exception does not matter: exceptions compare by their type.
- At the prompt a statement's value is shown: methods called from templates as statements are not.
- Endless loops, crashes and floods of output are no concern of a belief: each world runs in a
  process of its own, with limits.
- No frame of a belief may hide the program's from ``locals`` and its like: do not hook them.
'''

from __future__ import annotations

import ast

from .hooks import CLASS_HOOKS, HOOKS, NARROWED_BY, Hooks, Plumbing
from .rewriting import Rewriter
from .syntax import Traversal, copied_tree, same_tree
from .templates import expression, statements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Any

    Value = Any  # a value of the program under study: any object at all
    from .features import Features

REGISTRY: dict[str, type[Misconception]] = {}


class Misconception(Traversal, Plumbing):
    """One false belief: what the learner reads about it, and its misinterpreter."""

    id: str
    topic: str
    operators: Collection[str] | None = None
    methods: Collection[str] | None = None
    calls: Collection[str] | None = None
    words: Collection[str] | None = None
    runtime_name = "__belief__"
    _overridden: tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]
    source_lines: Sequence[bytes] = ()

    def __init_subclass__(cls, **keywords: object) -> None:
        """Register the beliefs of the catalogue."""
        super().__init_subclass__(**keywords)
        _, in_catalogue, place = cls.__module__.partition(".catalogue.")
        cls.id = _kebab(cls.__name__)
        cls.topic = place.partition(".")[0].rstrip("_")
        if in_catalogue and not cls.__name__.startswith("_"):
            if cls.id in REGISTRY:
                raise ValueError(f"two beliefs are called {cls.id}; rename the one in {place}")
            REGISTRY[cls.id] = cls

    def __new__(cls) -> Misconception:
        """Make the object that serves for one run."""
        self = super().__new__(cls)
        self.pending, self.defaults = {}, {}
        return self

    # -- what the learner reads

    @classmethod
    def belief(cls) -> str:
        """Return the belief as someone who holds it would say it."""
        return _paragraphs(cls)[0]

    @classmethod
    def rule(cls) -> str:
        """Return what is true instead."""
        return _paragraphs(cls)[1]

    # -- what the class itself says about where it matters

    @classmethod
    def hooks(cls) -> tuple[str, ...]:
        """Return the hooks that the class overrides."""
        return cls._overrides()[0]

    @classmethod
    def shadowed(cls) -> tuple[str, ...]:
        """Return the builtins that mean something else."""
        return cls._overrides()[1]

    @classmethod
    def visited(cls) -> frozenset[str]:
        """Return the kinds of nodes that the class rewrites."""
        return cls._overrides()[2]

    @classmethod
    def _overrides(cls) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
        """Return hooks, shadowed builtins and visited nodes; looked up once for each class."""
        if "_overridden" not in cls.__dict__:
            names = {name for base in cls.__mro__ for name in vars(base)}
            cls._overridden = (
                tuple(name for name in HOOKS if getattr(cls, name) is not getattr(Hooks, name)),
                tuple(sorted(name[7:] for name in names if name.startswith("shadow_"))),
                frozenset(
                    name[6:]
                    for name in names
                    if name.startswith("visit_") and not hasattr(Traversal, name)
                ),
            )
        return cls._overridden

    @classmethod
    def matters(cls, program: Features) -> bool:
        """Whether the belief could change a program; a run may still show that it does not."""
        if cls.words is not None and not program.mentions(cls.words):
            return False
        if cls.visited() & program.nodes or program.may_use(cls.shadowed()):
            return True
        return any(
            HOOKS[hook] & program.nodes and cls._narrows_to(NARROWED_BY.get(hook), program)
            for hook in cls.hooks()
        )

    @classmethod
    def _narrows_to(cls, attribute: str | None, program: Features) -> bool:
        narrow = None if attribute is None else getattr(cls, attribute)
        return narrow is None or not program.details(attribute).isdisjoint(narrow)

    @classmethod
    def works_without_rewriting(cls) -> bool:
        """Whether the belief acts even on a program whose text it leaves as it is."""
        return bool(cls.shadowed()) or any(hook in CLASS_HOOKS for hook in cls.hooks())

    # -- for visitors

    def expression(self, template: str, **holes: Any) -> Any:
        """Return the expression of a template; BELIEF is this object."""
        return expression(template, BELIEF=self.runtime_name, **holes)

    def statements(self, template: str, **holes: Any) -> list[Any]:
        """Return the statements of a template; BELIEF is this object."""
        return statements(template, BELIEF=self.runtime_name, **holes)

    def source_of(self, node: Any) -> str:
        """Return the source text of a node, without parentheses around it."""
        lines = list(self.source_lines[node.lineno - 1 : node.end_lineno])
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return b"\n".join(lines).decode()

    def source_between(self, left: Any, right: Any) -> str:
        """Return the source text from the end of one node to the start of another.

        With an operator node that has its operand on the right, the text starts where it does.
        """
        if left.end_col_offset >= right.end_col_offset and left.end_lineno >= right.end_lineno:
            line, column = left.lineno, left.col_offset
        else:
            line, column = left.end_lineno, left.end_col_offset
        lines = list(self.source_lines[line - 1 : right.lineno])
        lines[-1] = lines[-1][: right.col_offset]
        lines[0] = lines[0][column:]
        return b"\n".join(lines).decode()


def apply_all(
    beliefs: Sequence[Misconception], original: ast.Module, source: str, repl: bool = False
) -> ast.Module | None:
    """Return a program rewritten for some beliefs at once; None if none of them changes it.

    All visitors come before all hooks, so that a visitor sees the program as it was written. The
    original tree is not touched. At the prompt (``repl``) no value of a statement is dropped.
    """
    tree = copied_tree(original)
    visited = False
    for position, belief in enumerate(beliefs):
        belief.runtime_name = f"__belief_{position}__"
        belief.source_lines = source.encode().split(b"\n")
    for belief in beliefs:
        if belief.visited():
            tree = belief.rewrite(tree)
            visited = True
    rewriter = Rewriter(beliefs, repl)
    tree = rewriter.rewrite(tree)
    if not rewriter.has_inserted and (not visited or same_tree(tree, original)):
        return None
    return ast.fix_missing_locations(tree)


def _kebab(name: str) -> str:
    return "".join("-" + letter.lower() if letter.isupper() else letter for letter in name)[1:]


def _paragraphs(cls: type) -> list[str]:
    """Return the two paragraphs of a belief's docstring; ValueError names what is wrong with it."""
    paragraphs = [" ".join(part.split()) for part in (cls.__doc__ or "").split("\n\n")]
    if len(paragraphs) != 2 or not all(paragraphs):
        raise ValueError(
            f"the docstring of {cls.__name__} needs two paragraphs: the belief, then the true rule"
        )
    return paragraphs

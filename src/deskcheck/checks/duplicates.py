"""Puzzles that are like one that is there already."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from deskcheck.errors import Problem
from deskcheck.puzzle import Program, Puzzle


def same_program(program: Program) -> str | None:
    """Return a key that is equal for programs that differ in comments and layout only."""
    return _key(program, anonymous=False)


def same_shape(program: Program) -> str | None:
    """Return a key that is equal for programs that differ in names and constants as well."""
    return _key(program, anonymous=True)


class Programs:
    """Which puzzles have which program, to find one that is there twice."""

    def __init__(self, puzzles: Iterable[Puzzle]) -> None:
        self._known: dict[str, list[Puzzle]] = {}
        for puzzle in puzzles:
            key = same_program(puzzle.program)
            if key is not None:
                self._known.setdefault(key, []).append(puzzle)

    def problems(self, puzzle: Puzzle) -> Iterator[Problem]:
        """Yield a problem for each other puzzle that has the very same program."""
        for other in self._known.get(same_program(puzzle.program) or "", ()):
            if _are_two(other, puzzle):
                yield Problem(
                    puzzle.program.path,
                    0,
                    "duplicate",
                    f"this is the program of {other.id}, too",
                    "let it show something that no other puzzle shows, or withdraw it",
                )


def near_duplicates(puzzle: Puzzle, others: Iterable[Puzzle]) -> list[Puzzle]:
    """Return the other puzzles whose program is the same up to names and constants."""
    mine = same_shape(puzzle.program)
    return [
        other
        for other in others
        if mine is not None and _are_two(other, puzzle) and same_shape(other.program) == mine
    ]


def same_answers(outputs: frozenset[str], others: Mapping[str, frozenset[str]]) -> list[str]:
    """Return the ids of other puzzles that have the same right and wrong outputs.

    Args:
        outputs: what a program prints in the true and in the wrong worlds.
        others: the same of other puzzles, by id.
    """
    return [name for name, theirs in others.items() if len(outputs) > 1 and theirs == outputs]


def _are_two(one: Puzzle, other: Puzzle) -> bool:
    return one.program.path.resolve() != other.program.path.resolve()


def _key(program: Program, anonymous: bool) -> str | None:
    parts = []
    for file in program.modules():
        tree = _parsed(file)
        if tree is None:
            return None
        parts.append(ast.dump(_Anonymous().visit(tree) if anonymous else tree))
    return "\n".join([program.mode, *parts])


def _parsed(file: Path) -> ast.Module | None:
    try:
        return ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError):
        return None


class _Anonymous(ast.NodeTransformer):
    """Numbers names by their first appearance, and keeps the types of constants only.

    Attributes and imported modules stay: other methods make another puzzle.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}

    def _number(self, name: str) -> str:
        if hasattr(builtins, name):
            return name
        return self._numbers.setdefault(name, f"name{len(self._numbers)}")

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self._number(node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self._number(node.arg)
        self.generic_visit(node)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        if not node.name.startswith("__"):
            node.name = self._number(node.name)
        self.generic_visit(node)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.name = self._number(node.name)
        self.generic_visit(node)
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not isinstance(node.value, bool) and node.value is not None:
            node.value = type(node.value).__name__
        return node

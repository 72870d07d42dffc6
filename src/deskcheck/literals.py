"""Lines of output as values: the same Python literal has the same key, however it is spelled."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Hashable
from functools import lru_cache


@lru_cache(maxsize=4096)
def canonical(line: str) -> Hashable:
    """Return a key that is equal for lines that print the same values."""
    parts = _top_level_parts(line)
    return tuple(_literal_key(part) for part in parts)


_LITERAL_START = re.compile(r"""[\[({'"\-+.\d]|[bBrRuUfF]{1,2}['"]|[A-Za-z_][\w.]*\(""")
_LONGEST_LITERAL = 5_000


def _literal_key(part: str) -> Hashable:
    """Return a typed key for a literal or a repr such as ``Point(x=1)``; else the text itself."""
    if len(part) > _LONGEST_LITERAL or not _LITERAL_START.match(part):
        return part
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # '\d' warns, and is only a learner's line
            return _node_key(ast.parse(part, mode="eval").body)
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        return part


def _node_key(node: ast.expr) -> Hashable:
    """Return the key of a displayed value; raises ValueError for any other expression."""
    match node:
        case ast.Constant(value):
            return type(value).__name__, repr(value)
        case ast.UnaryOp(ast.USub(), ast.Constant(int() | float() | complex() as value)):
            return type(value).__name__, repr(-value)
        case ast.List(elements) | ast.Tuple(elements):
            return type(node).__name__, tuple(map(_node_key, elements))
        case ast.Set(elements):
            return "Set", frozenset(map(_node_key, elements))
        case ast.Dict(keys, values) if None not in keys:
            pairs = zip(keys, values, strict=True)
            return "Dict", tuple((_node_key(k), _node_key(v)) for k, v in pairs if k is not None)
        case ast.Call(ast.Name() | ast.Attribute() as function, arguments, keywords):
            named = tuple((keyword.arg, _node_key(keyword.value)) for keyword in keywords)
            return "Call", ast.unparse(function), tuple(map(_node_key, arguments)), named
        case ast.BinOp(ast.Constant() | ast.UnaryOp(), ast.Add() | ast.Sub(), ast.Constant(im)) if (
            isinstance(im, complex)
        ):
            return "complex", repr(ast.literal_eval(node))
        case _:
            raise ValueError(f"not a literal: {ast.dump(node)}")


def _top_level_parts(line: str) -> list[str]:
    """Split at blanks outside brackets and quotes: ``print(a, b)`` puts two values on a line."""
    parts: list[str] = []
    start = depth = 0
    quote = ""
    escaped = False
    for index, character in enumerate(line):
        if quote:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == quote:
                quote = ""
        elif character in "'\"" and not (
            index and line[index - 1].isalnum() and index != start + 1
        ):
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == " " and depth <= 0:
            parts.append(line[start:index])
            start = index + 1
    parts.append(line[start:])
    return parts

"""Two outputs next to each other, for a message."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from deskcheck.grading import grade, normal_lines
from deskcheck.transcript import visible

_WIDEST = 34  # of a column; two of them fit a terminal of 80
_MOST_LINES = 30
_NOTHING = "(nothing)"


def side_by_side(titles: tuple[str, str], left: str, right: str) -> str:
    """Return two outputs as a table whose differing lines are marked with ``≠``.

    Where lines are too long for that, the differing ones stand below each other.
    """
    rows = _rows(left, right)
    cells = [*titles, *(text or "" for row in rows for text in row)]
    if max(map(len, cells)) > _WIDEST:
        return _stacked(titles, rows)
    width = max(len(text) for text in (titles[0], *(row[0] or "" for row in rows)))
    table = [f"  {titles[0]:<{width}}   {titles[1]}"]
    for first, second in rows[:_MOST_LINES]:
        mark = " " if first == second else "≠"
        table.append(f"  {first or '':<{width}} {mark} {second or ''}".rstrip())
    return "\n".join([*table, *_rest(rows)])


def _rows(left: str, right: str) -> list[tuple[str | None, str | None]]:
    if not normal_lines(left) or not normal_lines(right):
        sides = (normal_lines(text) or (_NOTHING,) for text in (left, right))
        return [(_shown(a), _shown(b)) for a, b in zip_longest(*sides)]
    return [(_shown(row.predicted), _shown(row.actual)) for row in grade(left, right).lines]


def _shown(line: str | None) -> str | None:
    return None if line is None else visible(line)


def _stacked(titles: tuple[str, str], rows: Sequence[tuple[str | None, str | None]]) -> str:
    lines = [f"  (- {titles[0]}, + {titles[1]})"]
    for first, second in rows[:_MOST_LINES]:
        if first == second:
            lines.append(f"    {first}")
            continue
        lines += [f"  {sign} {text}" for sign, text in (("-", first), ("+", second)) if text]
    return "\n".join([*lines, *_rest(rows)])


def _rest(rows: Sequence[object]) -> list[str]:
    more = len(rows) - _MOST_LINES
    return [f"  … and {more} more lines"] if more > 0 else []

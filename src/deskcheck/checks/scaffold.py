"""The two files of a new puzzle, with what belongs where."""

from __future__ import annotations

from pathlib import Path

from deskcheck.checks.metadata import PLACEHOLDER
from deskcheck.errors import UsageError
from deskcheck.puzzle import is_puzzle_id

_PROGRAM = """\
numbers = [1, 2]
print(numbers)
"""

_PAGE = """\
+++
title = {title}
difficulty = {difficulty}
tags = []
misconceptions = []
+++

## Hints

- {todo}: a question that leads to the point, and does not hold the answer.

## Output

## Explanation

{todo}: what Python does, step by step, and why. Show it with examples; they run after the program:

```pycon
>>> numbers
[1, 2]
```

## Takeaway

{todo}: the rule in one sentence, to be remembered.

## See also

- [{todo}: the title of the page](https://docs.python.org/3/)
"""


def scaffold(root: Path, puzzle_id: str, title: str, difficulty: int) -> tuple[Path, Path]:
    """Write the program and the page of a new puzzle; returns both paths.

    Raises UsageError when the id is none, or when there is something already.
    """
    if not is_puzzle_id(puzzle_id):
        raise UsageError(
            f"'{puzzle_id}' is no id.\n"
            "Write topic/slug in small letters, digits and underscores: mutability/shared_list"
        )
    program = root / f"{puzzle_id}.py"
    page = root / f"{puzzle_id}.md"
    for path in (program, page, program.with_suffix("")):
        if path.exists():
            raise UsageError(f"{path} is there already.\nChoose another slug, or edit that puzzle.")
    program.parent.mkdir(parents=True, exist_ok=True)
    text = _PAGE.format(title=_quoted(title), difficulty=difficulty, todo=PLACEHOLDER)
    program.write_text(_PROGRAM, encoding="utf-8")
    page.write_text(text, encoding="utf-8")
    return program, page


def title_from(puzzle_id: str) -> str:
    """Return a title to start with: that of ``lists/shared_rows`` is ``Shared rows``."""
    return puzzle_id.rpartition("/")[2].replace("_", " ").capitalize()


def _quoted(text: str) -> str:
    """Return a text as a TOML string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

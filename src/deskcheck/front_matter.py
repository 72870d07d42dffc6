"""The front matter of a puzzle's Markdown file: a TOML block between two ``+++`` lines.

Reading is pure: text in, a value or `BrokenPuzzle` with every problem that was found out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from deskcheck.errors import Report
from deskcheck.puzzle import (
    EASIEST,
    FENCE,
    FORMAT_HELP,
    HARDEST,
    FrontMatter,
    Mode,
    is_puzzle_id,
)


def parse_front_matter(text: str, file: Path) -> FrontMatter:
    """Read the TOML block between the two ``+++`` lines; raises BrokenPuzzle."""
    import tomllib  # late, since a library that is indexed needs none of it

    report = Report(file)
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != FENCE or FENCE not in map(str.rstrip, lines[1:]):
        report.add(
            1,
            "front-matter",
            "the file does not start with a block between two '+++' lines",
            f"start with '+++', title and difficulty, '+++'; {FORMAT_HELP}",
        )
        report.finish()
    end = list(map(str.rstrip, lines)).index(FENCE, 1)
    try:
        table = tomllib.loads("\n".join(["", *lines[1:end], ""]))
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        report.add(
            int(place[1]) if place else 1,
            "front-matter",
            f"this is not TOML: {error}",
            'strings need quotes, lists need brackets: tags = ["functions"]',
        )
        report.finish()

    def line_of(key: str) -> int:
        pattern = re.compile(rf"\s*{re.escape(key)}\s*[=.]")
        return next((n for n, line in enumerate(lines[:end], 1) if pattern.match(line)), 1)

    values: dict[str, object] = {}
    for key, value in table.items():
        rule = _KEYS.get(key)
        if rule is None:
            known = ", ".join(_KEYS)
            report.add(
                line_of(key),
                "unknown-key",
                f"there is no key '{key}'",
                f"remove it, or use one of: {known}",
            )
            continue
        try:
            values[key] = rule(value)
        except (ValueError, TypeError) as error:
            report.add(
                line_of(key),
                f"key-{key}",
                f"{key} = {value!r}: {error}",
                f"correct the value; {FORMAT_HELP}",
            )
    for key in ("title", "difficulty"):
        if key not in table and "renamed_to" not in table:
            report.add(
                1,
                "missing-key",
                f"the key '{key}' is missing",
                f"add a line such as: {_EXAMPLES[key]}",
            )
    report.finish()
    values.setdefault("title", "")
    values.setdefault("difficulty", EASIEST)
    return FrontMatter(**values)  # type: ignore[arg-type]  # each value came through its rule


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text in quotes that is not empty")
    return value.strip()


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise ValueError("must be a list of texts in quotes")
    if len(set(value)) != len(value):
        raise ValueError("must not name anything twice")
    return tuple(value)


def _difficulty(value: object) -> int:
    if type(value) is not int or not EASIEST <= value <= HARDEST:
        raise ValueError(f"must be a whole number from {EASIEST} to {HARDEST}")
    return value


def _python(value: object) -> str:
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    text = _text(value)
    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        raise ValueError("must be a version specifier such as >=3.11") from None
    return text


def _paths(value: object) -> dict[str, int]:
    if not isinstance(value, dict) or not all(type(place) is int for place in value.values()):
        raise ValueError("must be a table of whole numbers such as { interview = 120 }")
    return dict(value)


def _id(value: object) -> str:
    text = _text(value)
    if not is_puzzle_id(text):
        raise ValueError("must be an id such as topic/slug")
    return text


_KEYS: dict[str, Callable[[object], object]] = {
    "title": _text,
    "difficulty": _difficulty,
    "tags": _texts,
    "misconceptions": _texts,
    "python": _python,
    "mode": lambda value: Mode(_text(value)),
    "paths": _paths,
    "retired": _text,
    "renamed_to": _id,
}
_EXAMPLES = {"title": 'title = "The list that remembers"', "difficulty": "difficulty = 2"}

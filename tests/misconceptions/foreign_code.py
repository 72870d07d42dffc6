"""Programs that nobody wrote for us: the examples in the docstrings of the standard library."""

from __future__ import annotations

import ast
import doctest
import sysconfig
import warnings
from collections.abc import Iterator
from pathlib import Path

STDLIB = Path(sysconfig.get_path("stdlib"))
_SKIPPED_FOLDERS = {"site-packages", "lib2to3", "idlelib", "turtledemo", "tkinter", "__pycache__"}


def stdlib_files() -> list[Path]:
    """Return the files of the standard library and of its test suite."""
    return [
        file
        for file in sorted(STDLIB.rglob("*.py"))
        if not _SKIPPED_FOLDERS.intersection(file.relative_to(STDLIB).parts)
    ]


def sessions(step: int = 1) -> Iterator[tuple[str, str]]:
    """Yield a name and a session at the prompt for each docstring with examples.

    With a step, only every so many files that have examples are looked at.
    """
    parser = doctest.DocTestParser()
    with_examples = [file for file in stdlib_files() if b">>>" in file.read_bytes()]
    for file in with_examples[::step]:
        module = ".".join(file.relative_to(STDLIB).with_suffix("").parts)
        is_test = module.startswith("test.")
        try:
            text = file.read_text(encoding="utf-8")
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                continue
            if ">>>" not in node.value:
                continue
            try:
                examples = parser.get_examples(node.value)
            except ValueError:
                continue
            sources = [example.source for example in examples if _parses(example.source)]
            if sources:
                start = "" if is_test else f"from {module} import *\n"
                yield f"{module}:{node.lineno}", start + "".join(sources)


def _parses(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "example", "single")
    except (SyntaxError, ValueError):
        return False
    return True

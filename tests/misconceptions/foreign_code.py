"""Programs that nobody wrote for us: the standard library, and the examples in its docstrings.

It is that of the Python under test, which `DESKCHECK_WORLDS_PYTHON` names.
"""

from __future__ import annotations

import ast
import doctest
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

PYTHON = os.environ.get("DESKCHECK_WORLDS_PYTHON", sys.executable)
_WHERE = "import sysconfig; print(sysconfig.get_path('stdlib'))"
_SKIPPED_FOLDERS = {"site-packages", "lib2to3", "idlelib", "turtledemo", "tkinter", "__pycache__"}


def stdlib() -> Path:
    """Return where the standard library lies."""
    found = subprocess.run([PYTHON, "-c", _WHERE], capture_output=True, text=True, check=True)
    return Path(found.stdout.strip())


def stdlib_files(folder: Path) -> list[Path]:
    """Return the files of the standard library and of its test suite."""
    return [
        file
        for file in sorted(folder.rglob("*.py"))
        if not _SKIPPED_FOLDERS.intersection(file.relative_to(folder).parts)
    ]


def sessions(step: int = 1) -> Iterator[tuple[str, str]]:
    """Yield a name and a session at the prompt for each docstring with examples.

    With a step, only every so many files that have examples are looked at.
    """
    parser = doctest.DocTestParser()
    folder = stdlib()
    with_examples = [file for file in stdlib_files(folder) if b">>>" in file.read_bytes()]
    for file in with_examples[::step]:
        module = ".".join(file.relative_to(folder).with_suffix("").parts)
        is_test = module.startswith("test.")
        try:
            tree = _parsed(file.read_text(encoding="utf-8"))
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
            sources = [example.source for example in examples if _compiles(example.source)]
            if sources:
                start = "" if is_test else f"from {module} import *\n"
                yield f"{module}:{node.lineno}", start + "".join(sources)


def _parsed(source: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)


def _compiles(source: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "example", "single")
    except (SyntaxError, ValueError):
        return False
    return True

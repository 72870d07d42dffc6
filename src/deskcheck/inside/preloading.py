"""Import what a program imports, once for all its worlds.

Every world starts as a copy of this process, so a library module that is here already costs it
nothing; asyncio anew in each world would take longer than all the rest. Only modules whose import
nobody can tell are listed: no output, no threads, nothing that the program is about.
"""

from __future__ import annotations

import ast
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .running import Program

SILENT = {
    "abc",
    "argparse",
    "array",
    "asyncio",
    "bisect",
    "calendar",
    "collections",
    "concurrent.futures",
    "contextlib",
    "copy",
    "csv",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "dis",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "heapq",
    "inspect",
    "io",
    "itertools",
    "json",
    "logging",
    "numbers",
    "operator",
    "os",
    "pathlib",
    "pickle",
    "pprint",
    "queue",
    "random",
    "re",
    "shutil",
    "statistics",
    "string",
    "struct",
    "tempfile",
    "textwrap",
    "threading",
    "time",
    "traceback",
    "types",
    "typing",
    "unittest",
    "unittest.mock",
    "uuid",
    "warnings",
    "weakref",
}


def preload(program: Program) -> None:
    """Import the library modules that a program names in its import statements."""
    try:
        tree = program.tree()
    except (SyntaxError, ValueError):
        return
    wanted: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            wanted.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            wanted.add(node.module)
    for name in sorted(wanted & SILENT):
        import_module(name)

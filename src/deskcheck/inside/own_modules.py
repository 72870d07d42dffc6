"""The modules that a program brings along: in a wrong world they are as wrong as the program.

A puzzle can be a folder, ``main.py`` with modules beside it. The library stays as it is.
"""

from __future__ import annotations

import ast
import os
import sys
from importlib.machinery import FileFinder, SourceFileLoader

from . import private_builtins
from .belief import apply_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import CodeType, ModuleType

    from .belief import Misconception


def own_trees(tree: ast.AST, folder: str) -> list[ast.AST]:
    """Return the syntax trees of the modules that import statements find in the folder.

    Those that the modules import are there, too; a file that is no Python is left out.
    """
    trees: dict[str, ast.AST] = {}
    todo = list(_imported_files(tree, folder, folder))
    while todo:
        file = todo.pop()
        if file in trees or not os.path.isfile(file):
            continue
        try:
            with open(file, "rb") as source:
                trees[file] = ast.parse(source.read(), file)
        except (OSError, SyntaxError, ValueError):
            continue
        todo.extend(_imported_files(trees[file], folder, os.path.dirname(file)))
    return list(trees.values())


def _imported_files(tree: ast.AST, folder: str, here: str) -> Iterator[str]:
    """Yield where the modules would lie that a module imports, if they were in the folder."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from _files(folder, alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            start = os.path.join(here, *[os.pardir] * (node.level - 1)) if node.level else folder
            package = node.module.split(".") if node.module else []
            for alias in node.names:
                yield from _files(os.path.normpath(start), [*package, alias.name])


def _files(folder: str, name: list[str]) -> Iterator[str]:
    for count in range(1, len(name) + 1):
        place = os.path.join(folder, *name[:count])
        yield place + ".py"
        yield os.path.join(place, "__init__.py")


def rewrite_imports(folder: str, beliefs: Sequence[Misconception]) -> None:
    """Have every module that this process imports from the folder rewritten for the beliefs."""

    class Loader(SourceFileLoader):
        def get_code(self, fullname: str) -> CodeType:
            path = self.get_filename(fullname)
            data = self.get_data(path)
            tree = ast.parse(data, path)
            rewritten = apply_all(beliefs, tree, data.decode()) or tree
            return compile(rewritten, path, "exec", dont_inherit=True)

        def exec_module(self, module: ModuleType) -> None:
            private_builtins.give(module.__dict__, sys.modules["builtins"])
            super().exec_module(module)

    def find_in(path: str) -> FileFinder:
        place = os.path.join(os.path.abspath(path), "")
        if not place.startswith(os.path.join(folder, "")):
            raise ImportError(path)
        if place.startswith((sys.prefix, sys.base_prefix)):  # somebody's home holds a Python, too
            raise ImportError(path)
        return FileFinder(path, (Loader, [".py"]))

    sys.path_hooks.insert(0, find_in)
    sys.path_importer_cache.clear()

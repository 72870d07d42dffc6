"""The false beliefs, a module or a folder of modules for each topic of puzzles.

A topic whose name is a keyword has an underscore more, which is not part of it. Add a new topic
to `TOPICS`; its place there is its place in lists.
"""

from __future__ import annotations

from importlib import import_module

TOPICS = (
    "mutability",
    "identity",
    "hashing",
    "strings",
    "containers",
    "comprehensions",
    "iterators",
    "generators",
    "decorators",
    "scope",
    "functions",
    "classes",
    "attributes",
    "exceptions",
    "context_managers",
    "control",
    "numbers",
    "operators",
    "evaluation",
    "imports",
    "pattern_matching",
    "async_",
    "memory",
)


def load() -> None:
    """Import all topics, which registers their beliefs."""
    for topic in TOPICS:
        import_module(f"{__name__}.{topic}")

"""For every belief, programs that it changes and programs that it must leave alone.

One module per topic, each with a table ``EXAMPLES``:

    "range-inclusive": Examples(
        changes={"for n in range(1, 3): print(n)": "1\\n2\\n3"},
        leaves=["print([1, 2, 3][1:3])"],
    )

Programs and outputs may be written indented, over several lines; blank lines around them do not
count. An uncaught exception is the bare name of its type on a line at the end. What stands below a
line ``# file: NAME.py`` is not the program but a module beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from textwrap import dedent

from deskcheck.inside.catalogue import TOPICS


@dataclass(frozen=True)
class Examples:
    """The examples of one belief: programs with what they print in its world, and programs."""

    changes: Mapping[str, str]
    leaves: Sequence[str]


def examples() -> dict[str, Examples]:
    """Return the examples of all beliefs by id."""
    every: dict[str, Examples] = {}
    for topic in TOPICS:
        for belief, table in import_module(f"{__name__}.{topic}").EXAMPLES.items():
            changes = {tidy(program): tidy(output) for program, output in table.changes.items()}
            every[belief] = Examples(changes, [tidy(program) for program in table.leaves])
    return every


def files(program: str) -> tuple[str, dict[str, str]]:
    """Split a program from the modules beside it; these by the names of their files."""
    main, *rest = re.split(r"^# file: (\S+)\n", program, flags=re.MULTILINE)
    return main, dict(zip(rest[::2], rest[1::2], strict=True))


def tidy(text: str) -> str:
    """Remove common indentation and blank lines around a text; end it with one newline."""
    return dedent(text).strip("\n").rstrip() + "\n"

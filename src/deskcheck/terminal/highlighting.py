"""The colours of a program.

Pygments is not used here, because importing it and compiling its patterns of Python takes several
times as long as Python itself takes to start, and the first puzzle would wait for that.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator

Span = tuple[str, str]  # style name (empty for none), text

_PART = re.compile(
    r"""
      (?P<dim> \#.* )
    | (?P<string> [rRbBuUfF]{0,2} (?:
            (?P<quotes> \'\'\' | \"\"\" ) (?: . | \n )*? (?: (?P=quotes) | \Z )
          | ' (?: \\. | [^'\\\n] )* '?
          | " (?: \\. | [^"\\\n] )* "?
      ))
    | (?P<notice> ^[ \t]* @[\w.]+ )
    | \. \w+
    | (?P<number> \d[\w.]* )
    | (?P<word> \w+ )
    | \s+ | .
    """,
    re.VERBOSE | re.MULTILINE,
)
_WORDS = {
    **{name: "builtin" for name in dir(builtins) if name[0].islower()},
    **dict.fromkeys(keyword.kwlist, "keyword"),
    **dict.fromkeys(("True", "False", "None"), "number"),
}


def python_spans(source: str) -> Iterator[Span]:
    """Yield the parts of a program; together they are its text."""
    defines = False  # whether the next word is the name of a function or class
    for part in _PART.finditer(source):
        text, kind = part[0], part.lastgroup or ""
        if kind == "word":
            yield ("bold" if defines else _WORDS.get(text, "")), text
            defines = text in ("def", "class")
        else:
            yield kind, text
            defines = defines and text.isspace()

"""A small lexer for programs on the screen, on Pygments.

Pygments' own lexer of Python has some seventy patterns, and compiling them takes four times as
long as Python itself takes to start: the first puzzle would wait for them. What is painted here
takes ten.
"""

from __future__ import annotations

import builtins
import keyword

from pygments.lexer import RegexLexer, bygroups, words
from pygments.token import Comment, Keyword, Name, Number, String, Text, Whitespace

_CONSTANTS = ("True", "False", "None")
_KEYWORDS = tuple(word for word in keyword.kwlist if word not in _CONSTANTS)
# The stubs leave bygroups untyped.
_DEFINITION = bygroups(Keyword, Whitespace, Name.Function)  # type: ignore[no-untyped-call]
_BUILTINS = tuple(name for name in dir(builtins) if name[0].islower())


class QuickPythonLexer(RegexLexer):
    """Tells comments, strings, numbers, keywords, builtins and definitions apart."""

    name = "Python, the quick way"
    tokens = {  # noqa: RUF012  (Pygments' own form)
        "root": [
            (r"#.*", Comment),
            (r"[rRbBuUfF]{0,2}('''|\"\"\")(?:.|\n)*?(?:\1|\Z)", String),
            (r"[rRbBuUfF]{0,2}(?:'(?:\\.|[^'\\\n])*'?|\"(?:\\.|[^\"\\\n])*\"?)", String),
            (r"(def|class)(\s+)(\w+)", _DEFINITION),
            (r"(?m)^\s*@[\w.]+", Name.Decorator),
            (r"\.\w+", Name),
            (words(_CONSTANTS, suffix=r"\b"), Keyword.Constant),
            (words(_KEYWORDS, suffix=r"\b"), Keyword),
            (words(_BUILTINS, suffix=r"\b"), Name.Builtin),
            (r"\d[\w.]*", Number),
            (r"\w+", Name),
            (r"\s+|.", Text),
        ]
    }

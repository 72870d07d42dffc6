"""Programs on the screen: highlighted, numbered, and folded where the terminal is narrow."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.terminal.highlighting import Span, python_spans
from deskcheck.terminal.style import Style
from deskcheck.transcript import visible


def code_lines(source: str, width: int, style: Style) -> Iterator[str]:
    """Yield the lines of a program with their numbers, none wider than ``width`` cells."""
    lines = list(_highlighted(source, style.colour))
    digits = max(2, len(str(len(lines))))
    room = max(10, width - digits - 3)
    for number, spans in enumerate(lines, 1):
        for part, folded in enumerate(_folded(spans, room)):
            label = f"{number:>{digits}}" if part == 0 else " " * digits
            gutter = style.paint(f"{label} │ ", "dim")
            yield gutter + "".join(style.paint(text, name) for name, text in folded)


def highlighted_block(source: str, language: str, style: Style) -> Iterator[str]:
    """Yield the lines of an example in an explanation; ``language`` is the fence's first word."""
    for spans in _highlighted(source, style.colour, language):
        yield "".join(style.paint(text, name) for name, text in spans)


def _highlighted(source: str, colour: bool, language: str = "python") -> Iterator[list[Span]]:
    """Yield the spans of each line."""
    if not colour or language not in ("python", "pycon"):
        for text in visible(source).rstrip("\n").split("\n"):
            yield [("", text.expandtabs())]
        return
    line: list[Span] = []
    spans = python_spans if language == "python" else _session_spans
    for name, text in spans(visible(source).rstrip("\n")):
        first, *others = text.expandtabs().split("\n")
        line.append((name, first))
        for other in others:
            yield line
            line = [(name, other)]
    if any(text for _, text in line):
        yield line


def _session_spans(source: str) -> Iterator[Span]:
    from pygments.lexers.python import PythonConsoleLexer

    lexer = PythonConsoleLexer()  # type: ignore[no-untyped-call]  # so the stubs
    for token, text in lexer.get_tokens(source):
        yield _style_of(str(token)), text


# The most particular prefix comes first.
_TOKENS = (
    ("Token.Keyword.Constant", "number"),
    ("Token.Keyword", "keyword"),
    ("Token.Operator.Word", "keyword"),
    ("Token.Name.Function", "bold"),
    ("Token.Name.Class", "bold"),
    ("Token.Name.Decorator", "notice"),
    ("Token.Name.Builtin.Pseudo", ""),
    ("Token.Name.Builtin", "builtin"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Comment", "dim"),
    ("Token.Generic.Prompt", "dim"),
    ("Token.Generic.Traceback", "dim"),
)


def _style_of(token: str) -> str:
    return next((name for prefix, name in _TOKENS if token.startswith(prefix)), "")


def _folded(spans: list[Span], room: int) -> Iterator[list[Span]]:
    """Yield the line in parts of at most ``room`` characters."""
    part: list[Span] = []
    left = room
    for name, text in spans:
        while len(text) > left:
            part.append((name, text[:left]))
            yield part
            text, part, left = text[left:], [], room
        part.append((name, text))
        left -= len(text)
    yield part

"""Explanations on the screen: prose through rich, imported when the first one is shown, and code
in the colours of the programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from typing import TextIO

from deskcheck.terminal.code import highlighted_block
from deskcheck.terminal.folding import fold
from deskcheck.terminal.style import Style
from deskcheck.transcript import visible

_WIDEST = 88  # longer lines are hard to read
_FENCED = re.compile(r"^```(?P<language>\w*)[^\n]*\n(?P<code>.*?)^```[ \t]*$", re.M | re.S)
_INLINE_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")  # a backslash before punctuation
_LINK = re.compile(r"^[-*] \[(?P<title>[^\]]*)\]\((?P<target>\S+)\)$", re.M)


def show_markdown(text: str, stream: TextIO, width: int, style: Style) -> None:
    """Print Markdown, folded to the width."""
    for place, (language, part) in enumerate(_parts(visible(text))):
        if place:
            print(file=stream)
        if language is None:
            _show_prose(part, stream, min(width, _WIDEST), style)
        else:
            for line in highlighted_block(part, language, style):
                print(f"    {line}", file=stream)


def show_links(text: str, stream: TextIO, width: int, style: Style) -> None:
    """Print a list of links with each target on a line of its own, to be clicked or copied."""
    for link in _LINK.finditer(visible(text)):
        title = _ESCAPED.sub(r"\1", link["title"])
        print(fold(f"See also: {title}", width), file=stream)
        print(style.paint(f"  {link['target']}", "dim"), file=stream)


def _parts(text: str) -> Iterator[tuple[str | None, str]]:
    """Yield (None, prose) and (language, code) in turn."""
    start = 0
    for block in _FENCED.finditer(text):
        if text[start : block.start()].strip():
            yield None, text[start : block.start()]
        yield block["language"], block["code"]
        start = block.end()
    if text[start:].strip():
        yield None, text[start:]


def _show_prose(text: str, stream: TextIO, width: int, style: Style) -> None:
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    if not style.colour:  # without colour, code in a sentence keeps its marks
        text = _INLINE_CODE.sub(r"`` `\1` ``", text)
    # Through a buffer, since rich fills every line up to the width with blanks.
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=style.colour,
        color_system="standard" if style.colour else None,
        no_color=not style.colour,
        highlight=False,
        legacy_windows=False,
        # rich's own inline code has a black ground, which is a bar across a light terminal.
        theme=Theme({"markdown.code": "cyan"}),
    )
    with console.capture() as captured:
        console.print(Markdown(text, hyperlinks=False))
    for line in captured.get().splitlines():
        print(line.rstrip(), file=stream)

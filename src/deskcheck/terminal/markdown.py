"""Explanations on the screen, through rich, which is imported when the first one is shown."""

from __future__ import annotations

from typing import TextIO

from deskcheck.terminal.style import Style
from deskcheck.transcript import visible

_WIDEST = 88  # longer lines are hard to read


def show_markdown(text: str, stream: TextIO, width: int, style: Style) -> None:
    """Print Markdown, folded to the width."""
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    # rich's own inline code has a black ground, which is a bar across a light terminal.
    theme = Theme({"markdown.code": "cyan", "markdown.code_block": "default"})
    console = Console(
        file=stream,
        width=min(width, _WIDEST),
        force_terminal=style.colour,
        color_system="standard" if style.colour else None,
        no_color=not style.colour,
        highlight=False,
        legacy_windows=False,
        theme=theme,
    )
    console.print(Markdown(visible(text), code_theme="ansi_dark", hyperlinks=False))

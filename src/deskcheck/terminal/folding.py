"""Text folded to the width of the terminal."""

from __future__ import annotations

import shutil
import textwrap

_NARROWEST = 20


def terminal_width() -> int:
    """Return the width of the terminal in cells."""
    return shutil.get_terminal_size().columns


def fold(text: str) -> str:
    """Fold each line of a text at spaces; paths and commands stay in one piece."""
    width = max(_NARROWEST, terminal_width() - 1)
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)
        for line in text.split("\n")
    )

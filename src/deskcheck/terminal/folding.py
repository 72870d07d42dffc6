"""Text folded to the width of the terminal."""

from __future__ import annotations

import shutil
import textwrap

_NARROWEST = 20


def terminal_width() -> int:
    """Return the width of the terminal in cells."""
    return shutil.get_terminal_size().columns


def fold(text: str, width: int | None = None) -> str:
    """Fold each line at spaces to the width, the terminal's if none is given; no word is cut."""
    width = max(_NARROWEST, (width or terminal_width()) - 1)
    return "\n".join(
        textwrap.fill(line, width, break_on_hyphens=False, break_long_words=False)
        for line in text.split("\n")
    )

"""Colour: whether to use it, and the few styles there are.

Sixteen colours only, so that the user's own palette holds; nothing is said by colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

_CODES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "right": "32",
    "wrong": "31",
    "notice": "33",
    "keyword": "35",
    "string": "32",
    "number": "36",
    "builtin": "34",
}


class Style:
    """Paints text, or leaves it as it is."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def paint(self, text: str, *names: str) -> str:
        """Return the text in the named styles; an empty name is none."""
        codes = ";".join(_CODES[name] for name in names if name)
        return f"\x1b[{codes}m{text}\x1b[0m" if self.colour and codes and text else text


def wants_colour(choice: str, stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Decide from ``--color``, then ``NO_COLOR`` and ``FORCE_COLOR``, then the stream itself."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM") not in (None, "dumb")

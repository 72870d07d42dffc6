"""Bars and sparklines from block characters: they need no colour."""

from __future__ import annotations

from collections.abc import Sequence

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEVELS = "▁▂▃▄▅▆▇█"
_NOTHING = "·"


def bar(share: float, width: int) -> str:
    """Return a bar that fills a share, 0 to 1, of its width; anything above 0 can be seen."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    if share > 0:
        eighths = max(1, eighths)
    whole, rest = divmod(eighths, 8)
    filled = "█" * whole + (_EIGHTHS[rest] if rest else "")
    return filled + "░" * (width - len(filled))


def column(count: int, most: int, width: int) -> str:
    """Return a bar for a count, the largest of its kind filling the width; no ground."""
    if not count:
        return ""
    return "█" * max(1, round(width * count / most))


def sparkline(counts: Sequence[int]) -> str:
    """Return one character for each count; a dot for nothing."""
    most = max(counts, default=0)
    return "".join(
        _LEVELS[(count * len(_LEVELS) - 1) // most if count < most else -1] if count else _NOTHING
        for count in counts
    )


def percent(part: float, whole: float) -> str:
    """Return a share as text, right-aligned; a dash without anything to share."""
    return f"{100 * part / whole:3.0f} %" if whole else "  –  "

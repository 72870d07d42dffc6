"""Small words that several faces say alike."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: ``1 question``, ``2 questions``."""
    return f"{count} {noun}{'' if count == 1 else 's'}"

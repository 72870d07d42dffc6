"""Beliefs about what changes when an object changes, and about names that share one."""

from . import changing, names, sharing

__all__ = ["changing", "names", "sharing"]

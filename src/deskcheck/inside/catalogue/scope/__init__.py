"""Beliefs about which variable a name means."""

from . import closures, variables, visibility

__all__ = ["closures", "variables", "visibility"]

"""Beliefs about calls, parameters and results."""

from . import defaults, objects, results

__all__ = ["defaults", "objects", "results"]

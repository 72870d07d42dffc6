"""Beliefs about try, except, else and finally."""

from . import handlers, leaving

__all__ = ["handlers", "leaving"]

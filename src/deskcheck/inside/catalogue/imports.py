"""Beliefs about modules and import."""

from __future__ import annotations

import sys

from ..belief import Misconception
from ..values import is_own_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..belief import Value


class ImportReexecutes(Misconception):
    """Every import statement runs the module again.

    A module runs once; later imports find it in `sys.modules`.
    """

    def shadow___import__(self, name: str, *args: Value, **keywords: Value) -> Value:
        if is_own_module(sys.modules.get(name)):
            del sys.modules[name]
        return __import__(name, *args, **keywords)

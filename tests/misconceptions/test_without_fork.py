"""On a system that cannot fork there are no worlds, and nothing breaks."""

from __future__ import annotations

import sys

from deskcheck.misconceptions.child import supervised
from deskcheck.misconceptions.worlds import Worlds, explore
from deskcheck.puzzle import Mode, Program


def without_fork(command, environment, folder):
    """Start the child as on such a system."""
    python, option, code = command
    return supervised(
        [python, option, f"import os; vars(os).pop('fork', None); {code}"], environment, folder
    )


def test_there_are_no_worlds(tmp_path):
    file = tmp_path / "puzzle.py"
    file.write_text("a = [1]\nb = a\nb.append(2)\nprint(a)\n")
    for mode in Mode:
        worlds = explore(Program(file, mode), sys.executable, launch=without_fork)
        assert worlds == Worlds(None, {})

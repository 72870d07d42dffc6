"""A real Python prompt in a puzzle's namespace, for the learner to try things."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

from deskcheck.puzzle import Program
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.perturbations import NEUTRAL
from deskcheck.sandbox.surroundings import surroundings

# What a prompt needs beyond the environment of a run, to know its terminal.
_OF_THE_TERMINAL = ("TERM", "COLORTERM", "LINES", "COLUMNS", "NO_COLOR", "FORCE_COLOR")


def prompt(program: Program, interpreter: Interpreter, environ: dict[str, str]) -> None:
    """Run the program and go on at the prompt, on the terminal of this process.

    Ctrl-C belongs to the prompt until the learner leaves it; there is no time limit.
    """
    with surroundings(program, interpreter.executable, NEUTRAL) as here:
        environment = here.environment | {
            name: environ[name] for name in _OF_THE_TERMINAL if name in environ
        }
        command = [str(interpreter.executable), "-q", "-i", str(Path(here.program))]
        # A handler, unlike an ignored signal, is not inherited: Ctrl-C interrupts the prompt only.
        before = signal.signal(signal.SIGINT, lambda number, frame: None)
        try:
            subprocess.run(command, cwd=here.work, env=environment, check=False)
        finally:
            signal.signal(signal.SIGINT, before)

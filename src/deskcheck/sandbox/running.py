"""The truth: what a program really prints, and how it really ends."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path

import deskcheck.inside
from deskcheck.puzzle import Mode, Program
from deskcheck.sandbox import witness
from deskcheck.sandbox.closing import kept_until_done
from deskcheck.sandbox.interpreters import Interpreter
from deskcheck.sandbox.limits import Limits
from deskcheck.sandbox.outcomes import prompt_outcome, script_outcome
from deskcheck.sandbox.perturbations import NEUTRAL, Perturbation
from deskcheck.sandbox.prompt_channel import PromptChannel
from deskcheck.sandbox.supervising import Stop, supervise
from deskcheck.sandbox.surroundings import Surroundings, surroundings
from deskcheck.transcript import Outcome

_REPL = Path(deskcheck.inside.__file__).with_name("repl.py")
DEFAULT_LIMITS = Limits()


def run(
    program: Program,
    interpreter: Interpreter,
    limits: Limits = DEFAULT_LIMITS,
    *,
    perturbation: Perturbation = NEUTRAL,
    stop: threading.Event | Stop | None = None,
) -> Outcome:
    """Run a program in a child process and return its outcome; safe to call in any thread.

    Args:
        program: what to run. It runs as under plain ``python FILE``, or as typed at the prompt.
        interpreter: what to run it on.
        limits: when to end it.
        perturbation: the circumstances.
        stop: asked, or looked at, several times a second; when true, the run is killed.

    Raises:
        InterpreterError: the interpreter cannot be started.
        UsageError: the program's file cannot be read.
    """
    asked = stop.is_set if isinstance(stop, threading.Event) else stop
    runner = _run_at_prompt if program.mode is Mode.REPL else _run_script
    with kept_until_done(asked) as stopped:
        return runner(program, interpreter, limits, perturbation, stopped)


def _run_script(
    program: Program,
    interpreter: Interpreter,
    limits: Limits,
    perturbation: Perturbation,
    stop: Stop,
) -> Outcome:
    def command(here: Surroundings) -> list[str]:
        return [str(interpreter.executable), *perturbation.options, str(here.program)]

    def ask_witness() -> str | None:
        with surroundings(program, interpreter.executable, perturbation) as here:
            file = witness.install(here)
            root = str(here.root)
            supervise(command(here), here.environment, here.work, root, limits, stop)
            return witness.testimony(file)

    with surroundings(program, interpreter.executable, perturbation) as here:
        root = str(here.root)
        raw = supervise(command(here), here.environment, here.work, root, limits, stop)
    may_exit = raw.exit_code == 1 and witness.may_exit(program.modules())
    return script_outcome(raw, interpreter.implementation, may_exit, ask_witness)


def _run_at_prompt(
    program: Program,
    interpreter: Interpreter,
    limits: Limits,
    perturbation: Perturbation,
    stop: Stop,
) -> Outcome:
    with (
        closing(PromptChannel()) as channel,
        surroundings(program, interpreter.executable, perturbation) as here,
    ):
        command = [
            str(interpreter.executable),
            *perturbation.options,
            str(_REPL),
            str(here.program),
            str(channel.descriptor),
        ]
        root = str(here.root)
        raw = supervise(command, here.environment, here.work, root, limits, stop, channel)
    return prompt_outcome(raw, interpreter.implementation, channel.reports)

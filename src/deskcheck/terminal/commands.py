"""What the learner can ask for while predicting, and the keys of the bar below the feedback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from deskcheck.errors import UsageError

COMMANDS = {
    "hint": "show a hint (F2 does too, and keeps what you typed)",
    "choices": "choose among answers instead of typing one",
    "skip": "put this puzzle off; it comes again later",
    "reveal": "show the answer and the explanation",
    "edit": "write the prediction in your $EDITOR",
    "help": "show this list",
    "quit": "leave; every answer is kept",
}

BAR = {
    "enter": "next",
    "r": "retry",
    "e": "experiment",
    "1-4": "rate",
    "q": "quit",
}

BACK = {"q": "back to typing"}

EMPTY_AGAIN = "Predict no output? Enter again"


class Submit(NamedTuple):
    """The learner's prediction."""

    text: str


class Command(NamedTuple):
    """A command of `COMMANDS`, with the text typed so far where it is to be kept."""

    name: str
    kept: str = ""


class Leave(NamedTuple):
    """The learner goes; ``interrupted`` when it was by Ctrl-C."""

    interrupted: bool = False


Action = Submit | Command | Leave


def command_named(text: str, commands: Mapping[str, str] = COMMANDS) -> str:
    """Return the command that a unique prefix such as ``:h`` stands for; raises UsageError."""
    word = text.strip().removeprefix(":").strip().lower()
    found = [name for name in commands if name.startswith(word)] if word else []
    if word in commands:
        return word
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"':{word}' could be {' or '.join(f':{name}' for name in found)}")
    raise UsageError(f"There is no ':{word}'; see :help")


def prediction_text(text: str) -> str:
    """Return what was predicted.

    One leading blank only protects a colon from being a command. What the terminal sent and is no
    text stands there as ``\\udcff``.
    """
    lines = (line[1:] if line.startswith(" :") else line for line in text.split("\n"))
    return "\n".join(lines).encode("utf-8", "backslashreplace").decode("utf-8")


def single_keys(keys: dict[str, str]) -> dict[str, str]:
    """Return what each key does, a range such as ``1-4`` spelled out."""
    spelled = {}
    for key, does in keys.items():
        first, dash, last = key.partition("-")
        span = map(str, range(int(first), int(last) + 1)) if dash else (key,)
        spelled.update(dict.fromkeys(span, does))
    return spelled


def bar_text(keys: dict[str, str]) -> str:
    """Return the line that names the keys."""
    return " · ".join(
        f"{key.capitalize() if len(key) > 1 else key} {does}".rstrip() for key, does in keys.items()
    )

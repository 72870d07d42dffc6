"""Lines in, lines out: for pipes, dumb terminals and screen readers. Nothing is redrawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

from deskcheck.errors import UsageError
from deskcheck.terminal.commands import (
    COMMANDS,
    EMPTY_AGAIN,
    Action,
    Command,
    Leave,
    Submit,
    bar_text,
    command_named,
    prediction_text,
    single_keys,
)


class PlainReader:
    """Reads predictions and keys from a stream of lines."""

    def __init__(
        self,
        source: TextIO,
        talk: TextIO,
        *,
        commands: Mapping[str, str] = COMMANDS,
        clock: Callable[[], str] | None = None,
    ) -> None:
        self._source = source
        self._talk = talk
        self._commands = commands
        self._clock = clock

    def prediction(self, kept: str = "") -> Action:
        """Read lines up to an empty one or the end of the input."""
        lines = kept.splitlines()
        if self._clock is not None:
            self._say(f"[{self._clock().strip()}]")
        self._say("Your prediction; an empty line submits it, :help lists commands:")
        asked = False
        while True:
            try:
                line = self._source.readline()
            except KeyboardInterrupt:
                return Leave(interrupted=True)
            text = line.rstrip("\r\n")
            if text.startswith(":"):
                try:
                    return Command(command_named(text, self._commands), "\n".join(lines))
                except UsageError as error:
                    self._say(str(error))
            elif text:
                lines.append(prediction_text(text))
            elif lines:
                return Submit("\n".join(lines))
            elif not line:
                return Leave()
            elif asked:
                return Submit("")
            else:
                self._say(f"{EMPTY_AGAIN}.")
                asked = True

    def line(self) -> str | None:
        """Read a line; None when the input has ended or Ctrl-C was pressed."""
        try:
            line = self._source.readline()
        except KeyboardInterrupt:
            return None
        return line.rstrip("\r\n") if line else None

    def key(self, keys: dict[str, str]) -> str:
        """Read a line that starts with one of the keys; an empty one is Enter."""
        self._say(f"[{bar_text(keys)}]")
        while True:
            try:
                line = self._source.readline()
            except KeyboardInterrupt:
                return "q"
            if not line:
                return "q"
            word = line.strip().lower()
            if not word:
                return "enter"
            if word[0] in single_keys(keys):
                return word[0]
            self._say(f"Type one of: {bar_text(keys)}")

    def _say(self, text: str) -> None:
        print(text, file=self._talk, flush=True)

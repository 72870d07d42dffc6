"""The editor for predictions and the bar of single keys, on prompt_toolkit.

Enter makes a new line and, on an empty last line, submits: pastes and corrections work.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer, ValidationState
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition, vi_navigation_mode
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import FormattedTextControl, Layout, Window
from prompt_toolkit.output import ColorDepth, Output
from prompt_toolkit.validation import ValidationError

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
from deskcheck.terminal.external_editor import edited
from deskcheck.terminal.folding import fold

_PLACEHOLDERS = (
    "type what it prints · blank line submits · :help",
    "blank line submits · :help",
    ":help",
)
_TICK = 0.5  # seconds between two looks at the clock
_GUTTER = 5  # cells of " 1 │ "


class EditorReader:
    """Reads predictions and keys from the terminal; both ends can be passed in for tests."""

    def __init__(
        self,
        *,
        colour: bool = True,
        vi: bool = False,
        source: Input | None = None,
        screen: Output | None = None,
        commands: Mapping[str, str] = COMMANDS,
        clock: Callable[[], str] | None = None,
    ) -> None:
        """Prepare the editor; ``clock`` makes the text of a line below it that is kept fresh."""
        self._source = source
        self._screen = screen
        self._depth = ColorDepth.DEPTH_4_BIT if colour else ColorDepth.DEPTH_1_BIT
        self._session: PromptSession[Action] = PromptSession(
            multiline=True,
            key_bindings=_editor_keys(commands),
            prompt_continuation=_continuation,
            editing_mode=EditingMode.VI if vi else EditingMode.EMACS,
            color_depth=self._depth,
            input=source,
            output=screen,
            enable_suspend=True,
            bottom_toolbar=clock,
            refresh_interval=_TICK if clock else 0,
        )
        self._clock = clock

    def prediction(self, kept: str = "") -> Action:
        """Let the learner edit a prediction, starting from what was kept."""
        complaint = ""
        while True:
            result = self._session.prompt(
                [("class:gutter", " 1 │ ")],
                default=kept,
                placeholder=FormattedText([("ansibrightblack", self._placeholder())]),
                pre_run=partial(self._complain, complaint),
            )
            if not (isinstance(result, Command) and result.name == "edit"):
                break
            kept, complaint = self._edited(result.kept)
        # A handler that ends the prompt hands over an action; an empty one cannot come back.
        return result if isinstance(result, (Submit, Command, Leave)) else Submit(str(result))

    def _complain(self, message: str) -> None:
        if message:
            _complain(self._session.default_buffer, message)

    def _edited(self, kept: str) -> tuple[str, str]:
        """Return the text as the learner's own editor leaves it, and what went wrong."""
        try:
            return edited(kept, os.environ), ""
        except UsageError as error:
            return kept, str(error)

    def line(self) -> str | None:
        """Read a line; None on Ctrl-C and on Ctrl-D."""
        session: PromptSession[str] = PromptSession(
            color_depth=self._depth,
            enable_suspend=True,
            input=self._source,
            output=self._screen,
            bottom_toolbar=self._clock,
            refresh_interval=_TICK if self._clock else 0,
        )
        try:
            return session.prompt("> ")
        except (KeyboardInterrupt, EOFError):
            return None

    def _placeholder(self) -> str:
        room = self._session.output.get_size().columns - _GUTTER
        return next((text for text in _PLACEHOLDERS if len(text) < room), "")

    def key(self, keys: dict[str, str]) -> str:
        """Wait for one of the keys; Ctrl-C and Ctrl-D are the last one, which leaves."""
        bindings = KeyBindings()
        single = single_keys(keys)
        leave = list(single)[-1]
        for name, result in [*((key, key) for key in single), ("c-c", leave), ("c-d", leave)]:
            bindings.add(name)(_ends_with(result))
        bindings.add("c-z")(lambda event: event.app.suspend_to_background())
        bar = Window(
            FormattedTextControl(lambda: fold(bar_text(keys))),
            dont_extend_height=True,
            wrap_lines=True,
            always_hide_cursor=True,
        )
        application: Application[str] = Application(
            Layout(bar),
            key_bindings=bindings,
            erase_when_done=True,
            color_depth=self._depth,
            input=self._source,
            output=self._screen,
        )
        _forget_typed_ahead(application.input)
        return application.run()


def _ends_with(result: str):  # type: ignore[no-untyped-def]  # prompt_toolkit's handler type
    def handler(event: KeyPressEvent) -> None:
        event.app.exit(result=result)

    return handler


def _forget_typed_ahead(source: Input) -> None:
    """Drop keys that were typed before the feedback was on the screen."""
    clear_typeahead(source)
    if sys.platform != "win32":
        import termios

        # With a pipe in place of a terminal, as in tests, there is nothing to flush.
        with suppress(termios.error, OSError, NotImplementedError):
            termios.tcflush(source.fileno(), termios.TCIFLUSH)


def _continuation(width: int, line_number: int, wrap_count: int) -> FormattedText:
    number = "" if wrap_count else str(line_number + 1)
    return FormattedText([("class:gutter", f"{number:>2} │ ")])


def _complain(buffer: Buffer, message: str) -> None:
    """Show a sentence below the editor; the next change of the text removes it."""
    buffer.validation_error = ValidationError(message=message)
    buffer.validation_state = ValidationState.INVALID


def _submit(event: KeyPressEvent, text: str) -> None:
    event.app.exit(result=Submit(prediction_text(text)))


def _editor_keys(commands: Mapping[str, str]) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter", filter=~vi_navigation_mode)
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        document = buffer.document
        if document.current_line.startswith(":"):
            _command(event, buffer, commands)
        elif not buffer.text:
            if _asked_for_empty(buffer):
                _submit(event, "")
            else:
                _complain(buffer, EMPTY_AGAIN)
        elif document.is_cursor_at_the_end and not document.current_line:
            _submit(event, buffer.text.rstrip("\n"))
        else:
            buffer.newline(copy_margin=False)

    @keys.add("enter", filter=vi_navigation_mode)
    @keys.add("escape", "enter")
    @keys.add("c-d")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.document.current_line.startswith(":"):
            _command(event, buffer, commands)
        elif buffer.text:
            _submit(event, buffer.text.rstrip("\n"))
        elif event.key_sequence[-1].key == "c-d":
            event.app.exit(result=Leave())
        elif _asked_for_empty(buffer):
            _submit(event, "")
        else:
            _complain(buffer, EMPTY_AGAIN)

    @keys.add("c-c")
    def _(event: KeyPressEvent) -> None:
        if event.current_buffer.text:
            event.current_buffer.reset()
        else:
            event.app.exit(result=Leave(interrupted=True))

    @keys.add("tab")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\t")

    @keys.add("f2", filter=Condition(lambda: "hint" in commands))
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Command("hint", event.current_buffer.text))

    return keys


def _asked_for_empty(buffer: Buffer) -> bool:
    error = buffer.validation_error
    return error is not None and error.message == EMPTY_AGAIN


def _command(event: KeyPressEvent, buffer: Buffer, commands: Mapping[str, str]) -> None:
    """Carry out the line that the cursor is on; what else was typed is kept."""
    row = buffer.document.cursor_position_row
    lines = list(buffer.document.lines)
    try:
        name = command_named(lines.pop(row), commands)
    except UsageError as error:
        _complain(buffer, str(error))
        return
    if lines and row == len(lines):
        lines.append("")  # the next line, for what comes now
    event.app.exit(result=Command(name, "\n".join(lines)))

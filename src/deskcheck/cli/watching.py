"""Doing something again whenever a file is saved, or somebody asks for it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from deskcheck.cli.context import Context

_LOOK_EVERY_MS = 1000
_KEYS = "watching · r check again · q quit"


def watch(files: Callable[[], Sequence[Path]], act: Callable[[], object], context: Context) -> int:
    """Act now, and again after each change, until ``q`` or Ctrl-C; returns the exit code 0.

    Without a terminal there are no keys.

    Args:
        files: which files to watch.
        act: what to do.
        context: where the keys come from.
    """
    again = False
    while True:
        before = _content(files())
        if context.is_terminal():
            print("\x1b[H\x1b[2J\x1b[3J", end="", file=context.stdout)
        act()
        # What was saved meanwhile is looked at once; a program may record something else each time.
        seen = _content(files())
        again = not again and seen != before
        if not again and asyncio.run(_next(files, seen, context)) == "q":
            return 0


async def _next(files: Callable[[], Sequence[Path]], seen: str, context: Context) -> str:
    """Wait for a change or for a key; returns ``r`` or ``q``."""
    changed = asyncio.create_task(_changed(files, seen))
    if not context.is_terminal():
        await changed
        return "r"
    pressed = asyncio.create_task(_pressed())
    done, rest = await asyncio.wait({changed, pressed}, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    return pressed.result() if pressed in done else "r"


async def _changed(files: Callable[[], Sequence[Path]], seen: str) -> None:
    """Wait until the files are not as they were seen.

    Also looked at now and then without being told: some file systems tell nothing.
    """
    from watchfiles import awatch

    folders = sorted({file.parent for file in files()})
    async for _ in awatch(*folders, yield_on_timeout=True, rust_timeout=_LOOK_EVERY_MS):
        if _content(files()) != seen:
            return


async def _pressed() -> str:
    from prompt_toolkit.application import Application
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.layout import Layout, Window
    from prompt_toolkit.layout.controls import FormattedTextControl

    bindings = KeyBindings()

    def leave_with(result: str) -> Callable[[KeyPressEvent], None]:
        return lambda event: event.app.exit(result=result)

    for key, result in (("r", "r"), ("q", "q"), ("c-c", "q"), ("c-d", "q")):
        bindings.add(key)(leave_with(result))
    bar = Window(FormattedTextControl(_KEYS), height=1, always_hide_cursor=True)
    application: Application[str] = Application(
        Layout(bar), key_bindings=bindings, erase_when_done=True
    )
    return await application.run_async()


def _content(files: Sequence[Path]) -> str:
    content = hashlib.sha256()
    for file in files:
        content.update(str(file).encode() + b"\0")
        if file.is_file():
            content.update(file.read_bytes())
    return content.hexdigest()

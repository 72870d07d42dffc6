"""``deskcheck export``: puzzles for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from deskcheck.cli.context import Context
from deskcheck.errors import UsageError
from deskcheck.replacing import replace_file
from deskcheck.transcript import Implementation


def anki(arguments: Namespace, context: Context) -> int:
    """Write an Anki deck, which Anki takes through File, Import."""
    from deskcheck.corpus.anki import deck_lines

    puzzles = context.library(arguments).select(arguments.targets)
    implementation = Implementation(
        sys.implementation.name, ".".join(map(str, sys.version_info[:3]))
    )
    lines = [f"{line}\n" for line in deck_lines(puzzles, implementation)]
    if arguments.output == "-":
        context.stdout.writelines(lines)
        return 0
    try:
        replace_file(Path(arguments.output), "".join(lines))
    except OSError as error:
        raise UsageError(
            f"{arguments.output} cannot be written: {error.strerror}.\nName another file."
        ) from None
    count = sum(not line.startswith("#") for line in lines)
    cards = "1 card" if count == 1 else f"{count} cards"
    context.say(f"{cards} in {arguments.output}; in Anki: File, Import.")
    return 0

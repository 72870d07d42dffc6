"""Shell completions: the script that a shell loads, and the answers to what it asks then."""

from __future__ import annotations

import argparse
from argparse import Namespace

from deskcheck.cli.context import Context


def completions(arguments: Namespace, context: Context) -> int:
    """Print the script; ``eval`` it in the shell's start-up file."""
    from argcomplete.shell_integration import shellcode

    print(shellcode(["deskcheck"], shell=arguments.shell), file=context.stdout)
    return 0


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer the shell's question, then leave."""
    import argcomplete

    argcomplete.autocomplete(parser)


def puzzle_ids(prefix: str, **_: object) -> list[str]:
    """Return the topics and ids that start with a prefix; argcomplete calls this."""
    import os

    from deskcheck.corpus.known_packs import known_packs
    from deskcheck.corpus.library import Library
    from deskcheck.folders import cache_folder, data_folder

    library = Library(known_packs(data_folder(os.environ), cache_folder(os.environ)).packs)
    names = [*library.topics, *(puzzle.id for puzzle in library.in_service)]
    return [name for name in names if name.startswith(prefix)]

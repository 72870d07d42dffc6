"""What may have been meant by a word that names nothing."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from deskcheck.errors import BrokenPuzzle, UsageError
from deskcheck.transcript import visible

if TYPE_CHECKING:
    from deskcheck.corpus.library import Library


def unknown_topic(word: str, topics: Sequence[str]) -> UsageError:
    """Return the error for a word that is no topic."""
    close = _nearest(word, topics)
    hint = f"Did you mean {close}?\n" if close else ""
    return UsageError(f"There is no topic '{visible(word)}'.\n{hint}Topics: {', '.join(topics)}")


def unknown_command(
    words: Sequence[str], commands: Iterable[str], environ: Mapping[str, str]
) -> str:
    """Return what to say of a command line whose first word is no command."""
    from deskcheck.corpus.known_packs import known_packs
    from deskcheck.corpus.library import Library
    from deskcheck.folders import cache_folder, data_folder

    library = Library(known_packs(data_folder(environ), cache_folder(environ)).packs)
    word = words[0]
    if _can_be_played(word, library):
        hint = f"To play it: deskcheck play {shlex.join(words)}"
    elif close := _nearest(word, commands):
        hint = f"Did you mean 'deskcheck {close}'?"
    elif close := _nearest(word, library.topics):
        hint = f"Did you mean 'deskcheck play {close}'?"
    else:
        hint = "'deskcheck --help' lists the commands."
    return f"There is no command '{visible(word)}'.\n{visible(hint)}"


def _can_be_played(word: str, library: Library) -> bool:
    """Whether a word names puzzles or a program; any other file is no program."""
    try:
        chosen = library.select([word])
    except BrokenPuzzle:
        return True
    except UsageError:
        return False
    return all(puzzle.markdown is not None or word.endswith(".py") for puzzle in chosen)


def _nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most alike; nothing where none is."""
    import difflib

    return next(iter(difflib.get_close_matches(word, known, n=1)), "")

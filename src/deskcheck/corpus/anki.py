"""Puzzles as an Anki deck: a text file that Anki imports by itself.

Tab-separated text rather than a package made by genanki: it needs nothing installed, can be read
and compared, and its header lines name deck, note type and a column of identities, so that a second
import updates the notes and keeps their schedule.
https://docs.ankiweb.net/importing/text-files.html#file-headers
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from deskcheck.corpus.library import page_of, sources_of
from deskcheck.puzzle import Mode, Page, Puzzle
from deskcheck.transcript import Implementation, visible

_HEADERS = (
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#deck:deskcheck",
    "#guid column:1",
    "#tags column:4",
)
_CODE_BLOCK = re.compile(r"<pre>.*?</pre>", re.S)


def deck_lines(puzzles: Iterable[Puzzle], implementation: Implementation) -> Iterator[str]:
    """Yield the lines of the deck, without line ends; raises BrokenPuzzle.

    The output on the back is the one recorded for an implementation; a puzzle that has none for
    it is left out.
    """
    yield from _HEADERS
    for puzzle in puzzles:
        page = page_of(puzzle)
        recorded = page.recorded(implementation)
        if recorded is not None:
            tags = [f"deskcheck::{puzzle.topic}", f"level::{puzzle.about.difficulty}"]
            fields = (
                f"deskcheck:{puzzle.id}",
                _front(puzzle),
                _back(recorded.text, page),
                " ".join([*tags, *(tag.replace(" ", "-") for tag in puzzle.about.tags)]),
            )
            yield "\t".join(map(_one_line, fields))


def _front(puzzle: Puzzle) -> str:
    prompt = " at the &gt;&gt;&gt; prompt" if puzzle.about.mode is Mode.REPL else ""
    parts = [f"<p>{escape(visible(puzzle.about.title))}: what does it print{prompt}?</p>"]
    sources = sources_of(puzzle)
    for name, source in sources:
        if len(sources) > 1:
            parts.append(f"<p><b>{escape(name)}</b></p>")
        parts.append(_code(source))
    return "".join(parts)


def _back(output: str, page: Page) -> str:
    return "".join(
        (
            _code(output or "(nothing)"),
            _html(page.explanation),
            _html(f"**Remember:** {page.takeaway}"),
            _html(page.see_also),
        )
    )


def _code(text: str) -> str:
    return f"<pre>{escape(visible(text).rstrip())}</pre>"


def _html(markdown: str) -> str:
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark", {"html": False}).render(visible(markdown)))


def _one_line(text: str) -> str:
    """Fold a field into one line: breaks count in code only."""
    text = text.replace("\t", "&#9;")
    blocks = _CODE_BLOCK.sub(
        lambda block: (
            '<pre style="text-align: left">' + block[0].removeprefix("<pre>").replace("\n", "<br>")
        ),
        text,
    )
    return " ".join(blocks.split("\n")).strip()

"""The page is complete, its links are well formed, and its hints do not give the answer away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from deskcheck.checks.claims import form_problems
from deskcheck.corpus.library import sources_of
from deskcheck.corpus.packs import read_text
from deskcheck.errors import BrokenPuzzle, Problem
from deskcheck.grading import normal_lines
from deskcheck.puzzle import FrontMatter, Page, Puzzle

PLACEHOLDER = "TODO"  # in what 'deskcheck new' writes
_SHORT = 4  # characters; shorter lines of output are in every hint by accident
_ORDINARY = {"True", "False", "None"}
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*(?:\([^)\s]*\)[^)\s]*)*)([^)]*)\)")
_PYCON = re.compile(r"`{3,}\s*pycon\b\s*(.*)")


def about_problems(
    about: FrontMatter, markdown: Path, beliefs: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the front matter beyond its form."""
    for name in about.misconceptions:
        if name not in beliefs:
            import difflib

            close = difflib.get_close_matches(name, beliefs, n=2, cutoff=0.5)
            hint = f"did you mean {' or '.join(close)}? " if close else ""
            yield Problem(
                markdown,
                _line_with(markdown, name),
                "unknown-misconception",
                f"there is no misconception '{name}'",
                f"{hint}'deskcheck misconceptions' lists all",
            )
    if about.renamed_to is not None:
        topic, slug = about.renamed_to.split("/")
        if not (markdown.parent.parent / topic / f"{slug}.md").is_file():
            line = _line_with(markdown, "renamed_to")
            message = f"there is no puzzle '{about.renamed_to}'"
            yield Problem(markdown, line, "renamed-to", message, "name the id it has now")


def page_problems(puzzle: Puzzle, page: Page) -> Iterator[Problem]:
    """Yield what is wrong with the page, beyond what reading it has found."""
    assert puzzle.markdown is not None
    file = puzzle.markdown
    text = read_text(file)
    yield from _incomplete(puzzle, page, text)
    yield from _given_away(puzzle, page, text)
    yield from _broken_links(file, text)
    yield from _unexplained_differences(file, page)
    yield from form_problems(page, file)


def _incomplete(puzzle: Puzzle, page: Page, text: str) -> Iterator[Problem]:
    assert puzzle.markdown is not None
    file = puzzle.markdown
    if not page.hints:
        line = _line_of(text, "## Hints")
        cure = "write at least one as a list item ('- '): a question that leads to the point"
        yield Problem(file, line, "hints", "there is no hint", cure)
    if PLACEHOLDER in text:
        line = _line_of(text, PLACEHOLDER)
        message = f"'{PLACEHOLDER}' is still in the page"
        yield Problem(file, line, "unfinished", message, "write what belongs there")
    for number, line_text in enumerate(text.splitlines(), 1):
        fence = _PYCON.fullmatch(line_text.rstrip())
        if fence and fence[1] not in ("", "fresh"):
            message = f"'{line_text.strip()}' is no fence of examples"
            yield Problem(file, number, "pycon-fence", message, "write ```pycon or ```pycon fresh")


def _given_away(puzzle: Puzzle, page: Page, text: str) -> Iterator[Problem]:
    """Yield a problem for each hint that holds a line of the output.

    Lines that stand in the program as they are give nothing away.
    """
    assert puzzle.markdown is not None
    program = "\n".join(source for _, source in sources_of(puzzle))
    lines = {line.strip() for output in page.outputs for line in normal_lines(output.text)}
    telling = [
        line
        for line in sorted(lines, key=len, reverse=True)
        if len(line) >= _SHORT and line not in _ORDINARY and line not in program
    ]
    for hint in page.hints:
        for line in telling:
            if re.search(rf"(?<!\w){re.escape(line)}(?!\w)", hint):
                yield Problem(
                    puzzle.markdown,
                    _line_of(text, hint.split("`")[0][:30] or line),
                    "hint-tells",
                    f"a hint holds a line of the output: {line}",
                    "ask a question instead, or point to the line of the program that matters",
                )
                break


def _broken_links(file: Path, text: str) -> Iterator[Problem]:
    for number, line in enumerate(_outside_fences(text), 1):
        for link in _LINK.finditer(re.sub(r"`[^`]*`", "", line)):
            label, target, rest = link.groups()
            parts = urlsplit(target)
            host = parts.netloc and "." in parts.netloc
            if label.strip() and not rest and parts.scheme in ("https", "http") and host:
                continue
            yield Problem(
                file,
                number,
                "link",
                f"'{link[0]}' is not a well formed link",
                "write [What is there](https://docs.python.org/3/...), without blanks",
            )


def _unexplained_differences(file: Path, page: Page) -> Iterator[Problem]:
    """Yield a problem for each conditional output whose version the explanation never names."""
    said = f"{page.explanation}\n{page.takeaway}".lower()
    for output in page.outputs:
        names = re.findall(r"pypy|cpython|\d+\.\d+", output.condition)
        if names and not any(name in said for name in names):
            yield Problem(
                file,
                output.line,
                "unexplained-difference",
                f"the explanation does not say why the output differs on '{output.condition}'",
                f"say what is different there, and name it: {' or '.join(names)}",
            )


def _outside_fences(text: str) -> Iterator[str]:
    """Yield each line, those inside fences as empty ones."""
    fence = ""
    for line in text.splitlines():
        opened = re.match(r"(`{3,}|~{3,})", line)
        if fence:
            fence = "" if line.rstrip() == fence else fence
            yield ""
        elif opened:
            fence = opened[1]
            yield ""
        else:
            yield line


def _line_with(file: Path, word: str) -> int:
    try:
        return _line_of(read_text(file), word)
    except BrokenPuzzle:
        return 0


def _line_of(text: str, word: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if word in line), 0)

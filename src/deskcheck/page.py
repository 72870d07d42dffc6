"""The page of a puzzle's Markdown file: known sections, with fences that are run or compared.

Reading is pure: text in, a value or `BrokenPuzzle` with every problem that was found out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from deskcheck.errors import Report
from deskcheck.puzzle import FENCE, FORMAT_HELP, Claim, ForeseenAnswer, Page, RecordedOutput


class _Section(NamedTuple):
    title: str
    line: int
    body: tuple[tuple[int, str], ...]

    def text(self) -> str:
        return "\n".join(line for _, line in self.body).strip()


class _Block(NamedTuple):
    info: str
    line: int
    text: str


REQUIRED_SECTIONS = ("Hints", "Output", "Explanation", "Takeaway")
_SECTIONS = (*REQUIRED_SECTIONS, "If you predicted", "See also")


def parse_page(text: str, file: Path) -> Page:
    """Read the sections of a puzzle's Markdown; raises BrokenPuzzle with every problem."""
    report = Report(file)
    sections = list(_sections(text))
    for section in sections:
        if section.title not in _SECTIONS:
            report.add(
                section.line,
                "unknown-section",
                f"there is no section '{section.title}'",
                f"use one of: {', '.join(_SECTIONS)}",
            )
    titles = [section.title for section in sections]
    for title in REQUIRED_SECTIONS:
        if title not in titles:
            report.add(
                0,
                "missing-section",
                f"the section '## {title}' is missing",
                f"add it; {FORMAT_HELP}",
            )
    for title in set(_SECTIONS) - {"If you predicted"}:
        if titles.count(title) > 1:
            second = [section for section in sections if section.title == title][1]
            report.add(
                second.line, "repeated-section", f"a second '## {title}'", "join the two sections"
            )
    by_title = {section.title: section for section in reversed(sections)}
    empty = _Section("", 0, ())
    outputs = tuple(_outputs(by_title.get("Output", empty), report))
    foreseen = tuple(_foreseen(sections, report))
    for title in ("Explanation", "Takeaway"):
        if title in by_title and not by_title[title].text():
            line = by_title[title].line
            report.add(line, "empty-section", f"'## {title}' says nothing", "write it")
    report.finish()
    explanation = by_title["Explanation"]
    claims = tuple(
        Claim(block.text, block.info.split()[1:] == ["fresh"], block.line)
        for block in _blocks(explanation)
        if block.info.split()[:1] == ["pycon"]
    )
    return Page(
        hints=tuple(_list_items(by_title["Hints"])),
        outputs=outputs,
        explanation=explanation.text(),
        claims=claims,
        takeaway=by_title["Takeaway"].text(),
        foreseen=foreseen,
        see_also=by_title.get("See also", empty).text(),
    )


def _sections(text: str) -> Iterator[_Section]:
    """Split at level-two headings outside fences and outside the front matter."""
    title, start = "", 0
    body: list[tuple[int, str]] = []
    fence = ""
    front = 0
    for number, line in enumerate(text.splitlines(), 1):
        if front < 2:
            front += line.rstrip() == FENCE
            continue
        opened = re.match(r"(`{3,}|~{3,})", line)
        if fence:
            fence = "" if line.rstrip() == fence else fence
        elif opened:
            fence = opened[1]
        elif line.startswith("## "):
            if start:
                yield _Section(title, start, tuple(body))
            title, start, body = line[3:].strip(), number, []
            continue
        body.append((number, line))
    if start:
        yield _Section(title, start, tuple(body))


def _blocks(section: _Section) -> Iterator[_Block]:
    """Yield the fenced blocks of a section; ``line`` is that of the opening fence."""
    fence, info, start = "", "", 0
    inside: list[str] = []
    for number, line in section.body:
        opened = re.match(r"(`{3,}|~{3,})\s*(.*)", line)
        if not fence and opened:
            fence, info, start, inside = opened[1], opened[2].strip(), number, []
        elif fence and line.rstrip() == fence:
            yield _Block(info, start, "".join(f"{line}\n" for line in inside))
            fence = ""
        elif fence:
            inside.append(line)


_CONDITION = re.compile(r"(python[<>=!~][<>=!~.,\d*]*|cpython|pypy)")


def _outputs(section: _Section, report: Report) -> Iterator[RecordedOutput]:
    blocks = list(_blocks(section))
    seen: set[str] = set()
    for block in blocks:
        kind, _, condition = block.info.partition(" ")
        if kind != "output" or not all(map(_CONDITION.fullmatch, condition.split())):
            report.add(
                block.line,
                "output-fence",
                f"'```{block.info}' is no output fence",
                "write ```output, ```output python>=3.13 or ```output pypy",
            )
        elif condition in seen:
            report.add(block.line, "output-fence", f"a second '```{block.info}'", "remove one")
        else:
            yield RecordedOutput(condition, block.text, block.line)
        seen.add(condition)


def _foreseen(sections: list[_Section], report: Report) -> Iterator[ForeseenAnswer]:
    for section in sections:
        if section.title != "If you predicted":
            continue
        blocks = list(_blocks(section))
        if len(blocks) != 1 or blocks[0].info != "output":
            report.add(
                section.line,
                "if-you-predicted",
                "the section needs exactly one ```output fence",
                "give the wrong answer in one fence, then say what it shows",
            )
            continue
        end = blocks[0].line + blocks[0].text.count("\n") + 1
        comment = "\n".join(line for number, line in section.body if number > end).strip()
        if not comment:
            report.add(
                section.line,
                "if-you-predicted",
                "nothing is said about the answer",
                "say below the fence what this answer shows",
            )
        yield ForeseenAnswer(blocks[0].text, comment, section.line)


def _list_items(section: _Section) -> Iterator[str]:
    """Yield the items of a bullet list; indented lines continue an item."""
    item: list[str] = []
    for _, line in section.body:
        if line.startswith(("- ", "* ")):
            if item:
                yield " ".join(item)
            item = [line[2:].strip()]
        elif line.strip() and item:
            item.append(line.strip())
    if item:
        yield " ".join(item)

"""``deskcheck list`` and ``deskcheck show``."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence

from deskcheck.cli.context import Context
from deskcheck.cli.suggestions import unknown_topic
from deskcheck.corpus.library import page_of, sources_of
from deskcheck.puzzle import EASIEST, HARDEST, Page, Puzzle
from deskcheck.transcript import visible


def list_puzzles(arguments: Namespace, context: Context) -> int:
    """Print ids and titles, or everything about each as JSON."""
    library = context.library(arguments)
    topic = arguments.topic
    if topic and topic not in library.topics:
        raise unknown_topic(topic, library.topics)
    puzzles = [puzzle for puzzle in library.puzzles if topic in (None, puzzle.topic)]
    if arguments.json:
        context.data({"puzzles": [_entry(puzzle) for puzzle in puzzles]})
        return 0
    shown = [puzzle for puzzle in puzzles if puzzle.about.in_service]
    if arguments.table:
        print(*_table(shown), sep="\n", file=context.stdout)
        return 0
    width = max((len(puzzle.id) for puzzle in shown), default=0)
    for puzzle in shown:
        about = puzzle.about
        print(
            f"{puzzle.id:<{width}}  {about.difficulty}  {visible(about.title)}", file=context.stdout
        )
    return 0


def _table(puzzles: Sequence[Puzzle]) -> Iterator[str]:
    """Yield the lines of a Markdown table of topics by level and by path, with the sums."""
    paths = sorted({path for puzzle in puzzles for path in puzzle.about.paths or ()})
    levels = range(EASIEST, HARDEST + 1)
    counts: dict[str, Counter[object]] = {}
    for puzzle in puzzles:
        of_puzzle = (puzzle.about.difficulty, "all", *(puzzle.about.paths or ()))
        for row in (puzzle.topic, "all"):
            counts.setdefault(row, Counter()).update(of_puzzle)
    columns = (*levels, "all", *paths)
    topics = sorted(counts.keys() - {"all"})
    rows = [["topic", *map(str, columns)]]
    for name in (*topics, "all") if topics else ():
        rows.append([name, *(str(counts[name][column] or "") for column in columns)])
    widths = [max(2, *map(len, cells)) for cells in zip(*rows, strict=True)]
    rows.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *map(str.rjust, others, widths[1:])]
        yield f"| {' | '.join(cells)} |"


def _entry(puzzle: Puzzle) -> dict[str, object]:
    about = puzzle.about
    return {
        "id": puzzle.id,
        "title": about.title,
        "topic": puzzle.topic,
        "difficulty": about.difficulty,
        "tags": about.tags,
        "paths": dict(about.paths or {}),
        "misconceptions": about.misconceptions,
        "retired": about.retired,
    }


def show(arguments: Namespace, context: Context) -> int:
    """Print the program, and with ``--explain`` the page too."""
    puzzle = context.library(arguments).find(arguments.target)
    if puzzle.about.retired is not None:
        context.say(f"{puzzle.id} was retired: {puzzle.about.retired}")
        return 0
    parts = []
    for name, source in sources_of(puzzle):
        heading = f"# {name}\n" if len(puzzle.program.modules()) > 1 else ""
        parts.append(heading + visible(source))
    print("\n".join(parts), end="", file=context.stdout)
    if arguments.explain:
        print(visible(_page_text(puzzle, page_of(puzzle))), file=context.stdout)
    return 0


def _page_text(puzzle: Puzzle, page: Page) -> str:
    """Return the page as Markdown, in reading order."""
    about = puzzle.about
    parts = [f"\n# {about.title}\n", f"{puzzle.id} · level {about.difficulty} of 5"]
    if page.hints:
        parts += ["\n## Hints\n", *(f"- {hint}" for hint in page.hints)]
    for output in page.outputs:
        condition = f" {output.condition}" if output.condition else ""
        parts += ["\n## Output\n", f"```output{condition}\n{output.text}```"]
    for title, text in (
        ("Explanation", page.explanation),
        ("Takeaway", page.takeaway),
        ("See also", page.see_also),
    ):
        if text:
            parts += [f"\n## {title}\n", text]
    return "\n".join(parts)

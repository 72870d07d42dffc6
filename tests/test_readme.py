"""The README's table of topics; ``python -m tests.test_readme`` writes it.

It holds what maintainers decide, so that a new puzzle leaves it alone: the topics, and which paths
lead through them.
"""

import re
from collections import Counter
from pathlib import Path

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import built_in_pack

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"(?<=<!-- topics -->\n).*?(?=<!-- end of topics -->)", re.DOTALL)


def table() -> str:
    """Return the table as Markdown: a topic in each row, the busiest path first."""
    library = Library([built_in_pack()])
    lines = ["| Topic | Paths |", "|---|---|"]
    for topic in library.topics:
        about = [puzzle.about for puzzle in library.in_service if puzzle.topic == topic]
        counts = Counter(path for front in about for path in front.paths or ())
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        paths = ", ".join(f"{path} {count}" for path, count in ranked)
        lines.append(f"| [{topic}](puzzles/{topic}) | {paths} |")
    return "\n".join(lines) + "\n"


def test_the_table_of_topics_is_up_to_date():
    (written,) = BLOCK.findall(README.read_text(encoding="utf-8"))
    assert written == table(), "run 'python -m tests.test_readme'"


if __name__ == "__main__":
    README.write_text(BLOCK.sub(table(), README.read_text(encoding="utf-8")), encoding="utf-8")

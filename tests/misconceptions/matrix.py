"""The matrix: what the beliefs make of each other's example programs.

``python -m tests.misconceptions.matrix`` writes it to ``matrix.txt``, so that a change shows in
review: one that was meant for one belief and reaches others, too. A row is a program, by the
belief whose example it is and a digest of its text, with the beliefs that change it; each with the
first line of output that differs from the truth, and a digest of the whole output. Every output
is made twice, with different memory layouts; where the two differ, they count for nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from itertools import takewhile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from belief_examples import examples
from example_runs import Runner, in_parallel

from deskcheck.misconceptions.catalogue import beliefs
from deskcheck.misconceptions.child import SHIFTED, Key
from deskcheck.misconceptions.worlds import World

COMMAND = "python -m tests.misconceptions.matrix"
FILE = Path(__file__).with_name("matrix.txt")
_HEADER = f"# Written by: {COMMAND}\n# PROGRAM, and below it BELIEF: LINE wrong | true [DIGEST]\n"
_WIDTH = 40  # of a line of output
_PATIENT_SECONDS = 2.0
_NO_ANSWER = "no answer"

Row = tuple[str, ...]  # a line for each belief that changes the program


def programs() -> dict[str, str]:
    """Return the example programs by their labels."""
    labels: dict[str, str] = {}
    for belief, table in examples().items():
        for kind, sources in (("changed", table.changes), ("left alone", table.leaves)):
            for source in sources:
                labels.setdefault(source, f"{belief}, {kind} {_digest(source)}")
    return {label: source for source, label in labels.items()}


def compute(
    chosen: Mapping[str, str], recorded: Mapping[str, Row], python: str = sys.executable
) -> dict[str, Row]:
    """Run programs in all worlds that could matter, and return their rows.

    A busy machine may have kept a world from answering, so what is not as recorded is computed
    once more, with patience.
    """

    def row(runners: _Runners, label: str) -> Row:
        found = _row(runners, chosen[label])
        doubtful = label in recorded or any(_NO_ANSWER in line for line in found)
        if doubtful and found != recorded.get(label):
            found = _row(runners, chosen[label], _PATIENT_SECONDS)
        return found

    # What imports nothing comes first: what a process has imported makes all its forks slower.
    labels = sorted(chosen, key=lambda label: "import" in chosen[label])
    rows = in_parallel(row, labels, lambda: _Runners(python))
    return dict(zip(labels, rows, strict=True))


def read(text: str) -> dict[str, Row]:
    """Return the rows of a recorded matrix."""
    rows: dict[str, Row] = {}
    label = ""
    for line in text.splitlines():
        if line.startswith("  "):
            rows[label] += (line.strip(),)
        elif line and not line.startswith("#"):
            label = line
            rows[label] = ()
    return rows


def written(rows: Mapping[str, Row], labels: Iterable[str]) -> str:
    """Return the text of a matrix."""
    blocks = ("".join([f"{label}\n", *(f"  {line}\n" for line in rows[label])]) for label in labels)
    return _HEADER + "".join(blocks)


class _Runners(ExitStack):
    """Two processes with different memory layouts."""

    def __init__(self, python: str) -> None:
        super().__init__()
        self.one = self.enter_context(Runner(python))
        self.other = self.enter_context(Runner(python, SHIFTED))


def _row(runners: _Runners, source: str, seconds: float = 0.3) -> Row:
    worlds = _told(runners.one.run(source, filtered=True, seconds=seconds))
    truth = worlds[()]
    assert truth is not None, f"this example does not end:\n{source}"
    suspects = [key for key, world in worlds.items() if world != truth]
    again = _told(runners.other.run(source, suspects, seconds=seconds)) if suspects else worlds
    return tuple(
        f"{belief}: {_difference(world, truth)}"
        for belief in beliefs()
        if (world := worlds.get((belief,), truth)) != truth and again.get((belief,)) == world
    )


def _told(worlds: Mapping[Key, World | None]) -> dict[Key, World | None]:
    """Leave out which addresses are the same: Pythons differ in how soon they use one again."""
    return {
        key: world and World(re.sub(r" at 0x\S+", " at 0x...", world.transcript))
        for key, world in worlds.items()
    }


def _difference(world: World | None, truth: World) -> str:
    if world is None:
        return _NO_ANSWER
    wrong, true = ([*one.transcript.splitlines(), "(end)"] for one in (world, truth))
    place = next((n for n, (a, b) in enumerate(zip(wrong, true, strict=False)) if a != b), 0)
    pairs = zip(wrong[place], true[place], strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    told, instead = (_cut(lines[place], same) for lines in (wrong, true))
    return f"{place + 1} {told} | {instead} [{_digest(world.transcript)}]"


def _cut(line: str, same: int) -> str:
    """Shorten a line, so that what follows on its first characters that are the same is seen."""
    if len(line) <= _WIDTH:
        return line
    start = max(0, same - _WIDTH // 2)
    end = start + _WIDTH
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:4]


def main() -> None:
    """Compute the whole matrix, write it, and say what has changed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default=sys.executable, help="run the programs on this one")
    parser.add_argument("--output", type=Path, default=FILE, help=f"default: {FILE.name}")
    arguments = parser.parse_args()
    recorded = read(arguments.output.read_text("utf-8")) if arguments.output.exists() else {}
    chosen = programs()
    rows = compute(chosen, recorded, arguments.python)
    arguments.output.write_text(written(rows, chosen), encoding="utf-8")
    changed = sum(rows[label] != recorded.get(label) for label in rows)
    gone = len(recorded.keys() - rows.keys())
    print(f"{len(rows)} programs; {changed} rows changed, {gone} gone")


if __name__ == "__main__":
    main()

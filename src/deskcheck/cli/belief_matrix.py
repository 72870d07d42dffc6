"""``deskcheck misconceptions --matrix``: which false beliefs change what each puzzle prints."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from deskcheck.checks.belief_matrix import ENOUGH, Row, Summary, belief_rows, summary
from deskcheck.checks.runs import Runs
from deskcheck.cli.context import Context, processors
from deskcheck.errors import UsageError
from deskcheck.folders import cache_folder

_NAMED = 5  # puzzles or beliefs that the summary names


def belief_matrix(arguments: Namespace, context: Context) -> int:
    """Print a row for each puzzle as soon as it is known, and what they say together."""
    if arguments.id is not None:
        raise UsageError("With --matrix, name puzzles only: 'deskcheck misconceptions --matrix'.")
    puzzles = context.library(arguments).select(arguments.matrix)
    interpreter = context.interpreter(arguments)
    with Runs(cache_folder(context.environ), processors()) as runs:
        rows = belief_rows(puzzles, interpreter, runs)
        if arguments.json:
            known = list(rows)
            total = summary(known)
            context.data(
                {
                    "puzzles": [asdict(row) for row in known],
                    "summary": None if total is None else asdict(total),
                }
            )
        else:
            _print_table(rows, max((len(puzzle.id) for puzzle in puzzles), default=0), context)
    return 0


def _print_table(rows: Iterator[Row], width: int, context: Context) -> None:
    known = []
    for row in rows:
        names = " ".join(row.beliefs) if row.answered else "(does not end within the limits)"
        foreseen = f"+{row.foreseen}" if row.foreseen else "  "
        text = f"{row.puzzle:<{width}}  {row.wrong_outputs:2}{foreseen}  {names}"
        print(text.rstrip(), file=context.stdout, flush=True)
        known.append(row)
    total = summary(known)
    if total is not None:
        context.say(_told(total))


def _told(total: Summary) -> str:
    puzzles = "1 puzzle" if total.puzzles == 1 else f"{total.puzzles} puzzles"
    return (
        f"{puzzles}; distinct wrong outputs per puzzle: mean {total.mean_outputs:.1f}, "
        f"least {total.least_outputs} ({_some(total.fewest)})\n"
        f"with those of their own pages (+): mean {total.mean_explained:.1f}, "
        f"fewer than {ENOUGH}: {_some(total.poor)}\n"
        f"{total.exposed} of {total.beliefs} beliefs exposed; "
        f"least, by {total.least_puzzles}: {_some(total.rarest)}"
    )


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return (", ".join(names[:_NAMED]) or "none") + more

"""``deskcheck misconceptions``: the false beliefs, what is true instead, and where to meet them."""

from __future__ import annotations

from argparse import Namespace
from collections import defaultdict

from deskcheck.cli.context import Context
from deskcheck.errors import UsageError
from deskcheck.misconceptions.catalogue import Belief, beliefs


def misconceptions(arguments: Namespace, context: Context) -> int:
    """List all beliefs, explain one with the puzzles that expose it, or print the matrix."""
    if arguments.matrix is not None:
        from deskcheck.cli.belief_matrix import belief_matrix

        return belief_matrix(arguments, context)
    exposing = defaultdict(list)
    for puzzle in context.library(arguments).in_service:
        for name in puzzle.about.misconceptions:
            exposing[name].append(puzzle.id)
    chosen = _chosen(arguments.id)
    if arguments.json:
        entries = [{**_entry(belief), "puzzles": exposing[belief.id]} for belief in chosen]
        context.data({"misconceptions": entries})
    elif arguments.id:
        (belief,) = chosen
        print(f"“{belief.belief}”\n\nIn fact: {belief.rule}", file=context.stdout)
        if exposing[belief.id]:
            print("\nMeet it in:", file=context.stdout)
        for puzzle_id in exposing[belief.id]:
            print(f"  {puzzle_id}", file=context.stdout)
    else:
        _list(chosen, {name: len(ids) for name, ids in exposing.items()}, context)
    return 0


def _chosen(belief_id: str | None) -> list[Belief]:
    known = beliefs()
    if belief_id is None:
        return sorted(known.values(), key=lambda belief: (belief.topic, belief.id))
    if belief_id in known:
        return [known[belief_id]]
    import difflib

    close = difflib.get_close_matches(belief_id, known, n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(close)}?" if close else "Without an id, all are listed."
    raise UsageError(f"There is no misconception '{belief_id}'.\n{hint}")


def _entry(belief: Belief) -> dict[str, object]:
    return {
        "id": belief.id,
        "topic": belief.topic,
        "belief": belief.belief,
        "rule": belief.rule,
    }


def _list(chosen: list[Belief], counts: dict[str, int], context: Context) -> None:
    topic = None
    for belief in chosen:
        if belief.topic != topic:
            topic = belief.topic
            print(f"\n{topic}", file=context.stdout)
        count = counts.get(belief.id, 0)
        puzzles = f"{count} puzzle{'' if count == 1 else 's'}"
        print(f"  {belief.id} ({puzzles})\n      {belief.belief}", file=context.stdout)

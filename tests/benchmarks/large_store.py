"""A store of a million attempts against an empty one: start-up, ``next`` and ``stats``.

``python -m tests.benchmarks.large_store [ATTEMPTS]`` prints medians and ratios.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import built_in_pack
from deskcheck.progress.attempt import Attempt, Result
from deskcheck.progress.store import Store

ROUNDS = 15
PROGRAM_MARK = "│".encode()


def attempts(count: int) -> Iterator[Attempt]:
    """Yield a plausible history over eight years, ending today."""
    chance = Random(5)
    puzzles = [(p.id, p.program.digest(), p.about) for p in Library([built_in_pack()]).in_service]
    at = datetime.now(UTC) - timedelta(days=8 * 365)
    step = timedelta(days=8 * 365) / count
    for _ in range(count):
        at += step
        name, digest, about = chance.choice(puzzles)
        wrong = chance.random() < 0.3
        yield Attempt(
            at,
            name,
            digest,
            "cpython 3.11.7",
            "[1]\n[1, 2]\n",
            Result.WRONG if wrong else Result.RIGHT,
            about.misconceptions[:1] if wrong else (),
            round(chance.uniform(5, 120), 1),
            exposes=about.misconceptions,
        )


def seconds_of(words: list[str], home: Path, *, until_program: bool = False) -> float:
    environ = {**os.environ, "DESKCHECK_HOME": str(home)}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "deskcheck", *words],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        seen = b""
        while not (until_program and PROGRAM_MARK in seen):
            chunk = os.read(process.stdout.fileno(), 65536)
            if not chunk:
                break
            seen += chunk
        elapsed = time.perf_counter() - start
        process.kill()
    return elapsed


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        empty, large = Path(folder, "empty"), Path(folder, "large")
        store = Store.open(large)
        start = time.perf_counter()
        store.merge(list(attempts(count)), ())
        print(f"{count} attempts merged and folded in {time.perf_counter() - start:.0f} s")
        latest = next(attempts(1))._replace(at=datetime.now(UTC))
        start = time.perf_counter()
        for _ in range(20):
            store.add(latest)
        print(f"one more answer: {(time.perf_counter() - start) / 20 * 1000:.1f} ms")
        store.close()
        size = sum(file.stat().st_size for file in large.iterdir() if file.is_file())
        print(f"size: {size / 1e6:.0f} MB")
        for words, until_program in (
            (["play", "--plain"], True),
            (["next"], False),
            (["stats"], False),
        ):
            times: dict[Path, list[float]] = {empty: [], large: []}
            for turn in range(ROUNDS + 1):
                for home, taken in times.items():
                    elapsed = seconds_of(words, home, until_program=until_program)
                    if turn:  # the first fills the caches
                        taken.append(elapsed)
            small, big = median(times[empty]), median(times[large])
            print(f"{' '.join(words):14} empty {small * 1000:.0f} ms, large {big * 1000:.0f} ms, "
                  f"ratio {big / small:.2f}")  # fmt: skip


if __name__ == "__main__":
    main()

"""Kills writers: ``python -m tests.progress.killed_writers FOLDER TIMES`` prints JSON.

A process of its own, with one thread, because it forks.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from deskcheck.progress.store import Store

from .logs import attempt


def write_until_killed(folder: Path, said: int) -> None:
    """Answer puzzles for ever; say each answer after it is kept."""
    store = Store.open(folder)
    number = 0
    while True:
        store.add(attempt(f"lists/p{number % 7}", days=number, exposes=("x",)))
        os.write(said, b".")
        number += 1


def main() -> None:
    folder, times = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(1)
    Store.open(folder).add(attempt(days=-1))  # fsrs is imported once, not in every child
    kept, broken = 1, []
    for _ in range(times):
        heard, said = os.pipe()
        child = os.fork()
        if not child:
            try:
                write_until_killed(folder, said)
            finally:
                os._exit(1)
        os.close(said)
        os.read(heard, 1)
        acknowledged = 1
        time.sleep(chance.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while chunk := os.read(heard, 65536):
            acknowledged += len(chunk)
        os.close(heard)
        store = Store.open(folder)
        now = store.count()
        (check,) = store._connection.execute("PRAGMA integrity_check").fetchone()
        # The answer in flight may have been kept without having been said.
        if check != "ok" or now - kept - acknowledged not in (0, 1):
            broken.append([check, kept, acknowledged, now])
        kept = now
        store.close()
    store = Store.open(folder)
    learner = store.learner()
    store.rebuild()
    same = learner == store.learner()
    print(json.dumps({"kills": times, "kept": kept, "broken": broken, "derived_holds": same}))


if __name__ == "__main__":
    main()

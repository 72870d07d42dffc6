"""Simulated learners: they hold beliefs, slip, and drop a belief after it was corrected.

``python -m tests.scheduling.simulation`` prints how the schedule compares with random order on the
built-in puzzles.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import mean, median

from deskcheck.progress.attempt import Attempt, Result
from deskcheck.progress.store import Store
from deskcheck.puzzle import FrontMatter, Program, Puzzle
from deskcheck.scheduling.beliefs import BeliefState
from deskcheck.scheduling.choosing import Situation

START = datetime(2026, 3, 2, 18, tzinfo=UTC)
PER_SESSION = 10
SHOWS = 0.9  # how often a held belief decides the answer
SLIPS = 0.15  # how often an answer is wrong for no reason that has a name
MISTAKEN = 0.05  # how often a slip happens to fit some belief of the puzzle

Pick = Callable[[Sequence[Puzzle], Store, datetime, Random, set[str]], Puzzle | None]


def synthetic_pool(seed: int, topics: int = 20, per_topic: int = 14, beliefs: int = 120):
    """Return puzzles of five levels; each exposes one to four beliefs, some common, most rare."""
    chance = Random(seed)
    names = [f"belief-{n:03}" for n in range(beliefs)]
    home = {name: n % topics for n, name in enumerate(names)}
    pool = []
    for topic in range(topics):
        local = [name for name in names if home[name] == topic]
        for n in range(per_topic):
            exposed = set(chance.sample(local, k=chance.choice([1, 1, 2])))
            if chance.random() < 0.5:
                exposed.add(chance.choice(names))
            difficulty = chance.choice([1, 1, 2, 2, 2, 3, 3, 3, 4, 5])
            pool.append(puzzle(f"topic{topic:02}/p{n:02}", difficulty, tuple(sorted(exposed))))
    return pool


def puzzle(name, difficulty=1, misconceptions=(), **about):
    front = FrontMatter(name, difficulty, misconceptions=tuple(misconceptions), **about)
    return Puzzle(name, Program(Path(f"{name}.py")), front, Path(f"{name}.md"))


def by_schedule(pool, store, at, chance, without):
    situation = Situation(pool, store.learner(), at.date(), chance, without)
    choice = situation.choose()
    return choice and choice.puzzle


def at_random(pool, store, at, chance, without):
    return chance.choice([p for p in pool if p.id not in without])


@dataclass
class Report:
    """What became of one learner.

    Attributes:
        first_shown: puzzles until each belief showed for the first time.
        found: puzzles until each belief counted as held.
        overcome: puzzles until the dropped belief counted as overcome, after it was dropped.
        met: for each session, whether it had a puzzle that exposes a belief held then.
        places: the puzzles in which each belief was met.
    """

    first_shown: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    dropped_at: int | None = None
    overcome: int | None = None
    met: list[bool] = field(default_factory=list)
    places: dict[str, list[str]] = field(default_factory=dict)


def simulate(pool, held, pick: Pick, seed: int, sessions: int = 10, drops: str | None = None):
    """Let one learner play; the belief ``drops`` is given up after two corrections."""
    chance, choice = Random(seed), Random(seed + 1)
    store, report, holding = Store.unsaved(), Report(), set(held)
    asked = 0
    for session in range(sessions):
        at = START + timedelta(days=session)
        without: set[str] = set()
        met = False
        for n in range(PER_SESSION):
            puzzle = pick(pool, store, at, choice, without)
            if puzzle is None:
                break
            asked += 1
            without.add(puzzle.id)
            exposed = puzzle.about.misconceptions
            at_stake = [belief for belief in exposed if belief in holding]
            met = met or bool(at_stake)
            result, diagnosis = _answer(exposed, at_stake, chance)
            store.add(
                Attempt(
                    at + timedelta(minutes=n),
                    puzzle.id,
                    "digest",
                    "cpython 3.11.7",
                    "",
                    result,
                    diagnosis,
                    30.0,
                    exposes=exposed,
                )
            )
            for belief in diagnosis:
                report.first_shown.setdefault(belief, asked)
            for belief in held:
                if belief in exposed:
                    report.places.setdefault(belief, []).append(puzzle.id)
            beliefs = store.learner().beliefs
            for belief in held:
                record = beliefs.get(belief)
                if record and record.state is BeliefState.HELD:
                    report.found.setdefault(belief, asked)
            if drops in holding and drops in beliefs and beliefs[drops].shown >= 2:
                holding.discard(drops)
                report.dropped_at = asked
            dropped = report.dropped_at is not None and report.overcome is None
            if dropped and beliefs[drops].state is BeliefState.OVERCOME:
                report.overcome = asked - report.dropped_at
        report.met.append(met)
    report.store = store
    return report


def _answer(exposed, at_stake, chance):
    if at_stake and chance.random() < SHOWS:
        return Result.WRONG, (chance.choice(at_stake),)
    if chance.random() < SLIPS:
        mistaken = exposed and chance.random() < MISTAKEN
        return Result.WRONG, (chance.choice(exposed),) if mistaken else ()
    return Result.RIGHT, ()


@dataclass
class Figures:
    """The figures of several learners who hold three beliefs each, and drop the first one.

    Attributes:
        seen: the share of beliefs that showed within 25 puzzles.
        found: the share of beliefs that counted as held within 25 puzzles.
        until_found: the median of puzzles until a belief counted as held; None if most never did.
        met: the share of sessions with a puzzle that exposes a belief held then.
        overcome: the share of learners whose dropped belief was marked as overcome.
    """

    seen: float
    found: float
    until_found: float
    met: float
    overcome: float


def figures(pool, triples, pick: Pick, sessions: int = 10) -> Figures:
    """Simulate a learner for each triple of beliefs."""
    pairs = [
        (simulate(pool, held, pick, seed, sessions=sessions, drops=held[0]), held)
        for seed, held in enumerate(triples)
    ]
    shown = [report.first_shown.get(b, float("inf")) for report, held in pairs for b in held]
    found = [report.found.get(b, float("inf")) for report, held in pairs for b in held]
    return Figures(
        seen=mean(n <= 25 for n in shown),
        found=mean(n <= 25 for n in found),
        until_found=median(found),
        met=mean(mean(report.met) for report, _ in pairs),
        overcome=mean(report.overcome is not None for report, _ in pairs),
    )


def common_beliefs(pool, at_least: int = 3):
    """Return the beliefs that several easy puzzles expose, the most common first."""
    easy = (p for p in pool if p.about.difficulty <= 2)
    counts = Counter(belief for p in easy for belief in p.about.misconceptions)
    return [belief for belief, count in counts.most_common() if count >= at_least]


def main():
    from deskcheck.corpus.library import Library
    from deskcheck.corpus.packs import built_in_pack

    real = list(Library([built_in_pack()]).in_service)
    for title, pool in (("built-in puzzles", real), ("synthetic pool", synthetic_pool(7))):
        common = common_beliefs(pool)
        chance = Random(11)
        triples = [chance.sample(common, 3) for _ in range(40)]
        print(f"{title}: {len(pool)} puzzles, 40 learners, 3 of {len(common)} common beliefs each")
        for name, pick in (("schedule", by_schedule), ("random", at_random)):
            print(f"  {name:8} {figures(pool, triples, pick)}")


if __name__ == "__main__":
    main()

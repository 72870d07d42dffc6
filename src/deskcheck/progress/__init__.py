"""The learner's progress: an append-only log of attempts in one SQLite file."""

"""What to ask next: pure rules over puzzles and what the log says of the learner.

Clock and randomness come in as arguments, so that every choice can be replayed from the log.
"""

"""Misconceptions: the wrong worlds of a program, and which of them a wrong answer comes from."""

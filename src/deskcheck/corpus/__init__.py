"""Puzzles on disk: packs, finding a puzzle by what the user calls it, and reading its files."""

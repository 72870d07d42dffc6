"""Self-check: what a puzzle has to keep for learners to be able to trust it. Nothing here prints.

Rules:

self_check     the rules together: ask for a verdict, ahead of time where you can
rules          the table of the rules, and what each is asked about
output         the recorded output equals the truth
stability      circumstances do not change the truth
claims         the examples of the explanation hold
beliefs        the misconceptions that a puzzle lists change its output
metadata       the page is complete, and does not give the answer away
runs           the runs that rules ask for, several at once, each made once
passes         what passed is not checked again while nothing of it has changed
pythons        the interpreters on this machine
side_by_side   two outputs next to each other

For authors:

examination    all about one puzzle
duplicates     puzzles that are like one that is there already
style          advice on a program
scaffold       the two files of a new puzzle
recording      the tool writes the recorded outputs, and nothing else
matrix         the table puzzle by interpreter
belief_matrix  the table puzzle by misconception

For classes:

sheets         answer sheets, written and read back
marking        answers graded, each distinct one once
class_report   how a class did
"""

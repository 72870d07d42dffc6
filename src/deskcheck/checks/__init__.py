"""Self-check: what a puzzle has to keep for learners to be able to trust it. Nothing here prints.

self_check      the rules together: ask for a verdict, ahead of time where you can
rules           the table of the rules, and what each is asked about
output          the recorded output equals the truth
stability       circumstances do not change the truth
claims          the examples of the explanation hold
metadata        the page is complete, and does not give the answer away
beliefs         the misconceptions that a puzzle lists change its output
runs            the runs that rules ask for, several at once, each made once
passes          what passed is not checked again while nothing of it has changed
side_by_side    two outputs next to each other
recording       the tool writes the recorded outputs, and nothing else
pythons         the interpreters on this machine
"""

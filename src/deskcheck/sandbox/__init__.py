"""The truth: running a program in a child process, within limits, on any Python.

running        a program in, its outcome out
batch          many programs, several at once
interpreters   an empty virtual environment for each Python
experiment     a real prompt after the program, for a person at a terminal
limits         what a run may use
perturbations  circumstances that must not change what a program prints
surroundings   the folders and the environment of a run
supervising    start, watch, read, end: from a command to raw output
closing        the trainer's exit waits for its runs
streams        output read as it comes, up to a limit
family         a process and all that it has started, wherever they went
prompt_channel where exceptions at the prompt belong in the output
outcomes       from raw output to the outcome
witness        a second run, when the error stream alone leaves the ending open
"""

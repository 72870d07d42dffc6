"""A process and all that it has started: counting them, weighing them, ending them.

Killing the process group reaches what stays in it. On Linux the rest is found in /proc: a process
belongs to the family if its parent does, if it is in the group or a session of the family, if it
inherited the mark in its environment, or if its working directory is inside the folder of the run.
What once belonged goes on belonging. To get away, a process would have to lose all of that between
two looks; nobody does so by accident.

The alternative, making ourselves the reaper of orphans, would adopt the orphans of everything else
that the host process starts, and would leave it their zombies.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from typing import NamedTuple

_SECONDS_TO_END = 30.0


class Member(NamedTuple):
    """A living process; ``started`` tells it from a later one of the same number."""

    pid: int
    parent: int
    group: int
    session: int
    started: int
    resident_bytes: int


class Family:
    """The processes of one run.

    Args:
        leader: the first process, which leads a session of its own and is not reaped before
            `end` was called.
        mark: what every member has in its environment and in the path of its folder.
    """

    def __init__(self, leader: int, mark: str) -> None:
        self._leader = leader
        self._mark = os.fsencode(mark)
        # By number and start. Nobody becomes a member who was none: one is born into a family.
        self._known: set[tuple[int, int]] = set()
        self._strangers: set[tuple[int, int]] = set()
        self._last_pid = leader
        self._wrapped = False

    def members(self, passing_over: Collection[int] = ()) -> list[Member]:
        """Return the living members; on other systems than Linux none are seen.

        Args:
            passing_over: numbers of members that need no second look.
        """
        if sys.platform != "linux":
            return []
        strangers = list(self._newer_processes(passing_over))
        found: list[Member] = []
        parents, sessions = {self._leader, *passing_over}, {self._leader}
        grown = True
        while grown:  # until no stranger turns out to be the child of one just found
            grown = False
            rest = []
            for process in strangers:
                if self._belongs(process, parents, sessions):
                    found.append(process)
                    parents.add(process.pid)
                    sessions.add(process.session)
                    self._known.add((process.pid, process.started))
                    grown = True
                else:
                    rest.append(process)
            strangers = rest
        self._strangers.update((process.pid, process.started) for process in strangers)
        return found

    def resident_bytes(self, members: list[Member], suspicious: int) -> int:
        """Return the memory of the members; exactly, if the rough sum is suspicious.

        The rough sum counts what processes share once for each of them.
        """
        rough = sum(member.resident_bytes for member in members)
        if rough < suspicious:
            return rough
        return sum(_proportional_bytes(member) for member in members)

    def end(self) -> None:
        """Kill them all, and wait until none is left but the leader, which is then a zombie."""
        _kill_group(self._leader)
        if sys.platform != "linux":
            return
        give_up = time.monotonic() + _SECONDS_TO_END
        # A fork loop that has filled all places takes every one that becomes free. So it is
        # stopped as a whole before the first one is killed.
        while self._signal_all(signal.SIGSTOP, give_up) > 0:
            killed = self._signal_all(signal.SIGKILL, give_up)
            if time.monotonic() > give_up:
                return
            time.sleep(0.001 + min(0.02, killed * 0.0001))  # they are on their way out

    def _signal_all(self, number: int, give_up: float) -> int:
        """Send a signal to all but the leader, until there are no new ones; return how many.

        Nobody gets it twice: the looks become so short that there is no time for new members.
        """
        reached = {self._leader}
        while time.monotonic() < give_up:
            members = self.members(reached)
            if not members:
                break
            for member in members:
                _send(member, number)
                reached.add(member.pid)
        return len(reached) - 1

    def _belongs(self, process: Member, parents: set[int], sessions: set[int]) -> bool:
        return (
            process.parent in parents
            or process.session in sessions
            or process.group == self._leader
            or (process.pid, process.started) in self._known
            or self._is_marked(process.pid)
        )

    def _is_marked(self, pid: int) -> bool:
        try:
            with open(f"/proc/{pid}/environ", "rb") as environment:
                if self._mark in environment.read():
                    return True
            return os.fsencode(os.readlink(f"/proc/{pid}/cwd")).startswith(self._mark)
        except OSError:
            return False

    def _newer_processes(self, passing_over: Collection[int]) -> Iterator[Member]:
        """Yield the processes that may descend from the leader.

        Their numbers are between the leader's and the last one given, until the numbers begin
        again; it keeps the look after a short run short.
        """
        last = _last_pid()
        self._wrapped = self._wrapped or last < self._last_pid
        self._last_pid = last
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            pid = int(name)
            if (self._wrapped or self._leader <= pid <= last) and pid not in passing_over:
                process = _process(pid)
                if process and (process.pid, process.started) not in self._strangers:
                    yield process


def _last_pid() -> int:
    """Return the number of the process that was started last; 0 when the system hides it."""
    try:
        with open("/proc/loadavg", "rb") as load:
            return int(load.read().split()[-1])
    except (OSError, ValueError, IndexError):
        return 0


def _process(pid: int) -> Member | None:
    """Read a process; None if it is gone or a zombie."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as status:
            fields = status.read().rpartition(b")")[2].split()
    except OSError:
        return None
    if fields[0] in (b"Z", b"X"):
        return None
    parent, group, session = map(int, fields[1:4])
    resident = int(fields[21]) * _PAGE
    return Member(pid, parent, group, session, int(fields[19]), resident)


_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def _proportional_bytes(member: Member) -> int:
    """Return a process's share of the memory that it uses."""
    try:
        with open(f"/proc/{member.pid}/smaps_rollup", "rb") as maps:
            for line in maps:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        return 0
    return member.resident_bytes


def _send(member: Member, number: int) -> None:
    """Send a signal to a process, and never another one that has got its number since."""
    with suppress(OSError):
        handle = os.pidfd_open(member.pid) if hasattr(os, "pidfd_open") else None
        try:
            now = _process(member.pid)
            if now is None or now.started != member.started:
                return
            if handle is None:
                os.kill(member.pid, number)
            else:
                signal.pidfd_send_signal(handle, number)
        finally:
            if handle is not None:
                os.close(handle)


def _kill_group(leader: int) -> None:
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(leader)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        with suppress(OSError):
            os.killpg(leader, signal.SIGKILL)

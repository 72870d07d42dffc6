"""Keeping answers, come what may: a store that fails does not end the session."""

from __future__ import annotations

from collections import deque

from deskcheck.errors import StoreError
from deskcheck.progress.attempt import Attempt, SelfRating
from deskcheck.progress.store import Store
from deskcheck.scheduling.learner import Learner


class Keeper:
    """Writes to a store; while that is impossible, to a stand-in, and tries again each time.

    Attributes:
        unsaved: why progress is not being kept; None while it is.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stand_in: Store | None = None
        self._pending: deque[Attempt | SelfRating] = deque()
        self.unsaved = store.trouble

    @property
    def store(self) -> Store:
        """The store that knows of everything, the stand-in included."""
        return self._stand_in or self._store

    def learner(self) -> Learner:
        """Return what choices are made from; of somebody new where nothing can be read."""
        try:
            return self.store.learner()
        except StoreError as error:
            self.unsaved = str(error)
            return Learner()

    def keep(self, record: Attempt | SelfRating) -> None:
        """Append a record to the log, after those that are still waiting."""
        self._pending.append(record)
        try:
            while self._pending:
                _write(self._store, self._pending[0])
                self._pending.popleft()
        except StoreError as error:
            self.unsaved = str(error)
            self._stand_in = self._stand_in or self._copy()
            _write(self._stand_in, record)
        else:
            self.unsaved, self._stand_in = self._store.trouble, None

    def _copy(self) -> Store:
        try:
            return self._store.stand_in()
        except StoreError:
            return Store.unsaved()


def _write(store: Store, record: Attempt | SelfRating) -> None:
    if isinstance(record, Attempt):
        store.add(record)
    else:
        store.rate(record)

"""The public keys of an issuer, by their names: kept, and read again."""

import contextlib
import threading
import time
from collections.abc import Callable

import jwt

# How long, in seconds, no other read begins after one. Who invents names of
# keys makes the server read six times a minute, and no more.
PAUSE = 10

# How long, in seconds, keys are kept without a look whether the issuer still
# has them.
MAX_AGE = 300


class UnknownKeyError(Exception):
    """A token names a key that the issuer does not have."""


# #region find
class KeySet:
    """Finds keys by the `kid` in a token's head."""

    def __init__(
        self,
        read: Callable[[], jwt.PyJWKSet],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what gives all keys of the issuer, and a clock in seconds."""
        self._read = read
        self._now = now
        self._keys: dict[str | None, jwt.PyJWK] = {}
        self._read_at = float("-inf")
        self._failure: Exception | None = None
        self._lock = threading.Lock()

    def find(self, kid: str | None) -> jwt.PyJWK:
        """Give the key of that name. Raises UnknownKeyError."""
        if not kid:
            raise UnknownKeyError
        # A look whether old keys are still good. If it fails, they stay.
        if self._now() - self._read_at >= MAX_AGE:
            with contextlib.suppress(Exception):
                self._refresh()
        # An issuer changes its keys: it publishes a new one beside the old one,
        # then signs with it. So a name that is unknown may be new.
        if kid not in self._keys:
            self._refresh()
        try:
            return self._keys[kid]
        except KeyError as error:
            raise UnknownKeyError from error

    # All who need the keys at one time wait for one read, and a read that
    # failed fails for everybody until the pause is over.
    def _refresh(self) -> None:
        with self._lock:
            if self._now() - self._read_at >= PAUSE:
                self._read_at = self._now()
                self._failure = None
                try:
                    self._keys = {key.key_id: key for key in self._read()}
                except Exception as error:  # noqa: BLE001, raised below
                    self._failure = error
            if self._failure:
                # Each time it is raised, an error remembers where from.
                raise self._failure.with_traceback(None)


# #endregion find

"""A token that is good for the next call, for as long as the client runs."""

import threading
import time
from collections.abc import Callable
from typing import NamedTuple


class Token(NamedTuple):
    """A token, and when it ends, in seconds since 1970."""

    value: str
    ends_at: float


# How long before its end a token is replaced, in seconds. A call that left with
# the old one still arrives in time, also where the clocks differ a little.
MARGIN = 30


# #region source
class TokenSource:
    """Has a good token each time it is called."""

    def __init__(
        self,
        fetch: Callable[[], Token],
        now: Callable[[], float] = time.time,
    ) -> None:
        """Take what gets a new token, and the clock."""
        self._fetch = fetch
        self._now = now
        self._token: Token | None = None
        self._lock = threading.Lock()

    def __call__(self) -> str:
        """Give a token that is good now."""
        # However many calls need a token at this moment, one fetches it, and
        # the others wait.
        with self._lock:
            token = self._token
            if token is None or self._now() >= token.ends_at - MARGIN:
                try:
                    self._token = token = self._fetch()
                except Exception:
                    # The next call tries again. Until its end, the old token
                    # will do.
                    if token is None or self._now() >= token.ends_at:
                        raise
            return token.value


# #endregion source

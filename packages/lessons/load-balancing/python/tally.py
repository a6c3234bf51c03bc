"""Who answered how often, and what became of the other calls."""

from collections import Counter

from load_balancing.load_balancing_pb2 import AskReply


class Tally:
    """Counts calls by how they ended."""

    def __init__(self) -> None:
        """Begin with no calls."""
        self._by_server: Counter[str] = Counter()
        self._failures: Counter[str] = Counter()
        self._retried = 0

    def add(self, reply: AskReply) -> None:
        """Count a call that was answered."""
        self._by_server[reply.server] += 1
        self._retried += reply.previous_attempts > 0

    def fail(self, code: str) -> None:
        """Count a call that ended with another code than OK."""
        self._failures[code] += 1

    @property
    def calls(self) -> int:
        """How many calls have ended."""
        return self._by_server.total() + self._failures.total()

    def __str__(self) -> str:
        """Leave out the names of servers, if all answered equally often.

        Which of them is first is a matter of luck.
        """
        counts = set(self._by_server.values())
        servers = len(self._by_server)
        if servers == 1:
            return f"{self.calls} calls, all answered by one server"
        if len(counts) == 1:
            each = counts.pop()
            return f"{self.calls} calls, {each} by each of {servers} servers"
        return self.in_full()

    def in_full(self) -> str:
        """Say all that is known."""
        answers = sorted(self._by_server.items())
        failed = [f"{self._failures.total()} failed", *sorted(self._failures)]
        parts = [
            *(f"{calls} by {server}" for server, calls in answers),
            f"{self._retried} after a retry",
            " ".join(failed),
        ]
        return f"{self.calls} calls: {', '.join(parts)}"

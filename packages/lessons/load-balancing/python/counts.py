"""Who answered how often."""

from collections import Counter


class Counts(Counter[str]):
    """Counts answers by the name of the server."""

    def __str__(self) -> str:
        """Say the counts in words.

        Servers are named only where they differ, for it is a matter of luck
        which of them is first.
        """
        calls = self.total()
        if len(self) == 1:
            return f"{calls} calls, all answered by one server"
        if len(set(self.values())) == 1:
            each = calls // len(self)
            return f"{calls} calls, {each} by each of {len(self)} servers"
        named = (f"{self[server]} by {server}" for server in sorted(self))
        return f"{calls} calls, {', '.join(named)}"

"""Reads metadata, which is a list of pairs in Python."""

from collections.abc import Sequence


def value_of(
    metadata: Sequence[tuple[str, str | bytes]], key: str
) -> str | None:
    """Give the value of a key; of several, all with commas, as HTTP has it."""
    values = [str(value) for name, value in metadata if name == key]
    return ", ".join(values) if values else None

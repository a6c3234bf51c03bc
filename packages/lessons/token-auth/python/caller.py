"""Who calls: found out by the interceptor, read by the handler."""

from contextvars import ContextVar
from typing import NamedTuple


class Caller(NamedTuple):
    """Who calls, and what they may do."""

    name: str
    scopes: tuple[str, ...]


# gRPC runs each call in a context of its own. The caller is kept there and not
# in the metadata, so that nothing a client sends can be taken for it.
_caller: ContextVar[Caller] = ContextVar("caller")


# #region caller
def set_caller(caller: Caller) -> None:
    """Note who makes the call that runs here."""
    _caller.set(caller)


def caller_of_this_call() -> Caller:
    """Say who makes the call that runs here.

    Raises LookupError if no interceptor has found out.
    """
    return _caller.get()


# #endregion caller

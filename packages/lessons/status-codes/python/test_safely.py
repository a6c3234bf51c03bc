"""The wrapper around methods that fail in every way."""

from collections.abc import Iterator
from unittest.mock import Mock

import grpc
import pytest
from fail import StatusError
from safely import Safely

NOT_FOUND = StatusError(grpc.StatusCode.NOT_FOUND, "No such book.")
FAULT = RuntimeError("loans.db: locked by admin")


class AbortedError(Exception):
    """What a context raises when it aborts."""


class Failing:
    """Raises one error from a method of each form."""

    def __init__(self, error: Exception) -> None:
        """Take the error."""
        self._error = error

    def unary(self, _request: object, _context: object) -> object:
        """Raise at once."""
        raise self._error

    def stream(self, _request: object, _context: object) -> Iterator[object]:
        """Raise after a response."""
        yield "page 1"
        raise self._error


def end(error: Exception, form: str) -> tuple[object, ...]:
    """Give how the call ends, and what is logged."""
    logged: list[Exception] = []
    context = Mock(grpc.ServicerContext)
    context.code.return_value = None
    context.abort.side_effect = AbortedError
    method = getattr(Safely(Failing(error), logged.append), form)
    with pytest.raises(AbortedError):
        list(method("request", context))
    return (*context.abort.call_args.args, logged)


@pytest.mark.parametrize("form", ["unary", "stream"])
def test_a_status_error_ends_the_call_with_its_status(form: str) -> None:
    ending = end(NOT_FOUND, form)
    assert ending == (NOT_FOUND.code, NOT_FOUND.details, [])


@pytest.mark.parametrize("form", ["unary", "stream"])
@pytest.mark.parametrize(
    "error", [FAULT, StatusError(grpc.StatusCode.OK, "All is well.")]
)
def test_anything_else_ends_in_internal_and_is_logged(
    error: Exception, form: str
) -> None:
    hidden = (grpc.StatusCode.INTERNAL, "The server has failed.")
    assert end(error, form) == (*hidden, [error])


def test_a_method_that_has_set_a_code_keeps_it() -> None:
    context = Mock(grpc.ServicerContext)
    context.code.return_value = grpc.StatusCode.UNIMPLEMENTED
    with pytest.raises(RuntimeError, match="locked by admin"):
        Safely(Failing(FAULT), print).unary("request", context)
    context.abort.assert_not_called()

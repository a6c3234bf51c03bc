"""How a method says no: by an error that carries a status."""

from typing import NoReturn

import grpc


class StatusError(Exception):
    """Says with which status a call ends."""

    def __init__(self, code: grpc.StatusCode, details: str) -> None:
        """Take the code, and a sentence for the caller."""
        super().__init__(details)
        self.code = code
        self.details = details


# #region fail
def fail(code: str, details: str) -> NoReturn:
    """End the call. The details are for the people who read them."""
    raise StatusError(grpc.StatusCode[code], details)


# #endregion fail

"""Call credentials: what goes along with each call, to show who makes it."""

from collections.abc import Callable

import grpc
from fetch_token import NoTokenError


# #region bearer
def bearer_credentials(token: Callable[[], str]) -> grpc.CallCredentials:
    """Send `authorization: Bearer <token>`, with a token that is good now."""
    return grpc.metadata_call_credentials(
        _WithMetadata(lambda: ("authorization", f"Bearer {token()}"))
    )


# #endregion bearer


# #region api-key
def api_key_credentials(key: str) -> grpc.CallCredentials:
    """Send `x-api-key: <key>`."""
    return grpc.metadata_call_credentials(
        _WithMetadata(lambda: ("x-api-key", key))
    )


# #endregion api-key


# #region generator
# gRPC asks the plugin anew for each call, so what it sends may change. An error
# ends the call before anything is sent, with UNAVAILABLE: gRPC takes no code.
class _WithMetadata(grpc.AuthMetadataPlugin):
    def __init__(self, generate: Callable[[], tuple[str, str]]) -> None:
        self._generate = generate

    def __call__(
        self,
        context: grpc.AuthMetadataContext,  # noqa: ARG002, the same for all
        callback: grpc.AuthMetadataPluginCallback,
    ) -> None:
        try:
            key, value = self._generate()
            # What is no text for metadata might be a key, if somebody named the
            # wrong file: no error shows it.
            if not (value.isascii() and value.isprintable()):
                message = f"What to send as {key} is not one line of ASCII."
                raise NoTokenError(message)  # noqa: TRY301, handled as others
        except NoTokenError as error:
            callback((), error)
        else:
            callback(((key, value),), None)


# #endregion generator

"""Asks an https server for JSON, and trusts only whom one CA has certified."""

import contextlib
import http.client
import json
import ssl
from typing import Any
from urllib.parse import urlsplit

_TIMEOUT = 5
_MAX_BYTES = 65_536


class NoAnswerError(Exception):
    """There is no answer, or one that is of no use."""


def https_json(
    url: str,
    ca: bytes,
    body: str | None = None,
    headers: dict[str, str] | None = None,
) -> Any:
    """Ask, and give what the answer's body says. No redirect is followed.

    ca is the certificate of the only CA to trust. With a body it is a POST.
    Raises NoAnswerError if there is no answer, if it is not 200, or not JSON.
    """
    method = "GET" if body is None else "POST"
    # create_default_context would trust the system's CAs if the file of ours
    # were empty. This one trusts nobody yet, and verifies all the same.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=ca.decode())
        address = urlsplit(url)
        with contextlib.closing(
            http.client.HTTPSConnection(
                address.netloc, timeout=_TIMEOUT, context=context
            )
        ) as connection:
            path = address._replace(scheme="", netloc="").geturl() or "/"
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            said = answer.read(_MAX_BYTES)
        if answer.status == http.HTTPStatus.OK:
            return json.loads(said)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NoAnswerError(str(error)) from error
    message = f"{url} answers {answer.status}."
    raise NoAnswerError(message)

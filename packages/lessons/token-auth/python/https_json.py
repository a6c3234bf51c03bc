"""Asks an https server for JSON, and trusts only whom one CA has certified."""

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
    context = ssl.create_default_context(cadata=ca.decode())
    address = urlsplit(url)
    method = "GET" if body is None else "POST"
    connection = http.client.HTTPSConnection(
        address.netloc, timeout=_TIMEOUT, context=context
    )
    try:
        path = address._replace(scheme="", netloc="").geturl() or "/"
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        said = answer.read(_MAX_BYTES)
        if answer.status == http.HTTPStatus.OK:
            return json.loads(said)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NoAnswerError(str(error)) from error
    finally:
        connection.close()
    message = f"{url} answers {answer.status}."
    raise NoAnswerError(message)

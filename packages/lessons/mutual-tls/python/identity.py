"""Who calls: the name in the certificate that the caller has proved to own."""

import re

import grpc

# #region identity
# A SPIFFE ID: a trust domain, and a path in it. No part of the path begins
# with a dot, so that none is "." or "..".
_SPIFFE_ID = re.compile(rb"spiffe://[a-z0-9._-]+(/[\w-][\w.-]*)+")


def identity_of(context: grpc.ServicerContext) -> str | None:
    """Give the SPIFFE ID of a caller.

    None unless the certificate has exactly one URI and that is one. Two would
    be two answers to one question.
    """
    # gRPC gives what it read in a certificate that it has verified, as lists of
    # bytes by the kind of name: peer_uri, peer_dns, x509_common_name.
    uris = list(context.auth_context().get("peer_uri", ()))
    if len(uris) == 1 and _SPIFFE_ID.fullmatch(uris[0]):
        return uris[0].decode("ascii")
    return None


# #endregion identity

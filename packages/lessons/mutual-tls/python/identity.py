"""Who calls: the name in the certificate that the caller has proved to own."""

import re

import grpc

# #region identity
# A SPIFFE ID: a trust domain, and a path in it.
_SPIFFE_ID = re.compile(rb"spiffe://[a-z0-9._-]+(/[A-Za-z0-9._-]+)+")


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

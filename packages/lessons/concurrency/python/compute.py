"""Work that keeps a processor busy, and that nothing can interrupt."""

import hashlib


# #region compute
def compute(rounds: int) -> bytes:
    """Hash nothing, then each digest again; return the last digest."""
    digest = b""
    for _ in range(rounds):
        digest = hashlib.sha256(digest).digest()
    return digest


# #endregion compute

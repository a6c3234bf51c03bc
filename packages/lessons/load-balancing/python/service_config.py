"""What the channel is told about its servers.

How to choose one for a call, and what to do when that one is gone.
"""

from typing import Any


# #region config
def service_config(policy: str, *, retry: bool) -> dict[str, Any]:
    """Give the service config of a channel, which holds for all its calls."""
    retry_policy = {
        # The first attempt counts too. More than five are cut to five.
        "maxAttempts": 4,
        "initialBackoff": "0.05s",
        "maxBackoff": "0.5s",
        "backoffMultiplier": 2,
        # The code of a call whose server is gone. A call that the server may
        # have begun is sent again too, so the method has to bear that.
        "retryableStatusCodes": ["UNAVAILABLE"],
    }
    method = {"name": [{"service": "load_balancing.Desk"}]}
    if retry:
        method["retryPolicy"] = retry_policy
    return {
        # A list: the first policy that this gRPC library knows is taken.
        "loadBalancingConfig": [{policy: {}}],
        "methodConfig": [method],
    }


# #endregion config

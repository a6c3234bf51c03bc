"""What a channel is told about its servers.

How to choose one for a call, and what to do when that one is gone.
"""

import json
from typing import Any

# #region config
RETRY_POLICY = {
    # The first attempt counts too, and gRPC makes no more than five.
    "maxAttempts": 5,
    "initialBackoff": "0.1s",
    "maxBackoff": "1s",
    "backoffMultiplier": 2,
    # UNAVAILABLE is the code of a call whose server is gone. A Python server
    # that stops ends calls that it has not begun with CANCELLED:
    # grpc/grpc#41785. In the first case the server may have begun, so a method
    # has to bear being called twice.
    "retryableStatusCodes": ["UNAVAILABLE", "CANCELLED"],
}


def service_config(
    policy: str, *, retry: bool = True, health: bool = False
) -> dict[str, Any]:
    """Give the service config: what a channel does with calls of a service."""
    service = "load_balancing.Desk"
    method = {"name": [{"service": service}], "retryPolicy": RETRY_POLICY}
    config: dict[str, Any] = {
        # A list: the first policy that a gRPC library knows is taken.
        "loadBalancingConfig": [{policy: {}}],
        "methodConfig": [method] if retry else [],
    }
    # Python heeds this; grpc-js drops it without a word.
    if health:
        config["healthCheckConfig"] = {"serviceName": service}
    return config


def channel_options(policy: str, **choice: bool) -> list[tuple[str, str | int]]:
    """Give the options of a channel: the config, and how soon it reconnects."""
    config = service_config(policy, **choice)
    return [
        ("grpc.service_config", json.dumps(config)),
        # How soon, in milliseconds, the channel tries to reach a lost server
        # again. The wait grows, by default up to two minutes: a server that was
        # away for long would be called as late as that.
        ("grpc.initial_reconnect_backoff_ms", 100),
        ("grpc.max_reconnect_backoff_ms", 1_000),
    ]


# #endregion config

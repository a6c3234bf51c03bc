"""Runs a plan: prints a JSON line for each case, then how many there were."""

import json
import time
from typing import Any

from call import AsyncioCaller, Caller, SyncCaller
from cases import FEATURES
from transport import Files, channel_credentials


async def run_plan(
    cases: list[dict[str, Any]], variant: str, files: Files
) -> None:
    """Run the cases in order, those of a target and transport over one channel.

    The last line is what shows that none is missing.
    """
    connect = AsyncioCaller if variant == "asyncio" else SyncCaller
    callers: dict[tuple[str, str], Caller] = {}
    for case in cases:
        target, tls = case["target"], case["tls"]
        if (target, tls) not in callers:
            credentials = channel_credentials(tls, files)
            callers[target, tls] = connect(target, credentials)
        started = time.perf_counter()
        verdict = await _judge(callers[target, tls], case)
        ms = round((time.perf_counter() - started) * 1_000)
        print(json.dumps({"id": case["id"], "ms": ms, **verdict}), flush=True)
    for caller in callers.values():
        await caller.close()
    print(json.dumps({"end": len(cases)}))


async def _judge(caller: Caller, case: dict[str, Any]) -> dict[str, Any]:
    feature = FEATURES.get(case["feature"])
    if feature:
        return await feature(caller, case)
    detail = f"this peer has no feature {case['feature']}"
    return {"outcome": "skip", "detail": detail, "observed": {}}

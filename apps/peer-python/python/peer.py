"""The Python peer of the interop matrix: serves the Probe and calls it.

python peer.py serve [--host H] [--port P] [--variant V] [--break FEATURE]
  [--tls | --mutual-tls] [--ca FILE] [--cert FILE] [--key FILE]
python peer.py features
python peer.py run --plan FILE [--variant V]
  [--ca FILE] [--cert FILE] [--key FILE]
"""

import argparse
import asyncio
import json
import platform
import signal
from pathlib import Path

from lesson_kit.program import UsageError, fail

import google.protobuf
import grpc
from cases import FEATURES
from run import run_plan
from serve import serve, serve_asyncio
from transport import Files, server_credentials

# The first is the language's usual one.
VARIANTS = ("sync", "asyncio")


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("what", choices=["serve", "features", "run"])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=50_051)
    parser.add_argument("--plan", type=Path, default=Path("plan.json"))
    parser.add_argument("--variant", choices=VARIANTS, default=VARIANTS[0])
    parser.add_argument("--break", dest="broken", choices=sorted(FEATURES))
    for tls in ("tls", "mutual-tls"):
        parser.add_argument(
            f"--{tls}", dest="tls", action="store_const", const=tls
        )
    parser.set_defaults(tls="none")
    parser.add_argument("--ca", default=".certs/ca.pem")
    parser.add_argument("--cert")
    parser.add_argument("--key")
    return parser.parse_args()


def main() -> None:
    """Do what the first word of the command line says."""
    flags = parse()
    own = "server" if flags.what == "serve" else "client"
    files = Files(
        ca=flags.ca,
        cert=flags.cert or f".certs/{own}.pem",
        key=flags.key or f".certs/{own}.key",
    )
    # Ctrl-C ends it as SIGTERM does: at once, and without a traceback.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        if flags.what == "features":
            print(json.dumps(describe()))
        elif flags.what == "run":
            cases = json.loads(flags.plan.read_text())
            asyncio.run(run_plan(cases, flags.variant, files))
        else:
            credentials = server_credentials(flags.tls, files)
            where = (flags.port, flags.host, credentials, flags.broken)
            if flags.variant == "asyncio":
                asyncio.run(serve_asyncio(*where))
            else:
                serve(*where)
    except UsageError as error:
        fail(str(error))


def describe() -> dict[str, object]:
    """Say what this peer can do, and with which versions."""
    return {
        "variants": VARIANTS,
        "features": list(FEATURES),
        "versions": {
            "python": platform.python_version(),
            "grpcio": grpc.__version__,
            "protobuf": google.protobuf.__version__,
        },
    }


if __name__ == "__main__":
    main()

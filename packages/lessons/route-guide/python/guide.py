"""What both servers need: features, notes, flags, and the made features."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from lesson_kit.program import UsageError, whole_number

from features import FeatureIndex, Features
from google.protobuf.json_format import ParseDict, ParseError
from grpc_health.v1.health_pb2 import HealthCheckResponse
from made_features import MOST_MADE_FEATURES, made_feature, made_point
from notes import Notes
from routeguide.route_guide_pb2 import Feature

SERVING = HealthCheckResponse.SERVING
NOT_SERVING = HealthCheckResponse.NOT_SERVING

# A client may ask about the whole server, which has no name, or one service.
SERVICES = ("", "routeguide.RouteGuide")

FLAGS = {"features": "0", "shared-notes": False}

# In the lesson's folder; beside this file where the lesson was copied.
_HERE = Path(__file__).parent
_BESIDE = _HERE / "features.json"
FEATURES_FILE = _BESIDE if _BESIDE.exists() else _HERE.parent / _BESIDE.name


def guide_options(features: str, *, shared_notes: bool) -> dict[str, Any]:
    """Read the flags. Raises UsageError naming the flag and its range."""
    count = whole_number("features", features, 0, MOST_MADE_FEATURES)
    return {"features": count, "shared_notes": shared_notes}


def own_features() -> Features:
    """Read the lesson's features."""
    try:
        parsed = json.loads(FEATURES_FILE.read_text(encoding="utf-8"))
        own = [ParseDict(each, Feature()) for each in parsed]
    except (OSError, ValueError, ParseError) as error:
        message = f"{FEATURES_FILE} is not a list of features: {error}"
        raise UsageError(message) from error
    points = ((f.location.latitude, f.location.longitude) for f in own)
    return Features(FeatureIndex(points, own.__getitem__))


def notes_for_calls(*, shared: bool) -> Callable[[], Notes]:
    """Give each call a store of its own, or all the same one."""
    one = Notes()
    return lambda: one if shared else Notes()


# #region build
def add_made(features: Features, count: int, done: Callable[[], None]) -> None:
    """Index made features on a thread of its own, while calls are answered."""

    def build() -> None:
        points = map(made_point, range(count))
        features.add(FeatureIndex(points, made_feature))
        done()

    Thread(target=build, daemon=True).start()


# #endregion build

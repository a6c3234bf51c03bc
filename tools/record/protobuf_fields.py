"""Says as Python does what protobuf-fields.ts says: bytes and JSON of fields.

Reads a JSON list of messages in protobuf's text form, and prints a JSON list
of pairs.
"""

import json
import sys

from example.values_pb2 import Values
from google.protobuf import json_format, text_format

messages = [text_format.Parse(text, Values()) for text in json.load(sys.stdin)]
print(
    json.dumps(
        [
            (
                message.SerializeToString().hex(" "),
                json_format.MessageToDict(message),
            )
            for message in messages
        ]
    )
)

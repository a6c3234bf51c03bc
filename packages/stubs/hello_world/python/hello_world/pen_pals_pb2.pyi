from google.api import annotations_pb2 as _annotations_pb2
from hello_world import postcards_pb2 as _postcards_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

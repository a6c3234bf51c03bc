import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AskRequest(_message.Message):
    __slots__ = ("think_for",)
    THINK_FOR_FIELD_NUMBER: _ClassVar[int]
    think_for: _duration_pb2.Duration
    def __init__(self, think_for: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class AskReply(_message.Message):
    __slots__ = ("server", "previous_attempts")
    SERVER_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    server: str
    previous_attempts: int
    def __init__(self, server: _Optional[str] = ..., previous_attempts: _Optional[int] = ...) -> None: ...

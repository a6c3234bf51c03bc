import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ThinkRequest(_message.Message):
    __slots__ = ("id", "think_for", "to_the_end", "hops")
    ID_FIELD_NUMBER: _ClassVar[int]
    THINK_FOR_FIELD_NUMBER: _ClassVar[int]
    TO_THE_END_FIELD_NUMBER: _ClassVar[int]
    HOPS_FIELD_NUMBER: _ClassVar[int]
    id: str
    think_for: _duration_pb2.Duration
    to_the_end: bool
    hops: int
    def __init__(self, id: _Optional[str] = ..., think_for: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., to_the_end: _Optional[bool] = ..., hops: _Optional[int] = ...) -> None: ...

class RecallRequest(_message.Message):
    __slots__ = ("id", "hops")
    ID_FIELD_NUMBER: _ClassVar[int]
    HOPS_FIELD_NUMBER: _ClassVar[int]
    id: str
    hops: int
    def __init__(self, id: _Optional[str] = ..., hops: _Optional[int] = ...) -> None: ...

class Thought(_message.Message):
    __slots__ = ("steps", "all_steps", "time_left")
    STEPS_FIELD_NUMBER: _ClassVar[int]
    ALL_STEPS_FIELD_NUMBER: _ClassVar[int]
    TIME_LEFT_FIELD_NUMBER: _ClassVar[int]
    steps: int
    all_steps: int
    time_left: _duration_pb2.Duration
    def __init__(self, steps: _Optional[int] = ..., all_steps: _Optional[int] = ..., time_left: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class Request(_message.Message):
    __slots__ = ("request1", "request2")
    REQUEST1_FIELD_NUMBER: _ClassVar[int]
    REQUEST2_FIELD_NUMBER: _ClassVar[int]
    request1: str
    request2: str
    def __init__(self, request1: _Optional[str] = ..., request2: _Optional[str] = ...) -> None: ...

class Result(_message.Message):
    __slots__ = ("result1", "result2")
    RESULT1_FIELD_NUMBER: _ClassVar[int]
    RESULT2_FIELD_NUMBER: _ClassVar[int]
    result1: str
    result2: str
    def __init__(self, result1: _Optional[str] = ..., result2: _Optional[str] = ...) -> None: ...

from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class BookSeatsRequest(_message.Message):
    __slots__ = ("show", "name", "email", "seats")
    SHOW_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    SEATS_FIELD_NUMBER: _ClassVar[int]
    show: str
    name: str
    email: str
    seats: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, show: _Optional[str] = ..., name: _Optional[str] = ..., email: _Optional[str] = ..., seats: _Optional[_Iterable[str]] = ...) -> None: ...

class BookSeatsReply(_message.Message):
    __slots__ = ("seats",)
    SEATS_FIELD_NUMBER: _ClassVar[int]
    seats: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, seats: _Optional[_Iterable[str]] = ...) -> None: ...

from google.api import annotations_pb2 as _annotations_pb2
from google.api import httpbody_pb2 as _httpbody_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Postcard(_message.Message):
    __slots__ = ("name", "recipient", "text")
    NAME_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    name: str
    recipient: str
    text: str
    def __init__(self, name: _Optional[str] = ..., recipient: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class CreatePostcardRequest(_message.Message):
    __slots__ = ("postcard_id", "postcard")
    POSTCARD_ID_FIELD_NUMBER: _ClassVar[int]
    POSTCARD_FIELD_NUMBER: _ClassVar[int]
    postcard_id: str
    postcard: Postcard
    def __init__(self, postcard_id: _Optional[str] = ..., postcard: _Optional[_Union[Postcard, _Mapping]] = ...) -> None: ...

class GetPostcardRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class ListPostcardsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListPostcardsResponse(_message.Message):
    __slots__ = ("postcards",)
    POSTCARDS_FIELD_NUMBER: _ClassVar[int]
    postcards: _containers.RepeatedCompositeFieldContainer[Postcard]
    def __init__(self, postcards: _Optional[_Iterable[_Union[Postcard, _Mapping]]] = ...) -> None: ...

class UpdatePostcardRequest(_message.Message):
    __slots__ = ("postcard", "update_mask")
    POSTCARD_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    postcard: Postcard
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, postcard: _Optional[_Union[Postcard, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...

class CountPostcardsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class CountPostcardsResponse(_message.Message):
    __slots__ = ("count",)
    COUNT_FIELD_NUMBER: _ClassVar[int]
    count: int
    def __init__(self, count: _Optional[int] = ...) -> None: ...

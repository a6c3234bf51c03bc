import datetime

from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Book(_message.Message):
    __slots__ = ("number", "title", "version", "lent_to")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    LENT_TO_FIELD_NUMBER: _ClassVar[int]
    number: int
    title: str
    version: int
    lent_to: str
    def __init__(self, number: _Optional[int] = ..., title: _Optional[str] = ..., version: _Optional[int] = ..., lent_to: _Optional[str] = ...) -> None: ...

class GetBookRequest(_message.Message):
    __slots__ = ("number",)
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    number: int
    def __init__(self, number: _Optional[int] = ...) -> None: ...

class AddBookRequest(_message.Message):
    __slots__ = ("card", "book")
    CARD_FIELD_NUMBER: _ClassVar[int]
    BOOK_FIELD_NUMBER: _ClassVar[int]
    card: str
    book: Book
    def __init__(self, card: _Optional[str] = ..., book: _Optional[_Union[Book, _Mapping]] = ...) -> None: ...

class BorrowBookRequest(_message.Message):
    __slots__ = ("card", "number")
    CARD_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    card: str
    number: int
    def __init__(self, card: _Optional[str] = ..., number: _Optional[int] = ...) -> None: ...

class RenameBookRequest(_message.Message):
    __slots__ = ("card", "number", "title", "version")
    CARD_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    card: str
    number: int
    title: str
    version: int
    def __init__(self, card: _Optional[str] = ..., number: _Optional[int] = ..., title: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class ReadPagesRequest(_message.Message):
    __slots__ = ("number", "from_page")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FROM_PAGE_FIELD_NUMBER: _ClassVar[int]
    number: int
    from_page: int
    def __init__(self, number: _Optional[int] = ..., from_page: _Optional[int] = ...) -> None: ...

class Page(_message.Message):
    __slots__ = ("number", "text")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    number: int
    text: str
    def __init__(self, number: _Optional[int] = ..., text: _Optional[str] = ...) -> None: ...

class FindBooksRequest(_message.Message):
    __slots__ = ("word", "think_for")
    WORD_FIELD_NUMBER: _ClassVar[int]
    THINK_FOR_FIELD_NUMBER: _ClassVar[int]
    word: str
    think_for: _duration_pb2.Duration
    def __init__(self, word: _Optional[str] = ..., think_for: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ...) -> None: ...

class FindBooksResponse(_message.Message):
    __slots__ = ("books",)
    BOOKS_FIELD_NUMBER: _ClassVar[int]
    books: _containers.RepeatedCompositeFieldContainer[Book]
    def __init__(self, books: _Optional[_Iterable[_Union[Book, _Mapping]]] = ...) -> None: ...

class RecommendRequest(_message.Message):
    __slots__ = ("card",)
    CARD_FIELD_NUMBER: _ClassVar[int]
    card: str
    def __init__(self, card: _Optional[str] = ...) -> None: ...

class ReserveBookRequest(_message.Message):
    __slots__ = ("card", "number")
    CARD_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    card: str
    number: int
    def __init__(self, card: _Optional[str] = ..., number: _Optional[int] = ...) -> None: ...

"""From bytes to an address book. Bytes that are none are refused whole.

A book that was half understood would lose the other half when it is written
again.
"""

from tutorial.addressbook_pb2 import AddressBook


# #region parse
def parse_book(data: bytes) -> AddressBook:
    """Read the bytes of a file. No bytes are an empty book.

    Raises google.protobuf.message.DecodeError if they are not an AddressBook.
    """
    # Fields that the contract does not know are kept, and written again.
    return AddressBook.FromString(data)


# #endregion parse

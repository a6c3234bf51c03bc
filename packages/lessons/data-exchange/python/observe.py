"""Takes messages as bytes and prints what a program sees in them."""

import sys
from base64 import b64decode, b64encode

from lesson_kit.program import fail

from example.values_pb2 import Values
from google.protobuf import text_format
from google.protobuf.message import DecodeError, Message


# #region look
def look(name: str, data: bytes) -> str:
    """Say what is seen, and give the message encoded again, after a tab."""
    try:
        message = Values.FromString(data)
    except DecodeError:
        return "refused\t"
    again = b64encode(message.SerializeToString()).decode()
    return f"{read(message, name)}\t{again}"


# #endregion look


def read(message: Values, name: str) -> str:
    """Read a field or the oneof, as Python shows it."""
    if name == "choice":
        choice = message.WhichOneof("choice")
        return (
            f"{choice} {show(getattr(message, choice))}" if choice else "None"
        )
    value = show(getattr(message, name))
    has_presence = message.DESCRIPTOR.fields_by_name[name].has_presence
    # Reading never fails: a field that is not set reads as its default.
    is_unset = has_presence and not message.HasField(name)
    return f"{value}, HasField: False" if is_unset else value


def show(value: object) -> str:
    """Write a value on one line."""
    if isinstance(value, Message):
        text = text_format.MessageToString(value, as_one_line=True)
        return f"{{ {text} }}" if text else "{ }"
    return repr(value)


def main() -> None:
    """Take what to read and the bytes in Base64.

    They come from the command line, or else as lines from standard input, with
    a tab between.
    """
    typed = "\t".join(sys.argv[1:])
    for line in [typed] if typed else sys.stdin:
        name, base64, *_ = [*line.rstrip("\n").split("\t"), ""]
        if name not in {"choice", *Values.DESCRIPTOR.fields_by_name}:
            fail(f"example.Values has no field {name}.")
        try:
            data = b64decode(base64, validate=True)
        except ValueError:
            fail(f"{base64} is not Base64.")
        print(look(name, data))


if __name__ == "__main__":
    main()

"""One call of each kind, without a word of interceptors."""

from collections.abc import Iterator
from queue import SimpleQueue

from interceptors.echo_pb2 import ForgetRequest, Line, RepeatRequest
from interceptors.echo_pb2_grpc import EchoStub


# #region call
def say(stub: EchoStub) -> list[str]:
    """Unary."""
    return [f"Say: {stub.Say(Line(text='one')).text}"]


def repeat(stub: EchoStub) -> list[str]:
    """Server streaming."""
    request = RepeatRequest(line=Line(text="two"), times=2)
    return [f"Repeat: {line.text}" for line in stub.Repeat(request)]


def join(stub: EchoStub) -> list[str]:
    """Client streaming."""
    lines = (Line(text=text) for text in ("three", "four"))
    return [f"Join: {stub.Join(lines).text}"]


def talk(stub: EchoStub) -> list[str]:
    """Bidirectional streaming.

    The next line is said when the last one has been answered. An interceptor
    that waited for a second message would wait for ever.
    """
    said: SimpleQueue[str | None] = SimpleQueue()

    def lines() -> Iterator[Line]:
        while (text := said.get()) is not None:
            yield Line(text=text)

    said.put("five")
    answers = []
    for line in stub.Talk(lines()):
        answers.append(f"Talk: {line.text}")
        said.put("six" if len(answers) == 1 else None)
    return answers


# #endregion call


def forget(stub: EchoStub) -> list[str]:
    """Call the method that no policy opens."""
    stub.Forget(ForgetRequest())
    return ["Forget: nothing is left"]

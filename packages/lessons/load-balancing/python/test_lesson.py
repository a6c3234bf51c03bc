"""The lesson as a reader meets it: real servers, channels and programs."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from lesson_kit.program import UsageError

import client
import grpc
import pytest
import server
from group import Group
from lesson_testing.programs import run_file
from load_balancing import load_balancing_pb2_grpc

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")


@pytest.fixture
def start() -> Iterator[Callable[..., int]]:
    """Give what starts a server, which stops with the test; it gives a port."""
    with ExitStack() as stack:

        def start_one(**options: str | bool) -> int:
            running, port = server.start_server(0, **options)
            stack.callback(lambda: running.stop(grace=None).wait())
            return port

        yield start_one


@pytest.fixture
def servers() -> Iterator[Group]:
    """Give three servers, which stop with the test."""
    running, _ = server.start_servers(0)
    yield running
    running.stop(grace=None).wait()


def opened(*ports: int, **choice: bool) -> grpc.Channel:
    addresses = ",".join(f"127.0.0.1:{port}" for port in ports)
    return client.open_channel(f"ipv4:{addresses}", "round_robin", **choice)


def test_client_prints_output_txt(servers: Group) -> None:
    finished = run_file(HERE / "client.py", *servers.client_flags.split())
    assert finished == (OUTPUT, "", 0)


# #region none-serves
@pytest.mark.parametrize(("retry", "before"), [(True, 4), (False, 0)])
def test_gives_up_with_unavailable_after_the_attempts_of_its_policy(
    start: Callable[..., int], *, retry: bool, before: int
) -> None:
    with opened(start(serving=False), retry=retry) as channel:
        call = client.ask(load_balancing_pb2_grpc.DeskStub(channel))
        assert call.code() is grpc.StatusCode.UNAVAILABLE
        expected = f"server-1 takes no calls. Attempts before: {before}."
        assert call.details() == expected


# #endregion none-serves


def test_does_not_say_that_no_server_answers_when_one_of_a_list_refuses(
    start: Callable[..., int],
) -> None:
    address = f"ipv4:127.0.0.1:1,127.0.0.1:{start(serving=False)}"
    _, stderr, _ = run_file(HERE / "client.py", "--address", address)
    assert stderr.startswith("UNAVAILABLE: server-1 takes no calls.")


def test_calls_another_server_where_one_does_not_serve(
    start: Callable[..., int],
) -> None:
    ports = start(name="well"), start(name="unwell", serving=False)
    with opened(*ports) as channel:
        stub = load_balancing_pb2_grpc.DeskStub(channel)
        replies = (client.ask(stub).result() for _ in range(10_000))
        # Until the channel has reached both.
        retried = next(each for each in replies if each.previous_attempts)
        assert retried.server == "well"
        assert {client.ask(stub).result().server for _ in range(10)} == {"well"}


def test_never_calls_a_server_whose_health_it_heeds(
    start: Callable[..., int],
) -> None:
    ports = start(name="well"), start(name="unwell", serving=False)
    with opened(*ports, health=True) as channel:
        stub = load_balancing_pb2_grpc.DeskStub(channel)
        assert client.count(stub, 30).in_full() == (
            "30 calls: 30 by well, 0 after a retry, 0 failed"
        )


def test_calls_nobody_when_no_server_is_healthy(
    start: Callable[..., int],
) -> None:
    with opened(start(serving=False), health=True) as channel:
        call = client.ask(load_balancing_pb2_grpc.DeskStub(channel))
        assert call.code() is grpc.StatusCode.UNAVAILABLE
        assert "takes no calls" not in call.details()


def test_says_how_many_servers_have_answered_when_it_waits_in_vain(
    start: Callable[..., int],
) -> None:
    with opened(start()) as channel:
        stub = load_balancing_pb2_grpc.DeskStub(channel)
        with pytest.raises(UsageError, match="1 of 2 servers answered"):
            client.until_all_answer(stub, 2, seconds=0.1)

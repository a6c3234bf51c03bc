"""The lesson as a reader meets it: real servers, channels and programs."""

import threading
from pathlib import Path

import grpc
import pytest
import server
from concurrency import workshop_pb2, workshop_pb2_grpc
from lesson_testing.programs import run_file, serve_file

HERE = Path(__file__).parent
OUTPUT = (HERE.parent / "output.txt").read_text(encoding="utf-8")
SERVERS = [
    "server.py",
    "server_reuse_port.py",
    "server_asyncio.py",
    "server_asyncio_reuse_port.py",
]


@pytest.mark.parametrize("program", SERVERS)
def test_client_prints_output_txt(program: str) -> None:
    with serve_file(HERE / program) as port:
        finished = run_file(
            HERE / "client.py", "--address", f"localhost:{port}"
        )
    assert finished == (OUTPUT, "", 0)


def test_pool_of_one_thread_answers_one_call_after_the_other() -> None:
    running, port = server.start_server(0, "127.0.0.1", threads="1")
    order: list[str] = []
    done = threading.Event()
    with grpc.insecure_channel(f"localhost:{port}") as channel:
        stub = workshop_pb2_grpc.WorkshopStub(channel)
        stub.Work(workshop_pb2.WorkRequest(), timeout=30)
        waiting = workshop_pb2.WorkRequest(wait_for={"nanos": 200_000_000})
        first = stub.Work.future(waiting, timeout=30)
        first.add_done_callback(lambda _: order.append("waiting"))
        quick = stub.Work.future(workshop_pb2.WorkRequest(), timeout=30)
        quick.add_done_callback(lambda _: (order.append("quick"), done.set()))
        assert done.wait(30)
    running.stop(grace=None).wait()
    assert order == ["waiting", "quick"]


def test_answers_resource_exhausted_to_more_calls_than_it_takes() -> None:
    running, port = server.start_server(0, "127.0.0.1", most_calls="1")
    with grpc.insecure_channel(f"localhost:{port}") as channel:
        stub = workshop_pb2_grpc.WorkshopStub(channel)
        # Calls that wait for a connection go out in no order.
        grpc.channel_ready_future(channel).result(timeout=30)
        waiting = workshop_pb2.WorkRequest(wait_for={"seconds": 5})
        in_flight = stub.Work.future(waiting, timeout=10)
        with pytest.raises(grpc.RpcError) as raised:
            stub.Work(workshop_pb2.WorkRequest(), timeout=30)
        assert raised.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
        in_flight.cancel()
    running.stop(grace=None).wait()

"""Calls a Greeter as a published client does: grpcio and stubs alone.

python published_greeter.py ADDRESS
"""

import sys

import grpc
from helloworld import helloworld_pb2, helloworld_pb2_grpc

with grpc.insecure_channel(sys.argv[1]) as channel:
    stub = helloworld_pb2_grpc.GreeterStub(channel)
    reply = stub.SayHello(helloworld_pb2.HelloRequest(name="you"), timeout=5)
    print(f"Greeter client received: {reply.message}")

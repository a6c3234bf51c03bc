"""The few lines that every lesson needs and none is about."""

import os

# gRPC's core, which is in C++, would write lines of its own to standard error
# when a handshake fails. It reads this variable when grpc is imported, so every
# program imports lesson_kit first. Whoever sets the variable gets the log.
os.environ.setdefault("GRPC_VERBOSITY", "NONE")

"""What is left of the time of a call that is being answered."""

import grpc

# The longest timeout that can travel: 99,999,999 hours.
_LONGEST_SECONDS = 99_999_999 * 3_600


# #region time-left
def time_left_of(context: grpc.ServicerContext) -> float | None:
    """Give the seconds until the deadline; None if the call has none."""
    seconds = context.time_remaining()
    # Without a deadline, gRPC gives None on asyncio, and here as many seconds
    # as 64 bits hold. As a timeout of the next call, they would overflow, and
    # it would end at once.
    return None if seconds is None or seconds > _LONGEST_SECONDS else seconds


# #endregion time-left

// Which words of an error are the server's, and which only grpc-js's.
import { Metadata, status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { errorOf } from './call-error.ts';

const none = new Metadata();
const sent = new Metadata();
sent.set('content-type', 'application/grpc');

const past = new Date(Date.now() - 1_000);
const future = new Date(Date.now() + 60_000);
const { CANCELLED, DEADLINE_EXCEEDED, UNAVAILABLE } = status;
const EXPIRED = 'The deadline of the call has passed.';
const UNREACHABLE = 'The gRPC server cannot be reached.';

test.each([
  [
    'a server that is not there',
    UNAVAILABLE,
    none,
    none,
    undefined,
    UNAVAILABLE,
    UNREACHABLE,
  ],
  [
    'a server that says UNAVAILABLE',
    UNAVAILABLE,
    sent,
    none,
    undefined,
    UNAVAILABLE,
    'text',
  ],
  [
    'a connection that broke after the header',
    UNAVAILABLE,
    none,
    sent,
    undefined,
    UNAVAILABLE,
    'text',
  ],
  [
    'a deadline that has passed',
    DEADLINE_EXCEEDED,
    none,
    none,
    past,
    DEADLINE_EXCEEDED,
    EXPIRED,
  ],
  [
    "the deadline of a server's own call",
    DEADLINE_EXCEEDED,
    sent,
    none,
    future,
    DEADLINE_EXCEEDED,
    'text',
  ],
  [
    'a stream cut at the deadline',
    CANCELLED,
    none,
    sent,
    past,
    DEADLINE_EXCEEDED,
    EXPIRED,
  ],
  [
    'a stream cut before the deadline',
    CANCELLED,
    none,
    sent,
    future,
    CANCELLED,
    'text',
  ],
  [
    'a stream cut without a deadline',
    CANCELLED,
    none,
    none,
    undefined,
    CANCELLED,
    'text',
  ],
  [
    'a server that says CANCELLED late',
    CANCELLED,
    sent,
    none,
    past,
    CANCELLED,
    'text',
  ],
])(
  '%s has its code and words',
  (_, code, metadata, header, deadline, expected, words) => {
    const error = errorOf(
      { code, details: 'text', metadata },
      header,
      deadline,
    );
    expect(error).toMatchObject({ code: expected, details: words });
    // What is not told to the client is there for the operator.
    expect(Object(error.cause).message).toBe(
      words === 'text' ? undefined : 'text',
    );
  },
);

// A client that asks for a long stream and then takes nothing of it: the worst
// reader that a server can meet.
import { once } from 'node:events';
import { connect } from 'node:http2';
import { frame, type Question } from './answer.ts';

/** A reader that waits. `await using` ends it. */
export interface IdleReader extends AsyncDisposable {
  /** Resolves when the answer has begun. */
  begun: Promise<unknown>;
}

/** Opens a call and reads no more of the answer than its first headers: HTTP/2
 * allows the server 64 KiB, until the client takes some. */
export function startIdleReader(
  address: string,
  { path, request }: Question,
): IdleReader {
  const session = connect(`http://${address}`);
  const stream = session.request({
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
  });
  stream.pause();
  stream.end(frame(request));
  // The end of the session by our own hand is no error.
  stream.on('error', () => {});
  return {
    begun: once(stream, 'response'),
    async [Symbol.asyncDispose]() {
      const closed = once(session, 'close');
      session.destroy();
      await closed;
    },
  };
}

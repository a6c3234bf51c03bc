// Answers postcards: both sides write and read, neither ahead of the other.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { PenPalsHandlers } from '@stubs/hello_world/proto-loader/hello_world/PenPals.ts';

// #region write
export const penPals = {
  Write(call) {
    let count = 0;
    call.on('data', ({ recipient, text }) => {
      if (text === '') {
        call.pause();
        const details = 'text: a postcard says something.';
        const error = new StatusError(Status.INVALID_ARGUMENT, details);
        return void call.emit('error', error);
      }
      count += 1;
      const words = `${recipient} has read: ${text}`;
      if (call.write({ recipient: 'you', text: words })) return;
      // Whoever does not read our answers is not read either.
      call.pause();
      call.once('drain', () => call.resume());
    });
    call.on('end', () => {
      call.write({ recipient: 'you', text: `P.S. That makes ${count}.` });
      call.end();
    });
  },
} satisfies PenPalsHandlers;
// #endregion write

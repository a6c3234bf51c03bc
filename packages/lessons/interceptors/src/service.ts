// What the Echo does with calls, one of each kind. It knows of no interceptor.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { EchoServer } from '@stubs/interceptors/static/interceptors/echo.ts';

// #region echo
export const echo = {
  // An error that carries a status code becomes the status of the call, and
  // passes each interceptor as it is.
  say(call, callback) {
    const text = loud(call.request.text);
    if (text === '') callback(emptyLine());
    else callback(null, { text });
  },

  // While the reader is slow, nothing is written; once it has cancelled, `drain`
  // does not come any more, and so nothing is written ever.
  repeat(call) {
    const { line, times } = call.request;
    const answer = { text: loud(line?.text ?? '') };
    let left = times;
    const send = () => {
      while (left > 0) {
        left -= 1;
        if (!call.write(answer)) return void call.once('drain', send);
      }
      call.end();
    };
    send();
  },

  join(call, callback) {
    const texts: string[] = [];
    call.on('data', ({ text }) => texts.push(loud(text)));
    call.on('end', () => callback(null, { text: texts.join(' ') }));
  },

  talk(call) {
    call.on('data', ({ text }) => {
      if (text === '') return void call.emit('error', emptyLine());
      if (call.write({ text: loud(text) })) return;
      // What a client does not read keeps it from being heard.
      call.pause();
      call.once('drain', () => call.resume());
    });
    call.on('end', () => call.end());
  },

  // The policy lets nobody get here.
  forget(_call, callback) {
    callback(null, {});
  },
} satisfies EchoServer;
// #endregion echo

const loud = (text: string) => text.toUpperCase();

const emptyLine = () =>
  new StatusError(Status.INVALID_ARGUMENT, 'The line is empty.');

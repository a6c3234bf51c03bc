// Writes a stream no faster than its reader takes it. Servers and clients do it
// alike, since a call is a stream to write to on both sides.

/** What is needed of a call. */
interface Outgoing<Message> {
  write(message: Message): boolean;
  once(event: 'drain', resume: () => void): unknown;
  end(): unknown;
}

// #region send-all
/** Writes all messages, then ends this side of the call. */
export function sendAll<Message>(
  call: Outgoing<Message>,
  messages: Iterable<Message>,
): void {
  const iterator = messages[Symbol.iterator]();
  const send = () => {
    for (;;) {
      const { done, value } = iterator.next();
      if (done) return void call.end();
      // false says that enough is waiting already. Go on when it has drained; a
      // call that was cancelled never drains, and so nothing more is made.
      if (!call.write(value)) return void call.once('drain', send);
    }
  };
  send();
}
// #endregion send-all

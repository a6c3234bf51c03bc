// What is asked of a socket besides reading and writing.
import type { Duplex } from 'node:stream';

// How long the server may take to read our last frame.
const FAREWELL_MS = 1_000;

/** Says whether the socket keeps the process alive, where it is one that can. */
export function holdProcess(
  socket: Duplex & { ref?(): unknown; unref?(): unknown },
  isHeld: boolean,
): void {
  if (isHeld) socket.ref?.();
  else socket.unref?.();
}

/** Closes a socket once what was written has gone out. What still comes is read
 * and dropped, since unread bytes would make the kernel drop ours. */
export function endSocket(socket: Duplex): void {
  const timer = setTimeout(() => socket.destroy(), FAREWELL_MS);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
  socket.end(() => socket.destroy());
}

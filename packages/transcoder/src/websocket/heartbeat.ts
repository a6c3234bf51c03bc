// Pings, by which a client that is gone without a word is noticed.
import type { WebSocket } from 'ws';

/** Less than the minute after which many proxies close what is silent. */
export const HEARTBEAT_MS = 30_000;

/** Pings a client again and again, until it is gone. */
export function keepBeating(socket: WebSocket, milliseconds: number): void {
  const timer = setInterval(heartOf(socket), milliseconds);
  socket.once('close', () => clearInterval(timer));
}

/** Makes what is called for each beat. It pings the client, and cuts the
 * connection where nothing has come since the beat before: the client is gone,
 * or does not read. */
export function heartOf(socket: WebSocket): () => void {
  let isAlive = true;
  const hear = () => {
    isAlive = true;
  };
  socket.on('pong', hear);
  socket.on('message', hear);
  return () => {
    // While it is us who do not read, there may be answers that we do not see.
    if (!isAlive && !socket.isPaused) return socket.terminate();
    isAlive = socket.isPaused;
    socket.ping();
  };
}

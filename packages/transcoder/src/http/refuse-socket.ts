// An answer on a bare connection, which node:http has let go of.
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { LINGER_MS } from './linger.ts';

/** What is answered: an error in JSON. */
export interface SocketAnswer {
  httpStatus: number;
  headers?: Readonly<Record<string, string>>;
  body: string;
}

/** Answers, and closes the connection. What the client still sends is dropped. */
export function endWith(socket: Duplex, answer: SocketAnswer): void {
  socket.on('error', () => socket.destroy());
  socket.end(bytesOf(answer));
  socket.resume();
  // A client may never end its side of the connection.
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(timer));
}

function bytesOf({ httpStatus, headers = {}, body }: SocketAnswer): string {
  return [
    `HTTP/1.1 ${httpStatus} ${STATUS_CODES[httpStatus]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}

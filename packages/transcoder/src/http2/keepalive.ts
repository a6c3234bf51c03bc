// Asks a silent server if it is still there: a broken network does not tell.
import type { Socket } from 'node:net';
import type { Connection } from './connection.ts';

// So many looks make the time of silence. It is cheaper to look at a number now
// and then than to set a timer anew for all that comes.
const LOOKS = 4;

/** Pings while requests are open and nothing comes, and closes the connection
 * when no answer comes either. */
export class Keepalive {
  readonly #connection: Connection;
  readonly #socket: Socket;
  readonly #timer: NodeJS.Timeout | undefined;
  #bytes = 0;
  #silent = 0;

  /** @param silenceMs 0 for never
   * @param pingMs how long the answer may take */
  constructor(
    connection: Connection,
    socket: Socket,
    silenceMs: number,
    pingMs: number,
  ) {
    this.#connection = connection;
    this.#socket = socket;
    if (silenceMs === 0) return;
    const look = () => this.#look(pingMs);
    this.#timer = setInterval(look, silenceMs / LOOKS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(pingMs: number): void {
    const { bytesRead } = this.#socket;
    const isQuiet = bytesRead === this.#bytes;
    this.#bytes = bytesRead;
    if (!isQuiet || this.#connection.openRequests === 0) this.#silent = 0;
    else this.#silent += 1;
    if (this.#silent === LOOKS) this.#ping(pingMs);
  }

  #ping(pingMs: number): void {
    const giveUp = () =>
      this.#connection.destroy(new Error('The server answers no ping.'));
    const timer = setTimeout(giveUp, pingMs);
    this.#connection.ping().then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  }
}

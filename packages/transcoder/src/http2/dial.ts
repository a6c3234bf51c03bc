// A socket to a server: plain, or with TLS that has agreed on HTTP/2.
import { connect, isIP, type Socket } from 'node:net';
import {
  checkServerIdentity,
  connect as connectTls,
  type SecureContext,
} from 'node:tls';
import type { Target } from './target.ts';

/** How the server is trusted. */
export interface Trust {
  context: SecureContext;
  /** The name in its certificate, where it is not the host's. */
  serverName: string | undefined;
}

/** Connects. Node tries the addresses of a name in turn.
 * @param trust undefined for no TLS
 * @param signal gives up
 * @throws Error of node:net or node:tls, or the reason of the signal */
export function dial(
  target: Target,
  trust: Trust | undefined,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = trust
      ? connectTls({ ...target.place, ...optionsOf(trust, target) })
      : connect(target.place);
    socket.setNoDelay();
    // Whoever has the socket later hears of its close: no error of it may end
    // the process.
    socket.on('error', () => {});
    const giveUp = () => socket.destroy(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    socket.once('error', fail);
    socket.once('close', closed);
    socket.once(trust ? 'secureConnect' : 'connect', () => {
      if ('alpnProtocol' in socket && socket.alpnProtocol !== 'h2') {
        socket.destroy(
          new Error('The server offers no HTTP/2 over TLS (ALPN).'),
        );
        return;
      }
      release();
      resolve(socket);
    });

    function closed() {
      fail(new Error('The connection was closed before it was set up.'));
    }

    function fail(error: Error) {
      release();
      socket.destroy();
      reject(error);
    }

    function release() {
      signal.removeEventListener('abort', giveUp);
      socket.off('error', fail);
      socket.off('close', closed);
    }
  });
}

function optionsOf({ context, serverName }: Trust, { host }: Target) {
  const name = serverName ?? host;
  return {
    secureContext: context,
    ALPNProtocols: ['h2'],
    // A name only: TLS knows no addresses here.
    ...(!isIP(name) && { servername: name }),
    // By default Node would verify the place, where it is given one.
    checkServerIdentity: (
      _host: string,
      certificate: Parameters<typeof checkServerIdentity>[1],
    ) => checkServerIdentity(name, certificate),
  };
}

// Shakes hands with a server as TLS has it, without gRPC: what it shows is what
// any client would see.
import { once } from 'node:events';
import { type ConnectionOptions, connect } from 'node:tls';

/** What a handshake came to. */
export interface Handshake {
  /** Such as `TLSv1.3`. */
  version: string | null;
  /** The protocol that ALPN chose, such as `h2`, or false. */
  protocol: string | false | null;
  /** The serial number of the server's certificate, in hexadecimal digits. */
  serial: string | undefined;
}

/** Connects to localhost, shakes hands, and closes.
 * @param options at least the port, and whom to trust (`ca`)
 * @throws Error with the code of Node or OpenSSL if the two do not agree */
export async function handshake(
  options: ConnectionOptions,
): Promise<Handshake> {
  const servername = 'localhost';
  const ALPNProtocols = ['h2'];
  const socket = connect({ servername, ALPNProtocols, ...options });
  try {
    await once(socket, 'secureConnect');
    return {
      version: socket.getProtocol(),
      protocol: socket.alpnProtocol,
      serial: socket.getPeerX509Certificate()?.serialNumber,
    };
  } finally {
    socket.destroy();
  }
}

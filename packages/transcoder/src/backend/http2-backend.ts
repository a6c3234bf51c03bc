// Unary calls over a connection of HTTP/2 of this package's own.
import { status } from '@grpc/grpc-js';
import { packageVersion } from '../command/package-version.ts';
import { Client, type ClientOptions } from '../http2/client.ts';
import { RpcError } from '../rpc-error.ts';
import type { Backend } from './backend.ts';
import { clientGone, EXPIRED } from './call-error.ts';
import { Deadlines } from './deadlines.ts';
import { ENCODINGS } from './decompress.ts';
import { isGone } from './gateway-call.ts';
import { Http2Call } from './http2-call.ts';

/** What differs between servers. */
export interface Http2Options
  extends Pick<ClientOptions, 'target' | 'trust' | 'open' | 'keepaliveMs'> {
  /** Bytes of the message of an answer. */
  messageBytes: number;
  /** How long the answer to a ping may take. */
  pingMs: number;
}

// As long as grpc-js gives a server at least.
const CONNECT_MS = 20_000;

/** Makes the part of a backend that is for unary calls. */
export function http2Backend({
  messageBytes,
  ...options
}: Http2Options): Pick<Backend, 'unary' | 'close'> {
  const { target, trust } = options;
  const client = new Client({
    ...options,
    connectMs: CONNECT_MS,
    head: {
      scheme: trust ? 'https' : 'http',
      authority: trust?.serverName ?? target.authority,
      headers: [
        ...['te', 'trailers'],
        ...['content-type', 'application/grpc'],
        ...['user-agent', `grpc-node-transcoder/${packageVersion()}`],
        ...['grpc-accept-encoding', ENCODINGS],
      ],
    },
  });
  const environment = { client, deadlines: new Deadlines(), messageBytes };
  return {
    unary(path, message, options) {
      const { deadline } = options;
      if (isGone(options)) return Promise.reject(clientGone());
      if (deadline && deadline.getTime() <= Date.now()) {
        const error = new RpcError(status.DEADLINE_EXCEEDED, EXPIRED);
        return Promise.reject(error);
      }
      return new Promise((resolve, reject) => {
        new Http2Call(environment, path, message, options, resolve, reject);
      });
    },
    close: () => client.close(),
  };
}

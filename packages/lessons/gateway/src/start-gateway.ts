// Starts a gateway: HTTP and JSON on this side, gRPC and protobuf on the other.
import { readFileSync } from 'node:fs';
import { readKeyPair } from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import type { RunningServer } from '@polyglot-grpc/lesson-kit/server';
import {
  createGatewayServer,
  createTranscoder,
} from '@polyglot-grpc/transcoder';

/** What a gateway needs to know, as flags have it. */
export interface GatewayFlags {
  host: string;
  /** The contract as data, made by `npm run generate` or by `buf build`. */
  'descriptor-set': string;
  /** Files of a certificate and its key, for HTTPS; '' for HTTP. */
  cert: string;
  key: string;
}

// #region gateway
export async function startGateway(
  port: number,
  target: string,
  flags: GatewayFlags,
): Promise<RunningServer> {
  // It reads the rules when it starts, so no code is generated for it.
  const file = findAbove(import.meta.dirname, flags['descriptor-set']);
  const descriptors = readFileSync(file);
  // The transcoder answers requests of node:http, each by a call to the target.
  // It also serves what the rules say, as a document of OpenAPI and as a page.
  const settings = { openapi: true };
  const transcoder = createTranscoder({ descriptors, target, ...settings });
  // This server has limits that keep slow and careless clients from harm.
  const gateway = createGatewayServer(transcoder, keyPair(flags));
  const bound = await gateway.listen(port, flags.host).catch((error) => {
    throw listenError(error, port, flags.host);
  });
  const stop = async (drainMs?: number) => {
    await gateway.drain(drainMs);
    transcoder.close();
  };
  return { port: bound, stop, [Symbol.asyncDispose]: () => stop() };
}
// #endregion gateway

function keyPair(flags: GatewayFlags) {
  if (!flags.cert && !flags.key) return {};
  const { cert_chain: cert, private_key: key } = readKeyPair(flags);
  return { cert, key };
}

function listenError({ code }: { code?: string }, port: number, host: string) {
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} on ${host} is in use. Choose another with --port.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(
        `--host ${host} is not an address of this machine.`,
      );
    default:
      return new UsageError(`Cannot listen on ${host}, port ${port}: ${code}.`);
  }
}

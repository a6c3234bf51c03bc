// Serves the Greeter over TLS, to callers who have shown who they are.
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  readCredential,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import { apiKey, isDigests } from './api-key.ts';
import { authenticate, type Mechanism } from './authenticate.ts';
import { bearerToken } from './bearer-token.ts';
import { issuerKeys } from './issuer-keys.ts';
import { keySet } from './key-set.ts';
import { greeter } from './service.ts';

/** The server's own flags. Without TLS it does not start: a token that is read on
 * its way is good for whoever read it. */
export const FLAGS = {
  cert: '.certs/server.pem',
  key: '.certs/server.key',
  /** A file, or an https address for which `ca` is trusted. */
  jwks: '.certs/jwks.json',
  ca: '.certs/ca.pem',
  issuer: 'https://localhost:8443',
  audience: 'greeter',
  'api-keys': '.certs/api-keys.json',
};

// #region scopes
/** What a caller's scopes have to hold, for each method. */
const SCOPES = { '/helloworld.Greeter/SayHello': 'greet' };
// #endregion scopes

// #region start
export function startServer(
  port: number,
  host: string | undefined,
  flags: typeof FLAGS,
): Promise<RunningServer> {
  const { helloworld } = loadProto<ProtoGrpcType>(
    'helloworld/helloworld.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const interceptor = authenticate(mechanisms(flags), SCOPES);
  const server = new Server({ interceptors: [interceptor] });
  server.addService(helloworld.Greeter.service, greeter);
  const pair = readKeyPair(flags);
  const tls = ServerCredentials.createSsl(null, [pair], false);
  return listen(server, port, host, tls);
}
// #endregion start

// #region mechanisms
// The ways to show who one is, in the order in which they are tried. One more is
// one more function in this list.
function mechanisms(flags: typeof FLAGS): Mechanism[] {
  const { issuer, audience } = flags;
  return [
    bearerToken(keySet(issuerKeys(flags)), { issuer, audience }),
    apiKey(readDigests(flags['api-keys'])),
  ];
}
// #endregion mechanisms

function readDigests(path: string): Record<string, string> {
  const content = readCredential('api-keys', path);
  try {
    const digests: unknown = JSON.parse(`${content}`);
    if (isDigests(digests)) return digests;
  } catch {
    // The sentence below says it.
  }
  throw new UsageError(`--api-keys ${path}: no JSON of names and SHA-256.`);
}

if (import.meta.main) await runServer('token-auth', startServer, FLAGS);

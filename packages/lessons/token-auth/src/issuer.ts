// A small token issuer: gives tokens to clients that it knows, and publishes the
// keys by which servers check them.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  readCredential,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';
import {
  parseFlags,
  runProgram,
  UsageError,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { type Answer, issueToken } from './issue-token.ts';

export const FLAGS = {
  host: '127.0.0.1',
  port: '8443',
  cert: '.certs/server.pem',
  key: '.certs/server.key',
  /** Signs the tokens. For nobody else. */
  'signing-key': '.certs/issuer.key',
  /** Checks the tokens. For everybody. */
  jwks: '.certs/jwks.json',
  clients: '.certs/issuer-clients.json',
};

type JsonFlag = 'signing-key' | 'jwks' | 'clients';

const MAX_BODY = 4_096;

/** An issuer that answers. `await using` stops it. */
export interface RunningIssuer extends AsyncDisposable {
  /** Its address, which is also its name in the tokens. */
  address: string;
}

/** Starts the issuer.
 * @throws UsageError if the port is taken, or a file is missing */
export async function startIssuer(
  port: number,
  flags: typeof FLAGS,
): Promise<RunningIssuer> {
  // Keys are read for each request, so that a new one needs no new start.
  const json = (flag: JsonFlag) => readJson(flag, flags[flag]);
  for (const flag of ['signing-key', 'jwks', 'clients'] as const) json(flag);
  const { cert_chain: cert, private_key: key } = readKeyPair(flags);
  const server = createServer({
    ...{ cert, key },
    requestTimeout: 5_000,
  });
  server.listen(port, flags.host);
  await once(server, 'listening').catch(({ code }) => {
    throw new UsageError(
      `Cannot listen on ${flags.host}, port ${port}: ${code}. ` +
        'Choose another with --port.',
    );
  });
  const { port: bound } = server.address() as AddressInfo;
  const address = `https://localhost:${bound}`;
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    switch (`${request.method} ${request.url}`) {
      case 'GET /.well-known/jwks.json':
        return { status: 200, body: json('jwks') };
      case 'POST /token': {
        const { authorization } = request.headers;
        const body = await readBody(request);
        if (body === undefined) return { status: 413, body: {} };
        const [clients, key] = [json('clients'), json('signing-key')];
        return issueToken({ authorization, body }, { address, clients, key });
      }
      default:
        return { status: 404, body: {} };
    }
  };
  server.on('request', async (request, response) => {
    const { status, headers, body } = await answer(request).catch(failure);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(body));
  });
  const stop = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { address, [Symbol.asyncDispose]: stop };
}

function readJson(flag: JsonFlag, path: string) {
  const content = readCredential(flag, path);
  try {
    return JSON.parse(`${content}`);
  } catch {
    // The error of JSON.parse shows a part of the text, which may be a key.
    throw new UsageError(`--${flag} ${path}: not JSON.`);
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  // Who says that it sends much is not read at all.
  if (!(Number(request.headers['content-length']) <= MAX_BODY))
    return undefined;
  return text(request);
}

function failure(error: unknown): Answer {
  console.error(`The issuer fails: ${Object(error).message}`);
  return { status: 500, body: {} };
}

if (import.meta.main) {
  await runProgram(async () => {
    const flags = parseFlags(FLAGS);
    const port = wholeNumber('port', flags.port, [0, 65_535]);
    await using issuer = await startIssuer(port, flags);
    console.log(
      `Issuing tokens on ${issuer.address}. In another terminal: ` +
        `npx nx client token-auth --issuer ${issuer.address}`,
    );
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  });
}

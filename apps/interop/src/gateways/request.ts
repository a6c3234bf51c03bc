// A request that goes to both gateways, and how it is sent.
import { type Agent, type IncomingMessage, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What is asked of both gateways. */
export interface GatewayRequest {
  /** What it tries, unique in the corpus: "query: int32_value=-1". */
  name: string;
  method: string;
  /** As it goes over the wire: escaped, or wrongly escaped on purpose. */
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
}

/** What a gateway answered, before anything is read into it. */
export interface RawAnswer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  trailers: NodeJS.Dict<string>;
  body: Uint8Array;
}

/** How long one answer may take. */
const ANSWER_MS = 60_000;

/** Sends a request to a gateway. Of its own accord it adds Connection, the length
 * of a body that is whole, and a Host, which is the same for all, and nothing else.
 * @param address `host:port`
 * @throws Error if no whole answer comes in time */
export async function ask(
  address: string,
  { name, method, path, headers = {}, body }: GatewayRequest,
  agent: Agent,
): Promise<RawAnswer> {
  const [host, port] = address.split(':');
  const signal = AbortSignal.timeout(ANSWER_MS);
  const inChunks = 'Transfer-Encoding' in headers;
  const length =
    body === undefined || inChunks
      ? {}
      : { 'Content-Length': Buffer.byteLength(body) };
  const all = { Host: 'gateway.test', ...length, ...headers };
  const options = { host, port, method, path, headers: all, agent, signal };
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      send(options, resolve).on('error', reject).end(body);
    });
    return {
      status: response.statusCode ?? 0,
      headers: response.headersDistinct,
      body: await buffer(response),
      trailers: response.trailers,
    };
  } catch (error) {
    throw new Error(`${address} gave no answer to "${name}": ${error}`);
  }
}

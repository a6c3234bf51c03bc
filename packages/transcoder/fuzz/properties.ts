// What the fuzz claims: one property for each way of drawing requests.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { Streams } from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import type { Mode } from '../src/index.ts';
import { echoing } from '../testing/backend.ts';
import { faultOfError } from '../testing/error-body.ts';
import { RawClient } from '../testing/raw-client.ts';
import { assertBehaves, isExpected } from './behaviour.ts';
import { bindingsOf } from './bindings.ts';
import { type Connection, within } from './connection.ts';
import { type Draw, pick } from './draw.ts';
import { type Request, wire } from './request.ts';
import { assertRoundTrip } from './round-trip.ts';
import { spoil } from './spoil.ts';
import { spoilWire } from './spoil-wire.ts';
import { valid } from './valid.ts';

/** How long half a request may stay half a request. */
const PATIENCE_MS = 5;

/** Where requests go, and how they are drawn. */
export interface Aim {
  port: number;
  mode: Mode;
}

/** A claim about requests that are drawn. */
export interface Property {
  /** A sentence: what holds. */
  claim: string;
  /** The modes of the gateway that it is about. */
  modes: readonly Mode[];
  /** Draws one request, sends it, and throws where the claim does not hold. */
  holds(draw: Draw, aim: Aim, connection: Connection): Promise<void>;
}

const bindings = echoing.flatMap((service) => bindingsOf(service));

/** Those that read a body message by message, too. */
const withStreams = [
  ...bindings,
  ...bindingsOf(Streams).filter(({ method }) =>
    /client|bidi/.test(method.methodKind),
  ),
];

/** Those whose answers can be told from what follows without knowing more. */
const withBody = bindings.filter(({ httpMethod }) => httpMethod !== 'HEAD');

export const properties: readonly Property[] = [
  {
    claim: 'A valid request reaches the backend and comes back unchanged',
    // What Go's gateway changes is compared with Go's gateway.
    modes: ['spec'],
    async holds(draw, _aim, connection) {
      const binding = pick(draw, bindings);
      const { request, message } = valid(draw, binding);
      const answer = await sent(connection, request);
      explained(request, () => assertRoundTrip(binding, message, answer));
    },
  },
  {
    claim: 'A spoiled request is understood or refused, its field named',
    modes: ['spec', 'grpc-gateway'],
    async holds(draw, { mode }, connection) {
      const binding = pick(draw, withStreams);
      const { request } = valid(draw, binding);
      const spoiled = spoil(draw, request, binding);
      const answer = await sent(connection, spoiled.request);
      explained(spoiled.request, () => assertBehaves(spoiled, answer, mode));
    },
  },
  {
    claim: 'Bytes that are hardly HTTP get a well-formed error, and an end',
    modes: ['spec', 'grpc-gateway'],
    async holds(draw, { port, mode }) {
      const { request } = valid(draw, pick(draw, withBody));
      const bytes = spoilWire(draw, wire(request));
      using client = await RawClient.to(port);
      client.write(bytes);
      // Whoever ends a connection at once gets no answer.
      await Promise.race([client.received(1), setTimeout(PATIENCE_MS)]);
      client.halfClose();
      await within(answersOf(client, mode)).catch((error: unknown) => {
        throw explanation(bytes, error);
      });
    },
  },
];

async function sent(connection: Connection, request: Request) {
  try {
    return await connection.send(request);
  } catch (error) {
    connection[Symbol.dispose]();
    throw explanation(wire(request), error);
  }
}

// Reads until the server ends the connection.
async function answersOf(client: RawClient, mode: Mode): Promise<void> {
  for (;;) {
    const answer = await client.read();
    if (!answer) return;
    assert.ok(
      answer.status < 500 || isExpected(answer.status, mode),
      answer.body.toString(),
    );
    if (answer.status >= 400) {
      assert.equal(faultOfError(answer), undefined, answer.body.toString());
    }
  }
}

function explained(request: Request, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw explanation(wire(request), error);
  }
}

/** Shows the bytes that were sent, so that the fault can be had again. */
function explanation(bytes: Buffer, error: unknown): Error {
  const shown = JSON.stringify(bytes.subarray(0, 2_000).toString('latin1'));
  const message = Object(error).message ?? String(error);
  return new Error(`${message}\nSent: ${shown}`, { cause: error });
}

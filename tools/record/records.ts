// The facts that pages show and nobody types: each file of docs/data, and what
// makes it.
import type { Browser } from 'playwright-core';
import { addressBook } from './address-book.ts';
import { bufBreaking } from './buf-breaking.ts';
import {
  bidiStreamingCall,
  clientStreamingCall,
  serverStreamingCall,
  unaryCall,
} from './calls.ts';
import { concurrencyTable } from './concurrency.ts';
import { deadlinesWire, droppedDeadline } from './deadlines.ts';
import { errorDetailsTrailers } from './error-details/trailers.ts';
import { failures } from './failures.ts';
import { browserStreams } from './gateway/browser-streams.ts';
import { missingModule } from './gateway/missing-module.ts';
import { openApiDifferences, openApiParts } from './gateway/openapi.ts';
import { gatewayAnswers } from './gateway/requests.ts';
import { gatewayStatuses } from './gateway/statuses.ts';
import { gatewayWire } from './gateway/wire.ts';
import { interceptorsServer, interceptorsWire } from './interceptors.ts';
import { liveCalls } from './live-calls.ts';
import { loadBalancingAttempts, loadBalancingKill } from './load-balancing.ts';
import { mutualTlsHandshake } from './mutual-tls/handshake.ts';
import { optionalClients } from './mutual-tls/optional.ts';
import { refusedClients } from './mutual-tls/refused.ts';
import { protobufFields, protobufJson } from './protobuf-fields.ts';
import { protobufLibraries } from './protobuf-libraries.ts';
import { protobufSyntaxes } from './protobuf-syntaxes.ts';
import { routeRecord } from './route.ts';
import { sharedNotes } from './shared-notes.ts';
import { statusCodes } from './status-codes/made-by.ts';
import { noListener } from './status-codes/no-listener.ts';
import { unsafeServers } from './status-codes/unsafe.ts';
import { statusWire } from './status-codes/wire.ts';
import { tlsCapture } from './tls-capture.ts';
import { tlsHandshakes } from './tls-handshakes.ts';
import { tlsRotation } from './tls-rotation.ts';
import { tokenAnswer, tokenClaims } from './token-auth/claims.ts';
import { refusedTokens } from './token-auth/refused.ts';
import { round } from './values/round.ts';
import { values } from './values/values.ts';
import { vectorFile } from './values/vectors.ts';
import {
  dataExchangeWire,
  helloworldWire,
  pointWire,
  unimplementedWire,
} from './wire.ts';

/** What each file of docs/data holds. The text has no times, addresses or
 * versions, so that it is the same on every machine. */
export const records: Record<string, () => Promise<string>> = {
  'addressbook.json': addressBook,
  'buf-breaking.txt': bufBreaking,
  'calls/bidi-streaming.json': bidiStreamingCall,
  'calls/client-streaming.json': clientStreamingCall,
  'calls/server-streaming.json': serverStreamingCall,
  'calls/unary.json': unaryCall,
  'concurrency.txt': concurrencyTable,
  'data-exchange-wire.txt': dataExchangeWire,
  'deadlines-dropped.txt': droppedDeadline,
  'deadlines-wire.txt': deadlinesWire,
  'error-details-trailers.txt': errorDetailsTrailers,
  'failures.json': failures,
  'gateway-python.txt': missingModule,
  'gateway-statuses.txt': gatewayStatuses,
  'gateway-wire.txt': gatewayWire,
  'gateway.txt': () => gatewayAnswers(),
  'helloworld-wire.txt': helloworldWire,
  'interceptors-server.txt': interceptorsServer,
  'interceptors-wire.txt': interceptorsWire,
  'live-calls.json': liveCalls,
  'load-balancing-attempts.txt': loadBalancingAttempts,
  'load-balancing-kill.txt': loadBalancingKill,
  'mutual-tls-handshake.txt': mutualTlsHandshake,
  'mutual-tls-optional.txt': optionalClients,
  'mutual-tls-refused.txt': refusedClients,
  'openapi-differences.txt': openApiDifferences,
  'openapi.txt': openApiParts,
  'point.json': pointWire,
  'protobuf-fields.txt': protobufFields,
  'protobuf-json.txt': protobufJson,
  'protobuf-libraries.txt': protobufLibraries,
  'protobuf-syntaxes.txt': protobufSyntaxes,
  'route.json': routeRecord,
  'shared-notes.txt': sharedNotes,
  'status-codes.txt': statusCodes,
  'status-codes-no-listener.txt': noListener,
  'status-codes-unsafe.txt': unsafeServers,
  'status-codes-wire.txt': statusWire,
  'token-auth-answer.txt': tokenAnswer,
  'token-auth-claims.txt': tokenClaims,
  'token-auth-refused.txt': refusedTokens,
  'tls-capture.txt': tlsCapture,
  'tls-handshakes.txt': tlsHandshakes,
  'tls-rotation.txt': tlsRotation,
  'unimplemented-wire.txt': unimplementedWire,
  'values-round.txt': round,
  'values.json': values,
  'vectors.tsv': vectorFile,
};

/** Further files of docs/data, which the matrix makes, and compares each time. */
export const recordsOfMatrix = [
  'gateway-differences.txt',
  'load-balancing-haproxy.txt',
  'load-balancing-swarm.txt',
];

/** Further ones, which need a browser: the tests of the pages compare them. */
export const recordsOfBrowser: Record<
  string,
  (browser: Browser) => Promise<string>
> = { 'browser-streams.txt': browserStreams };

// Who makes each status code, the service or gRPC itself, as the calls of the
// lesson show it; and what its client would do.
import { join } from 'node:path';
import {
  credentials,
  Server,
  type ServerUnaryCall,
  type sendUnaryData,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';
import { ADVICE } from '../../../packages/lessons/status-codes/src/advice.ts';
import { firstBooks } from '../../../packages/lessons/status-codes/src/books.ts';
import {
  CALLS,
  type Stubs,
} from '../../../packages/lessons/status-codes/src/calls.ts';
import { safely } from '../../../packages/lessons/status-codes/src/safely.ts';
import {
  kiosk,
  library,
} from '../../../packages/lessons/status-codes/src/service.ts';
import { textTable } from '../text-table.ts';

const { status_codes } = loadProto<ProtoGrpcType>(
  'status_codes/status_codes.proto',
  join(import.meta.dirname, '../../../protos'),
);

/** A line for each code: its name, its number, who made it, what to do. */
export async function statusCodes(): Promise<string> {
  // The codes that the service has answered with.
  const answered = new Set<number>();
  await using server = await listen(observed(answered), 0);
  const stubs = open(`localhost:${server.port}`);
  const makers = new Map<string, Set<string>>();
  try {
    for (const { code, make } of CALLS) {
      answered.clear();
      await mustEndWith(code, make(stubs));
      const maker = answered.has(Status[code]) ? 'the service' : 'gRPC';
      makers.set(code, (makers.get(code) ?? new Set()).add(maker));
    }
  } finally {
    for (const stub of Object.values(stubs)) stub.close();
  }
  return textTable([
    ['code', 'number', 'made by', 'what the caller does'],
    ...Object.entries(ADVICE).map(([code, advice]) => {
      const number = Object.entries(Status).find(([name]) => name === code);
      const maker = [...(makers.get(code) ?? [])].sort().join(', ');
      return [code, String(number?.[1]), maker, advice];
    }),
  ]);
}

function open(address: string): Stubs {
  const plaintext = credentials.createInsecure();
  return {
    library: new status_codes.Library(address, plaintext),
    kiosk: new status_codes.Kiosk(address, plaintext),
    nobody: new status_codes.Library('127.0.0.1:1', plaintext),
  };
}

async function mustEndWith(code: string, call: Promise<unknown>) {
  const ended = await call.then(
    () => 'OK',
    (error) => StatusError.from(error).codeName,
  );
  if (ended !== code) throw new Error(`Expected ${code}, and got ${ended}.`);
}

function observed(answered: Set<number>): Server {
  const server = new Server();
  // A call that waits here ends with its deadline, or when it is cancelled.
  const forEver = () => new Promise<void>(() => {});
  const waits = (_call: unknown, milliseconds: number) =>
    milliseconds > 0 ? forEver() : Promise.resolve();
  const service = safely(library(firstBooks(), waits), () => {});
  server.addService(
    status_codes.Library.service,
    observing(service, (code) => answered.add(code)),
  );
  server.addService(status_codes.Kiosk.service, kiosk);
  return server;
}

// The same handlers; what they answer with is told first.
function observing(
  service: UntypedServiceImplementation,
  tell: (code: number) => void,
): UntypedServiceImplementation {
  const result: UntypedServiceImplementation = {};
  for (const [name, handler] of Object.entries(service)) {
    result[name] = (
      call: ServerUnaryCall<unknown, unknown>,
      callback?: sendUnaryData<unknown>,
    ) => {
      call.on('error', (status) => tell(StatusError.from(status).code));
      const telling: sendUnaryData<unknown> = (error, ...rest) => {
        tell(error ? StatusError.from(error).code : Status.OK);
        callback?.(error, ...rest);
      };
      Reflect.apply(handler, result, callback ? [call, telling] : [call]);
    };
  }
  return result;
}

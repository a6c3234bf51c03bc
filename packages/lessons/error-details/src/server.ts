// Serves the box office, whose refusals have details.
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType as BoxOfficeTypes } from '@stubs/error_details/proto-loader/box_office.ts';
import type { ProtoGrpcType as WaitingListTypes } from '@stubs/error_details/proto-loader/waiting_list.ts';
import type { Refuse } from './details.ts';
import { boxOffice } from './service.ts';
import { spoiled } from './spoiled-details.ts';
import { pack, withDetails } from './status-details.ts';

const SHOWS = new Map([
  ['Hamlet', { free: 40, waiting: 0 }],
  ['Macbeth', { free: 0, waiting: 6 }],
]);

// #region start
/** @param refuse makes the statuses of refusals */
export function startServer(
  port: number,
  host?: string,
  refuse: Refuse = withDetails,
): Promise<RunningServer> {
  const protos = findAbove(import.meta.dirname, 'protos');
  const load = <T>(file: string) =>
    loadProto<T>(`error_details/${file}`, protos);
  const { BoxOffice } = load<BoxOfficeTypes>('box_office.proto').error_details;
  const { WaitingList } =
    load<WaitingListTypes>('waiting_list.proto').error_details;
  // A type of detail may be your own. Its name is that in the contract.
  const packWaitingList = (place: number) =>
    pack('error_details.WaitingList', WaitingList, { place });
  const server = new Server();
  const service = boxOffice(SHOWS, refuse, packWaitingList);
  server.addService(BoxOffice.service, service);
  return listen(server, port, host);
}
// #endregion start

const FLAGS = { spoil: '' };

export async function main(
  port: number,
  host: string,
  { spoil }: typeof FLAGS,
): Promise<RunningServer> {
  const refuse = spoil === '' ? withDetails : spoiled.get(spoil);
  if (refuse) return startServer(port, host, refuse);
  const known = [...spoiled.keys()].join(', ');
  throw new UsageError(`--spoil takes one of ${known}, not "${spoil}".`);
}

// Only as the program itself, so that a test can import startServer.
if (import.meta.main) await runServer('error-details', main, FLAGS);

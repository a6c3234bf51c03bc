// The gateways of the race, each as a command, and the server behind them.
import { join } from 'node:path';
import { gatewayGo } from '../../../tools/run/gateway-go.mjs';
import { workspaceRoot } from '../../interop/src/workspace.ts';
import type { HttpQuestion } from './http-question.ts';
import { type BenchServer, launch } from './launch.ts';

/** A gateway that takes part. */
export interface Gateway {
  /** How tables call it. What follows the comma says how it was started. */
  name: string;
  language: 'typescript' | 'go';
  /** Whether the page shows where its time goes. */
  isProfiled?: true;
  /** What starts it.
   * @param behind the address of the gRPC server
   * @param nodeFlags flags of Node, for one in TypeScript */
  command(
    question: HttpQuestion,
    behind: string,
    nodeFlags: string[],
  ): string[];
}

/** All of them. */
export const gateways: Gateway[] = [
  {
    ...{ name: 'grpc-gateway', language: 'go' },
    command: (_, behind) => go('--grpc-server-endpoint', behind),
  },
  {
    ...{ name: 'transcoder', language: 'typescript', isProfiled: true },
    command: overNetwork,
  },
  {
    ...{ name: 'transcoder, grpc-js', language: 'typescript' },
    command: (...of) => [...overNetwork(...of), '--transport', 'grpc-js'],
  },
  {
    ...{ name: 'grpc-gateway, in process', language: 'go' },
    command: () => go('--in-process'),
  },
  {
    ...{ name: 'transcoder, in process', language: 'typescript' },
    isProfiled: true,
    command: ({ descriptors }, _, nodeFlags) =>
      node('apps/bench/src/in-process-gateway.ts', descriptors, nodeFlags),
  },
];

/** Starts the one server behind all gateways: in Go, as it takes least from the
 * load, whose processor it shares. */
export const launchBehind = (cpu: number): Promise<BenchServer> =>
  launch(go('--grpc'), cpu);

// It is built when it is first wanted.
function go(...flags: string[]): string[] {
  return [gatewayGo('./bench'), ...flags];
}

function overNetwork(
  { descriptors }: HttpQuestion,
  behind: string,
  nodeFlags: string[],
): string[] {
  return [
    ...node('packages/transcoder/src/command/main.ts', descriptors, nodeFlags),
    ...['--grpc-server-endpoint', behind, '--drain-ms', '1'],
  ];
}

function node(
  program: string,
  descriptors: string,
  nodeFlags: string[],
): string[] {
  const file = join(workspaceRoot, program);
  const set = ['--descriptor-set', join(workspaceRoot, descriptors)];
  return [process.execPath, ...nodeFlags, file, ...set];
}

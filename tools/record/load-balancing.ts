// What becomes of calls whose server does not take them, or is gone.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { startRelay } from './relay.ts';
import { textTable } from './text-table.ts';

const sources = join(
  import.meta.dirname,
  '../../packages/lessons/load-balancing/src',
);

/** The attempts of one call, none of which succeeds. */
export async function loadBalancingAttempts(): Promise<string> {
  await using server = await startProgram(
    join(sources, 'server.ts'),
    '--not-serving',
  );
  await using relay = await startRelay(`http://127.0.0.1:${server.port}`);
  await runFile(
    ...[join(sources, 'client.ts'), '--address', relay.address],
    ...['--policy', 'round_robin', '--servers', '1'],
  );
  const header = 'grpc-previous-rpc-attempts';
  return textTable([
    ['attempt', `request: ${header}`, 'response: grpc-status'],
    ...relay.calls.map(({ request, response }, index) => [
      String(index + 1),
      String(request[header] ?? 'not sent'),
      String(response['grpc-status']),
    ]),
  ]);
}

/** How many failed, and with which code, is a matter of luck, unless it is none. */
export async function loadBalancingKill(): Promise<string> {
  const { stdout, stderr } = await runFile(join(sources, 'kill.ts'));
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [, who, calls, failed] =
        line.match(/^(.*): .* (\d+) calls: .* (\d+) failed/) ?? [];
      if (!who || !calls || !failed) throw new Error(`${line}\n${stderr}`);
      return [who, calls, failed === '0' ? failed : 'some'];
    });
  return textTable([['client and servers', 'calls', 'failed'], ...rows]);
}

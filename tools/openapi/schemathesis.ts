// Asks the gateway all that its OpenAPI document allows, and much that it does not:
//
//   npm run schemathesis -- [--examples 10] [--seed NUMBER]
//
// It is in front of the lesson's own server. No answer may be a fault of the
// server, or other than the document says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../packages/lessons/gateway/src/server.ts';
import { startGateway } from '../../packages/lessons/gateway/src/start-gateway.ts';
import { runMain, SetupError } from '../setup/say.mjs';
import { ensureSchemathesis } from './ensure-schemathesis.mjs';
import { type Exception, exceptions } from './exceptions.mjs';

const root = join(import.meta.dirname, '../..');

/** Where the counts of a run are. */
const REPORT = join(root, '.results/schemathesis.xml');

const FLAGS = {
  host: '127.0.0.1',
  'descriptor-set': 'packages/stubs/hello_world/descriptors/hello_world.binpb',
  cert: '',
  key: '',
};

await runMain(async () => {
  const { examples, seed } = flags();
  const program = await ensureSchemathesis();
  await using server = await startServer(0);
  await using gateway = await startGateway(
    0,
    `127.0.0.1:${server.port}`,
    FLAGS,
  );
  const folder = mkdtempSync(join(tmpdir(), 'schemathesis-'));
  try {
    writeFileSync(join(folder, 'schemathesis.toml'), configText());
    mkdirSync(join(root, '.results'), { recursive: true });
    const origin = `http://127.0.0.1:${gateway.port}`;
    await writePostcard(origin);
    const child = spawn(
      program,
      [
        ...['run', `${origin}/openapi.json`, '--url', origin],
        ...['--phases', 'coverage,fuzzing'],
        ...['--max-examples', examples, '--seed', seed],
        ...['--report', 'junit', '--report-junit-path', REPORT],
        ...['--continue-on-failure', '--warnings', 'off', '--no-color'],
      ],
      { cwd: folder, stdio: 'inherit' },
    );
    const [code] = await once(child, 'exit');
    process.exitCode = code ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

// Without one, most paths of postcards would lead to none.
async function writePostcard(origin: string): Promise<void> {
  const body = JSON.stringify({ recipient: 'you', text: 'Here it is.' });
  const url = `${origin}/v1/postcards?postcardId=paris`;
  const { status } = await fetch(url, { method: 'POST', body });
  if (status !== 200) throw new Error(`POST ${url} answered ${status}.`);
}

function flags() {
  const { values } = parseArgs({
    options: {
      examples: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  });
  for (const [name, value] of Object.entries(values)) {
    if (/^[1-9]\d{0,8}$/.test(value)) continue;
    throw new SetupError(
      `--${name} takes a whole number above 0, not "${value}".`,
    );
  }
  return values;
}

function configText(): string {
  const hooks = join(import.meta.dirname, 'hooks.py');
  return [
    `hooks = ${JSON.stringify(hooks)}`,
    ...exceptions.map(sectionOf),
  ].join('\n\n');
}

function sectionOf({ check, operationId, statuses }: Exception): string {
  const setting = statuses
    ? `checks.${check}.expected-statuses = ${JSON.stringify(statuses)}`
    : `checks.${check}.enabled = false`;
  const id = JSON.stringify(operationId);
  const head = operationId
    ? ['[[operations]]', `include-operation-id = ${id}`]
    : [];
  return [...head, setting].join('\n');
}

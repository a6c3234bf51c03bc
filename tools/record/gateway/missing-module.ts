// What protoc and Python say where Google's files for HTTP rules are missing: the
// real programs, shown folders that do not have them.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { venvPython } from '../../run/python.mjs';

const root = join(import.meta.dirname, '../../..');
const recorded = join(root, 'docs/data/gateway-python.txt');

/** The two errors, a region each. Without Python, what was recorded stays. */
export async function missingModule(): Promise<string> {
  const python = venvPython();
  if (python === undefined) {
    console.warn('Skipped: docs/data/gateway-python.txt. No Python here.');
    return readFileSync(recorded, 'utf8');
  }
  const folder = mkdtempSync(join(tmpdir(), 'missing-module-'));
  try {
    return [
      ...['# #region compile', compile(python, folder), '# #endregion compile'],
      ...['# #region import', run(python, folder), '# #endregion import'],
    ]
      .map((line) => `${line}\n`)
      .join('');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// A folder of contracts without google/api.
function compile(python: string, folder: string): string {
  const protos = join(folder, 'protos');
  const file = 'hello_world/hello_world.proto';
  const contracts = join(root, 'protos/hello_world');
  cpSync(contracts, join(protos, 'hello_world'), { recursive: true });
  const program = ['-m', 'grpc_tools.protoc'];
  const flags = ['-I', 'protos', '--python_out=.', file];
  return failure(python, [...program, ...flags], folder);
}

// The packages of a Python that has grpcio and protobuf, and nothing else.
function run(python: string, folder: string): string {
  const paths = 'import sysconfig; print(sysconfig.get_path("purelib"))';
  const { stdout } = spawnSync(python, ['-c', paths], { encoding: 'utf8' });
  const installed = stdout.trim();
  const packages = join(folder, 'packages');
  mkdirSync(join(packages, 'google'), { recursive: true });
  for (const name of ['grpc', 'google/protobuf', 'typing_extensions.py']) {
    const target = join(installed, name);
    if (existsSync(target)) symlinkSync(target, join(packages, name));
  }
  const stubs = join(root, 'packages/stubs/hello_world/python');
  // -S leaves out what is installed, so that only these folders count.
  const program = `import sys; sys.path += ${JSON.stringify([packages, stubs])}
from hello_world import hello_world_pb2`;
  return failure(python, ['-B', '-S', '-c', program], folder);
}

function failure(python: string, args: string[], cwd: string): string {
  const { stderr, status } = spawnSync(python, args, { cwd, encoding: 'utf8' });
  if (status === 0) throw new Error('Nothing was missing.');
  const lines = stderr.trim().split('\n');
  // Of a traceback, the last line is what is searched for.
  const isTraceback = lines[0]?.startsWith('Traceback') ?? false;
  return (isTraceback ? lines.slice(-1) : lines).join('\n');
}

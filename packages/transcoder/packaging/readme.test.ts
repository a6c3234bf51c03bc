// The README does what it says: every file, command and output of it, in an empty
// project, with the package as npm packs it. And it names every flag and option.
import {
  type ChildProcess,
  execFileSync,
  spawn,
  spawnSync,
} from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flagGroups } from '../src/command/flags.ts';
import { serverDefaults } from '../src/http/gateway-server.ts';
import { defaults } from '../src/settings.ts';
import { pack } from './pack.ts';

const packageFolder = join(import.meta.dirname, '..');
const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');

/** A block of code: a file, commands, or what the commands before it print. */
interface Block {
  language: string;
  file: string | undefined;
  text: string;
}

const blocks: Block[] = [
  ...readme.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm),
].map(([, language = '', file, text = '']) => ({ language, file, text }));

// The packages that the README installs come from npm's registry.
const isOnline = spawnSync('npm', ['ping'], { timeout: 20_000 }).status === 0;
if (!isOnline) console.log('The README is not run: npm ping gets no answer.');
const testOnline = isOnline ? test : test.skip;

const folder = mkdtempSync(join(tmpdir(), 'transcoder-readme-'));
const project = join(folder, 'project');
const running: ChildProcess[] = [];
let tarball = '';
const ports = new Map<string, string>();

beforeAll(async () => {
  tarball = pack(folder);
  // The README's ports may be in use here. Below 32768 Linux gives none to
  // clients, nor to servers that ask for any, as all the other tests do.
  const names = new Set(readme.match(/(?<=[:\s])(?:808\d|50051)\b/g));
  let port = 10_000 + Math.floor(Math.random() * 10_000);
  for (const name of names) {
    do port += 1;
    while (!(await isFree(port)));
    ports.set(name, String(port));
  }
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }\n');
});

afterAll(async () => {
  for (const child of running) {
    const ended = once(child, 'exit');
    process.kill(-Number(child.pid), 'SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listening = once(server.listen(port, '127.0.0.1'), 'listening');
  const free = await listening.then(
    () => true,
    () => false,
  );
  server.close();
  return free;
}

const withPorts = (text: string) =>
  [...ports].reduce((all, [name, port]) => all.replaceAll(name, port), text);

// With the tarball in the place of the name; all else comes as for anybody.
function asTyped(command: string): string {
  return withPorts(command)
    .replace('npm install @polyglot-grpc/transcoder', `npm install ${tarball}`)
    .replace(
      /^npm install/,
      'npm install --silent --prefer-offline --no-fund --no-audit',
    );
}

async function run(command: string): Promise<string> {
  if (!command.endsWith(' &')) {
    return execFileSync('bash', ['-c', asTyped(command)], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }
  const child = spawn('bash', ['-c', asTyped(command.slice(0, -2))], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [line] = await once(child.stdout, 'data');
  expect(String(line)).toMatch(/^Listening on /);
  return '';
}

testOnline(
  'the README runs line by line in an empty project',
  async () => {
    let printed = '';
    for (const { language, file, text } of blocks) {
      if (file !== undefined) {
        mkdirSync(dirname(join(project, file)), { recursive: true });
        writeFileSync(join(project, file), withPorts(text));
      } else if (language === 'sh') {
        printed = '';
        for (const line of text.trim().split('\n')) printed += await run(line);
      } else expect(printed.trimEnd()).toBe(text.trimEnd());
    }
    expect(running).toHaveLength(5);
  },
  360_000,
);

test('the files of the README are those of examples', () => {
  const files = blocks.filter(({ file }) => file !== undefined);
  expect(files.length).toBeGreaterThan(5);
  for (const { file = '', text } of files) {
    const name = file.replace('proto/', '');
    expect(text).toBe(
      readFileSync(join(packageFolder, 'examples', name), 'utf8'),
    );
  }
});

test('the README has a row for every flag, with its default', () => {
  for (const [heading, flags] of Object.entries(flagGroups)) {
    expect(readme).toContain(`**${heading}**`);
    for (const [name, flag] of Object.entries(flags)) {
      const usage = flag.value ? `--${name} ${flag.value}` : `--${name}`;
      const preset = flag.default === undefined ? '' : `\`${flag.default}\``;
      expect(readme).toContain(`| \`${usage}\` | ${preset} | ${flag.help} |`);
    }
  }
});

test('the README has a row for every option, with its default', () => {
  const { json, limits, ...settings } = defaults;
  const rows = {
    ...settings,
    ...prefixed('json', json),
    ...prefixed('limits', limits),
  };
  for (const [name, value] of Object.entries(rows)) {
    expect(readme).toContain(`| \`${name}\` | \`${JSON.stringify(value)}\` |`);
  }
  const flags = Object.values(flagGroups).flatMap(Object.values);
  for (const value of Object.values(serverDefaults)) {
    expect(flags.map((flag) => flag.default)).toContain(value);
  }
});

function prefixed(prefix: string, values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]),
  );
}

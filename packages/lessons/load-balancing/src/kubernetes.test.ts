// The manifests hold what Kubernetes knows, and nothing else: a field that it does
// not know it may ignore, and then no probe asks anything.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findAbove } from '@polyglot-grpc/lesson-kit/load-proto';
import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { Service } from 'kubernetes-types/core/v1.js';
import { parse } from 'yaml';

const modules = findAbove(import.meta.dirname, 'node_modules');
const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../kubernetes', name), 'utf8');
const service = read('service.yaml');
const deployment = read('deployment.yaml');

const TYPOS = [
  ['readinessProbe', 'readynessProbe'],
  ['replicas: 3', 'replicas: three'],
  ['service: load_balancing.Desk', 'name: load_balancing.Desk'],
] as const;

// The types are made from Kubernetes' own OpenAPI document. In a literal, the
// compiler refuses a field that they do not have, or one of another type.
async function complaints(): Promise<string[]> {
  const types = join(modules, 'kubernetes-types');
  const typed = (type: string, manifest: string) =>
    `let ${type}: ${type} = ${JSON.stringify(parse(manifest))};`;
  const lines = [
    `import type { Deployment } from '${types}/apps/v1.js';`,
    `import type { Service } from '${types}/core/v1.js';`,
    `{ ${typed('Service', service)} ${typed('Deployment', deployment)} }`,
    ...TYPOS.map(([right, wrong]) => {
      const typo = deployment.replace(right, wrong);
      return `{ ${typed('Deployment', typo)} }`;
    }),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  const file = join(folder, 'manifests.ts');
  writeFileSync(file, lines.join('\n'));
  const compiler = join(modules, '.bin/tsc');
  const flags = ['--ignoreConfig', '--strict', '--noEmit', '--types', ''];
  try {
    const said = await new Promise<string>((resolve) => {
      execFile(compiler, [...flags, file], (_, stdout) => resolve(stdout));
    });
    return said.trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('Kubernetes knows every field of the manifests, and no misspelt one', async () => {
  expect(await complaints()).toEqual([
    expect.stringMatching(/\.ts\(4,.*readynessProbe"' does not exist/),
    expect.stringMatching(/\.ts\(5,.* 'string' is not assignable to .*number/),
    expect.stringMatching(/\.ts\(6,.*"name"' does not exist/),
  ]);
});

test('the probes ask at the port that the name leads to', () => {
  const { spec: named }: Service = parse(service);
  const { spec }: Deployment = parse(deployment);
  const pod = spec?.template.spec;
  const container = pod?.containers[0];
  expect(named?.clusterIP).toBe('None');
  expect(spec?.template.metadata?.labels).toEqual(named?.selector);
  const port = named?.ports?.[0]?.port;
  expect(container?.ports?.[0]?.containerPort).toBe(port);
  expect(container?.readinessProbe?.grpc?.port).toBe(port);
  expect(container?.livenessProbe?.grpc?.port).toBe(port);
});

test('a server that drains has more time than it takes', () => {
  const pod = (parse(deployment) satisfies Deployment).spec?.template.spec;
  const args: string[] = pod?.containers[0]?.args ?? [];
  const drain = Number(args[args.indexOf('--drain') + 1]);
  expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(drain);
});

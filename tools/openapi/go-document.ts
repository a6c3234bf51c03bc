// The document that protoc-gen-openapiv2 writes for the contracts of this workspace.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OldDocument } from './operations.ts';

const root = join(import.meta.dirname, '../..');

/** Runs the plug-in, which Go builds if need be.
 * @throws Error with what buf or Go says */
export function goDocument(): OldDocument {
  const out = mkdtempSync(join(tmpdir(), 'openapiv2-'));
  try {
    const buf = join(root, 'node_modules/.bin/buf');
    const args = ['generate', '--template', 'buf.gen.openapi.yaml', '-o', out];
    const cwd = join(root, 'docker/gateway-go');
    const shell = process.platform === 'win32';
    const { status, stderr } = spawnSync(buf, args, {
      cwd,
      shell,
      encoding: 'utf8',
    });
    if (status !== 0)
      throw new Error(`protoc-gen-openapiv2 failed:\n${stderr}`);
    return JSON.parse(readFileSync(join(out, 'all.swagger.json'), 'utf8'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

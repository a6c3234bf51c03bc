// The messages that the transcoder itself reads and writes: the rules of
// google.api, Google's statuses, and gRPC's health and reflection services.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './contracts.ts';
import { generateEs } from './generate-typescript.ts';

/** Where they are committed: within the package, which is published. */
export const transcoderMessages = join(
  workspaceRoot,
  'packages/transcoder/src/generated',
);

const contract = {
  name: 'transcoder',
  includeDir: join(workspaceRoot, 'protos'),
  files: [
    'google/api/annotations.proto',
    'google/api/http.proto',
    'google/api/httpbody.proto',
    'google/rpc/error_details.proto',
    'google/rpc/status.proto',
    'grpc/health/v1/health.proto',
    'grpc/reflection/v1/reflection.proto',
  ],
};

/** Writes the folder anew: beside its place first, so that a failure leaves the
 * old one whole. */
export function generateTranscoder(target = transcoderMessages): void {
  const fresh = mkdtempSync(`${target}.`);
  try {
    generateEs(contract, fresh);
    rmSync(target, { recursive: true, force: true });
    renameSync(join(fresh, 'es'), target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

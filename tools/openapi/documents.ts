// The OpenAPI documents of contracts, without a server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDescriptorSet } from '../../packages/transcoder/src/index.ts';
import { openApiDocument } from '../../packages/transcoder/src/openapi/document.ts';
import type { Document } from '../../packages/transcoder/src/openapi/types.ts';
import { loadRoutes } from '../../packages/transcoder/src/rules/load-routes.ts';
import { readSettings } from '../../packages/transcoder/src/settings.ts';

const stubs = join(import.meta.dirname, '../../packages/stubs');

/** What a gateway serves at /openapi.json, where all settings have defaults. */
export function documentOf(contract: string): Document {
  const file = join(stubs, contract, 'descriptors', `${contract}.binpb`);
  const registry = readDescriptorSet(readFileSync(file));
  const settings = readSettings({});
  return openApiDocument(loadRoutes(registry, settings), settings);
}

/** That of the lesson. */
export const lessonDocument = () => documentOf('hello_world');

// The OpenAPI document of protos that are written in a test.
import { openApiDocument } from '../src/openapi/document.ts';
import type { Document, Operation } from '../src/openapi/types.ts';
import { loadRoutes } from '../src/rules/load-routes.ts';
import { type GivenSettings, readSettings } from '../src/settings.ts';
import { compile } from './compile.ts';
import { registry } from './descriptors.ts';

/** Describes one file of package test.v1, all but its first lines. */
export function documentOf(
  proto: string,
  given: GivenSettings = {},
  ...flags: string[]
): Document {
  const head = `syntax = "proto3"; package test.v1;
    import "google/api/annotations.proto";`;
  const file = compile({ 'test/v1/test.proto': head + proto }, ...flags);
  return describe(file, given);
}

/** Describes protos/transcoding. */
export function transcodingDocument(given: GivenSettings = {}): Document {
  return describe(registry, given);
}

function describe(
  registry: Parameters<typeof loadRoutes>[0],
  given: GivenSettings,
): Document {
  const settings = readSettings(given);
  return openApiDocument(loadRoutes(registry, settings), settings);
}

/** Finds an operation by its id. */
export function operation(document: Document, id: string): Operation {
  const all = Object.values(document.paths).flatMap(Object.values);
  const found = all.find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
}

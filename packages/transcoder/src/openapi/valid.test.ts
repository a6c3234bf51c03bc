// Every contract of this workspace has a document that is valid OpenAPI, in both
// modes and with every setting of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { readDescriptorSet } from '../backend/read-descriptor-set.ts';
import { loadRoutes } from '../rules/load-routes.ts';
import { type GivenSettings, readSettings } from '../settings.ts';
import { openApiDocument } from './document.ts';

const stubs = join(import.meta.dirname, '../../../stubs');

const CONTRACTS = ['hello_world', 'helloworld', 'routeguide', 'transcoding'];
const SETTINGS: GivenSettings[] = [
  {},
  { mode: 'grpc-gateway', strict: true },
  { json: { protoNames: true, enumNumbers: true, omitDefaults: true } },
];
const cases = CONTRACTS.flatMap((contract) =>
  SETTINGS.map((given) => [contract, given] as const),
);

test.each(cases)('%s with %j', async (contract, given) => {
  const settings = readSettings({ unannotated: true, ...given });
  const file = join(stubs, contract, 'descriptors', `${contract}.binpb`);
  const registry = readDescriptorSet(readFileSync(file));
  const document = openApiDocument(loadRoutes(registry, settings), settings);
  const validator = new Validator();
  const text = JSON.stringify(document);
  const { valid, errors } = await validator.validate({ ...document });
  expect({ valid, errors, version: validator.version }).toEqual({
    valid: true,
    errors: undefined,
    version: '3.1',
  });
  const ids = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, name = ''] of text.matchAll(
    /"#\/components\/schemas\/([^"]+)"/g,
  )) {
    expect(Object.keys(document.components.schemas)).toContain(name);
  }
});

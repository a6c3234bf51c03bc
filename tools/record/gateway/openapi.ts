// What the page about OpenAPI shows: of the lesson's document, and of another tool's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesText } from '../../openapi/differences.ts';
import { documentOf, lessonDocument } from '../../openapi/documents.ts';
import { goDocument } from '../../openapi/go-document.ts';
import { type OperationText, operationsOf } from '../../openapi/operations.ts';
import { goMissing } from '../../run/go.mjs';

const DIFFERENCES = 'openapi-differences.txt';
const recorded = join(import.meta.dirname, '../../../docs/data', DIFFERENCES);

// Those that the plug-in is not given: it would give up on them.
const LEFT_OUT = /^(Binding|PenPals)_/;

/** Compares the documents. Without Go, what was recorded stays. */
export async function openApiDifferences(): Promise<string> {
  const missing = goMissing();
  if (missing) {
    console.warn(
      `Skipped: docs/data/${DIFFERENCES} stays as it is: ${missing}`,
    );
    return readFileSync(recorded, 'utf8');
  }
  const ours = ['hello_world', 'transcoding'].flatMap((contract) => [
    ...operationsOf(documentOf(contract)),
  ]);
  const compared = ours.filter(([id]) => !LEFT_OUT.test(id));
  return differencesText(
    operationsOf(goDocument()),
    new Map<string, OperationText>(compared),
  );
}

/** The parts of the lesson's document that the page shows. */
export async function openApiParts(): Promise<string> {
  const { paths, components } = lessonDocument();
  const rpc = paths['/v1/hello/{name}'];
  const regions = {
    rpc: { '/v1/hello/{name}': rpc },
    schema: {
      'hello_world.HelloRequest':
        components.schemas['hello_world.HelloRequest'],
    },
    error: components.responses,
    'left-out': documentOf('transcoding').info.description,
  };
  return Object.entries(regions)
    .map(([name, part]) => {
      const isText = typeof part === 'string';
      const text = isText ? part : JSON.stringify(part, undefined, 2);
      return `# #region ${name}\n${text}\n# #endregion ${name}\n`;
    })
    .join('');
}

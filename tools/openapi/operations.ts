// Operations in words that OpenAPI 2 and 3.1 share: where they are, and what they
// take.
import type { Document } from '../../packages/transcoder/src/openapi/types.ts';

/** One operation. */
export interface OperationText {
  /** "GET /v1/hello/{name}" */
  place: string;
  /** "path name", "query greeting" or "body", sorted. */
  takes: string[];
}

/** A document of OpenAPI 2, as far as it is read here. */
export interface OldDocument {
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; parameters?: { name: string; in: string }[] }
    >
  >;
}

/** The operations of a document by their ids. */
export function operationsOf(
  document: Document | OldDocument,
): Map<string, OperationText> {
  const operations = new Map<string, OperationText>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const { operationId, parameters = [] } = operation;
      const takes = parameters.map((parameter) =>
        // A body has a name in OpenAPI 2, which nothing depends on.
        parameter.in === 'body' ? 'body' : `${parameter.in} ${parameter.name}`,
      );
      if ('requestBody' in operation) takes.push('body');
      const place = `${method.toUpperCase()} ${path}`;
      operations.set(operationId, { place, takes: takes.sort() });
    }
  }
  return operations;
}

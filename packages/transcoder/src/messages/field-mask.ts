// The paths of a google.protobuf.FieldMask as text, and from a body's keys.

/** Reads the paths of JSON: "title,author.firstName".
 * @returns undefined where a name is not in lowerCamelCase */
export function parseFieldMask(text: string): string[] | undefined {
  if (text === '') return [];
  const paths = text.split(',');
  return paths.every((path) => CAMEL.test(path))
    ? paths.map(snakeCase)
    : undefined;
}

/** Reads the paths of a query, where names of the .proto file will do too.
 * @returns undefined where something is not a name */
export function parseQueryMask(text: string): string[] | undefined {
  if (text === '') return [];
  const paths = text.split(',');
  return paths.every((path) => EITHER.test(path))
    ? paths.map(snakeCase)
    : undefined;
}

/** Writes paths as JSON has them. */
export function fieldMaskText(paths: readonly string[]): string {
  return paths.map(camelCase).join(',');
}

const CAMEL = /^[a-zA-Z0-9]+(?:\.[a-zA-Z0-9]+)*$/;
const EITHER = /^\w+(?:\.\w+)*$/;

function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

// Only where the way back is the same: "a__b" and "A" stay as they are.
function camelCase(path: string): string {
  const camel = path.replace(/_([a-z])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return snakeCase(camel) === path ? camel : path;
}

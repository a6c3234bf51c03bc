// A path template as OpenAPI writes it, where a parameter is one segment.
import type { Segment, Variable } from '../rules/path-template.ts';
import type { FieldPath, Route } from '../rules/route.ts';
import { textOf } from './parameters.ts';
import type { Schemas } from './schemas.ts';
import type { Parameter, Schema } from './types.ts';

/** A path, and its parameters in their order. */
export interface DocumentPath {
  text: string;
  parameters: Parameter[];
}

/** Writes a template. `{name=shelves/*}` becomes /shelves/{shelve}: tools escape
 * the slashes of a value, which would then be one segment. */
export function pathOf(route: Route, schemas: Schemas): DocumentPath {
  const { segments, verb } = route.template;
  const parameters: Parameter[] = [];
  const texts = segments.map((segment, index) => {
    if (segment.kind === 'literal') return encode(segment.text);
    const parameter = parameterOf(route, index, schemas);
    const name = unused(parameter.name, parameters);
    parameters.push({ ...parameter, name });
    return `{${name}}`;
  });
  const end = verb === undefined ? '' : `:${encode(verb)}`;
  return { text: `/${texts.join('/')}${end}`, parameters };
}

/** Gives a path the names of another one, from which it differs in these. */
export function renamed(
  path: DocumentPath,
  names: readonly string[],
): DocumentPath {
  const parameters = path.parameters.map((parameter, index) => ({
    ...parameter,
    name: names[index] ?? parameter.name,
  }));
  let index = 0;
  const text = path.text.replaceAll(/\{.*?\}/g, (own) => {
    const name = names[index];
    index += 1;
    return name === undefined ? own : `{${name}}`;
  });
  return { text, parameters };
}

/** What OpenAPI tells paths apart by: all but the names of their parameters. */
export function shapeOf({ text }: DocumentPath): string {
  return text.replaceAll(/\{.*?\}/g, '{}');
}

function parameterOf(route: Route, index: number, schemas: Schemas): Parameter {
  const { segments, variables } = route.template;
  const at = variables.findIndex(
    ({ start, end }) => start <= index && index < end,
  );
  const [variable, path] = [variables[at], route.variables[at]];
  if (variable === undefined || path === undefined) {
    return segmentParameter(collection(segments, index, schemas), {});
  }
  const names = path.map((step) => schemas.name(step));
  if (variable.end - variable.start > 1) {
    const isRest = segments[index]?.kind === 'rest';
    return segmentParameter(
      isRest ? names.join('_') : collection(segments, index, schemas),
      { description: partOf(variable, segments, names.join('.')) },
    );
  }
  // Tools that fill a path in take a dot for more than a part of a name.
  return segmentParameter(names.join('_'), ofField(path, schemas));
}

function segmentParameter(name: string, more: Partial<Parameter>): Parameter {
  return {
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
    ...more,
  };
}

function ofField(path: FieldPath, schemas: Schemas): Partial<Parameter> {
  const field = path[path.length - 1] ?? path[0];
  const text = textOf(field, schemas) ?? { type: 'string' };
  const isPlain = text.type === 'string' && text.pattern === undefined;
  const schema: Schema = isPlain ? { ...text, minLength: 1 } : text;
  return { ...schemas.about(field), schema };
}

// "projects/*/locations/*" has a {project} and a {location}, as in the API
// design of Google and in protoc-gen-openapiv2.
function collection(
  segments: readonly Segment[],
  index: number,
  schemas: Schemas,
): string {
  const before = segments[index - 1];
  const text = before?.kind === 'literal' ? before.text : '';
  const name = text.replaceAll(/[^\w-]/g, '').replace(/s$/, '') || 'segment';
  return schemas.protoNames ? name : camelCase(name);
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

function partOf(
  { start, end }: Variable,
  segments: readonly Segment[],
  field: string,
): string {
  const pattern = segments.slice(start, end).map(textOfSegment).join('/');
  return `A part of \`${field}\`, which is \`${pattern}\`.`;
}

function textOfSegment(segment: Segment): string {
  if (segment.kind === 'literal') return segment.text;
  return segment.kind === 'one' ? '*' : '**';
}

function unused(name: string, parameters: readonly Parameter[]): string {
  const isUsed = (text: string) =>
    parameters.some((parameter) => parameter.name === text);
  let free = name;
  for (let count = 2; isUsed(free); count += 1) free = `${name}${count}`;
  return free;
}

function encode(literal: string): string {
  return encodeURI(literal).replaceAll(/[/?#]/g, encodeURIComponent);
}

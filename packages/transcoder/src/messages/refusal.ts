// How a request is refused: a sentence that names the field and the reason.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';

/** Where in a request a value stands. */
export type Source = 'body' | 'query' | 'query parameter' | 'path variable';

/** From the request message down: names of fields, keys of maps, and places in
 * lists. */
export type Path = readonly (string | number)[];

/** Makes the error for a value that cannot be taken.
 * @param reason goes on with the sentence: "must be a string, not 5" */
export function refusal(source: Source, path: Path, reason: string): RpcError {
  return new RpcError(
    status.INVALID_ARGUMENT,
    `${subject(source, path)} ${reason}.`,
  );
}

/** A text of the client as it may stand in a sentence: in quotes, and short. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

/** A number of the client, which is as long as it likes, too. */
export function shorten(text: string): string {
  return text.length > LONGEST ? `${start(text)}…` : text;
}

const LONGEST = 60;

function subject(source: Source, path: Path): string {
  if (path.length === 0) return `The ${source}`;
  const name = source === 'body' ? 'field' : source;
  return `The ${name} ${JSON.stringify(written(path))}`;
}

// Deep paths lose their middle: both ends say where to look.
function written(path: Path): string {
  const [first = '', ...rest] = path;
  const text = first + rest.map(step).join('');
  if (text.length <= 2 * LONGEST) return text;
  return `${start(text)}…${text.slice(-LONGEST).replace(/^[\udc00-\udfff]/, '')}`;
}

// Half of a surrogate pair would be no character.
function start(text: string): string {
  return text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

// A name as it is; what would be mistaken for several steps in brackets.
function step(name: string | number): string {
  if (typeof name === 'number') return `[${name}]`;
  return /^[\w@]+$/.test(name) ? `.${name}` : `['${shorten(name)}']`;
}

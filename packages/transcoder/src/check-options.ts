// Options of the library come from plain JavaScript, too: each is looked at.
import { OptionError } from './option-error.ts';

/** What is wrong with a value, after "must be"; undefined if nothing is. */
export type Check = (value: unknown) => string | undefined;

/** Looks at every option that is set.
 * @param place what the options belong to, such as "limits"; "" for nothing
 * @throws OptionError naming the first option that is unknown or wrong */
export function checkOptions(
  place: string,
  options: unknown,
  checks: Readonly<Record<string, Check>>,
): void {
  if (typeof options !== 'object' || options === null) {
    throw new OptionError(`${place || 'The options'} must be an object.`);
  }
  for (const [name, value] of Object.entries(options)) {
    const path = place === '' ? name : `${place}.${name}`;
    if (!Object.hasOwn(checks, name)) {
      const known = Object.keys(checks).join(', ');
      throw new OptionError(`There is no option ${path}. There are: ${known}.`);
    }
    const fault = value === undefined ? undefined : checks[name]?.(value);
    if (fault !== undefined) throw new OptionError(`${path} must be ${fault}.`);
  }
}

/** The options that have a value: `{ depth: undefined }` means the default. */
export function onlySet<Options extends object>(
  options: Options,
): Partial<Options> {
  const entries = Object.entries(options);
  const set = entries.filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Options>;
}

/** A whole number, from 1 on. */
export function isCount(value: unknown): string | undefined {
  const isWhole = Number.isSafeInteger(value) && Number(value) > 0;
  return isWhole ? undefined : 'a whole number above 0';
}

/** Milliseconds that a timer can count. */
export function isMilliseconds(value: unknown): string | undefined {
  const isShort = isCount(value) === undefined && Number(value) < 2 ** 31;
  return isShort ? undefined : 'a whole number from 1 to 2147483647';
}

export function isBoolean(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'true or false';
}

export function isText(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : 'a string';
}

export function isFunction(value: unknown): string | undefined {
  return typeof value === 'function' ? undefined : 'a function';
}

/** Anything: whoever takes it looks at it. */
export function isAnything(): undefined {
  return undefined;
}

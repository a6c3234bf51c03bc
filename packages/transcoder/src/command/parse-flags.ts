// From the words behind the command to values, or to a sentence about a mistake.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type FlagName, flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** What was typed, looked up by flag. */
export interface Typed {
  /** Whether a flag without a value was given. */
  has(name: FlagName): boolean;
  /** The value that was given; undefined for none. */
  text(name: FlagName): string | undefined;
  /** The values of a flag that may be repeated. */
  texts(name: FlagName): string[];
  /** The number that was given, or the default.
   * @throws UsageError for anything but a whole number in the range */
  number(name: FlagName, range?: readonly [number, number]): number;
}

/** Parses the command line.
 * @throws UsageError for what no flag is, and for a value that is missing */
export function parseFlags(args: readonly string[]): Typed {
  const values = new Map(Object.entries(parse(args)));
  const text = (name: FlagName) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    has: (name) => values.has(name),
    text,
    texts: (name) => [values.get(name) ?? []].flat().map(String),
    number(name, range = [1, 2 ** 31 - 1]) {
      return wholeNumber(
        name,
        text(name) ?? String(flags[name].default),
        range,
      );
    },
  };
}

function parse(args: readonly string[]): Record<string, unknown> {
  const options: ParseArgsConfig['options'] = {};
  for (const [name, { value, multiple = false }] of Object.entries(flags)) {
    options[name] = { type: value ? 'string' : 'boolean', multiple };
  }
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const [reason] = String(Object(error).message).split('. ');
    throw new UsageError(`${reason}. All flags: grpc-transcoder --help`);
  }
}

function wholeNumber(
  name: FlagName,
  value: string,
  [least, most]: readonly [number, number],
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new UsageError(
    `--${name} takes a whole number from ${least} to ${most}, not "${value}".`,
  );
}

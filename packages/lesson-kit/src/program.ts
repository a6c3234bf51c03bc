// What a program of a lesson does at its edges: flags in, one sentence out when
// something is wrong, and an exit code that scripts can rely on.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { StatusError } from './status.ts';

/** A mistake that the user can mend, told in one sentence. */
export class UsageError extends Error {}

/** Flags by name. One whose default is a text takes a value; one whose default
 * is false takes none. */
export type Flags = Record<string, string | boolean>;

/** Parses the command line.
 * @throws UsageError naming an unknown flag or a missing value */
export function parseFlags<T extends Flags>(defaults: T): T {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, value] of Object.entries(defaults)) {
    const type = typeof value === 'string' ? 'string' : 'boolean';
    options[name] = { type, default: value };
  }
  try {
    return { ...defaults, ...parseArgs({ options }).values };
  } catch (error) {
    const reason = messageOf(error).split('. ')[0];
    const flags = Object.entries(defaults).map(([n, v]) => `--${n} ${v}`);
    throw new UsageError(`${reason}. Flags and defaults: ${flags.join(', ')}.`);
  }
}

/** Reads a whole number from a flag.
 * @throws UsageError naming the flag, the value and the range */
export function wholeNumber(
  flag: string,
  value: string,
  [least, most]: [least: number, most: number],
): number {
  const number = Number(value);
  const valid = /^\d+$/.test(value) && number >= least && number <= most;
  if (valid) return number;
  throw new UsageError(
    `--${flag} takes a whole number from ${least} to ${most}, not "${value}".`,
  );
}

/** Runs a program. An error ends it with one sentence on standard error and
 * exit code 1, without a stack trace. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

// A failed call carries a status code, whoever threw it. Its details may have
// line breaks inside, as those of OpenSSL do.
function sentenceOf(error: unknown): string {
  const { code, codeName, details } = StatusError.from(error);
  const ofACall = Object(error).code === code;
  return ofACall
    ? `${codeName}: ${details.replaceAll(/\s+/g, ' ').trim()}`
    : messageOf(error);
}

function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}

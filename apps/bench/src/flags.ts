// The command line of the bench.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workspaceRoot } from '../../interop/src/workspace.ts';

export interface Flags {
  /** The suites to run. */
  names: string[];
  quick: boolean;
  profile: boolean;
  anyway: boolean;
  /** How often each server is measured at most. */
  rounds?: number;
  /** The file for the results. */
  out: string;
}

/** Reads the command line. Without names, all suites are meant.
 * @throws Error in one sentence that lists what there is */
export function readFlags(args: string[], suites: string[]): Flags {
  const known =
    `Suites: ${suites.join(', ')}. ` +
    'Flags: --quick, --profile, --anyway, --rounds N, --out FILE.';
  const { values, positionals } = parse(args, known);
  const unknown = positionals.find((name) => !suites.includes(name));
  if (unknown) throw new Error(`No suite "${unknown}". ${known}`);
  const { rounds, ...rest } = values;
  return {
    names: positionals.length > 0 ? [...new Set(positionals)] : suites,
    ...rest,
    ...(rounds === undefined ? {} : { rounds: readRounds(rounds, known) }),
  };
}

function readRounds(value: string, known: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new Error(
    `--rounds takes a number from 1 to 99, not "${value}". ${known}`,
  );
}

function parse(args: string[], known: string) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        profile: { type: 'boolean', default: false },
        anyway: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        out: {
          type: 'string',
          default: join(workspaceRoot, '.results/bench.json'),
        },
      },
    });
  } catch (error) {
    const message = Error.isError(error) ? error.message : String(error);
    throw new Error(`${message.split('. ')[0]}. ${known}`);
  }
}

// The programs that say what they see: each language, and for TypeScript each of
// its codecs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { commandOf, missingFor } from '../../run/command.mjs';
import { vectorFile } from './vectors.ts';

const lesson = resolve(
  import.meta.dirname,
  '../../../packages/lessons/data-exchange',
);

/** Each column of the tables, and the program that fills it. */
export const OBSERVERS: Record<string, string> = {
  'proto-loader': 'src/observe.ts',
  'proto-loader (longs: Number)': 'src/observe-numbers.ts',
  'ts-proto': 'src/observe-static.ts',
  'Protobuf-ES': 'src/observe-es.ts',
  Python: 'python/observe.py',
  Go: 'go/observe/main.go',
  Java: 'java/src/main/java/dataexchange/Observe.java',
};

/** What a program sees in a message, and the message that it encodes again. */
export interface Sight {
  /** As the language writes it, or `refused`. */
  sees: string;
  bytes: Buffer;
}

/** Says why a program cannot run here, or nothing. */
export function whyBlind(file: string): string | undefined {
  return missingFor(join(lesson, file));
}

/** Lets a program read all vectors.
 * @throws Error with what it said if it fails */
export async function observe(file: string): Promise<Sight[]> {
  const { command, env } = commandOf(join(lesson, file));
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env });
  child.stdin.end(await vectorFile());
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (stderr !== '') throw new Error(`${file}: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [sees = '', base64 = ''] = line.split('\t');
      return { sees, bytes: Buffer.from(base64, 'base64') };
    });
}

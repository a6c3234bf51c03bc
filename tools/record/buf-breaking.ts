// What buf says when an edit of a contract would break its old programs.
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const FILE = 'helloworld/helloworld.proto';

/** Gives the field `name` of the grown Greeter another number, and asks buf what
 * that breaks for programs of the old one. */
export async function bufBreaking(): Promise<string> {
  const contract = join(root, 'protos/say-hello-again');
  const edited = mkdtempSync(join(tmpdir(), 'buf-breaking-'));
  try {
    cpSync(contract, edited, { recursive: true });
    const source = readFileSync(join(contract, FILE), 'utf8');
    const renumbered = source.replace('string name = 1;', 'string name = 2;');
    writeFileSync(join(edited, FILE), renumbered);
    const old = join(edited, 'old.binpb');
    const oldOnly = ['--path', 'protos/helloworld'];
    await buf(['build', 'protos', ...oldOnly, '-o', old], root);
    const said = await buf(['breaking', '.', '--against', old], edited);
    // The place in the file says nothing to a reader of the page.
    return said.replaceAll(/^\S+:\d+:\d+:/gm, `${FILE}: `);
  } finally {
    rmSync(edited, { recursive: true, force: true });
  }
}

function buf(args: string[], cwd: string): Promise<string> {
  const program = join(root, 'node_modules/.bin/buf');
  return new Promise((done) => {
    execFile(program, args, { cwd }, (_error, stdout, stderr) =>
      done(stdout + stderr),
    );
  });
}

// Searches what the tests left in .results for secrets: those of any form that
// is known, and those of .certs by their very text.
//
//   node tools/security/search-results.ts [FOLDER]
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { secretsIn } from './secrets.ts';
import { workspaceRoot } from './tracked.ts';

const folder = resolve(workspaceRoot, process.argv[2] ?? '.results');

const own = filesBelow(join(workspaceRoot, '.certs'))
  .filter((file) => /\.(?:key|jwt)$/.test(file))
  .flatMap(linesOf);

const files = filesBelow(folder);
const problems = files.flatMap((file) => {
  const text = readFileSync(file, 'latin1');
  const found = secretsIn(file, text);
  if (own.some((line) => text.includes(line))) {
    found.push(
      `${file} holds a secret of .certs. Keep it out of what is said.`,
    );
  }
  return found;
});
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`No secret in ${files.length} files.`);

// A key in PEM has several lines, and each of them tells too much. Short ones
// could be anything, and of a JSON Web Key only the line of "d" is secret.
function linesOf(file: string): string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line.length >= 32 && !/^-----|^\s*"(?!d")/.test(line));
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

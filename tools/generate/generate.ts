// Makes everything in packages/stubs from the contracts in protos/, and the
// messages of the transcoder.
//
//   node tools/generate/generate.ts [contract ...] [--out DIR]
//     [--languages typescript,python,go,java]
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contract, contracts, workspaceRoot } from './contracts.ts';
import { generateTranscoder } from './generate-transcoder.ts';
import { languages, outputsOf } from './outputs.ts';

const stubs = join(workspaceRoot, 'packages/stubs');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: stubs },
    languages: { type: 'string', default: languages.join(',') },
  },
});

try {
  const all = contracts();
  const unknown = positionals.find((name) => !all.some((c) => c.name === name));
  if (unknown) {
    const known = all.map((contract) => contract.name).join(', ');
    throw new Error(
      `No contract named ${unknown} in protos/. Known: ${known}.`,
    );
  }
  const wanted = values.languages.split(',');
  const strange = wanted.find((name) => !languages.includes(name));
  if (strange !== undefined) {
    throw new Error(
      `--languages "${strange}" is unknown. Known: ${languages.join(', ')}.`,
    );
  }
  for (const contract of all) {
    if (positionals.length > 0 && !positionals.includes(contract.name))
      continue;
    generate(contract, join(values.out, contract.name), wanted);
  }
  const everything = positionals.length === 0 && values.out === stubs;
  if (everything && wanted.includes('typescript')) generateTranscoder();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Writes a contract's stubs beside their place, then puts them there by renaming,
 * so that a failure or Ctrl-C leaves the old ones whole. */
function generate(contract: Contract, target: string, wanted: string[]): void {
  const fresh = join(dirname(target), `.${contract.name}.new`);
  const old = join(dirname(target), `.${contract.name}.old`);
  const clear = () => {
    for (const folder of [fresh, old]) {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  clear();
  mkdirSync(fresh, { recursive: true });
  try {
    const started = performance.now();
    writeFileSync(join(fresh, 'package.json'), manifest(contract));
    const made: string[] = [];
    const kept: string[] = [];
    for (const { folder, language, make } of outputsOf(contract)) {
      const here = wanted.includes(language) && make(contract, fresh) !== false;
      (here ? made : kept).push(folder);
    }
    for (const name of kept) {
      const kind = join(workspaceRoot, 'packages/stubs', contract.name, name);
      if (existsSync(kind))
        cpSync(kind, join(fresh, name), { recursive: true });
    }
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    const ms = Math.round(performance.now() - started);
    const note = kept.length > 0 ? `; kept as it was: ${kept.join(', ')}` : '';
    const source = relative(workspaceRoot, contract.includeDir);
    for (const file of contract.files) {
      console.log(`${source}/${file}: ${made.join(', ')} (${ms} ms)${note}`);
    }
  } finally {
    clear();
  }
}

function manifest(contract: Contract): string {
  const { name, folder = name } = contract;
  const folders = outputsOf(contract).map(({ folder }) => folder);
  const has = (output: string) => folders.includes(output);
  const root = JSON.parse(
    readFileSync(join(workspaceRoot, 'package.json'), 'utf8'),
  );
  return `${JSON.stringify(
    {
      name: `@stubs/${name}`,
      version: root.version,
      private: true,
      description: `Generated from protos/${folder} by npm run generate.`,
      license: root.license,
      type: 'module',
      // The lesson has the plain name, so that `nx serve helloworld` is clear.
      nx: { name: `stubs-${name}` },
      exports: { './*': './*' },
      dependencies: {
        '@bufbuild/protobuf': '*',
        '@grpc/grpc-js': '*',
        '@grpc/proto-loader': '*',
        ...(has('classic') && { 'google-protobuf': '*' }),
      },
    },
    null,
    2,
  )}\n`;
}

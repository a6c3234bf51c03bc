// What is made of a contract: a folder in packages/stubs/<contract> for each.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contract, hasHttpRules, workspaceRoot } from './contracts.ts';
import { generateDescriptors } from './generate-descriptors.ts';
import { generateGo } from './generate-go.ts';
import { generateJava } from './generate-java.ts';
import { generatePython } from './generate-python.ts';
import {
  generateClassic,
  generateEs,
  generateLoaderTypes,
  generateStatic,
} from './generate-typescript.ts';

/** One folder of a contract's stubs. */
export interface Output {
  folder: string;
  language: string;
  /** Says which contracts have it; without, all do. */
  has?: (contract: Contract) => boolean;
  /** Makes the folder below `out`. Answers false where this machine lacks what
   * it takes. */
  make: (contract: Contract, out: string) => unknown;
}

const outputs: Output[] = [
  {
    folder: 'proto-loader',
    language: 'typescript',
    has: taught,
    make: (contract, out) =>
      generateLoaderTypes(contract, join(out, 'proto-loader')),
  },
  {
    folder: 'static',
    language: 'typescript',
    // With rules come Google's own descriptors, ten times the contract. Lessons
    // that have rules load it at run time, as they do Google's messages.
    has: (contract) => !hasHttpRules(contract) && !googles(contract),
    make: generateStatic,
  },
  {
    folder: 'es',
    language: 'typescript',
    // Their lessons compare Protobuf-ES, or need it; the transcoder's tests do.
    has: named('tutorial', 'example', 'transcoding'),
    make: generateEs,
  },
  {
    folder: 'python',
    language: 'python',
    // The package googleapis-common-protos has Google's messages.
    has: (contract) => taught(contract) && !googles(contract),
    make: (contract, out) => generatePython(contract, join(out, 'python')),
  },
  {
    folder: 'classic',
    language: 'typescript',
    // A page shows it.
    has: named('helloworld'),
    make: (contract, out) => generateClassic(contract, join(out, 'classic')),
  },
  {
    folder: 'go',
    language: 'go',
    // The gateway in Go makes its own code.
    has: calledIn('go'),
    make: generateGo,
  },
  {
    folder: 'java',
    language: 'java',
    has: calledIn('java'),
    make: (contract, out) => generateJava(contract, join(out, 'java')),
  },
  {
    folder: 'descriptors',
    language: 'typescript',
    // A gateway stands in front of them. The rules of two are in files beside.
    has: (contract) =>
      hasHttpRules(contract) || named('helloworld', 'routeguide')(contract),
    make: generateDescriptors,
  },
];

/** The contract of the transcoder's tests is in no lesson. */
function taught({ name }: Contract): boolean {
  return name !== 'transcoding';
}

/** Google's messages for errors. */
function googles({ name }: Contract): boolean {
  return name === 'google-rpc';
}

/** Says whether a project that has programs in a language depends on the stubs:
 * what is compiled takes time, on every machine. */
function calledIn(language: string) {
  const projects = globSync('{apps/*,packages/*,packages/lessons/*}', {
    cwd: workspaceRoot,
  })
    .map((project) => join(workspaceRoot, project))
    .filter((project) => existsSync(join(project, language)))
    .map((project) => readFileSync(join(project, 'package.json'), 'utf8'));
  return ({ name }: Contract) =>
    projects.some((manifest) => manifest.includes(`"@stubs/${name}"`));
}

function named(...names: string[]) {
  return ({ name }: Contract) => names.includes(name);
}

/** The languages that stubs are made for, in the order of their making. */
export const languages = [...new Set(outputs.map(({ language }) => language))];

/** What is made of a contract. */
export function outputsOf(contract: Contract): Output[] {
  return outputs.filter(({ has }) => has?.(contract) ?? true);
}

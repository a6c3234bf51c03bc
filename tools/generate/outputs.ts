// What is made of a contract: a folder in packages/stubs/<contract> for each.
import { join } from 'node:path';
import type { Contract } from './contracts.ts';
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
  /** The contracts that have it; without a list, all. */
  contracts?: string[];
  /** Makes the folder below `out`. Answers false where this machine lacks what
   * it takes. */
  make: (contract: Contract, out: string) => unknown;
}

const outputs: Output[] = [
  {
    folder: 'proto-loader',
    language: 'typescript',
    make: (contract, out) =>
      generateLoaderTypes(contract, join(out, 'proto-loader')),
  },
  { folder: 'static', language: 'typescript', make: generateStatic },
  {
    folder: 'es',
    language: 'typescript',
    // Their lessons compare Protobuf-ES, or need it.
    contracts: ['tutorial', 'example'],
    make: generateEs,
  },
  {
    folder: 'python',
    language: 'python',
    make: (contract, out) => generatePython(contract, join(out, 'python')),
  },
  {
    folder: 'classic',
    language: 'typescript',
    // A page shows it.
    contracts: ['helloworld'],
    make: (contract, out) => generateClassic(contract, join(out, 'classic')),
  },
  { folder: 'go', language: 'go', make: generateGo },
  {
    folder: 'java',
    language: 'java',
    make: (contract, out) => generateJava(contract, join(out, 'java')),
  },
];

/** The languages that stubs are made for, in the order of their making. */
export const languages = [...new Set(outputs.map(({ language }) => language))];

/** What is made of a contract. */
export function outputsOf({ name }: Contract): Output[] {
  return outputs.filter(
    ({ contracts }) => contracts === undefined || contracts.includes(name),
  );
}

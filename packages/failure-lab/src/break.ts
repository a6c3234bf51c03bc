// Makes a mistake on purpose, and shows what a client says of it:
//
//   npm run break -- STEP [--server LANGUAGE] [--client LANGUAGE]
//
// Without a step it lists them. The exit code is 0 if the call ended as expected.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram, UsageError } from '@polyglot-grpc/lesson-kit/program';
import { nearest } from './nearest.ts';
import { commandOf, lacks, languages } from './parties.ts';
import { call, startServer } from './run-step.ts';
import { codeOf, failsAt, type Language, type Step } from './step.ts';
import { steps } from './steps.ts';

// The certificates are the workspace's, wherever this was typed.
process.env.INIT_CWD = resolve(import.meta.dirname, '../../..');

await runProgram(async () => {
  const { name, server, client } = parse();
  if (name === undefined) return list();
  await run(stepOf(name), languageOf(server), languageOf(client));
});

function parse() {
  const text = { type: 'string', default: 'typescript' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { server: text, client: text },
    });
    return { ...values, name: positionals[0] };
  } catch (error) {
    const reason = String(Object(error).message).split('. ')[0];
    const usage = 'STEP [--server LANGUAGE] [--client LANGUAGE]';
    throw new UsageError(`${reason}. Type npm run break -- ${usage}`);
  }
}

function list(): void {
  const width = Math.max(...steps.map(({ name }) => name.length));
  for (const { name, mistake } of steps) {
    console.log(`${name.padEnd(width)}  ${mistake}`);
  }
  console.log('Run one: npm run break -- STEP [--server python] [--client go]');
}

function stepOf(name: string): Step {
  const step = steps.find((each) => each.name === name);
  if (step) return step;
  const near = nearest(
    name,
    steps.map((each) => each.name),
  );
  throw new UsageError(
    `There is no step ${name}. Did you mean ${near}? All: npm run break`,
  );
}

function languageOf(text: string): Language {
  const language = languages.find((each) => each === text);
  if (language) return language;
  throw new UsageError(
    `There is no language ${text}. Take one of ${languages.join(', ')}.`,
  );
}

async function run(step: Step, serving: Language, calling: Language) {
  const missing =
    lacks(step.server, 'server', serving) ??
    lacks(step.client, 'client', calling);
  if (missing) throw new UsageError(missing);
  if (!failsAt(step, serving)) {
    const other = `--server ${step.servers?.join(' or ')}`;
    throw new UsageError(`A server in ${serving} does not fail: ${other}`);
  }
  const dials = step.dials ? ` --address ${step.dials}:50051` : '';
  console.log(`${step.name}: ${step.mistake}`);
  console.log(`Server: ${commandOf(step.server, 'server', serving)}`);
  console.log(`Client: ${commandOf(step.client, 'client', calling)}${dials}`);
  await using server = await startServer(step.server, serving);
  const ending = await call(server, step.client, calling, step.dials);
  console.log([ending.code, ending.text].filter(Boolean).join(': '));
  const expected = codeOf(step, calling);
  if (ending.code === expected) return;
  throw new UsageError(
    `Expected ${expected ?? 'no status'}. The step is in ` +
      'packages/failure-lab/src/steps.',
  );
}

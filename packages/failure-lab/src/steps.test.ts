// Every step is whole, every cure cures, and what is recorded of each is what the
// step says. tools/record runs the steps themselves.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileOf, lacks } from './parties.ts';
import { call, startServer } from './run-step.ts';
import { codeOf, type Language } from './step.ts';
import { steps } from './steps.ts';

const LANGUAGES: Language[] = ['typescript', 'python'];

interface Recorded {
  step: string;
  client: Language;
  code: string | null;
}
const root = resolve(import.meta.dirname, '../../..');
const recorded: Recorded[] = JSON.parse(
  readFileSync(resolve(root, 'docs/data/failures.json'), 'utf8'),
);

test('every step has a name of its own', () => {
  const names = steps.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(steps)('$name is recorded with the code that it expects', (step) => {
  const own = recorded.filter((each) => each.step === step.name);
  expect(own.length).toBeGreaterThan(0);
  for (const { client, code } of own) {
    expect({ client, code }).toEqual({
      client,
      code: codeOf(step, client) ?? null,
    });
  }
});

test.each(steps)('$name can be run in TypeScript and Python', (step) => {
  for (const language of LANGUAGES) {
    expect(fileOf(step.server, 'server', language)).toBeDefined();
    expect(fileOf(step.client, 'client', language)).toBeDefined();
  }
});

// Many steps have the same cure, so each cure is run once.
const cures = Map.groupBy(steps, ({ server, client, dials, cure }) =>
  JSON.stringify({ server, client, dials, ...cure }),
);

describe.each([...cures])('the cure %s', (cure, cured) => {
  const { server, client, dials, prints } = JSON.parse(cure);
  const names = cured.map(({ name }) => name).join(', ');

  describe.each(LANGUAGES)('with a server in %s', (serving) => {
    test.each(LANGUAGES)(`helps a client in %s (${names})`, async (calling) => {
      const missing =
        lacks(server, 'server', serving) ?? lacks(client, 'client', calling);
      if (missing) return console.warn(`Skipped: ${missing}`);
      await using running = await startServer(server, serving);
      const { code, text } = await call(running, client, calling, dials);
      expect({ code, text }).toMatchObject({
        code: 'OK',
        text: expect.stringMatching(prints ?? /Hello, you!|Agreed on h2\./),
      });
    });
  });
});

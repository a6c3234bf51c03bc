// One message with a field of every type goes through the servers of the lesson
// data-exchange: each decodes it, encodes it again, and loses nothing.
import { expect } from '@jest/globals';
import { sameValues } from '../../../../tools/record/values/same-values.ts';
import { textToWire } from '../../../../tools/record/values/text-to-wire.ts';
import {
  EVERYTHING,
  valueFields,
} from '../../../../tools/record/values/vectors.ts';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { knownDefect } from '../known-defects.ts';
import { lessonNamed, type Program } from '../workspace.ts';

const METHOD = '/example.ValueService/Echo';

const client: Program = {
  name: 'typescript',
  language: 'typescript',
  project: 'apps/peer-typescript',
  file: 'apps/peer-typescript/src/relay.ts',
};

const suite = 'every type of field';

/** Through each server, and through all in turn, there and back. */
export function relaySuite(ground: Ground, servers: SharedServers): void {
  const all = lessonNamed('data-exchange').servers;
  const title = 'comes back with the same values';
  for (const server of all) {
    cell(ground, { suite, server, client, title }, () =>
      relay(ground, servers, [server]),
    );
  }
  const whole = all.filter(
    ({ name, language }) =>
      !ground.lacks(language) && !knownDefect(suite, name, client.name, title),
  );
  const server = { ...client, name: 'all in turn' };
  cell(ground, { suite, server, client, title }, () =>
    relay(ground, servers, [...whole, ...whole.toReversed()]),
  );
}

async function relay(
  ground: Ground,
  servers: SharedServers,
  through: Program[],
): Promise<void> {
  const sent = Buffer.from(textToWire(EVERYTHING, valueFields));
  const running = await Promise.all(through.map((each) => servers.get(each)));
  const addresses = running.map(({ address }) => address);
  const args = [METHOD, sent.toString('base64'), ...addresses];
  const { stdout, ...ended } = await ground.run(client, args);
  expect(ended).toMatchObject({ stderr: '', exitCode: 0 });
  const answers = stdout.trim().split('\n');
  const fates = answers.map((base64) =>
    sameValues(Buffer.from(base64, 'base64'), sent, valueFields),
  );
  expect(fates).toEqual(through.map(() => true));
}

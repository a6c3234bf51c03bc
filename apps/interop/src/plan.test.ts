// Nothing passes in silence: neither a result that is missing, nor one that
// only one side believes.
import { expect, test } from '@jest/globals';
import { Lines, type Server } from './ground.ts';
import {
  findCases,
  judge,
  lacking,
  type Peer,
  type Result,
  readResults,
} from './plan.ts';

const passed = (id: string) =>
  JSON.stringify({ id, ms: 1, outcome: 'pass', detail: '', observed: {} });

test('reads one result of every case', () => {
  const stdout = `${passed('a')}\n${passed('b')}\n{"end":2}\n`;
  expect([...readResults(stdout, ['a', 'b']).keys()]).toEqual(['a', 'b']);
});

test.each([
  ['no end', [passed('a'), passed('b')]],
  ['an end with another count', [passed('a'), passed('b'), '{"end":3}']],
  ['a result too few', [passed('a'), '{"end":2}']],
  ['a case twice', [passed('a'), passed('a'), '{"end":2}']],
  ['a case of another name', [passed('a'), passed('c'), '{"end":2}']],
  ['nothing', []],
])('refuses the output of a plan with %s', (_, lines) => {
  expect(() => readResults(lines.join('\n'), ['a', 'b'])).toThrow();
});

function serverThatPrinted(...lines: string[]): Server {
  const all = new Lines();
  all.push([...lines, ''].join('\n'));
  all.push(undefined);
  const nothing = async () => {};
  return {
    address: '',
    lines: all,
    kill: nothing,
    [Symbol.asyncDispose]: nothing,
  };
}

const wanted = { title: '', args: {}, observed: { code: 1 }, saw: { m: 2 } };
const result: Result = {
  outcome: 'pass',
  ms: 1,
  detail: '',
  observed: { code: 1 },
};
const saw = (seen: object) => JSON.stringify({ case: 'x', saw: seen });

test('passes a case that both sides tell alike', async () => {
  const server = serverThatPrinted(saw({ m: 2 }));
  await expect(judge('x', wanted, result, server)).resolves.toBeUndefined();
});

test.each([
  ['the client says it failed', { ...result, outcome: 'fail' }, saw({ m: 2 })],
  ['the client got something else', { ...result, observed: {} }, saw({ m: 2 })],
  ['the server saw something else', result, saw({ m: 3 })],
  ['the server saw nothing', result, ''],
  ['there is no result', undefined, saw({ m: 2 })],
])('fails a case when %s', async (_, claimed, line) => {
  const server = serverThatPrinted(line);
  const judged = judge('x', wanted, claimed as Result | undefined, server);
  await expect(judged).rejects.toThrow();
});

test('fails a case that the server had to refuse and saw', async () => {
  const refused = { ...wanted, saw: undefined };
  const server = serverThatPrinted(saw({}));
  await expect(judge('x', refused, result, server)).rejects.toThrow('refuse');
});

test('names the peer that lacks a feature, and none where all have it', () => {
  const peer = (name: string, ...features: string[]): Peer => ({
    name,
    language: 'python',
    project: '',
    file: '',
    args: [],
    features,
  });
  const peers = [peer('old', 'echo'), peer('new', 'echo', 'hold')];
  expect(lacking('hold', peers)).toBe('old has no feature hold');
  expect(lacking('echo', peers)).toBeUndefined();
});

test('finds the cases of each feature, all by names that metadata can hold', async () => {
  const cases = await findCases();
  const features = new Set(cases.map(({ feature }) => feature));
  expect([...features]).toEqual(['echo', 'metadata', 'status']);
  const names = cases.map(({ feature, title }) => `${feature} ${title}`);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[ -Z^-~]+$/);
});

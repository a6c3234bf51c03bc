// The Accept header decides how a stream is written; each framing has its end,
// and its own way to say that there is none.
import { expect, test } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';

const first = '{"index":"0","text":"x"}';
const second = '{"index":"1","text":"x"}';
const failure = '{"code":13,"message":"broken","details":[]}';
const array = 'application/json; framing=array';

const event = (id: number, data: string) => `id: ${id}\ndata: ${data}\n\n`;
const end = 'id: end\nevent: end\ndata: {}\n\n';

const framings = [
  {
    accept: undefined,
    type: 'application/json',
    whole: `{"result":${first}}\n{"result":${second}}\n`,
    none: '',
    broken: `{"result":${first}}\n{"error":${failure}}\n`,
    cut: false,
  },
  {
    accept: array,
    type: 'application/json',
    whole: `[${first},\n${second}]\n`,
    none: '[]\n',
    broken: `[${first},\n{"error":${failure}}\n`,
    cut: true,
  },
  ...['application/x-ndjson', 'application/ndjson', 'application/jsonl'].map(
    (type) => ({
      accept: type,
      type,
      whole: `${first}\n${second}\n`,
      none: '',
      broken: `${first}\n{"error":${failure}}\n`,
      cut: true,
    }),
  ),
  {
    accept: 'text/event-stream',
    type: 'text/event-stream',
    whole: `${event(1, first)}${event(2, second)}${end}`,
    none: end,
    broken: `${event(1, first)}id: end\nevent: error\ndata: ${failure}\n\n`,
    cut: false,
  },
];

const asking = (path: string, accept: string | undefined) => ({
  path,
  headers: accept === undefined ? {} : { Accept: accept },
});

test.each(framings)('$accept gives whole bodies', async (framing) => {
  await using gateway = await startGateway();
  for (const [count, body] of [
    [2, framing.whole],
    [0, framing.none],
  ]) {
    const request = asking(`/v1/count/${count}?size=1`, framing.accept);
    const answer = await ask(gateway.port, request);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(framing.type);
    expect(answer.headers.vary).toBe('Accept, Accept-Encoding');
    expect(answer.body.toString()).toBe(body);
  }
});

test.each(framings)('$accept tells of a late error', async (framing) => {
  await using gateway = await startGateway();
  using client = await RawClient.to(gateway.port);
  const path = '/v1/count/1?size=1&code=13&message=broken';
  client.write(bytesOf(asking(path, framing.accept)));
  if (framing.cut) {
    const { head, body } = unchunked(await client.closed());
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    // The last chunk, which has the length 0, is missing.
    expect(body).toEqual({ text: framing.broken, ended: false });
  } else {
    const answer = await client.read();
    expect(answer?.status).toBe(200);
    expect(answer?.body.toString()).toBe(framing.broken);
  }
});

test('fetch throws where a body is cut', async () => {
  await using gateway = await startGateway();
  const url = `http://127.0.0.1:${gateway.port}/v1/count/1?code=13`;
  const answer = await fetch(url, { headers: { Accept: array } });
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow('terminated');
});

test.each(framings)(
  '$accept has a status for an early error',
  async (framing) => {
    await using gateway = await startGateway();
    const path = '/v1/count/0?code=13&message=broken';
    const answer = await ask(gateway.port, asking(path, framing.accept));
    expect(answer.status).toBe(500);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.body.toString()).toBe(failure);
  },
);

test('an early error is in an envelope where grpc-gateway has one', async () => {
  await using gateway = await startGateway({ mode: 'grpc-gateway' });
  const path = '/v1/count/0?code=5&message=gone';
  const answer = await ask(gateway.port, { path });
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toBe(
    '{"error":{"code":5,"message":"gone","details":[]}}\n',
  );
});

// Clients of grpc-gateway send application/json and expect envelopes.
test.each([
  'application/json',
  '*/*',
  'application/*',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'application/json, text/event-stream;q=0.5',
  'text/event-stream;q=0, */*',
])('%s gives envelopes', async (accept) => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, asking('/v1/count/1?size=1', accept));
  expect(answer.body.toString()).toBe(`{"result":${first}}\n`);
});

test('response_body is what each message has', async () => {
  await using gateway = await startGateway();
  const path = '/v1/count-texts/2?size=3';
  const envelopes = await ask(gateway.port, { path });
  expect(envelopes.body.toString()).toBe(
    '{"result":"xxx"}\n{"result":"xxx"}\n',
  );
  const list = await ask(gateway.port, asking(path, array));
  expect(list.body.toString()).toBe('["xxx",\n"xxx"]\n');
});

// A body out of its chunks, and whether the chunk came that ends it.
function unchunked(bytes: Buffer) {
  const raw = bytes.toString();
  const at = raw.indexOf('\r\n\r\n');
  let text = '';
  let rest = raw.slice(at + 4);
  for (;;) {
    const end = rest.indexOf('\r\n');
    if (end < 0) break;
    const length = Number.parseInt(rest.slice(0, end), 16);
    if (length === 0) return { head: raw, body: { text, ended: true } };
    text += rest.slice(end + 2, end + 2 + length);
    rest = rest.slice(end + 2 + length + 2);
  }
  return { head: raw, body: { text, ended: false } };
}

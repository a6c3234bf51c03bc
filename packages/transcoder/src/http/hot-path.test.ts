// What an ordinary request must not cost: a second write, and expressions.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { requestText, SocketInMemory } from '../../testing/socket-in-memory.ts';

const BODY = JSON.stringify({
  name: 'a name',
  scalars: {
    doubleValue: 1.5e3,
    floatValue: -0.25,
    int32Value: -7,
    int64Value: '1234567890123456789',
    boolValue: true,
    stringValue: 'Grüße\n',
    bytesValue: 'AAEC',
    colour: 'COLOUR_RED',
  },
  maps: { byString: { a: 'b' }, byInt32: { 1: 0.5 } },
  trees: [{ name: 'oak', only: null }],
});

const REQUESTS = [
  ['a GET', requestText('GET', '/v1/query/a-name/7?number=8&texts=a')],
  ['a small POST', requestText('POST', '/v1/whole', '{"name":"a"}')],
  ['a POST with all kinds of values', requestText('POST', '/v1/whole', BODY)],
] as const;

describe.each(REQUESTS)('%s', (_, request) => {
  test('is answered in one write', async () => {
    using socket = new Closing();
    await socket.ask(request);
    await socket.ask(request);
    expect(socket.writes).toEqual([
      expect.stringMatching(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n\{".*\}$/s),
    ]);
  });
});

describe('regular expressions', () => {
  // Whatever runs one asks for this method, once it is not the original.
  const { exec } = RegExp.prototype;
  const used = new Set<string>();

  beforeEach(() => {
    used.clear();
    RegExp.prototype.exec = function (this: RegExp, text: string) {
      used.add(String(this));
      return exec.call(this, text);
    };
  });
  afterEach(() => {
    RegExp.prototype.exec = exec;
  });

  test.each(REQUESTS)('are not used for %s', async (_, request) => {
    using socket = new Closing();
    await socket.ask(request);
    used.clear();
    await socket.ask(request);
    expect(socket.writes.join('')).toContain('200 OK');
    expect([...used]).toEqual([]);
  });
});

class Closing extends SocketInMemory implements Disposable {
  [Symbol.dispose](): void {
    this.destroy();
  }
}

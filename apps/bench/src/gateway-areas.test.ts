// A profile by areas of work.
import { expect, test } from '@jest/globals';
import { areasOf } from './gateway-areas.ts';

const TRANSCODER = 'file:///w/packages/transcoder/src';

function node(id: number, name: string, url = '', children: number[] = []) {
  const callFrame = { functionName: name, url, lineNumber: 1 };
  return { id, callFrame, children };
}

test('what a file says by its name is its area, all else is its caller’s', () => {
  const profile = {
    nodes: [
      node(1, '(root)', '', [2, 3, 4, 5, 8, 9]),
      node(2, '(idle)'),
      node(3, '(program)'),
      node(4, 'answer', `${TRANSCODER}/http/create-handler.ts`, [6]),
      node(5, 'onread', 'node:net'),
      node(6, 'end', 'node:_http_outgoing', [7]),
      node(7, 'writeUtf8String'),
      node(8, 'read', `${TRANSCODER}/messages/read-json.ts`),
      node(9, 'request', 'node:internal/http2/core'),
    ],
    // The first half is the time of starting.
    samples: [4, 2, 3, 4, 5, 6, 7, 8, 9],
    timeDeltas: [100, 50, 10, 10, 10, 20, 10, 20, 20],
  };
  expect(areasOf(profile)).toEqual([
    { where: 'writing answers', share: 0.3 },
    { where: 'JSON', share: 0.2 },
    { where: 'gRPC call', share: 0.2 },
    { where: 'sockets and parsers in C++', share: 0.1 },
    { where: 'routing and binding', share: 0.1 },
    { where: 'the rest', share: 0.1 },
  ]);
});

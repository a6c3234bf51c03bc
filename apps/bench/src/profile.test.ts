// The costliest functions of a profile.
import { expect, test } from '@jest/globals';
import { costliest } from './profile.ts';

function node(id: number, functionName: string, url = '') {
  return { id, callFrame: { functionName, url, lineNumber: 9 } };
}

test('time is counted where it is spent, and idle time not at all', () => {
  const profile = {
    nodes: [
      node(1, '(idle)'),
      node(2, 'write', 'file:///w/node_modules/@grpc/grpc-js/server.js'),
      node(3, '', 'file:///w/packages/lessons/x/src/service.ts'),
    ],
    samples: [1, 2, 3, 2],
    timeDeltas: [1_000, 30, 25, 45],
  };
  expect(costliest(profile, 2)).toEqual([
    { where: 'write @grpc/grpc-js/server.js:10', share: 0.75 },
    { where: '(anonymous) lessons/x/src/service.ts:10', share: 0.25 },
  ]);
});

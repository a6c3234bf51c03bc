// One short answer to one short request: what a call costs by itself.
import {
  HelloReply,
  HelloRequest,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { lessonNamed } from '../../../interop/src/workspace.ts';
import type { Question } from '../answer.ts';
import { compareServers } from '../compare-servers.ts';
import { nameOf, type Regime } from '../h2load.ts';
import type { Expectation } from '../results.ts';
import type { Bench, Suite } from '../suite.ts';

const NAME = 'you';
const OURS = 'typescript';

// A call leaves garbage behind at once. This flag of Node gives young objects
// 64 MiB instead of 16, so that they are collected less often.
const ROOM = '--max-semi-space-size=64';

/** SayHello, and what every Greeter of the lesson answers. */
export const sayHello: Question = {
  path: '/helloworld.Greeter/SayHello',
  request: HelloRequest.encode({ name: NAME }).finish(),
  fault(messages) {
    const replies = messages.map((message) => HelloReply.decode(message));
    const said = replies.map(({ message }) => message).join(' | ');
    return said === `Hello, ${NAME}!` ? undefined : `"${said}"`;
  },
};

// Many calls on few connections, a call on each of many, one call at a time.
const REGIMES: [Regime, Record<string, Expectation>][] = [
  [{ connections: 4, streams: 32 }, { python: { least: 3.5, goal: 4.5 } }],
  [{ connections: 64, streams: 1 }, {}],
  [{ connections: 1, streams: 1 }, {}],
];

export const suite: Suite = {
  title: 'helloworld.Greeter/SayHello: one call, one answer',
  unit: 'µs',
  async run(bench: Bench) {
    // Static stubs cost as much as loaded ones to a few percent: left out.
    const served = lessonNamed('helloworld')
      .servers.filter(({ name }) => !name.endsWith('-static'))
      .map((program) => ({ name: program.name, program }));
    const roomy = served
      .filter(({ name }) => name === OURS && !bench.quick)
      .map((ours) => ({
        ...ours,
        name: `${OURS}, ${ROOM}`,
        nodeFlags: [ROOM],
      }));
    const rivals = [...served, ...roomy];
    const cases = [];
    const regimes = bench.quick ? REGIMES.slice(0, 1) : REGIMES;
    for (const [regime, expected] of regimes) {
      const name = nameOf(regime);
      const load = { name, question: sayHello, regime, expected };
      cases.push(await compareServers(bench, rivals, { ...load, ours: OURS }));
    }
    return cases;
  },
};

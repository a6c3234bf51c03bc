// The lesson concurrency as contestants: its servers, as one starts them, and the
// two kinds of work that they are asked for.
import {
  WorkReply,
  WorkRequest,
} from '@stubs/concurrency/static/concurrency/workshop.ts';
import { compute } from '../../../packages/lessons/concurrency/src/compute.ts';
import { lessonNamed } from '../../interop/src/workspace.ts';
import type { Question } from './answer.ts';
import type { Rival } from './compare-servers.ts';

/** How many threads Python's pool gets, in turn. */
const THREADS = [1, 10, 100];

/** All servers of the lesson; that with a pool of threads once for each size.
 * @param workers how many workers those have that have several */
export function workshops(workers: number): Rival[] {
  const { servers } = lessonNamed('concurrency');
  // One language after the other, TypeScript first.
  const byLanguage = Map.groupBy(servers, ({ language }) => language);
  return [...byLanguage.values()]
    .reverse()
    .flat()
    .flatMap((program): Rival[] => {
      const { name } = program;
      if (name === 'python') {
        return THREADS.map((threads) => ({
          name: `${name}, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
          program,
          args: ['--threads', String(threads)],
        }));
      }
      const several = /cluster|reuse-port|threads/.test(name);
      const args = several ? ['--workers', String(workers)] : [];
      return [{ name, program, args }];
    });
}

/** A call that waits, as for a database. */
export const waiting = ask({ milliseconds: 10, rounds: 0 });

/** A call that computes, for about a millisecond. */
export const computing = ask({ milliseconds: 0, rounds: 1_000 });

function ask(work: { milliseconds: number; rounds: number }): Question {
  const nanos = work.milliseconds * 1_000_000;
  const digest = compute(work.rounds).toString('hex');
  return {
    path: '/concurrency.Workshop/Work',
    request: WorkRequest.encode({
      waitFor: { seconds: '0', nanos },
      rounds: work.rounds,
    }).finish(),
    fault(messages) {
      const said = messages
        .map((message) => WorkReply.decode(message).digest.toString('hex'))
        .join(' | ');
      return said === digest ? undefined : `the digest is ${said}`;
    },
  };
}

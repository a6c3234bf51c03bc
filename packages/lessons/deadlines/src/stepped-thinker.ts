// For tests: a Thinker whose clock stands still but for its pauses.
import { durationOf } from './duration.ts';
import { type NextServer, thinker } from './service.ts';

const STARTED = 1_000_000;
export const noNext: NextServer = {
  think: () => Promise.reject(new Error('Nobody is next.')),
  recall: () => Promise.reject(new Error('Nobody is next.')),
};

interface Asked {
  id?: string;
  thinkForMs?: number;
  toTheEnd?: boolean;
  hops?: number;
  /** From the beginning; none if not said. */
  timeoutMs?: number;
}

/** A call is cancelled when its deadline has passed, as grpc-js does it. */
export function steppedThinker(next = noNext) {
  let now = STARTED;
  const clock = {
    now: () => now,
    async pause(ms: number) {
      now += ms;
    },
  };
  const service = thinker(clock, next);
  const callOf = <Request>(request: Request, deadline: number) => ({
    request,
    getDeadline: () => deadline,
    get cancelled() {
      return now >= deadline;
    },
  });
  type Think = Parameters<typeof service.Think>[0];
  type Recall = Parameters<typeof service.Recall>[0];
  return {
    elapsed: () => now - STARTED,
    think({ timeoutMs = Infinity, thinkForMs = 50, ...asked }: Asked) {
      const thinkFor = durationOf(thinkForMs);
      const request = { id: 'a', toTheEnd: false, hops: 0, thinkFor, ...asked };
      const call = callOf(request, now + timeoutMs) as Think;
      return new Promise((resolve) => {
        service.Think(call, (error, thought) => resolve(error ?? thought));
      });
    },
    recall(id: string) {
      const call = callOf({ id, hops: 0 }, Infinity) as Recall;
      return new Promise((resolve) => {
        service.Recall(call, (error, thought) => resolve(error ?? thought));
      });
    },
  };
}
